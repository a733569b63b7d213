#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

/// In which order actors and targets stand when pairs are compared.
enum class NestednessOrder {
  by_degree,  ///< largest degree first
  as_given,   ///< as in the incidence: does this order explain who joins what?
};

struct NestednessOptions {
  NestednessOrder order = NestednessOrder::by_degree;
  base::RunControl run{};
};

struct Nestedness {
  double actors = 0;   ///< rows; NaN with fewer than two
  double targets = 0;  ///< columns; NaN with fewer than two
  double whole = 0;    ///< over the pairs of both kinds; NaN when there is none
  Account account{};
};

/// Nestedness (NODF): whether cities with few memberships are in a subset of what cities with many
/// are in, and small networks made of members of large ones. 0 to 100, as it is published.
///
///   NODF = 100 * mean over pairs (i before j) of  shared(i, j) / d(j)  if d(i) > d(j) > 0, else 0
///
/// for actors, for targets, and over the pairs of both kinds together. Pairs of equal degree count
/// as 0, so that a complete incidence scores 0. Grades do not matter.
///
/// O(sum of squared degrees) time; the same bits for any number of threads. Throws Cancelled.
/// Almeida-Neto et al. 2008, doi:10.1111/j.0030-1299.2008.16644.x.
[[nodiscard]] Nestedness nestedness(const view::TwoMode& incidence,
                                    const NestednessOptions& options = {});

}  // namespace citynet::measure
