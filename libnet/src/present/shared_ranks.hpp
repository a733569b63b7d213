#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace citynet::present {

struct SharedRank {
  std::size_t rank = 0;       ///< 1 is the highest; 0 when the score is undefined (NaN)
  std::size_t tied_with = 0;  ///< how many others share it

  /// The mean of the places that equals take together: 2.5 for two that share places 2 and 3.
  [[nodiscard]] double average() const noexcept {
    return static_cast<double>(rank) + static_cast<double>(tied_with) / 2;
  }
};

/// Whether two scores count as equal: they differ by at most this share of the larger one.
[[nodiscard]] bool tied(double higher, double lower, double tolerance) noexcept;

/// The rank of each score, the highest first. A group of equals is held together by its highest
/// member, so that a long row of small differences cannot grow into one.
[[nodiscard]] std::vector<SharedRank> shared_ranks(std::span<const double> scores,
                                                   double tie_tolerance);

/// Throws InvalidArgument unless the tolerance is a share from 0 to below 1.
void check_tie_tolerance(double tie_tolerance);

}  // namespace citynet::present
