#pragma once

#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct AssortativityOptions {
  TieUse ties = TieUse::presence;  ///< with strength, a tie counts as often as it is strong
  base::RunControl run{};
};

/// Assortativity: whether cities tie up with cities like themselves in a number, say their size;
/// 1 when they do, 0 when it does not matter, -1 when they seek the opposite.
///
///   the correlation of x(u) and x(v) over all ties u -> v
///
/// with one value per vertex; a tie of an undirected graph goes both ways. Undefined (NaN) without
/// ties, and when the ties begin, or end, at equal values everywhere.
///
/// O(n + m) time. Throws InvalidArgument for a number of values other than that of the vertices,
/// for a value that is not finite, and for missing strengths; Cancelled.
/// Newman 2003, section III, doi:10.1103/PhysRevE.67.026126.
[[nodiscard]] GraphScore assortativity(const view::Graph& graph, std::span<const double> values,
                                       const AssortativityOptions& options = {});

/// Nominal assortativity: whether cities tie up with cities of the same group, say the country.
///
///   (sum e(i, i) - sum a(i) b(i)) / (1 - sum a(i) b(i))
///
/// e(i, j) being the share of the ties that lead from group i to group j, a(i) and b(i) those that
/// begin and end in i. A vertex without a group is left out together with its ties. 1 when all ties
/// stay inside, 0 when they are as many inside as chance would put there; the smallest value is
/// between -1 and 0 and depends on the groups. Undefined (NaN) without ties between vertices that
/// have a group, and when all these begin and end in one group.
///
/// O(n + m) time. Throws InvalidArgument for groups of a number other than that of the vertices,
/// and for missing strengths; Cancelled.
/// Newman 2003, section II, doi:10.1103/PhysRevE.67.026126.
[[nodiscard]] GraphScore nominal_assortativity(const view::Graph& graph, const Groups& groups,
                                               const AssortativityOptions& options = {});

struct DegreeAssortativityOptions {
  base::RunControl run{};
};

/// Degree assortativity: whether well-connected cities are tied to well-connected ones.
///
/// `assortativity` with the degrees as values, computed in whole numbers; in a directed graph the
/// number of ties out of where a tie begins, and of ties into where it ends. Strengths do not
/// matter. Undefined (NaN) without ties, and when all these degrees are equal, as in a cycle.
///
/// O(n + m) time. Throws Cancelled.
/// Newman 2002, doi:10.1103/PhysRevLett.89.208701.
[[nodiscard]] GraphScore degree_assortativity(const view::Graph& graph,
                                              const DegreeAssortativityOptions& options = {});

}  // namespace citynet::measure
