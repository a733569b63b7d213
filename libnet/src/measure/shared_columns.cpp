#include "measure/shared_columns.hpp"

#include "citynet/view/projection.hpp"
#include "measure/paths/complete_projection.hpp"

namespace citynet::measure {

std::optional<SharedColumns> SharedColumns::of(const view::Graph& graph) {
  const auto* incidence = incidence_if_complete(graph);
  if (incidence == nullptr || 2 * incidence->cell_count() >= graph.targets().size()) return {};
  const auto& options = graph.projection()->options;
  const bool counts = options.scheme == view::Scheme::count &&
                      options.cells == view::CellUse::presence && !options.overlap;
  if (!counts) return {};
  return SharedColumns(*incidence);
}

std::vector<std::uint32_t> SharedColumns::columns_of(std::span<const view::Vertex> rows) const {
  std::vector<std::uint32_t> columns;
  for (const auto row : rows) {
    for (const auto column : incidence_->targets_of(row)) {
      if (incidence_->actors_of(column).front() == row) columns.push_back(column);
    }
  }
  return columns;
}

void SharedColumns::multiply(const std::vector<double>& x, std::vector<double>& y,
                             base::Pulse& pulse) {
  for (std::uint32_t column = 0; column < sums_.size(); ++column) add_up(column, x, pulse);
  for (view::Vertex row = 0; row < y.size(); ++row) gather(row, x, y, pulse);
}

void SharedColumns::multiply(std::span<const view::Vertex> rows,
                             std::span<const std::uint32_t> columns, const std::vector<double>& x,
                             std::vector<double>& y, base::Pulse& pulse) {
  for (const auto column : columns) add_up(column, x, pulse);
  for (const auto row : rows) gather(row, x, y, pulse);
}

void SharedColumns::add_up(std::uint32_t column, const std::vector<double>& x, base::Pulse& pulse) {
  const auto rows = incidence_->actors_of(column);
  double sum = 0;
  for (const auto row : rows) sum += x[row];
  sums_[column] = sum;  // of a column of one exactly its x, which then takes nothing
  pulse.spend(1 + rows.size());
}

void SharedColumns::gather(view::Vertex row, const std::vector<double>& x, std::vector<double>& y,
                           base::Pulse& pulse) const {
  const auto columns = incidence_->targets_of(row);
  const double own = x[row];
  double sum = 0;
  for (const auto column : columns) sum += sums_[column] - own;
  y[row] = sum;
  pulse.spend(1 + columns.size());
}

}  // namespace citynet::measure
