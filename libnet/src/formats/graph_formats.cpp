#include "formats/graph_formats.hpp"

#include "citynet/formats/gexf.hpp"
#include "citynet/formats/graphml.hpp"

namespace citynet::formats {

std::vector<GraphFormat> all_graph_formats() { return {graphml_format(), gexf_format()}; }

}  // namespace citynet::formats
