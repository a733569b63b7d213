#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/measure/two_mode/opsahl_clustering.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/four_paths.hpp"

namespace citynet::measure {
namespace {

using Counts = std::vector<std::int64_t>;

/// Of a vertex of the other side, as one end i sees it.
struct Passed {
  std::uint32_t ends = 0;    ///< members that meet i
  std::uint32_t others = 0;  ///< members beside i and one more, if i itself is a member
  std::uint32_t single = 0;  ///< members that share nothing else with i; likewise
};

/// Closed four-paths by their middle j, without walking along them. With w(i, j) the number of
/// neighbours that two vertices share, w(i, j) w(j, m) ways lead from i over j to m, for each m
/// that meets i. They are closed but for those
///
///   that take the same neighbour twice: for each x that i and j share, to its other members;
///   that take the only neighbour x that i and m share: w(i, j) + w(j, m) - 2 of those left when j
///     has x as well; over all ends as many as 2 w(i, j) - 2;
///   that take the only two: 2 when j has both.
///
/// So the ways from one end i take one sweep over what it reaches in three steps.
class WalksFromOneEnd {
 public:
  explicit WalksFromOneEnd(const Side& side)
      : side_(side),
        shared_(side),
        passed_(side.other().size()),
        first_(side.size(), kNone),
        has_first_(side.size(), kNone) {}

  /// Adds to each middle the closed paths that begin at i, up to what is booked at the other end;
  /// sets the number of all around i.
  void walk(std::uint32_t i, Counts& closed, Counts& around, base::Pulse& pulse) {
    pulse.spend(shared_.count_from(i));
    around[i] = static_cast<std::int64_t>(four_paths_around(side_, i, shared_));
    note_ends(pulse);
    note_own(i, pulse);
    for (const auto j : shared_.met()) closed[j] += closed_over(j, pulse);
    take_out_double_meetings(i, closed, pulse);
    wipe(i);
  }

 private:
  static constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

  void note_ends(base::Pulse& pulse) {
    for (const auto m : shared_.met()) {
      const auto neighbors = side_.neighbors(m);
      for (const auto x : neighbors) ++passed_[x].ends;
      pulse.spend(1 + neighbors.size());
    }
  }

  void note_own(std::uint32_t i, base::Pulse& pulse) {
    for (const auto x : side_.neighbors(i)) {
      const auto members = side_.members(x);
      if (members.size() < 2) continue;
      passed_[x].others = static_cast<std::uint32_t>(members.size() - 2);
      for (const auto m : members) {
        if (m == i) continue;
        if (shared_[m] == 1) ++passed_[x].single;
        if (shared_[m] == 2) note_double_meeting(m, x);
      }
      pulse.spend(members.size());
    }
  }

  void note_double_meeting(std::uint32_t m, std::uint32_t x) {
    const auto first = std::exchange(first_[m], x);
    if (first == kNone) return;
    double_meetings_.emplace_back(first, x);
    first_[m] = kNone;
  }

  /// All but what double meetings leave open.
  [[nodiscard]] std::int64_t closed_over(std::uint32_t j, base::Pulse& pulse) const {
    const auto neighbors = side_.neighbors(j);
    std::int64_t ends = 0, others = 0, single = 0;
    for (const auto x : neighbors) {
      ends += passed_[x].ends;
      others += passed_[x].others;
      single += passed_[x].single;
    }
    pulse.spend(1 + neighbors.size());
    const std::int64_t w = shared_[j];
    // j itself is among the ends that each of its neighbours has.
    return w * (ends - static_cast<std::int64_t>(neighbors.size())) - others - 2 * (w - 1) * single;
  }

  /// Those to an m that shares just a and b with i are open where they pass a and b.
  void take_out_double_meetings(std::uint32_t i, Counts& closed, base::Pulse& pulse) {
    std::sort(double_meetings_.begin(), double_meetings_.end());
    for (std::size_t begin = 0, end = 0; begin < double_meetings_.size(); begin = end) {
      const auto [a, b] = double_meetings_[begin];
      while (end < double_meetings_.size() && double_meetings_[end] == double_meetings_[begin]) {
        ++end;
      }
      if (begin == 0 || double_meetings_[begin - 1].first != a) mark_members(a, pulse);
      const auto meetings = static_cast<std::int64_t>(end - begin);
      for (const auto j : side_.members(b)) {
        if (j == i || has_first_[j] != a) continue;
        closed[j] -= 2 * (meetings - (shared_[j] == 2 ? 1 : 0));
      }
      pulse.spend(side_.members(b).size());
    }
    double_meetings_.clear();
  }

  void mark_members(std::uint32_t x, base::Pulse& pulse) {
    for (const auto j : side_.members(x)) has_first_[j] = x;
    pulse.spend(side_.members(x).size());
  }

  void wipe(std::uint32_t i) {
    for (const auto x : side_.neighbors(i)) passed_[x] = {};
    for (const auto m : shared_.met()) {
      for (const auto x : side_.neighbors(m)) passed_[x].ends = 0;
    }
  }

  Side side_;
  SharedNeighbors shared_;
  std::vector<Passed> passed_;
  std::vector<std::uint32_t> first_;      ///< of m: the first neighbour met that i shares with it
  std::vector<std::uint32_t> has_first_;  ///< of j: the last vertex whose members were marked
  /// What i and m share, for all m that share two with i.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> double_meetings_{};
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
