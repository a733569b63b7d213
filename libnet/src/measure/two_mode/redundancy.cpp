#include "citynet/measure/two_mode/redundancy.hpp"

#include <algorithm>
#include <limits>

#include "citynet/base/stage.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/repeated_meetings.hpp"

namespace citynet::measure {
namespace {

using Counts = std::vector<std::uint64_t>;

/// How many pairs of members of each vertex of the other side share another one, too.
Counts redundant_pairs(const view::TwoMode& incidence, const Side& side,
                       const base::RunControl& run) {
  std::vector<std::uint32_t> at_cells(incidence.cell_count(), 0);
  RepeatedMeetings(side).each_cell(
      run, [&](std::uint32_t cell, std::size_t, auto ranks, const auto& met) {
        // Of v with the others; v meets itself twice, as it has two neighbours.
        const auto met_again = [&](std::uint32_t u) { return met[u] >= 2; };
        at_cells[cell] =
            static_cast<std::uint32_t>(std::count_if(ranks.begin(), ranks.end(), met_again) - 1);
      });
  const auto other = side.other();
  Counts pairs(other.size(), 0);
  for (std::uint32_t x = 0; x < other.size(); ++x) {
    const auto degree = other.neighbors(x).size();
    for (std::size_t i = 0; i < degree; ++i) pairs[x] += at_cells[other.cell(x, i)];
    pairs[x] /= 2;  // each was met from both of its ends
  }
  return pairs;
}

/// The shares; `undefined` counts the vertices without a pair.
std::vector<double> shares(const Side& side, const Counts& pairs, double of_none,
                           std::size_t& undefined) {
  std::vector<double> values;
  for (std::uint32_t v = 0; v < side.size(); ++v) {
    const auto degree = static_cast<double>(side.neighbors(v).size());
    if (degree < 2) {
      ++undefined;
      values.push_back(of_none);
    } else {
      values.push_back(static_cast<double>(pairs[v]) / (degree * (degree - 1) / 2));
    }
  }
  return values;
}

}  // namespace

TwoModeScores redundancy(const view::TwoMode& incidence, const RedundancyOptions& options) {
  const bool as_zero = options.few_neighbors == FewNeighbors::zero;
  const double of_none = as_zero ? 0.0 : std::numeric_limits<double>::quiet_NaN();
  const auto actors = actors_of(incidence), targets = targets_of(incidence);
  const auto at_actors = redundant_pairs(incidence, targets, base::stage(options.run, 0, 0.5));
  const auto at_targets = redundant_pairs(incidence, actors, base::stage(options.run, 0.5, 1));
  std::size_t undefined = 0;
  TwoModeScores scores;
  scores.actors = shares(actors, at_actors, of_none, undefined);
  scores.targets = shares(targets, at_targets, of_none, undefined);
  scores.account.measure = "redundancy";
  scores.account.conventions = {
      grades_used(view::CellUse::presence),
      {"vertices with fewer than two neighbours", as_zero ? "0" : "undefined (NaN)"}};
  if (!as_zero && undefined > 0) {
    scores.account.note = counted(undefined, "vertex has", "vertices have") +
                          " fewer than two neighbours, where redundancy is undefined (NaN)";
    if (undefined == scores.actors.size() + scores.targets.size()) {
      scores.account.status = Status::undefined;
    }
  }
  return scores;
}

}  // namespace citynet::measure
