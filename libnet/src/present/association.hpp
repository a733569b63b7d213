#pragma once

#include <span>

namespace citynet::present {

/// Pearson's coefficient of two series of equal length; NaN with fewer than two values, when one
/// is constant and when a value is infinite.
[[nodiscard]] double pearson(std::span<const double> x, std::span<const double> y);

/// Kendall's tau-b of two series of equal length, equal values being ties; NaN with fewer than two
/// values and when one is constant. Knight's method: O(n log n).
[[nodiscard]] double kendall_tau_b(std::span<const double> x, std::span<const double> y);

}  // namespace citynet::present
