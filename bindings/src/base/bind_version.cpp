#include <pybind11/stl.h>

#include <map>

#include "citynet/base/version.hpp"
#include "module.hpp"

namespace citynet::bindings {

void bind_version(py::module_& m) {
  m.def("version", &base::version, "The version of citynet, as in its C++ library.");
  m.def("has_igraph", &base::has_igraph, "True when this build has the igraph engine.");
  m.def(
      "build_parts",
      [] {
        std::vector<std::pair<std::string, std::string>> parts;
        for (auto& [name, value] : base::show_versions()) parts.emplace_back(name, value);
        return parts;
      },
      "What the compiled core consists of, as pairs of name and version.");
}

}  // namespace citynet::bindings
