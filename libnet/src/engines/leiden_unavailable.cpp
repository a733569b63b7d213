#include "citynet/base/error.hpp"
#include "engines/leiden.hpp"

namespace citynet::engines {

LeidenAnswer leiden(const view::Graph&, const LeidenRequest&, base::Pulse&) {
  throw base::Unavailable(
      "Leiden communities need igraph, and this build of citynet was made without it "
      "(CITYNET_WITH_IGRAPH=OFF)");
}

}  // namespace citynet::engines
