#include "formats/graph_formats.hpp"

namespace citynet::formats {

std::vector<GraphFormat> all_graph_formats() { return {}; }

}  // namespace citynet::formats
