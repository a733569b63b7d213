#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "citynet/base/random.hpp"
#include "citynet/base/run_control.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// What statistics are computed from: a graph and, where they need them, the groups of its
/// vertices. Graphs are cheap to copy.
struct GroupedGraph {
  view::Graph graph{};
  Groups groups{};
};

/// What chance alone would make of the data: draws one sample with the random numbers it is given
/// and nothing else. Any function will do; those below are ready. Called from several threads.
using NullModel = std::function<GroupedGraph(base::RandomStream& random)>;

/// The same groups dealt out anew among the vertices that have one, every order with equal chance.
/// Ties and sizes of groups stay: does it matter who is in which group?
[[nodiscard]] NullModel permuted_groups(GroupedGraph observed);

/// As many edges between vertices drawn at random, every simple graph with equal chance; strengths
/// are dealt out anew among the edges. Does it matter where the ties are?
[[nodiscard]] NullModel same_density(GroupedGraph observed);

/// Numbers to be judged, always as many and in the same order. To be computed with the `run` that
/// is given, so that the whole can be cancelled. Called from several threads.
using Statistics =
    std::function<std::vector<double>(const GroupedGraph& sample, const base::RunControl& run)>;

struct SignificanceOptions {
  /// Samples of the null model. The smallest p possible is 1 / (trials + 1).
  std::size_t trials = 999;
  std::uint64_t seed = 1;
  base::RunControl run{};
};

/// How one number compares with those of the null model.
struct Significance {
  double observed = 0;
  double mean = 0;         ///< of the trials
  double sd = 0;           ///< of the trials, divided by trials - 1
  double z = 0;            ///< (observed - mean) / sd; NaN when sd is 0
  double p_greater = 0;    ///< (1 + trials with as much or more) / (1 + trials)
  double p_less = 0;       ///< (1 + trials with as much or less) / (1 + trials)
  double p_two_sided = 0;  ///< twice the smaller of the two, at most 1
};

struct SignificanceResult {
  std::vector<Significance> values{};
  Account account{};
};

/// Significance: how often would chance alone do as much?
///
/// Trial k draws from the null model with random numbers of (seed, k) alone. The observed data
/// count as one trial more, so that p is never 0 (Davison & Hinkley 1997, p. 141). Numbers that
/// differ by less than 1e-9 of the larger count as equal, since sums of fractions in another order
/// are not a result. Many p at once need a correction, which this is not. Where the number is
/// undefined (NaN), for the data or in any trial, so are its mean, sd, z and p.
///
/// Trials times the cost of the statistics; they run in parallel, with the same bits for any number
/// of threads.
/// Throws InvalidArgument for fewer than 2 trials, and when the statistics answer with another
/// number of values; Cancelled; and what null model and statistics throw.
[[nodiscard]] SignificanceResult significance(const GroupedGraph& observed, const NullModel& model,
                                              const Statistics& statistics,
                                              const SignificanceOptions& options = {});

}  // namespace citynet::measure
