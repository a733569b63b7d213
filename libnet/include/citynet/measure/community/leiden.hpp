#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// What a good division maximises.
enum class CommunityObjective {
  modularity,      ///< more ties inside than chance would put there; see `modularity`
  constant_potts,  ///< denser inside than the resolution; see `constant_potts`
};

struct LeidenOptions {
  CommunityObjective objective = CommunityObjective::modularity;  ///< the one papers report
  double resolution = 1.0;  ///< larger favours more and smaller communities
  TieUse ties = TieUse::presence;
  std::uint64_t seed = 1;  ///< the order in which vertices are tried; another seed, another try
  /// Rounds in all. The run ends when `quiet_rounds` in a row change nothing.
  std::size_t max_rounds = 1000;
  /// A round draws lots, so one that changes nothing can be luck: of 60 random graphs a second run
  /// improved 9 after one quiet round, 6 after three and 1 after ten.
  std::size_t quiet_rounds = 10;
  base::RunControl run{};
};

struct Communities {
  std::vector<std::uint32_t> membership{};  ///< per vertex, the number of its community
  std::vector<std::uint32_t> sizes{};       ///< per community; the largest is number 0
  double quality = 0;  ///< of the objective, recomputed here; NaN when it is undefined
  Account account{};

  [[nodiscard]] std::size_t count() const noexcept { return sizes.size(); }
};

/// Leiden communities: groups of cities with more ties inside than between them.
///
/// A search for a division of high quality, not a proof that none is better: other seeds can give
/// other divisions of nearly the same quality. Every community is connected; one that is not
/// would be split, and the note would say so. Numbered by size, then by their smallest vertex.
/// Without edges every vertex is alone, and the modularity is undefined (NaN). The same seed and
/// engine give the same answer; strengths may be scaled by any power of two without changing it.
///
/// O(m) time per round. `run.threads` has no effect: the engine is serial.
/// Throws Unavailable in a build without igraph; InvalidArgument for a directed graph, a
/// resolution that is negative or not finite, missing strengths, zero rounds; EngineError;
/// Cancelled.
/// Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
[[nodiscard]] Communities leiden(const view::Graph& graph, const LeidenOptions& options = {});

}  // namespace citynet::measure
