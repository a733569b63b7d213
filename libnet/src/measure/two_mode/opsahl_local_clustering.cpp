#include <limits>
#include <optional>

#include "base/parallel.hpp"
#include "citynet/measure/two_mode/opsahl_clustering.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/four_paths.hpp"

namespace citynet::measure {
namespace {

using Counts = std::vector<std::uint64_t>;

/// Walks from one end i over every middle j to every other end m, where the first neighbour on the
/// way is not chosen but counted.
class WalksFromOneEnd {
 public:
  explicit WalksFromOneEnd(const Side& side)
      : side_(side),
        shared_(side),
        first_(side.size(), 0),
        last_(side.size(), 0),
        met_(side.size(), false),
        of_source_(side.other().size(), false),
        of_middle_(side.other().size(), false) {}

  /// Adds to each middle the closed paths that begin at i; sets the number of all around i.
  void walk(std::uint32_t i, Counts& closed, Counts& around, base::Pulse& pulse) {
    pulse.spend(shared_.count_from(i));
    around[i] = four_paths_around(side_, i, shared_);
    for (const auto x : side_.neighbors(i)) {
      of_source_[x] = true;
      for (const auto m : side_.members(x)) {
        if (m != i) note_common(m, x);
      }
    }
    for (const auto j : shared_.met()) closed[j] += closed_over(i, j, pulse);
    for (const auto x : side_.neighbors(i)) of_source_[x] = false;
    for (const auto m : shared_.met()) met_[m] = false;
  }

 private:
  /// Neighbours come in ascending order, so that the first and the last shared one are known.
  void note_common(std::uint32_t m, std::uint32_t x) {
    if (!met_[m]) first_[m] = x;
    met_[m] = true;
    last_[m] = x;
  }

  std::uint64_t closed_over(std::uint32_t i, std::uint32_t j, base::Pulse& pulse) {
    for (const auto x : side_.neighbors(j)) of_middle_[x] = true;
    std::uint64_t closed = 0;
    for (const auto l : side_.neighbors(j)) {
      const std::uint32_t of_both = of_source_[l] ? 1 : 0;
      const auto ways = shared_[j] - of_both;  // first neighbours other than l
      if (ways == 0) continue;
      for (const auto m : side_.members(l)) {
        if (m != i && m != j) closed += closed_ways(ways, shared_[m] - of_both, m, l);
      }
      pulse.spend(side_.members(l).size());
    }
    for (const auto x : side_.neighbors(j)) of_middle_[x] = false;
    return closed;
  }

  /// i and m share `others` beside l; a way over one of these needs another one to be closed.
  [[nodiscard]] std::uint64_t closed_ways(std::uint32_t ways, std::uint32_t others, std::uint32_t m,
                                          std::uint32_t l) const {
    if (others == 0) return 0;
    if (others > 1) return ways;
    const auto only = first_[m] == l ? last_[m] : first_[m];
    return ways - (of_middle_[only] ? 1U : 0U);
  }

  Side side_;
  SharedNeighbors shared_;
  std::vector<std::uint32_t> first_, last_;  // shared with i
  std::vector<bool> met_, of_source_, of_middle_;
};

struct Workspace {
  explicit Workspace(const view::TwoMode& incidence)
      : closed_at_actors(incidence.actor_count()), closed_at_targets(incidence.target_count()) {}

  std::optional<WalksFromOneEnd> from_actors{}, from_targets{};
  Counts closed_at_actors, closed_at_targets;
};

void add_and_wipe(Counts& total, Counts& part) {
  for (std::size_t i = 0; i < total.size(); ++i) {
    total[i] += part[i];
    part[i] = 0;
  }
}

struct Around {
  Counts closed, all;
  explicit Around(std::size_t size) : closed(size), all(size) {}
};

/// Each closed path was met from both of its ends. `undefined` counts the vertices around which
/// there is none.
std::vector<double> shares(const Around& around, double of_none, std::size_t& undefined) {
  std::vector<double> values;
  for (std::size_t v = 0; v < around.all.size(); ++v) {
    if (around.all[v] == 0) {
      ++undefined;
      values.push_back(of_none);
    } else {
      values.push_back(static_cast<double>(around.closed[v] / 2) /
                       static_cast<double>(around.all[v]));
    }
  }
  return values;
}

void count(const view::TwoMode& incidence, const base::RunControl& run, Around& actors,
           Around& targets) {
  base::for_each_block_in_order(
      actors.all.size() + targets.all.size(), run, [&] { return Workspace(incidence); },
      [&](Workspace& space, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto item = first; item < last; ++item) {
          if (item < actors.all.size()) {
            if (!space.from_actors) space.from_actors.emplace(actors_of(incidence));
            space.from_actors->walk(static_cast<std::uint32_t>(item), space.closed_at_actors,
                                    actors.all, pulse);
          } else {
            if (!space.from_targets) space.from_targets.emplace(targets_of(incidence));
            space.from_targets->walk(static_cast<std::uint32_t>(item - actors.all.size()),
                                     space.closed_at_targets, targets.all, pulse);
          }
        }
      },
      [&](Workspace& space, std::size_t) {
        add_and_wipe(actors.closed, space.closed_at_actors);
        add_and_wipe(targets.closed, space.closed_at_targets);
      });
}

}  // namespace

TwoModeScores opsahl_local_clustering(const view::TwoMode& incidence,
                                      const OpsahlLocalClusteringOptions& options) {
  const bool as_zero = options.few_neighbors == FewNeighbors::zero;
  const double of_none = as_zero ? 0.0 : std::numeric_limits<double>::quiet_NaN();
  Around actors(incidence.actor_count()), targets(incidence.target_count());
  count(incidence, options.run, actors, targets);
  std::size_t undefined = 0;
  TwoModeScores scores;
  scores.actors = shares(actors, of_none, undefined);
  scores.targets = shares(targets, of_none, undefined);
  scores.account.measure = "Opsahl local clustering";
  scores.account.conventions = {
      grades_used(view::CellUse::presence),
      {"vertices in the middle of no four-path", as_zero ? "0" : "undefined (NaN)"}};
  if (!as_zero && undefined > 0) {
    scores.account.note = counted(undefined, "vertex is", "vertices are") +
                          " in the middle of no four-path, where clustering is undefined (NaN)";
    if (undefined == scores.actors.size() + scores.targets.size()) {
      scores.account.status = Status::undefined;
    }
  }
  return scores;
}

}  // namespace citynet::measure
