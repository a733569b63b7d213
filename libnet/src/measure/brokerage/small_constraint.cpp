#include "measure/brokerage/small_constraint.hpp"

#include <array>
#include <limits>

#include "base/parallel.hpp"
#include "measure/paths/small_rows.hpp"

namespace citynet::measure {

std::vector<double> small_constraint(const view::Graph& graph, const base::RunControl& run) {
  base::SerialPulse pulse(run);
  const SmallRows rows(graph);
  const auto n = static_cast<view::Vertex>(rows.size());
  std::array<double, VertexSet::kMost> share{};  // 1 / d
  for (view::Vertex v = 0; v < n; ++v) share[v] = 1 / static_cast<double>(rows.ahead(v).size());
  std::vector<double> values(n, 0.0);
  for (view::Vertex i = 0; i < n; ++i) {
    const auto neighbors = rows.ahead(i);
    if (neighbors.empty()) values[i] = std::numeric_limits<double>::quiet_NaN();
    (neighbors & VertexSet::after(i)).for_each([&](view::Vertex j) {
      double invested = 1;
      (neighbors & rows.ahead(j)).for_each([&](view::Vertex q) { invested += share[q]; });
      values[i] += invested * share[i] * (invested * share[i]);
      values[j] += invested * share[j] * (invested * share[j]);
    });
  }
  pulse.finish();
  return values;
}

}  // namespace citynet::measure
