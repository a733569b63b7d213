#include "measure/two_mode/distance_sums.hpp"

#include "measure/centrality/distances.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

/// At odd distances stand the vertices of the other kind, at even ones those of the same.
Reach reach_of(std::span<const std::uint32_t> at_distance) {
  Reach reach;
  std::uint64_t distance = 0;
  for (const auto count : at_distance) {
    ++distance;
    (distance % 2 == 1 ? reach.other_kind : reach.same_kind) += count;
    reach.farness += distance * count;
    reach.nearness += static_cast<double>(count) / static_cast<double>(distance);
  }
  return reach;
}

}  // namespace

void for_each_reach(const view::TwoMode& incidence, const base::RunControl& run,
                    const UseReach& use) {
  for_each_distance_count(graph_of_both_kinds(incidence, view::CellUse::presence), Direction::all,
                          run, [&](view::Vertex v, std::span<const std::uint32_t> at_distance) {
                            use(v, reach_of(at_distance));
                          });
}

}  // namespace citynet::measure
