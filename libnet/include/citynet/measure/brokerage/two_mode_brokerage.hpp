#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

/// How much of each role, from all alike to all different.
struct TwoModeRoles {
  double coordinator = 0;  ///< the broker and both ends in one group
  double consultant = 0;   ///< both ends in one group, the broker in another
  double gatekeeper = 0;   ///< the ends in two groups, the broker in one of them
  double liaison = 0;      ///< three groups

  [[nodiscard]] double total() const noexcept {
    return coordinator + consultant + gatekeeper + liaison;
  }
  friend bool operator==(const TwoModeRoles&, const TwoModeRoles&) = default;
};

/// What each of several brokers between the same two gets.
enum class TwoModeCredit {
  whole,  ///< 1 each
  share,  ///< 1 / number of those who broker between the two
  sole,   ///< 1 to the only one, nothing where there are several
};

struct TwoModeBrokerageOptions {
  TwoModeCredit credit = TwoModeCredit::whole;
  base::RunControl run{};
};

struct TwoModeBrokerage {
  std::vector<TwoModeRoles> actors{};   ///< NaN for an actor without a group
  std::vector<TwoModeRoles> targets{};  ///< NaN for a target without a group
  TwoModeRoles all_actors{};            ///< sums over the actors
  TwoModeRoles all_targets{};           ///< sums over the targets
  bool integral = true;                 ///< counts, not shares
  Account account{};
};

/// Two-mode brokerage: which events bring together cities of which groups, and which cities link
/// events of which groups?
///
///   a target e brokers between two actors a, b when both have a cell with e
///   an actor v brokers between two targets e, f when it has a cell with both
///
/// The groups of the three decide about the role. Groups of actors and of targets are the same when
/// they have the same name ("PL" of a city and "PL" of an event); where they share no names
/// (country and type) every role is consultant or liaison, and tells whether the ends are alike.
/// Pairs have no order, so representative and gatekeeper are one. Ends are of one mode and so never
/// tied directly: whether a broker was needed is seen by the others who do the same, hence `share`
/// and `sole`. Grades do not matter. Who has no group is left out with its cells.
///
/// From Jasny & Lubell are the two thoughts, to broker in the two-mode network itself, through
/// events and through actors, and to order the structures by how different the three are. The
/// counting rule above is our reading, carried over from Gould & Fernandez: the paper's own list of
/// structures was not at hand, so these counts are not claimed to be the paper's.
///
/// `whole`: O(cells); else O(sum of squared degrees), two dense rows per thread. The same bits for
/// any number of threads.
/// Throws InvalidArgument when there is not one group or none per actor and per target; Cancelled.
/// Jasny & Lubell 2015, doi:10.1016/j.socnet.2014.11.005; Gould & Fernandez 1989,
/// doi:10.2307/270949.
[[nodiscard]] TwoModeBrokerage two_mode_brokerage(const view::TwoMode& incidence,
                                                  const Groups& actor_groups,
                                                  const Groups& target_groups,
                                                  const TwoModeBrokerageOptions& options = {});

}  // namespace citynet::measure
