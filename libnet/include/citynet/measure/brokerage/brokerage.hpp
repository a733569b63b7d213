#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// How much of each role; a count, or a sum of shares.
struct BrokerageRoles {
  double coordinator = 0;     ///< w_I: all three in one group
  double consultant = 0;      ///< w_O: both ends in one group, the broker in another (itinerant)
  double representative = 0;  ///< b_IO: the broker and the source in one group, the goal outside
  double gatekeeper = 0;      ///< b_OI: the source outside, the broker and the goal in one group
  double liaison = 0;         ///< b_O: three groups

  [[nodiscard]] double total() const noexcept {
    return coordinator + consultant + representative + gatekeeper + liaison;
  }
  friend bool operator==(const BrokerageRoles&, const BrokerageRoles&) = default;
};

/// What each of several brokers between the same two gets.
enum class BrokerageCredit {
  whole,  ///< 1 each, so that scores are counts (Gould & Fernandez)
  share,  ///< 1 / number of those who broker between the two (the partial credit of UCINET)
};

struct BrokerageOptions {
  BrokerageCredit credit = BrokerageCredit::whole;  ///< as in the paper and in R's sna
  base::RunControl run{};
};

struct Brokerage {
  std::vector<BrokerageRoles> vertices{};  ///< NaN for a vertex without a group
  BrokerageRoles graph{};                  ///< sums over the vertices
  bool integral = true;                    ///< counts, not shares
  Account account{};
};

/// Brokerage: between whom does a city mediate - inside its group, for it, into it, or elsewhere?
///
///   v brokers from a to b when a -> v -> b and not a -> b; a, v and b differ
///
/// The groups of a, v and b decide about the role (see `BrokerageRoles`). In an undirected graph an
/// edge is two arcs: each pair a, b is brokered both ways, and representative equals gatekeeper.
/// Strengths do not matter. Vertices without a group are left out with their ties, and do not share
/// credit. Scores of a graph without two arcs in a row are 0.
///
/// Counts: O(sum over arcs of the smaller degree, times its logarithm), as all pairs around a
/// broker are counted by group and only the closed ones are looked at. Shares: O(number of paths of
/// two arcs), a dense row per thread. The same bits for any number of threads.
/// Throws InvalidArgument when there is not one group or none per vertex; Cancelled.
/// Gould & Fernandez 1989, doi:10.2307/270949.
[[nodiscard]] Brokerage brokerage(const view::Graph& graph, const Groups& groups,
                                  const BrokerageOptions& options = {});

}  // namespace citynet::measure
