#include "citynet/view/two_mode.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "base/text_positions.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"
#include "view/incidence.hpp"

namespace citynet::view {
TwoMode::TwoMode() : incidence_(std::make_shared<const Incidence>()) {}
TwoMode::TwoMode(std::shared_ptr<const Incidence> incidence) : incidence_(std::move(incidence)) {}

bool TwoMode::has_view() const noexcept { return incidence_->view.has_value(); }
const View& TwoMode::view() const {
  if (has_view()) return *incidence_->view;
  throw base::InvalidArgument("incidence", "made from arrays",
                              "records are asked for, and only a view has them");
}
const TwoModeOptions& TwoMode::options() const noexcept { return incidence_->options; }
std::size_t TwoMode::actor_count() const noexcept { return incidence_->actor_count; }
std::size_t TwoMode::target_count() const noexcept { return incidence_->target_count; }
std::size_t TwoMode::cell_count() const noexcept { return incidence_->columns.size(); }

model::EntityId TwoMode::actor(std::uint32_t row) const noexcept { return incidence_->actors[row]; }
model::EntityId TwoMode::target(std::uint32_t column) const noexcept {
  return incidence_->targets[column];
}
const std::string& TwoMode::actor_key(std::uint32_t row) const noexcept {
  if (!incidence_->view) return incidence_->actor_keys[row];
  return incidence_->view->network()[incidence_->actors[row]].key;
}
const std::string& TwoMode::target_key(std::uint32_t column) const noexcept {
  if (!incidence_->view) return incidence_->target_keys[column];
  return incidence_->view->network()[incidence_->targets[column]].key;
}

std::span<const std::uint32_t> TwoMode::targets_of(std::uint32_t row) const noexcept {
  const auto& offsets = incidence_->row_offsets;
  return std::span(incidence_->columns).subspan(offsets[row], offsets[row + 1] - offsets[row]);
}

std::uint32_t TwoMode::first_cell(std::uint32_t row) const noexcept {
  return incidence_->row_offsets[row];
}

std::span<const std::uint32_t> TwoMode::actors_of(std::uint32_t column) const noexcept {
  const auto& offsets = incidence_->column_offsets;
  return std::span(incidence_->rows)
      .subspan(offsets[column], offsets[column + 1] - offsets[column]);
}

std::span<const std::uint32_t> TwoMode::cells_of(std::uint32_t column) const noexcept {
  const auto& offsets = incidence_->column_offsets;
  return std::span(incidence_->column_cells)
      .subspan(offsets[column], offsets[column + 1] - offsets[column]);
}

bool TwoMode::has_grades() const noexcept { return incidence_->has_grades; }
std::span<const double> TwoMode::grades() const noexcept { return incidence_->grades; }

std::span<const model::AffiliationId> TwoMode::behind(std::uint32_t cell) const noexcept {
  if (!incidence_->view) return {};
  const auto& offsets = incidence_->behind_offsets;
  return std::span(incidence_->behind).subspan(offsets[cell], offsets[cell + 1] - offsets[cell]);
}

std::optional<std::uint32_t> TwoMode::find_cell(std::uint32_t row,
                                                std::uint32_t column) const noexcept {
  const auto columns = targets_of(row);
  const auto at = std::lower_bound(columns.begin(), columns.end(), column);
  if (at == columns.end() || *at != column) return std::nullopt;
  return first_cell(row) + static_cast<std::uint32_t>(at - columns.begin());
}

Graph TwoMode::as_graph(const base::RunControl& run) const {
  const auto actors = static_cast<std::uint32_t>(actor_count());
  const auto before = base::stage(run, 0, 0.5);
  base::SerialPulse pulse(before);
  std::vector<Vertex> sources, ends;
  sources.reserve(cell_count());
  ends.reserve(cell_count());
  for (std::uint32_t row = 0; row < actors; ++row) {
    const auto columns = targets_of(row);
    sources.insert(sources.end(), columns.size(), row);
    for (const auto column : columns) ends.push_back(actors + column);
    pulse.spend(1 + columns.size());
  }
  // An organisation can be an actor and also be joined by others: it then has two vertices, and
  // the second one says which of the two it is.
  GraphOptions made;
  made.keys.reserve(actor_count() + target_count());
  for (std::uint32_t row = 0; row < actors; ++row) {
    made.keys.push_back(actor_key(row));
    pulse.spend(base::kWorkOfText);
  }
  // The keys have room for the others, so that these stay where they are.
  const base::TextPositions taken(std::span<const std::string>(made.keys));
  for (std::uint32_t column = 0; column < target_count(); ++column) {
    const auto& key = target_key(column);
    made.keys.push_back(taken.find(key) ? key + "/joined" : key);
    pulse.spend(base::kWorkOfText);
  }
  pulse.finish();
  made.run = base::stage(run, 0.5, 1);
  return Graph::from_edges(actor_count() + target_count(), sources, ends, std::move(made));
}

}  // namespace citynet::view
