#pragma once

#include <cstdint>
#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/community/modularity.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct ConstantPottsOptions {
  double resolution = 1.0;  ///< g below: how dense (or strong) a community has to be inside
  TieUse ties = TieUse::presence;
  base::RunControl run{};
};

/// Quality of a division under the constant Potts model, which has no resolution limit: what is
/// a community does not depend on how large the rest of the network is.
///
///   H = sum over communities c of  L(c)  -  g n(c) (n(c) - 1) / 2
///
/// L(c): ties inside c, or the sum of their strengths; n(c): vertices in c. Not normalised.
/// 0 for a graph without vertices.
///
/// O(n + m) time. Throws InvalidArgument for a directed graph, a membership of the wrong length,
/// a resolution that is negative or not finite, missing strengths; Cancelled.
/// Traag, Van Dooren & Nesterov 2011, doi:10.1103/PhysRevE.84.016114.
[[nodiscard]] PartitionQuality constant_potts(const view::Graph& graph,
                                              std::span<const std::uint32_t> membership,
                                              const ConstantPottsOptions& options = {});

}  // namespace citynet::measure
