#include "citynet/base/error.hpp"
#include "engines/layout.hpp"

namespace citynet::engines {

LayoutAnswer force_layout(const view::Graph&, std::uint64_t, std::size_t, base::Pulse&) {
  throw base::Unavailable(
      "the force-directed layout needs igraph, and this build of citynet was made without it "
      "(CITYNET_WITH_IGRAPH=OFF); method \"stress\" works without");
}

}  // namespace citynet::engines
