#include <pybind11/stl.h>

#include <limits>
#include <string>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/measure/centrality/approximate_betweenness.hpp"
#include "citynet/measure/centrality/betweenness.hpp"
#include "citynet/measure/centrality/betweenness_subset.hpp"
#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/measure/centrality/harmonic.hpp"
#include "citynet/measure/centrality/top_closeness.hpp"
#include "citynet/present/ranking.hpp"
#include "measure/choices.hpp"
#include "measure/lengths.hpp"
#include "measure/results.hpp"
#include "measure/table_properties.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;
using view::Vertex;

/// Vertices given by their keys or by their numbers.
using VertexNames = std::vector<std::variant<std::string, std::int64_t>>;

std::vector<Vertex> vertices_of(const Graph& graph, const char* argument,
                                const VertexNames& names) {
  std::vector<Vertex> vertices;
  for (const auto& name : names) {
    if (const auto* key = std::get_if<std::string>(&name)) {
      vertices.push_back(graph.vertex(*key));
      continue;
    }
    const auto number = std::get<std::int64_t>(name);
    if (number < 0 || number >= static_cast<std::int64_t>(graph.vertex_count())) {
      throw base::InvalidArgument(argument, std::to_string(number),
                                  "vertices are 0 to vertex_count - 1, and vertex_count is " +
                                      std::to_string(graph.vertex_count()));
    }
    vertices.push_back(static_cast<Vertex>(number));
  }
  return vertices;
}

void bind_lengths(py::module_& m) {
  const view::InverseStrengths defaults;
  py::class_<view::InverseStrengths>(
      m, "InverseStrengths",
      "Lengths of ties made from their strengths: 1 / strength ** alpha, for `lengths=`.\n\n"
      "alpha 1: a tie twice as strong is half as long; alpha 0: every tie is one step.\n"
      "Source: citynet/view/lengths.hpp")
      .def(py::init([](double alpha) { return view::InverseStrengths{alpha}; }),
           py::arg("alpha") = defaults.alpha)
      .def_readonly("alpha", &view::InverseStrengths::alpha)
      .def("__repr__", [](const view::InverseStrengths& map) {
        return "InverseStrengths(alpha=" + py::repr(py::float_(map.alpha)).cast<std::string>() +
               ")";
      });
}

void bind_betweenness(py::module_& m) {
  const measure::BetweennessOptions defaults;
  def_quick(
      m, "betweenness",
      [](const Graph& graph, bool normalized, const LengthsLike& lengths, int threads,
         PythonProgress progress) {
        const measure::BetweennessOptions options{normalized, lengths_of(lengths),
                                                  run_control(threads, std::move(progress))};
        return Scores{without_gil([&] { return measure::betweenness(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("normalized") = defaults.normalized,
      py::arg("lengths") = py::none(), py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(),
      R"(How often a city lies on the shortest way between two others.

Pairs without a path add nothing. normalized: a star's centre scores 1. lengths: None makes every
tie one step; one number per tie in the order of graph.edges (larger is farther), or
InverseStrengths(). Decimal lengths compare exactly; near_ties says where that was not possible.
Formula, cost and source: citynet/measure/centrality/betweenness.hpp)");
  def_quick(
      m, "edge_betweenness",
      [](const Graph& graph, bool normalized, const LengthsLike& lengths, int threads,
         PythonProgress progress) {
        const measure::BetweennessOptions options{normalized, lengths_of(lengths),
                                                  run_control(threads, std::move(progress))};
        return EdgeScoresResult{
            without_gil([&] { return measure::edge_betweenness(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("normalized") = defaults.normalized,
      py::arg("lengths") = py::none(), py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(),
      R"(How much of the traffic between all pairs goes over a tie.

lengths: as for betweenness.
Formula, cost and source: citynet/measure/centrality/betweenness.hpp)");
}

void bind_approximate_betweenness(py::module_& m) {
  const measure::ApproximateBetweennessOptions defaults;
  def_quick(
      m, "approximate_betweenness",
      [](const Graph& graph, double epsilon, double delta, std::uint64_t seed, bool normalized,
         int threads, PythonProgress progress) {
        const measure::ApproximateBetweennessOptions options{
            epsilon, delta, seed, normalized, run_control(threads, std::move(progress))};
        return Scores{without_gil([&] { return measure::approximate_betweenness(graph, options); }),
                      graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("epsilon") = defaults.epsilon,
      py::arg("delta") = defaults.delta, py::arg("seed") = defaults.seed,
      py::arg("normalized") = defaults.normalized, py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(),
      R"(Betweenness from a sample of shortest paths, for graphs that are too large to look at all.

With a chance of at least 1 - delta, every normalised value is within epsilon of betweenness(graph).
Paths are drawn until that is proven: iteration.steps says how many, iteration.residual what error
is proven in fact. Half of epsilon takes up to four times as long. seed: which paths are drawn; the
same seed gives the same values. Ties count one step each.
Formula, cost and source: citynet/measure/centrality/approximate_betweenness.hpp)");
}

void bind_betweenness_subset(py::module_& m) {
  const measure::BetweennessSubsetOptions defaults;
  def_quick(
      m, "betweenness_subset",
      [](const Graph& graph, const VertexNames& sources, const VertexNames& targets,
         bool normalized, const LengthsLike& lengths, int threads, PythonProgress progress) {
        const auto from = vertices_of(graph, "sources", sources);
        const auto to = vertices_of(graph, "targets", targets);
        const measure::BetweennessSubsetOptions options{normalized, lengths_of(lengths),
                                                        run_control(threads, std::move(progress))};
        return Scores{
            without_gil([&] { return measure::betweenness_subset(graph, from, to, options); }),
            graph};
      },
      py::arg("graph"), py::arg("sources"), py::arg("targets"), py::kw_only(),
      py::arg("normalized") = defaults.normalized, py::arg("lengths") = py::none(),
      py::arg("threads") = defaults.run.threads, py::arg("progress") = py::none(),
      R"(How often a city lies on the shortest way from one of the sources to one of the targets.

sources, targets: keys or numbers of vertices. An undirected pair counts once, however it is met.
normalized: divide by the number of these pairs of which the city is no end. lengths: as for
betweenness. Formula, cost and source: citynet/measure/centrality/betweenness_subset.hpp)");
}

void bind_nearness(py::module_& m) {
  const measure::ClosenessOptions closeness;
  def_quick(
      m, "closeness",
      [](const Graph& graph, const std::string& unreachable, const std::string& direction,
         const LengthsLike& lengths, int threads, PythonProgress progress) {
        const measure::ClosenessOptions options{unreachable_of(unreachable),
                                                direction_of(direction), lengths_of(lengths),
                                                run_control(threads, std::move(progress))};
        auto result = without_gil([&] { return measure::closeness(graph, options); });
        auto reached = std::move(result.reached);
        return ClosenessResult{{std::move(result), graph}, std::move(reached)};
      },
      py::arg("graph"), py::kw_only(), py::arg("unreachable") = "wasserman_faust",
      py::arg("direction") = "out", py::arg("lengths") = py::none(),
      py::arg("threads") = closeness.run.threads, py::arg("progress") = py::none(),
      R"(How near a city is to the others: the inverse of its mean distance.

unreachable: "wasserman_faust" scales by the share that is reached (an isolate scores 0);
"within_component" looks at those reached alone (an isolate is NaN). lengths: None makes every tie
one step; one number per tie (larger is farther), or InverseStrengths().
Formula, cost and source: citynet/measure/centrality/closeness.hpp)");
  const measure::HarmonicOptions harmonic;
  def_quick(
      m, "harmonic",
      [](const Graph& graph, bool normalized, const std::string& direction,
         const LengthsLike& lengths, int threads, PythonProgress progress) {
        const measure::HarmonicOptions options{normalized, direction_of(direction),
                                               lengths_of(lengths),
                                               run_control(threads, std::move(progress))};
        return Scores{without_gil([&] { return measure::harmonic(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("normalized") = harmonic.normalized,
      py::arg("direction") = "out", py::arg("lengths") = py::none(),
      py::arg("threads") = harmonic.run.threads, py::arg("progress") = py::none(),
      R"(How near the other cities are on average; out of reach is nearness 0.

lengths: as for closeness.
Formula, cost and source: citynet/measure/centrality/harmonic.hpp)");
}

struct TopScoresResult {
  measure::TopScores top;
  Graph graph;
};

/// Only those in the list have a rank; the others were not computed, which is not to be undefined.
present::Ranking ranking_of_top(const TopScoresResult& s) {
  measure::VertexScores scores{
      std::vector<double>(s.graph.vertex_count(), std::numeric_limits<double>::quiet_NaN()), false,
      s.top.account};
  for (std::size_t i = 0; i < s.top.vertices.size(); ++i) {
    scores.values[s.top.vertices[i]] = s.top.values[i];
  }
  auto made = present::rank(s.graph, scores, {});
  made.unranked.clear();
  return made;
}

void bind_top_scores(py::module_& m) {
  py::class_<TopScoresResult> top(m, "TopScores",
                                  "The vertices of the highest scores, the highest first.");
  top.def_property_readonly(
         "vertices",
         [](const py::object& self) {
           return array_view(self.cast<const TopScoresResult&>().top.vertices, self);
         },
         "Their numbers: a read-only array without a copy.")
      .def_property_readonly(
          "values",
          [](const py::object& self) {
            return array_view(self.cast<const TopScoresResult&>().top.values, self);
          },
          "The score of each of them: a read-only array without a copy.")
      .def_property_readonly(
          "keys",
          [](const TopScoresResult& s) {
            std::vector<std::string> keys;
            for (const auto v : s.top.vertices) keys.push_back(s.graph.key(v));
            return keys;
          },
          "Their keys, as a new list.")
      .def_property_readonly("graph", [](const TopScoresResult& s) { return s.graph; })
      .def("ranking", &ranking_of_top, "Those in the list, as a Ranking; equals share a rank.")
      .def("__len__", [](const TopScoresResult& s) { return s.top.vertices.size(); });
  def_table(top, "Rank, key, name and score of those in the list",
            [](const TopScoresResult& s) { return present::to_table(ranking_of_top(s)); });
  def_account(top,
              [](const TopScoresResult& s) -> const measure::Account& { return s.top.account; });
}

void bind_top_lists(py::module_& m) {
  bind_top_scores(m);
  const measure::TopClosenessOptions closeness;
  def_quick(
      m, "top_closeness",
      [](const Graph& graph, std::int64_t k, const std::string& direction, int threads,
         PythonProgress progress) {
        const auto count = count_of("k", k);
        const measure::TopClosenessOptions options{direction_of(direction),
                                                   run_control(threads, std::move(progress))};
        return TopScoresResult{
            without_gil([&] { return measure::top_closeness(graph, count, options); }), graph};
      },
      py::arg("graph"), py::arg("k"), py::kw_only(), py::arg("direction") = "out",
      py::arg("threads") = closeness.run.threads, py::arg("progress") = py::none(),
      R"(The k cities of highest closeness, exactly and without computing it for all.

Every tie is one step; values as of closeness(graph). Who shares the last place is in the list too.
Method, cost and source: citynet/measure/centrality/top_closeness.hpp)");
  const measure::TopHarmonicOptions harmonic;
  def_quick(
      m, "top_harmonic",
      [](const Graph& graph, std::int64_t k, bool normalized, const std::string& direction,
         int threads, PythonProgress progress) {
        const auto count = count_of("k", k);
        const measure::TopHarmonicOptions options{normalized, direction_of(direction),
                                                  run_control(threads, std::move(progress))};
        return TopScoresResult{
            without_gil([&] { return measure::top_harmonic(graph, count, options); }), graph};
      },
      py::arg("graph"), py::arg("k"), py::kw_only(), py::arg("normalized") = harmonic.normalized,
      py::arg("direction") = "out", py::arg("threads") = harmonic.run.threads,
      py::arg("progress") = py::none(),
      R"(The k cities of highest harmonic centrality, exactly and without computing it for all.

Every tie is one step; values as of harmonic(graph). Who shares the last place is in the list too.
Method, cost and source: citynet/measure/centrality/top_closeness.hpp)");
}

}  // namespace

void bind_paths(py::module_& m) {
  bind_lengths(m);
  bind_betweenness(m);
  bind_approximate_betweenness(m);
  bind_betweenness_subset(m);
  bind_nearness(m);
  bind_top_lists(m);
}

}  // namespace citynet::bindings
