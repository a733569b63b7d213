#include "measure/ties_product.hpp"

#include "citynet/view/projection.hpp"
#include "measure/paths/complete_projection.hpp"

namespace citynet::measure {
namespace {

/// The incidence whose shared columns the strengths are numbers of, if that is shorter to walk.
const view::TwoMode* counted_incidence(const view::Graph& graph) {
  const auto* incidence = incidence_if_complete(graph);
  if (incidence == nullptr || 2 * incidence->cell_count() >= graph.targets().size()) return nullptr;
  const auto& options = graph.projection()->options;
  const bool counts = options.scheme == view::Scheme::count &&
                      options.cells == view::CellUse::presence && !options.overlap;
  return counts ? incidence : nullptr;
}

}  // namespace

TiesProduct::TiesProduct(const view::Graph& graph, TieUse ties) : graph_(&graph) {
  if (ties == TieUse::presence) return;
  incidence_ = counted_incidence(graph);
  if (incidence_ != nullptr) {
    column_sums_.resize(incidence_->target_count());
    return;
  }
  strengths_.reserve(graph.targets().size());
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const auto edge : graph.edges_of(v)) strengths_.push_back(graph.strengths()[edge]);
  }
}

void TiesProduct::multiply(const std::vector<double>& x, std::vector<double>& y,
                           base::Pulse& pulse) {
  if (incidence_ != nullptr) return through_columns(x, y, pulse);
  along_rows(x, y, pulse);
}

void TiesProduct::through_columns(const std::vector<double>& x, std::vector<double>& y,
                                  base::Pulse& pulse) {
  for (std::uint32_t column = 0; column < column_sums_.size(); ++column) {
    const auto rows = incidence_->actors_of(column);
    double sum = 0;
    for (const auto row : rows) sum += x[row];
    column_sums_[column] = sum;  // of a column of one exactly its x, which then takes nothing
    pulse.spend(1 + rows.size());
  }
  for (view::Vertex row = 0; row < y.size(); ++row) {
    const auto columns = incidence_->targets_of(row);
    const double own = x[row];
    double sum = 0;
    for (const auto column : columns) sum += column_sums_[column] - own;
    y[row] = sum;
    pulse.spend(1 + columns.size());
  }
}

void TiesProduct::along_rows(const std::vector<double>& x, std::vector<double>& y,
                             base::Pulse& pulse) const {
  const auto offsets = graph_->offsets();
  const auto ends = graph_->targets();
  for (std::size_t row = 0; row < y.size(); ++row) {
    const auto first = offsets[row], last = offsets[row + 1];
    double sum = 0;
    if (strengths_.empty()) {
      for (auto arc = first; arc < last; ++arc) sum += x[ends[arc]];
    } else {
      for (auto arc = first; arc < last; ++arc) sum += strengths_[arc] * x[ends[arc]];
    }
    y[row] = sum;
    pulse.spend(1 + last - first);
  }
}

}  // namespace citynet::measure
