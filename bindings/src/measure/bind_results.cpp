#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/present/ranking.hpp"
#include "citynet/present/vertex_column.hpp"
#include "citynet/present/vertex_table.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/keys.hpp"
#include "support/numbers.hpp"
#include "support/numpy.hpp"
#include "support/subscript.hpp"
#include "view/edge_table.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;
using view::Vertex;

present::Ranking ranking(const Scores& s, std::int64_t top, double tie_tolerance) {
  return present::rank(s.graph, s.scores, {count_of("top", top), tie_tolerance});
}

present::Table table(const Graph& graph, present::Column column) {
  const std::vector<present::Column> columns{std::move(column)};
  return present::vertex_table(graph, columns);
}

void bind_scores(py::module_& m) {
  const present::RankingOptions defaults;
  py::class_<Scores> scores(m, "Scores", "One number per vertex, with an account of itself.");
  scores
      .def_property_readonly(
          "values",
          [](const py::object& self) {
            return array_view(self.cast<const Scores&>().scores.values, self);
          },
          "The numbers in the order of graph.keys: a read-only array without a copy.")
      .def_property_readonly("graph", [](const Scores& s) { return s.graph; })
      .def("ranking", &ranking, py::arg("top") = defaults.top, py::kw_only(),
           py::arg("tie_tolerance") = defaults.tie_tolerance,
           "Who comes first, as a Ranking; equal scores share a rank. top = 0 shows all.")
      .def(
          "table", [](const Scores& s) { return table(s.graph, present::vertex_column(s.scores)); },
          "One row per vertex, as a Table.")
      .def(
          "to_pandas",
          [](const Scores& s) {
            return to_pandas(table(s.graph, present::vertex_column(s.scores)));
          },
          "One row per vertex, as a pandas.DataFrame.")
      .def("_repr_html_",
           [](const Scores& s) { return to_html(present::to_table(ranking(s, 10, 1e-9))); })
      .def(
          "__getitem__",
          [](const Scores& s, const std::string& key) {
            return s.scores.values[subscript([&] { return s.graph.vertex(key); })];
          },
          py::arg("key"), "The score of the vertex with this key.")
      .def(
          "__contains__",
          [](const Scores& s, const std::string& key) { return s.graph.find(key).has_value(); },
          py::arg("key"))
      .def(
          "__iter__", [](const Scores& s) -> KeyIterator { return py::iter(py::cast(s.graph)); },
          "Over the keys of the vertices, as a dict does.")
      .def("__len__", [](const Scores& s) { return s.scores.values.size(); })
      .def("__repr__", [](const Scores& s) {
        const auto& account = s.scores.account;
        return "<" + account.measure + " of " + std::to_string(s.scores.values.size()) +
               " vertices, " + std::string(to_string(account.status)) + ">\n" +
               present::to_text(present::to_table(ranking(s, 5, 1e-9)));
      });
  def_account(scores, [](const Scores& s) -> const measure::Account& { return s.scores.account; });

  py::class_<ClosenessResult, Scores>(m, "ClosenessScores", "Closeness of every vertex.")
      .def_property_readonly(
          "reached",
          [](const py::object& self) {
            return array_view(self.cast<const ClosenessResult&>().reached, self);
          },
          "How many others each vertex reaches.");
  py::class_<EigenvectorResult, Scores>(m, "EigenvectorScores", "Eigenvector of every vertex.")
      .def_readonly("eigenvalue", &EigenvectorResult::eigenvalue, "The largest.");
  py::class_<ClusteringResult, Scores>(m, "LocalClusteringScores", "Clustering of every vertex.")
      .def_property_readonly(
          "triangles",
          [](const py::object& self) {
            return array_view(self.cast<const ClusteringResult&>().triangles, self);
          },
          "How many triangles each vertex is in.");
}

/// The edges of the graph with their scores in a column named like the measure.
present::Table scored_edges(const EdgeScoresResult& s) {
  auto table = edge_table(s.graph);
  auto column =
      present::vertex_column(measure::VertexScores{s.scores.values, false, s.scores.account});
  table.columns.push_back(std::move(column));
  return table;
}

void bind_edge_scores(py::module_& m) {
  py::class_<EdgeScoresResult> scores(m, "EdgeScores", "One number per edge.");
  scores
      .def_property_readonly(
          "values",
          [](const py::object& self) {
            return array_view(self.cast<const EdgeScoresResult&>().scores.values, self);
          },
          "The numbers in the order of graph.edges: a read-only array without a copy.")
      .def_property_readonly("graph", [](const EdgeScoresResult& s) { return s.graph; })
      .def(
          "__getitem__",
          [](const EdgeScoresResult& s, const std::pair<std::string, std::string>& ends) {
            const auto vertex = [&](const std::string& key) {
              return subscript([&] { return s.graph.vertex(key); });
            };
            const auto edge = s.graph.find_edge(vertex(ends.first), vertex(ends.second));
            if (edge) return s.scores.values[*edge];
            throw UnknownKey("ends", ends.first + ", " + ends.second,
                             "the keys of two vertices with an edge between them");
          },
          py::arg("ends"), "The score of the edge between two keys: scores[\"a\", \"b\"].")
      .def("table", &scored_edges, "The keys of the ends and the score of every edge, as a Table.")
      .def(
          "to_pandas", [](const EdgeScoresResult& s) { return to_pandas(scored_edges(s)); },
          "One row per edge, as a pandas.DataFrame.")
      .def("_repr_html_", [](const EdgeScoresResult& s) { return to_html(scored_edges(s)); })
      .def("__len__", [](const EdgeScoresResult& s) { return s.scores.values.size(); })
      .def("__repr__", [](const EdgeScoresResult& s) {
        const auto& account = s.scores.account;
        return "<" + account.measure + " of " + std::to_string(s.scores.values.size()) +
               " edges, " + std::string(to_string(account.status)) + ">\n" +
               present::to_text(scored_edges(s), 5);
      });
  def_account(scores, [](const EdgeScoresResult& s) -> const measure::Account& {
    return s.scores.account;
  });
}

}  // namespace

void bind_results(py::module_& m) {
  bind_scores(m);
  bind_edge_scores(m);
}

}  // namespace citynet::bindings
