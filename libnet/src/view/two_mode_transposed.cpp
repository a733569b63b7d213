#include "view/incidence.hpp"

namespace citynet::view {

bool TwoMode::is_transposed() const noexcept { return incidence_->is_transposed; }

TwoMode TwoMode::transposed() const {
  const auto& from = *incidence_;
  auto turned = std::make_shared<Incidence>();
  turned->view = from.view;
  turned->options = from.options;
  turned->is_transposed = !from.is_transposed;
  turned->is_meta_path = from.is_meta_path;
  turned->actors = from.targets;
  turned->targets = from.actors;
  turned->actor_keys = from.target_keys;
  turned->target_keys = from.actor_keys;
  turned->actor_count = from.target_count;
  turned->target_count = from.actor_count;
  turned->row_offsets = from.column_offsets;
  turned->columns = from.rows;
  turned->has_grades = from.has_grades;
  turned->behind.reserve(from.behind.size());
  for (const auto cell : from.column_cells) {
    if (from.has_grades) turned->grades.push_back(from.grades[cell]);
    if (!from.view) continue;
    const auto ids = behind(cell);
    turned->behind.insert(turned->behind.end(), ids.begin(), ids.end());
    turned->behind_offsets.push_back(turned->behind.size());
  }
  turned->turn();
  return TwoMode(std::move(turned));
}

}  // namespace citynet::view
