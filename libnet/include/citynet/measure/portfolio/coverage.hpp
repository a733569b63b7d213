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

struct CoverageOptions {
  base::RunControl run{};
};

/// One column in the order in which columns cover the actors.
struct CoverageStep {
  std::uint32_t column = 0;
  std::size_t size = 0;     ///< actors in the column
  std::size_t adds = 0;     ///< actors that no column before it has
  std::size_t covered = 0;  ///< actors in this column or one before it
  double share = 0;         ///< covered / actors of the incidence
  friend bool operator==(const CoverageStep&, const CoverageStep&) = default;
};

struct Coverage {
  std::vector<CoverageStep> steps{};  ///< one per column
  Account account{};
};

/// Marginal coverage: how many cities each network adds to those that others reach already.
///
/// Columns are taken in the greedy order: each time the one that adds most; of equal ones the one
/// with the smaller key. Those that add nothing come last, by key: they reach nobody that the
/// others do not. The first k columns of this order cover at least 1 - 1/e (63 percent) of what any
/// k columns could. Actors without a cell are never covered, but count in the share.
/// Status `not_unique` when the key decided somewhere between two columns that add something.
///
/// O(columns log columns x a few + cells) time in practice, O(columns x cells) at worst. Throws
/// Cancelled.
/// Nemhauser, Wolsey & Fisher 1978, doi:10.1007/BF01588971.
[[nodiscard]] Coverage coverage(const view::TwoMode& incidence,
                                const CoverageOptions& options = {});

}  // namespace citynet::measure
