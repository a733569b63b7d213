#include "citynet/measure/two_mode/redundancy.hpp"

#include <algorithm>
#include <limits>

#include "measure/two_mode/both_kinds.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

using Counts = std::vector<std::uint64_t>;

/// What one thread needs: counters, and how many pairs at each vertex are redundant.
struct Workspace {
  explicit Workspace(const view::TwoMode& incidence)
      : counters(incidence),
        at_actors(incidence.actor_count()),
        at_targets(incidence.target_count()) {}

  SharedNeighborsOfBoth counters;
  Counts at_actors, at_targets;
};

/// A pair of v with a later vertex is redundant at every neighbour that the two share, when they
/// share two or more. Returns the number of wedges looked at.
std::size_t count_pairs(const Side& side, std::uint32_t v, SharedNeighbors& shared,
                        Counts& at_neighbors) {
  auto work = shared.count_from(v);
  for (const auto x : side.neighbors(v)) {
    const auto members = side.members(x);
    const auto later = std::upper_bound(members.begin(), members.end(), v);
    const auto met_again = [&](std::uint32_t u) { return shared[u] >= 2; };
    at_neighbors[x] += static_cast<std::uint64_t>(std::count_if(later, members.end(), met_again));
    work += members.size();
  }
  return work;
}

void add_and_wipe(Counts& total, Counts& part) {
  for (std::size_t i = 0; i < total.size(); ++i) {
    total[i] += part[i];
    part[i] = 0;
  }
}

struct RedundantPairs {
  Counts at_actors, at_targets;
};

RedundantPairs redundant_pairs(const view::TwoMode& incidence, const base::RunControl& run) {
  RedundantPairs total{Counts(incidence.actor_count()), Counts(incidence.target_count())};
  base::for_each_block_in_order(
      incidence.actor_count() + incidence.target_count(), run, [&] { return Workspace(incidence); },
      [&](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto item = first; item < last; ++item) {
          workspace.counters.with(
              item, [&](const Side& side, std::uint32_t v, SharedNeighbors& shared) {
                auto& counts = side.of_actors() ? workspace.at_targets : workspace.at_actors;
                pulse.spend(count_pairs(side, v, shared, counts));
              });
        }
      },
      [&](Workspace& workspace, std::size_t) {
        add_and_wipe(total.at_actors, workspace.at_actors);
        add_and_wipe(total.at_targets, workspace.at_targets);
      });
  return total;
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
  const auto pairs = redundant_pairs(incidence, options.run);
  std::size_t undefined = 0;
  TwoModeScores scores;
  scores.actors = shares(actors_of(incidence), pairs.at_actors, of_none, undefined);
  scores.targets = shares(targets_of(incidence), pairs.at_targets, of_none, undefined);
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
