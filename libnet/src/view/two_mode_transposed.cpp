#include "base/parallel.hpp"
#include "citynet/base/stage.hpp"
#include "view/cell_sort.hpp"
#include "view/incidence.hpp"

namespace citynet::view {

bool TwoMode::is_transposed() const noexcept { return incidence_->is_transposed; }

void TwoMode::Incidence::turn(const base::RunControl& run) {
  auto by_column = turned(row_offsets, columns, target_count, Known::positions, run);
  column_offsets = std::move(by_column.offsets);
  rows = std::move(by_column.others);
  column_cells = std::move(by_column.known);
}

TwoMode TwoMode::transposed(const base::RunControl& run) const {
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
  turned->column_offsets = from.row_offsets;
  turned->rows = from.columns;
  turned->column_cells.resize(from.columns.size());
  turned->has_grades = from.has_grades;
  turned->grades.resize(from.grades.size());
  base::for_each_block(from.column_cells.size(), base::stage(run, 0, from.view ? 0.5 : 1),
                       [&](std::size_t cell, std::size_t last, base::Pulse& pulse) {
                         for (; cell < last; ++cell) {
                           const auto before = from.column_cells[cell];
                           turned->column_cells[before] = static_cast<std::uint32_t>(cell);
                           if (from.has_grades) turned->grades[cell] = from.grades[before];
                           pulse.spend(1);
                         }
                       });
  if (from.view) turned->take_behind(*this, base::stage(run, 0.5, 1));
  return TwoMode(std::move(turned));
}

void TwoMode::Incidence::take_behind(const TwoMode& before, const base::RunControl& run) {
  base::SerialPulse pulse(run);
  const auto& from = *before.incidence_;
  behind.reserve(from.behind.size());
  behind_offsets.reserve(from.behind_offsets.size());
  for (const auto cell : from.column_cells) {
    const auto ids = before.behind(cell);
    behind.insert(behind.end(), ids.begin(), ids.end());
    behind_offsets.push_back(behind.size());
    pulse.set_share(behind_offsets.size(), from.behind_offsets.size());
    pulse.spend(1 + ids.size());
  }
  pulse.finish();
}

}  // namespace citynet::view
