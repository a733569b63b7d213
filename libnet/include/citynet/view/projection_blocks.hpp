#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "citynet/view/projection.hpp"

namespace citynet::view {

/// All ties of some consecutive rows with later ones (of directed schemes with all others), in
/// ascending order. The spans live until the function that was given them returns.
struct TieBlock {
  Vertex first_row = 0, last_row = 0;  ///< rows from the first to before the last
  std::span<const Graph::Edge> ties{};
  std::span<const double> strengths{};
};

struct BlockOptions {
  /// How many ties are held at once, or as many as one row has if that is more; 16 bytes each, and
  /// as many again where several threads work. 64 MB is little beside an incidence of 10^8 cells.
  std::size_t ties_at_once = std::size_t{1} << 22U;
};

/// Projects block after block of rows, for results that do not fit into memory: what 20,000 cities
/// share in all they ever joined is 10^8 ties and more, and as a graph takes 32 bytes for each.
///
/// Calls `use` for the blocks in ascending order, on the calling thread. One after the other they
/// are the edges and strengths of `project` with the same options, to the last bit and for any
/// number of threads. `minimum` works while projecting: what is weaker takes no memory. The
/// projection that is returned says where every pair went.
///
/// Time as for `project`; memory is the incidence, `ties_at_once`, and one dense row per thread.
///
/// Throws InvalidArgument as `project` does, when `ties_at_once` is 0, and for `top` of an
/// undirected scheme, where a later row may still keep a tie; Cancelled; what `use` throws.
Projection project_in_blocks(const TwoMode& incidence,
                             const std::function<void(const TieBlock&)>& use,
                             const ProjectionOptions& options = {},
                             const BlockOptions& blocks = {});

}  // namespace citynet::view
