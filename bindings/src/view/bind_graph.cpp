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
#include "support/keys.hpp"
#include "support/numbers.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/words.hpp"
#include "view/edge_table.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;
using view::Vertex;
Graph from_edges(std::int64_t vertex_count, const ArrayLike& sources, const ArrayLike& targets,
                 const std::optional<ArrayLike>& strengths, bool directed, const std::string& loops,
                 const std::string& parallel_edges, std::vector<std::string> keys, int threads,
                 PythonProgress progress) {
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
  options.run = run_control(threads, std::move(progress));
  constexpr auto kRule = "whole numbers, each a vertex from 0 to vertex_count - 1";
  const auto count = count_of("vertex_count", vertex_count);
  const auto from = whole_numbers("sources", sources, kRule);
  const auto to = whole_numbers("targets", targets, kRule);
  if (!strengths) {
    return without_gil([&] { return Graph::from_edges(count, from, to, std::move(options)); });
  }
  const view::EdgeStrengths values{real_numbers("strengths", *strengths)};
  return without_gil(
      [&] { return Graph::from_edges(count, from, to, values, std::move(options)); });
}

std::vector<std::string> keys(const Graph& graph) {
  std::vector<std::string> all;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) all.push_back(graph.key(v));
  return all;
}

/// A vertex given by its number: -1 is an error, and not counted from the end.
Vertex vertex_of(const Graph& graph, std::int64_t number) {
  if (number < 0 || number >= static_cast<std::int64_t>(graph.vertex_count())) {
    throw base::InvalidArgument("vertex", std::to_string(number),
                                "vertices are 0 to vertex_count - 1, and vertex_count is " +
                                    std::to_string(graph.vertex_count()));
  }
  return static_cast<Vertex>(number);
}

/// A vertex given by its key or by its number.
using VertexName = std::variant<std::string, std::int64_t>;

Vertex vertex_of(const Graph& graph, const VertexName& name) {
  if (const auto* key = std::get_if<std::string>(&name)) return graph.vertex(*key);
  return vertex_of(graph, std::get<std::int64_t>(name));
}

/// Ends of every edge in two columns: looks at the graph's own pairs.
py::array_t<Vertex> edge_array(const py::object& self) {
  static_assert(sizeof(Graph::Edge) == 2 * sizeof(Vertex));
  const auto edges = self.cast<const Graph&>().edges();
  py::array_t<Vertex> array({static_cast<py::ssize_t>(edges.size()), py::ssize_t{2}},
                            edges.empty() ? nullptr : &edges.front().source, self);
  array.attr("setflags")(py::arg("write") = false);
  return array;
}

std::string summary(const Graph& graph) {
  return "<Graph: " + std::to_string(graph.vertex_count()) + " vertices, " +
         std::to_string(graph.edge_count()) + (graph.is_directed() ? " directed" : " undirected") +
         " edges" + (graph.has_strengths() ? " with strengths" : "") +
         (graph.origin() != nullptr ? ", projected" : "") + ">";
}

using view::Explanation;

EntityRecord entity(const Explanation& explanation, model::EntityId id) {
  if (explanation.has_records) return {explanation.network, id};
  throw base::InvalidArgument("explanation", explanation.first_key + " - " + explanation.second_key,
                              "records are asked for, and an incidence from arrays has none; the "
                              "keys are first_key, second_key and shared_keys");
}

using Entities = std::vector<EntityRecord>;

std::vector<std::pair<Entities, Entities>> through(const Explanation& explanation) {
  const auto records = [&](const std::vector<model::EntityId>& ids) {
    Entities entities;
    for (const auto id : ids) entities.push_back({explanation.network, id});
    return entities;
  };
  std::vector<std::pair<Entities, Entities>> all;
  for (const auto& s : explanation.shared) {
    all.emplace_back(records(s.first_through), records(s.second_through));
  }
  return all;
}

void bind_explanation(py::module_& m) {
  py::class_<Explanation>(m, "Explanation",
                          "Why two cities are tied: what they share, in which roles, when, "
                          "according to whom.")
      .def_property_readonly(
          "first", [](const Explanation& e) { return entity(e, e.first); },
          "The entity at the first end.")
      .def_property_readonly(
          "second", [](const Explanation& e) { return entity(e, e.second); },
          "The entity at the second end.")
      .def_readonly("first_key", &Explanation::first_key)
      .def_readonly("second_key", &Explanation::second_key)
      .def_readonly("strength", &Explanation::strength,
                    "What the scheme gives the two, stored or not; 0 when nothing is shared, NaN "
                    "when it has\nno number for them.")
      .def_readonly("tied", &Explanation::tied, "Whether the graph has this tie.")
      .def_readonly("rest", &Explanation::rest,
                    "The part of the strength that no shared affiliation adds.")
      .def_property_readonly(
          "shared",
          [](const Explanation& e) {
            py::typing::List<EntityRecord> list;
            if (!e.has_records) return list;
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
          "Of each shared affiliation; with `rest` they add up to the strength.")
      .def_property_readonly(
          "shared_keys",
          [](const Explanation& e) {
            std::vector<std::string> keys;
            for (const auto& s : e.shared) keys.push_back(s.key);
            return keys;
          },
          "The keys of what is shared, where there are no records, too.")
      .def_property_readonly(
          "together",
          [](const Explanation& e) {
            std::vector<std::pair<double, double>> ranges;
            for (const auto& s : e.shared) ranges.emplace_back(s.together.lower, s.together.upper);
            return ranges;
          },
          "With an overlap in time: its lower and its upper bound in each shared affiliation.")
      .def_property_readonly(
          "through", &through,
          "On a meta-path: for each thing shared what the paths from either end lead through.")
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
  py::class_<Graph> graph(m, "Graph",
                          "A one-mode network frozen for computing: no loops, no parallel edges, "
                          "read-only. Made by citynet.project or Graph.from_edges.");
  def_equality(
      graph,
      [](const Graph& a, const Graph& b) { return a.offsets().data() == b.offsets().data(); },
      [](const Graph& g) { return std::hash<const void*>{}(g.offsets().data()); });
  graph
      .def_static("from_edges", &from_edges, py::arg("vertex_count"), py::arg("sources"),
                  py::arg("targets"), py::arg("strengths") = py::none(), py::kw_only(),
                  py::arg("directed") = false, py::arg("loops") = "reject",
                  py::arg("parallel_edges") = "reject",
                  py::arg("keys") = std::vector<std::string>{}, py::arg("threads") = 1,
                  py::arg("progress") = py::none(),
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
      .def(
          "key", [](const Graph& g, std::int64_t vertex) { return g.key(vertex_of(g, vertex)); },
          py::arg("vertex"), "The key of a vertex number.")
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
      .def_property_readonly("edges", &edge_array,
                             "Ends of every edge, an array of two columns, a view without a copy.")
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
      .def("edge_table", &edge_table,
           "The keys of the ends and the strength of every edge, as a Table.")
      .def_property_readonly(
          "view",
          [](const Graph& g) -> std::optional<view::View> {
            if (g.origin() == nullptr || !g.origin()->has_view()) return std::nullopt;
            return g.origin()->view();
          },
          "The view the graph was projected from, or None.")
      .def("__len__", &Graph::vertex_count)
      .def(
          "__iter__", [](const Graph& g) { return KeyIterator(py::iter(py::cast(keys(g)))); },
          "Over the keys of the vertices.")
      .def(
          "__contains__",
          [](const Graph& g, const std::string& key) { return g.find(key).has_value(); },
          py::arg("key"))
      .def("__repr__", &summary);
}

}  // namespace citynet::bindings
