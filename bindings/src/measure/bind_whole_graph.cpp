#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <optional>
#include <string>

#include "citynet/measure/structure/assortativity.hpp"
#include "citynet/measure/structure/centralization.hpp"
#include "citynet/measure/structure/density.hpp"
#include "citynet/measure/structure/distances.hpp"
#include "measure/choices.hpp"
#include "measure/group_arguments.hpp"
#include "measure/lengths.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using measure::GraphScore;
using view::Graph;

void bind_graph_score(py::module_& m) {
  py::class_<GraphScore> score(m, "GraphScore",
                               "One number for the whole graph, with an account of itself; "
                               "float() gives the number.");
  score.def_readonly("value", &GraphScore::value, "NaN when it is undefined.")
      .def("__float__", [](const GraphScore& s) { return s.value; })
      .def("__repr__", [](const GraphScore& s) {
        return "<" + s.account.measure + ": " + py::repr(py::float_(s.value)).cast<std::string>() +
               ", " + std::string(to_string(s.account.status)) + ">";
      });
  def_account(score, [](const GraphScore& s) -> const measure::Account& { return s.account; });
}

void bind_distances_result(py::module_& m) {
  py::class_<DistancesResult> result(m, "Distances", "How far the cities are from each other.");
  result
      .def_property_readonly(
          "eccentricity",
          [](const DistancesResult& r) {
            return Scores{r.distances.eccentricity, r.graph};
          },
          "The largest distance from each vertex, as Scores; NaN if it reaches no other.")
      .def_property_readonly(
          "diameter", [](const DistancesResult& r) { return r.distances.diameter; },
          "The largest distance.")
      .def_property_readonly(
          "radius", [](const DistancesResult& r) { return r.distances.radius; },
          "The smallest eccentricity.")
      .def_property_readonly(
          "mean", [](const DistancesResult& r) { return r.distances.mean; },
          "Over the pairs with a path.")
      .def_property_readonly("reachable_pairs",
                             [](const DistancesResult& r) { return r.distances.reachable_pairs; })
      .def_property_readonly("unreachable_pairs",
                             [](const DistancesResult& r) { return r.distances.unreachable_pairs; })
      .def_property_readonly(
          "histogram",
          [](const py::object& self) {
            return array_view(self.cast<const DistancesResult&>().distances.histogram, self);
          },
          "Number k counts the pairs whose distance is above k - 1 and at most k bins wide; in "
          "steps, those at distance k.")
      .def_property_readonly("graph", [](const DistancesResult& r) { return r.graph; })
      .def("__repr__", [](const DistancesResult& r) {
        const auto number = [](double value) {
          return py::repr(py::float_(value)).cast<std::string>();
        };
        return "<distances of " + std::to_string(r.graph.vertex_count()) + " vertices: mean " +
               number(r.distances.mean) + ", diameter " + number(r.distances.diameter) + ", " +
               std::to_string(r.distances.unreachable_pairs) + " pairs without a path>";
      });
  def_account(result, [](const DistancesResult& r) -> const measure::Account& {
    return r.distances.account;
  });
}

void bind_distances(py::module_& m) {
  const measure::DistancesOptions defaults;
  def_quick(
      m, "distances",
      [](const Graph& graph, const LengthsLike& lengths, const std::string& direction,
         std::optional<double> bin_width, int threads, PythonProgress progress) {
        const measure::DistancesOptions options{lengths_of(lengths), direction_of(direction),
                                                bin_width,
                                                run_control(threads, std::move(progress))};
        return DistancesResult{without_gil([&] { return measure::distances(graph, options); }),
                               graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("lengths") = py::none(),
      py::arg("direction") = "out", py::arg("bin_width") = py::none(),
      py::arg("threads") = defaults.run.threads, py::arg("progress") = py::none(),
      R"(How far the cities are from each other: eccentricities, diameter, radius, mean, histogram.

Pairs without a path are counted and left out of everything else. lengths: None makes every tie one
step; one number per tie (larger is farther), or InverseStrengths(). bin_width: of the histogram;
None means one step, and no histogram with lengths.
Formula, cost and source: citynet/measure/structure/distances.hpp)");
}

void bind_centralization(py::module_& m) {
  def_quick(
      m, "density", [](const Graph& graph) { return measure::density(graph).value; },
      py::arg("graph"),
      R"(Which share of the ties that could be are there; NaN with fewer than two cities.

Formula and source: citynet/measure/structure/density.hpp)");
  const measure::CentralizationOptions defaults;
  def_quick(
      m, "centralization",
      [](const Graph& graph, const std::string& of, const std::string& direction, int threads,
         PythonProgress progress) {
        const measure::CentralizationOptions options{direction_of(direction),
                                                     run_control(threads, std::move(progress))};
        const auto kind = centrality_of(of);
        return without_gil([&] { return measure::centralization(graph, kind, options); });
      },
      py::arg("graph"), py::arg("of"), py::kw_only(), py::arg("direction") = "out",
      py::arg("threads") = defaults.run.threads, py::arg("progress") = py::none(),
      R"(How much the network hangs on one city: 1 for a star, 0 when all are alike.

of: "degree", "betweenness" or "closeness". direction: "out", "in" or "all", for directed graphs.
Formula, cost and source: citynet/measure/structure/centralization.hpp)");
  m.def(
      "centralization",
      [](const Scores& scores, double largest_sum) {
        return measure::centralization(scores.scores.values, largest_sum);
      },
      py::arg("scores"), py::kw_only(), py::arg("largest_sum"),
      R"(The same of any scores, with the largest possible sum of differences as you know it.)");
}

void bind_assortativity(py::module_& m) {
  def_quick(
      m, "assortativity",
      [](const Graph& graph, const ArrayLike& values, const std::string& ties,
         PythonProgress progress) {
        const auto numbers = real_numbers("values", values);
        const measure::AssortativityOptions options{tie_use_of(ties),
                                                    run_control(1, std::move(progress))};
        return without_gil([&] { return measure::assortativity(graph, numbers, options); });
      },
      py::arg("graph"), py::arg("values"), py::kw_only(), py::arg("ties") = "presence",
      py::arg("progress") = py::none(),
      R"(Whether cities tie up with cities like themselves in a number; 1 when they do.

values: one per vertex, in the order of graph.keys. ties: "presence" or "strength".
Formula, cost and source: citynet/measure/structure/assortativity.hpp)");
  def_quick(
      m, "nominal_assortativity",
      [](const Graph& graph, const GroupsLike& groups, const std::string& ties,
         PythonProgress progress) {
        const auto grouped = groups_of(graph, groups);
        const measure::AssortativityOptions options{tie_use_of(ties),
                                                    run_control(1, std::move(progress))};
        return without_gil([&] { return measure::nominal_assortativity(graph, grouped, options); });
      },
      py::arg("graph"), py::arg("groups"), py::kw_only(), py::arg("ties") = "presence",
      py::arg("progress") = py::none(),
      R"(Whether cities tie up with cities of the same group; 1 when all ties stay inside.

groups: as for `brokerage`. ties: "presence" or "strength".
Formula, cost and source: citynet/measure/structure/assortativity.hpp)");
  def_quick(
      m, "degree_assortativity",
      [](const Graph& graph, PythonProgress progress) {
        const measure::DegreeAssortativityOptions options{run_control(1, std::move(progress))};
        return without_gil([&] { return measure::degree_assortativity(graph, options); });
      },
      py::arg("graph"), py::kw_only(), py::arg("progress") = py::none(),
      R"(Whether well-connected cities are tied to well-connected ones; 1 when they are.

Formula, cost and source: citynet/measure/structure/assortativity.hpp)");
}

}  // namespace

void bind_whole_graph(py::module_& m) {
  bind_graph_score(m);
  bind_distances_result(m);
  bind_distances(m);
  bind_centralization(m);
  bind_assortativity(m);
}

}  // namespace citynet::bindings
