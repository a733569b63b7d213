#pragma once

#include <string>
#include <vector>

#include "citynet/measure/change/keyed.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::measure {

struct StandardizedChangeOptions {
  /// From how many standard deviations on a change is exceptional. A normal distribution goes
  /// beyond 2 in about one case of 22: in a table of many cities some will.
  double exceptional = 2.0;
};

struct StandardizedMove {
  std::string key;
  double before = 0, after = 0;      ///< the scores
  double z_before = 0, z_after = 0;  ///< the scores in standard deviations from the mean
  double change = 0;                 ///< z_after - z_before
  double standardized = 0;           ///< the change in standard deviations of all changes
  bool exceptional = false;
};

struct StandardizedChange {
  std::vector<StandardizedMove> moves{};  ///< ascending by key; of those in both waves
  /// Keys without a score in the other wave: they have no change and count in no mean.
  std::vector<std::string> only_before{}, only_after{};
  Account account{};
};

/// Standardised change: which cities gained or lost more than change in general would explain, in
/// the manner of the studies of change in the world city network.
///
///   z_w(a) = (x_w(a) - mean_w) / sd_w      for both waves w, over the keys in both
///   d(a)   = z_after(a) - z_before(a)
///   s(a)   = d(a) / sd_d                   (the mean of d is 0)
///   exceptional: |s(a)| >= `exceptional`
///
/// Standard deviations are those of a sample (n - 1). That all scores grow, or are measured on
/// another scale, is no change: only the place of a city in the distribution counts, so that some
/// must lose where others gain.
/// Undefined (z, d and s are NaN, nobody is exceptional, status `undefined`): fewer than two keys
/// in both waves, or equal scores throughout a wave. When nobody moves, to the last digits that
/// can be trusted (1e-9 of a standard deviation), every s is 0.
///
/// O(n log n) time. Throws InvalidArgument as `rank_change`, and for a threshold that is not
/// greater than 0.
/// Taylor & Aranya 2008, doi:10.1080/00343400601145202, for normal and exceptional change; the
/// formula and the threshold are stated here because practice varies.
[[nodiscard]] StandardizedChange standardized_change(const KeyedScores& before,
                                                     const KeyedScores& after,
                                                     const StandardizedChangeOptions& options = {});

}  // namespace citynet::measure
