#include "citynet/view/projection.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "view/graph_arrays.hpp"

namespace citynet::view {
namespace {

/// What one worker keeps: a dense row of counts, and the ties of the block it is working on.
struct Workspace {
  std::vector<std::uint32_t> shared;
  std::vector<Vertex> touched;
  std::vector<Graph::Edge> edges;
  std::vector<double> strengths;
};

/// Counts what `row` shares with each later row, so that every pair is visited once.
void project_row(const TwoMode& incidence, Vertex row, Workspace& space, base::Pulse& pulse) {
  for (const auto column : incidence.targets_of(row)) {
    const auto members = incidence.actors_of(column);
    const auto later = std::upper_bound(members.begin(), members.end(), row);
    for (auto at = later; at != members.end(); ++at) {
      if (space.shared[*at]++ == 0) space.touched.push_back(*at);
    }
    pulse.spend(static_cast<std::size_t>(members.end() - later) + 1);
  }
  std::sort(space.touched.begin(), space.touched.end());
  for (const auto other : space.touched) {
    space.edges.push_back({row, other});
    space.strengths.push_back(space.shared[other]);
    space.shared[other] = 0;
  }
  space.touched.clear();
}

}  // namespace

Graph project(const TwoMode& incidence, const base::RunControl& run) {
  Graph::Arrays arrays;
  arrays.has_strengths = true;
  arrays.origin = incidence;
  const auto rows = incidence.actor_count();
  for (std::uint32_t row = 0; row < rows; ++row) {
    arrays.keys.push_back(incidence.actor_key(row));
  }
  base::for_each_block_in_order(
      rows, run,
      [&] {
        return Workspace{std::vector<std::uint32_t>(rows, 0), {}, {}, {}};
      },
      [&](Workspace& space, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto row = first; row < last; ++row) {
          project_row(incidence, static_cast<Vertex>(row), space, pulse);
        }
      },
      [&](Workspace& space, std::size_t) {
        arrays.edges.insert(arrays.edges.end(), space.edges.begin(), space.edges.end());
        arrays.strengths.insert(arrays.strengths.end(), space.strengths.begin(),
                                space.strengths.end());
        space.edges.clear();
        space.strengths.clear();
      });
  return GraphAssembler::assemble(rows, std::move(arrays));
}

Graph project(const View& view, const TwoModeOptions& options, const base::RunControl& run) {
  return project(two_mode(view, options), run);
}

}  // namespace citynet::view
