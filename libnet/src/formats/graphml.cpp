#include "citynet/formats/graphml.hpp"

#include "formats/graphml_profile.hpp"
#include "formats/graphml_writer.hpp"

namespace citynet::formats {

GraphFormat graphml_format() {
  return {.name = "graphml",
          .title = "GraphML",
          .extensions = {".graphml", ".xml"},
          .profiles = graphml_profile_names(),
          .recognizes =
              [](std::string_view bytes) {
                return bytes.substr(0, 4096).find("<graphml") != std::string_view::npos;
              },
          .write = put_graphml,
          .read = read_graphml};
}

}  // namespace citynet::formats
