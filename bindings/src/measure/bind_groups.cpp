#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/present/vertex_column.hpp"
#include "citynet/present/vertex_table.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/numpy.hpp"
#include "support/subscript.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;
using view::Vertex;

std::vector<std::string> keys_of(const Graph& graph, const std::vector<Vertex>& vertices) {
  std::vector<std::string> keys;
  for (const auto v : vertices) keys.push_back(graph.key(v));
  return keys;
}

present::Table table(const Graph& graph, present::Column column) {
  const std::vector<present::Column> columns{std::move(column)};
  return present::vertex_table(graph, columns);
}

/// The vertices of every group, largest group first.
std::vector<std::vector<std::string>> groups(const Graph& graph,
                                             const std::vector<std::uint32_t>& membership,
                                             std::size_t count) {
  std::vector<std::vector<std::string>> all(count);
  for (std::size_t v = 0; v < membership.size(); ++v) {
    all[membership[v]].push_back(graph.key(static_cast<Vertex>(v)));
  }
  return all;
}

using GroupIterator = py::typing::Iterator<py::typing::List<py::str>>;

GroupIterator group_iterator(const Graph& graph, const std::vector<std::uint32_t>& membership,
                             std::size_t count) {
  return py::iter(py::cast(groups(graph, membership, count)));
}

void bind_communities(py::module_& m) {
  py::class_<CommunitiesResult> communities(m, "Communities",
                                            "Groups with more ties inside than between them.");
  communities
      .def_property_readonly(
          "membership",
          [](const py::object& self) {
            return array_view(self.cast<const CommunitiesResult&>().communities.membership, self);
          },
          "The number of the community of every vertex; the largest community is 0.")
      .def_property_readonly("sizes",
                             [](const CommunitiesResult& c) { return c.communities.sizes; })
      .def_property_readonly(
          "quality", [](const CommunitiesResult& c) { return c.communities.quality; },
          "Of the objective; NaN when it is undefined.")
      .def_property_readonly("graph", [](const CommunitiesResult& c) { return c.graph; })
      .def(
          "groups",
          [](const CommunitiesResult& c) {
            return groups(c.graph, c.communities.membership, c.communities.count());
          },
          "The keys in every community, the largest first.")
      .def(
          "table",
          [](const CommunitiesResult& c) {
            return table(c.graph, present::vertex_column(c.communities));
          },
          "One row per vertex, as a Table.")
      .def(
          "to_pandas",
          [](const CommunitiesResult& c) {
            return to_pandas(table(c.graph, present::vertex_column(c.communities)));
          },
          "One row per vertex, as a pandas.DataFrame.")
      .def(
          "__getitem__",
          [](const CommunitiesResult& c, const std::string& key) {
            return c.communities.membership[subscript([&] { return c.graph.vertex(key); })];
          },
          py::arg("key"), "The number of the community of the vertex with this key.")
      .def(
          "__iter__",
          [](const CommunitiesResult& c) {
            return group_iterator(c.graph, c.communities.membership, c.communities.count());
          },
          "Over the communities, each a list of keys.")
      .def("_repr_html_",
           [](const CommunitiesResult& c) {
             return to_html(table(c.graph, present::vertex_column(c.communities)));
           })
      .def(
          "__len__", [](const CommunitiesResult& c) { return c.communities.count(); },
          "How many communities there are.")
      .def("__repr__", [](const CommunitiesResult& c) {
        return "<" + std::to_string(c.communities.count()) + " communities, quality " +
               std::to_string(c.communities.quality) + ">";
      });
  def_account(communities, [](const CommunitiesResult& c) -> const measure::Account& {
    return c.communities.account;
  });
}

void bind_components(py::module_& m) {
  py::class_<ComponentsResult> components(m, "Components", "Who can reach each other at all.");
  components
      .def_property_readonly(
          "membership",
          [](const py::object& self) {
            return array_view(self.cast<const ComponentsResult&>().components.membership, self);
          },
          "The number of the component of every vertex; the largest component is 0.")
      .def_property_readonly("sizes", [](const ComponentsResult& c) { return c.components.sizes; })
      .def_property_readonly("graph", [](const ComponentsResult& c) { return c.graph; })
      .def(
          "groups",
          [](const ComponentsResult& c) {
            return groups(c.graph, c.components.membership, c.components.count());
          },
          "The keys in every component, the largest first.")
      .def(
          "__getitem__",
          [](const ComponentsResult& c, const std::string& key) {
            return c.components.membership[subscript([&] { return c.graph.vertex(key); })];
          },
          py::arg("key"), "The number of the component of the vertex with this key.")
      .def(
          "__iter__",
          [](const ComponentsResult& c) {
            return group_iterator(c.graph, c.components.membership, c.components.count());
          },
          "Over the components, each a list of keys.")
      .def(
          "__len__", [](const ComponentsResult& c) { return c.components.count(); },
          "How many components there are.")
      .def("__repr__", [](const ComponentsResult& c) {
        return "<" + std::to_string(c.components.count()) + " components>";
      });
  def_account(components, [](const ComponentsResult& c) -> const measure::Account& {
    return c.components.account;
  });
}

void bind_cut_points(py::module_& m) {
  py::class_<CutPointsResult> cuts(m, "CutPoints",
                                   "The vertices and ties whose loss would break the network.");
  cuts.def_property_readonly(
          "vertices",
          [](const CutPointsResult& c) { return keys_of(c.graph, c.cut_points.vertices); },
          "Keys of the cut points.")
      .def_property_readonly(
          "bridges",
          [](const CutPointsResult& c) {
            std::vector<std::pair<std::string, std::string>> pairs;
            for (const auto edge : c.cut_points.bridges) {
              const auto& [a, b] = c.graph.edges()[edge];
              pairs.emplace_back(c.graph.key(a), c.graph.key(b));
            }
            return pairs;
          },
          "Pairs of keys, the ends of the bridges.")
      .def("__repr__", [](const CutPointsResult& c) {
        return "<" + std::to_string(c.cut_points.vertices.size()) + " cut points, " +
               std::to_string(c.cut_points.bridges.size()) + " bridges>";
      });
  def_account(cuts, [](const CutPointsResult& c) -> const measure::Account& {
    return c.cut_points.account;
  });
}

}  // namespace

void bind_groups(py::module_& m) {
  bind_communities(m);
  bind_components(m);
  bind_cut_points(m);
}

}  // namespace citynet::bindings
