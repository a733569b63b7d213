#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct ButterfliesOptions {
  base::RunControl run{};
};

struct Butterflies {
  std::uint64_t total = 0;
  std::vector<std::uint64_t> actors{}, targets{};  ///< per vertex, how many it is in
  std::vector<std::uint64_t> cells{};              ///< per cell, in the order of the cells
  Account account{};
};

/// Butterflies: two cities that meet twice, in two things joined. Also called four-cycles, they are
/// the smallest closed structure in two modes, as triangles are in one.
///
///   total = sum over pairs of actors of  c (c - 1) / 2,   c: how many targets the two share
///
/// Grades do not matter. O(sum of squared degrees of the kind for which it is smaller) time; whole
/// numbers, the same for any number of threads. Throws Cancelled.
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Robins & Alexander 2004,
/// doi:10.1023/B:CMOT.0000032580.12184.c0.
[[nodiscard]] Butterflies butterflies(const view::TwoMode& incidence,
                                      const ButterfliesOptions& options = {});

}  // namespace citynet::measure
