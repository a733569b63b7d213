#pragma once

#include <cstdint>
#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct ModularityOptions {
  double resolution = 1.0;  ///< g below; larger favours more communities; 1 is Newman's
  TieUse ties = TieUse::presence;
  base::RunControl run{};
};

/// How good a division into communities is.
struct PartitionQuality {
  double value = 0;
  Account account{};
};

/// Modularity: how many more ties run inside the communities than chance would put there.
///
///   Q = sum over communities c of  L(c) / m  -  g (D(c) / 2m)^2
///
/// L(c): ties inside c, D(c): sum of degrees in c, m: all ties; with strengths, their sums. In a
/// directed graph the second term is g Dout(c) Din(c) / m^2. `membership` has one number per
/// vertex, any numbers. Undefined (NaN) without edges. Everything in one community at g = 1 is
/// exactly 0.
///
/// O(n + m) time. Throws InvalidArgument for a membership of the wrong length, a resolution that
/// is negative or not finite, missing strengths; Cancelled.
/// Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; Leicht & Newman 2008,
/// doi:10.1103/PhysRevLett.100.118703; Reichardt & Bornholdt 2006,
/// doi:10.1103/PhysRevE.74.016110.
[[nodiscard]] PartitionQuality modularity(const view::Graph& graph,
                                          std::span<const std::uint32_t> membership,
                                          const ModularityOptions& options = {});

}  // namespace citynet::measure
