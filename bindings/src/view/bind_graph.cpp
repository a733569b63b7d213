#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/present/explanation.hpp"
#include "citynet/present/vertex_table.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"
#include "model/records.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;
using view::Vertex;
using Vertices = py::array_t<std::int64_t, py::array::c_style | py::array::forcecast>;
using Numbers = py::array_t<double, py::array::c_style | py::array::forcecast>;

/// Checks before narrowing, so that -1 is an error and not vertex 4,294,967,295.
std::vector<Vertex> vertices(const char* argument, const Vertices& values) {
  if (values.ndim() != 1) {
    throw base::InvalidArgument(argument, std::to_string(values.ndim()) + " dimensions",
                                "an array of one dimension");
  }
  std::vector<Vertex> narrow(static_cast<std::size_t>(values.size()));
  for (py::ssize_t i = 0; i < values.size(); ++i) {
    const auto value = values.at(i);
    if (value < 0 || value > std::numeric_limits<Vertex>::max()) {
      throw base::InvalidArgument(argument,
                                  std::to_string(value) + " at position " + std::to_string(i),
                                  "a vertex is 0 to vertex_count - 1");
    }
    narrow[static_cast<std::size_t>(i)] = static_cast<Vertex>(value);
  }
  return narrow;
}

Graph from_edges(std::size_t vertex_count, const Vertices& sources, const Vertices& targets,
                 const std::optional<Numbers>& strengths, bool directed, const std::string& loops,
                 const std::string& parallel_edges, std::vector<std::string> keys) {
  view::GraphOptions options;
  options.directed = directed;
  options.loops = chosen<view::Loops>(
      "loops", loops, {{"reject", view::Loops::reject}, {"drop", view::Loops::drop}});
  options.parallel_edges =
      chosen<view::ParallelEdges>("parallel_edges", parallel_edges,
                                  {{"reject", view::ParallelEdges::reject},
                                   {"keep_first", view::ParallelEdges::keep_first},
                                   {"add_strengths", view::ParallelEdges::add_strengths}});
  options.keys = std::move(keys);
  const auto from = vertices("sources", sources);
  const auto to = vertices("targets", targets);
  if (!strengths) {
    return without_gil([&] { return Graph::from_edges(vertex_count, from, to, options); });
  }
  const view::EdgeStrengths values{{strengths->data(), strengths->data() + strengths->size()}};
  return without_gil([&] { return Graph::from_edges(vertex_count, from, to, values, options); });
}

std::vector<std::string> keys(const Graph& graph) {
  std::vector<std::string> all;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) all.push_back(graph.key(v));
  return all;
}

/// A vertex given by its key or by its number.
using VertexName = std::variant<std::string, Vertex>;

Vertex vertex_of(const Graph& graph, const VertexName& name) {
  if (const auto* key = std::get_if<std::string>(&name)) return graph.vertex(*key);
  (void)graph.key(std::get<Vertex>(name));  // refuses what does not exist
  return std::get<Vertex>(name);
}

py::array_t<Vertex> edge_array(const Graph& graph) {
  py::array_t<Vertex> array({static_cast<py::ssize_t>(graph.edge_count()), py::ssize_t{2}});
  auto* out = array.mutable_data();
  for (const auto& [source, target] : graph.edges()) {
    *out++ = source;
    *out++ = target;
  }
  return array;
}

present::Table edge_table(const Graph& graph) {
  present::Table table{{{"source", {}}, {"target", {}}}};
  for (const auto& [source, target] : graph.edges()) {
    table.columns[0].values.emplace_back(graph.key(source));
    table.columns[1].values.emplace_back(graph.key(target));
  }
  if (graph.has_strengths()) {
    table.columns.push_back({"strength", {}});
    for (const double strength : graph.strengths()) {
      table.columns.back().values.emplace_back(strength);
    }
  }
  return table;
}

std::string summary(const Graph& graph) {
  return "<Graph: " + std::to_string(graph.vertex_count()) + " vertices, " +
         std::to_string(graph.edge_count()) + (graph.is_directed() ? " directed" : " undirected") +
         " edges" + (graph.has_strengths() ? " with strengths" : "") +
         (graph.origin() != nullptr ? ", projected" : "") + ">";
}

void bind_explanation(py::module_& m) {
  using view::Explanation;
  py::class_<Explanation>(m, "Explanation",
                          "Why two cities are tied: what they share, in which roles, when, "
                          "according to whom.")
      .def_property_readonly("first",
                             [](const Explanation& e) {
                               return EntityRecord{e.network, e.first};
                             })
      .def_property_readonly("second",
                             [](const Explanation& e) {
                               return EntityRecord{e.network, e.second};
                             })
      .def_readonly("strength", &Explanation::strength, "Of the tie; 0 when nothing is shared.")
      .def_property_readonly(
          "shared",
          [](const Explanation& e) {
            py::list list;
            for (const auto& shared : e.shared) {
              list.append(EntityRecord{e.network, shared.target});
            }
            return list;
          },
          "The networks, projects and events both are affiliated with.")
      .def_property_readonly(
          "contributions",
          [](const Explanation& e) {
            std::vector<double> values;
            for (const auto& s : e.shared) values.push_back(s.contribution);
            return values;
          },
          "Of each shared affiliation; they add up to the strength.")
      .def(
          "table", [](const Explanation& e) { return present::to_table(e); },
          "One row per statement, as a Table.")
      .def(
          "to_pandas", [](const Explanation& e) { return to_pandas(present::to_table(e)); },
          "One row per statement, as a pandas.DataFrame.")
      .def("_repr_html_", [](const Explanation& e) { return to_html(present::to_table(e)); })
      .def("__len__", [](const Explanation& e) { return e.shared.size(); })
      .def("__str__", [](const Explanation& e) { return present::to_text(e); })
      .def("__repr__", [](const Explanation& e) { return present::to_text(e); });
}

}  // namespace

void bind_graph(py::module_& m) {
  bind_explanation(m);
  py::class_<Graph>(m, "Graph",
                    "A one-mode network frozen for computing: no loops, no parallel edges, "
                    "read-only. Made by citynet.project or Graph.from_edges.")
      .def_static("from_edges", &from_edges, py::arg("vertex_count"), py::arg("sources"),
                  py::arg("targets"), py::arg("strengths") = py::none(), py::kw_only(),
                  py::arg("directed") = false, py::arg("loops") = "reject",
                  py::arg("parallel_edges") = "reject",
                  py::arg("keys") = std::vector<std::string>{},
                  "Builds a graph from two arrays of vertex numbers.\n\n"
                  "loops: \"reject\" or \"drop\". parallel_edges: \"reject\", \"keep_first\" or "
                  "\"add_strengths\". keys: names of the vertices, unique.")
      .def_property_readonly("vertex_count", &Graph::vertex_count)
      .def_property_readonly("edge_count", &Graph::edge_count)
      .def_property_readonly("is_directed", &Graph::is_directed)
      .def_property_readonly("has_strengths", &Graph::has_strengths)
      .def_property_readonly("dropped_loops", &Graph::dropped_loops)
      .def_property_readonly("merged_parallel_edges", &Graph::merged_parallel_edges)
      .def_property_readonly("keys", &keys, "The key of every vertex, in order.")
      .def(
          "vertex", [](const Graph& g, const std::string& key) { return g.vertex(key); },
          py::arg("key"), "The number of the vertex with this key.")
      .def("key", &Graph::key, py::arg("vertex"), "The key of a vertex number.")
      .def_property_readonly(
          "indptr",
          [](const py::object& self) {
            return array_view(self.cast<const Graph&>().offsets(), self);
          },
          "Row pointers of the compressed rows, a view without a copy.")
      .def_property_readonly(
          "indices",
          [](const py::object& self) {
            return array_view(self.cast<const Graph&>().targets(), self);
          },
          "Neighbours, row after row, a view without a copy.")
      .def_property_readonly("edges", &edge_array, "Ends of every edge, an array of two columns.")
      .def_property_readonly(
          "strengths",
          [](const py::object& self) {
            return array_view(self.cast<const Graph&>().strengths(), self);
          },
          "One per edge, a view without a copy; empty when the graph has none.")
      .def(
          "neighbors",
          [](const Graph& g, const VertexName& vertex) {
            std::vector<std::string> names;
            for (const auto v : g.neighbors(vertex_of(g, vertex))) names.push_back(g.key(v));
            return names;
          },
          py::arg("vertex"), "The keys of the neighbours of a vertex.")
      .def(
          "strength",
          [](const Graph& g, const VertexName& a, const VertexName& b) -> double {
            const auto edge = g.find_edge(vertex_of(g, a), vertex_of(g, b));
            if (!edge) return 0;
            return g.has_strengths() ? g.strengths()[*edge] : 1.0;
          },
          py::arg("a"), py::arg("b"), "The strength of the tie between two vertices, 0 without.")
      .def(
          "explain",
          [](const Graph& g, const VertexName& a, const VertexName& b) {
            return view::explain(g, vertex_of(g, a), vertex_of(g, b));
          },
          py::arg("a"), py::arg("b"),
          "The affiliations, roles, dates and sources behind the tie of a projected graph.")
      .def("edge_table", &edge_table, "One row per edge, as a Table.")
      .def_property_readonly(
          "view",
          [](const Graph& g) -> std::optional<view::View> {
            if (g.origin() == nullptr) return std::nullopt;
            return g.origin()->view();
          },
          "The view the graph was projected from, or None.")
      .def("__len__", &Graph::vertex_count)
      .def(
          "__contains__",
          [](const Graph& g, const std::string& key) { return g.find(key).has_value(); },
          py::arg("key"))
      .def("__repr__", &summary);
}

}  // namespace citynet::bindings
