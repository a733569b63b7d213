#include "measure/ties_product.hpp"

namespace citynet::measure {

TiesProduct::TiesProduct(const view::Graph& graph, TieUse ties) : graph_(&graph) {
  if (ties == TieUse::presence) return;
  columns_ = SharedColumns::of(graph);
  if (columns_) return;
  strengths_.reserve(graph.targets().size());
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const auto edge : graph.edges_of(v)) strengths_.push_back(graph.strengths()[edge]);
  }
}

void TiesProduct::multiply(const std::vector<double>& x, std::vector<double>& y,
                           base::Pulse& pulse) {
  if (columns_) return columns_->multiply(x, y, pulse);
  along_rows(x, y, pulse);
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
