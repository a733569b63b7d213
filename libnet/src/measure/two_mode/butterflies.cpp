#include "citynet/measure/two_mode/butterflies.hpp"

#include <numeric>

#include "measure/two_mode/butterfly_counts.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/repeated_meetings.hpp"

namespace citynet::measure {
namespace {

/// Each butterfly at a vertex uses two of its cells.
void add_up(const view::TwoMode& incidence, Butterflies& found) {
  found.actors.resize(incidence.actor_count());
  found.targets.resize(incidence.target_count());
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    auto cell = incidence.first_cell(row);
    for (const auto column : incidence.targets_of(row)) {
      found.actors[row] += found.cells[cell];
      found.targets[column] += found.cells[cell++];
    }
    found.actors[row] /= 2;
  }
  for (auto& count : found.targets) count /= 2;
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
  add_up(incidence, result);
  result.account.measure = "butterflies";
  result.account.conventions = {grades_used(view::CellUse::presence)};
  return result;
}

}  // namespace citynet::measure
