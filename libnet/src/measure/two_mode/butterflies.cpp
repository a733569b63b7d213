#include "citynet/measure/two_mode/butterflies.hpp"

#include <numeric>

#include "measure/two_mode/butterfly_counts.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/repeated_meetings.hpp"

namespace citynet::measure {
namespace {

/// Each butterfly at a vertex uses two of its cells.
std::vector<std::uint64_t> from_cells(const Side& side, const std::vector<std::uint64_t>& cells) {
  std::vector<std::uint64_t> counts(side.size(), 0);
  for (std::uint32_t v = 0; v < side.size(); ++v) {
    const auto degree = side.neighbors(v).size();
    for (std::size_t i = 0; i < degree; ++i) counts[v] += cells[side.cell(v, i)];
    counts[v] /= 2;
  }
  return counts;
}

}  // namespace

std::vector<std::uint64_t> butterflies_of_cells(const view::TwoMode& incidence,
                                                const base::RunControl& run) {
  const auto actors = actors_of(incidence), targets = targets_of(incidence);
  const auto& side = wedges(actors) <= wedges(targets) ? actors : targets;
  std::vector<std::uint64_t> cells(incidence.cell_count(), 0);
  RepeatedMeetings(side).each_cell(
      run, [&](std::uint32_t cell, std::size_t degree, auto ranks, const auto& met) {
        // v and each other member of its neighbour close one with each further neighbour they
        // share. v itself would close some with its own, and is taken out afterwards.
        std::uint64_t sum = 0;
        for (const auto u : ranks) sum += met[u];
        cells[cell] = sum - ranks.size() - (degree - 1);
      });
  return cells;
}

std::uint64_t butterflies_in_all(const std::vector<std::uint64_t>& of_cells) {
  return std::accumulate(of_cells.begin(), of_cells.end(), std::uint64_t{0}) / 4;
}

Butterflies butterflies(const view::TwoMode& incidence, const ButterfliesOptions& options) {
  Butterflies result;
  result.cells = butterflies_of_cells(incidence, options.run);
  result.total = butterflies_in_all(result.cells);
  result.actors = from_cells(actors_of(incidence), result.cells);
  result.targets = from_cells(targets_of(incidence), result.cells);
  result.account.measure = "butterflies";
  result.account.conventions = {grades_used(view::CellUse::presence)};
  return result;
}

}  // namespace citynet::measure
