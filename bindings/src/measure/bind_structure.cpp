#include <pybind11/stl.h>

#include "citynet/measure/structure/clustering.hpp"
#include "citynet/measure/structure/components.hpp"
#include "citynet/measure/structure/coreness.hpp"
#include "citynet/measure/structure/cut_points.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;

measure::Connectivity connectivity_of(const std::string& word) {
  using measure::Connectivity;
  return chosen<Connectivity>("connectivity", word,
                              {{"weak", Connectivity::weak}, {"strong", Connectivity::strong}});
}

}  // namespace

void bind_structure(py::module_& m) {
  def_quick(
      m, "coreness",
      [](const Graph& graph, PythonProgress progress) {
        const measure::CorenessOptions options{run_control(1, std::move(progress))};
        return Scores{without_gil([&] { return measure::coreness(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("progress") = py::none(),
      R"(How deep inside the network a city sits: the largest k of a k-core it belongs to.

Formula, cost and source: citynet/measure/structure/coreness.hpp)");
  def_quick(
      m, "components",
      [](const Graph& graph, const std::string& connectivity, PythonProgress progress) {
        const measure::ComponentsOptions options{connectivity_of(connectivity),
                                                 run_control(1, std::move(progress))};
        return ComponentsResult{without_gil([&] { return measure::components(graph, options); }),
                                graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("connectivity") = "weak",
      py::arg("progress") = py::none(),
      R"(Which cities can reach each other at all.

connectivity: "weak" or "strong", for directed graphs.
Cost and source: citynet/measure/structure/components.hpp)");
  def_quick(
      m, "cut_points",
      [](const Graph& graph, PythonProgress progress) {
        const measure::CutPointsOptions options{run_control(1, std::move(progress))};
        return CutPointsResult{without_gil([&] { return measure::cut_points(graph, options); }),
                               graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("progress") = py::none(),
      R"(The cities and ties whose loss would break the network apart.

Cost and source: citynet/measure/structure/cut_points.hpp)");
  const measure::LocalClusteringOptions clustering;
  def_quick(
      m, "local_clustering",
      [](const Graph& graph, const std::string& few_neighbors, int threads,
         PythonProgress progress) {
        const measure::LocalClusteringOptions options{few_neighbors_of(few_neighbors),
                                                      run_control(threads, std::move(progress))};
        auto result = without_gil([&] { return measure::local_clustering(graph, options); });
        auto triangles = std::move(result.triangles);
        return ClusteringResult{{std::move(result), graph}, std::move(triangles)};
      },
      py::arg("graph"), py::kw_only(), py::arg("few_neighbors") = "zero",
      py::arg("threads") = clustering.run.threads, py::arg("progress") = py::none(),
      R"(How many of a city's partners are partners of each other.

few_neighbors: what a vertex with fewer than two neighbours scores, "zero" or "undefined" (NaN).
Formula, cost and source: citynet/measure/structure/clustering.hpp)");
  const measure::TransitivityOptions transitivity;
  def_quick(
      m, "transitivity",
      [](const Graph& graph, int threads, PythonProgress progress) {
        const measure::TransitivityOptions options{run_control(threads, std::move(progress))};
        return without_gil([&] { return measure::transitivity(graph, options).value; });
      },
      py::arg("graph"), py::kw_only(), py::arg("threads") = transitivity.run.threads,
      py::arg("progress") = py::none(),
      R"(Of all pairs of ties that meet in a city, the share closed by a third; NaN without pairs.

Formula, cost and source: citynet/measure/structure/clustering.hpp)");
}

}  // namespace citynet::bindings
