#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct OverlapOptions {
  std::size_t least_shared = 1;  ///< pairs of columns with fewer shared actors are left out
  base::RunControl run{};
};

/// What two columns have in common.
struct ColumnOverlap {
  std::uint32_t first = 0, second = 0;  ///< columns, first < second
  std::size_t shared = 0;               ///< actors in both
  double jaccard = 0;                   ///< shared / (actors in either)
  double containment = 0;               ///< shared / (actors in the smaller one)
  double of_first = 0, of_second = 0;   ///< shared / (actors in that one)
  friend bool operator==(const ColumnOverlap&, const ColumnOverlap&) = default;
};

struct Overlap {
  std::vector<ColumnOverlap> pairs{};  ///< ascending by first, second
  /// Columns with the same actors, two or more each; ascending. Columns without actors are none.
  std::vector<std::vector<std::uint32_t>> duplicates{};
  Account account{};
};

/// Overlap: which networks have the same cities, and which are a part of another.
///
///   jaccard = |A and B| / |A or B|        containment = |A and B| / min(|A|, |B|)
///
/// Containment is 1 when every actor of the smaller column is in the larger one; Jaccard is 1 for
/// duplicates alone. Grades do not matter. Pairs that share nobody are not listed; both numbers
/// are 0 for them, and undefined between two columns without actors.
///
/// O(sum over actors of d^2) time for d columns of an actor. Throws InvalidArgument for a least of
/// 0 (it would ask for all pairs); Cancelled.
/// Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x.
[[nodiscard]] Overlap overlap(const view::TwoMode& incidence, const OverlapOptions& options = {});

}  // namespace citynet::measure
