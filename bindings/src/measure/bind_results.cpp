#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <variant>

#include "citynet/present/ranking.hpp"
#include "citynet/present/vertex_column.hpp"
#include "citynet/present/vertex_table.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/numpy.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;
using view::Vertex;

std::vector<std::string> keys_of(const Graph& graph, const std::vector<Vertex>& vertices) {
  std::vector<std::string> keys;
  for (const auto v : vertices) keys.push_back(graph.key(v));
  return keys;
}

present::Ranking ranking(const Scores& s, std::size_t top, double tie_tolerance) {
  return present::rank(s.graph, s.scores, {top, tie_tolerance});
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
            return s.scores.values[s.graph.vertex(key)];
          },
          py::arg("key"))
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
            const auto edge =
                s.graph.find_edge(s.graph.vertex(ends.first), s.graph.vertex(ends.second));
            if (!edge) throw py::key_error(ends.first + ", " + ends.second);
            return s.scores.values[*edge];
          },
          py::arg("ends"))
      .def("__len__", [](const EdgeScoresResult& s) { return s.scores.values.size(); });
  def_account(scores, [](const EdgeScoresResult& s) -> const measure::Account& {
    return s.scores.account;
  });
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
            return c.communities.membership[c.graph.vertex(key)];
          },
          py::arg("key"))
      .def("__len__", [](const CommunitiesResult& c) { return c.communities.count(); })
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
      .def("__len__", [](const ComponentsResult& c) { return c.components.count(); })
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

void bind_results(py::module_& m) {
  bind_scores(m);
  bind_edge_scores(m);
  bind_communities(m);
  bind_components(m);
  bind_cut_points(m);
}

}  // namespace citynet::bindings
