#include <pybind11/stl.h>

#include "citynet/measure/centrality/degree.hpp"
#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/measure/centrality/pagerank.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;

void bind_degree(py::module_& m) {
  const measure::DegreeOptions defaults;
  def_quick(
      m, "degree",
      [](const Graph& graph, const std::string& direction, bool normalized) {
        return Scores{measure::degree(graph, {direction_of(direction), normalized, {}}), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("direction") = "all",
      py::arg("normalized") = defaults.normalized,
      R"(How many ties a city has.

direction: "out", "in" or "all", for directed graphs. normalized: divide by n - 1.
Formula, cost and source: citynet/measure/centrality/degree.hpp)");
  def_quick(
      m, "vertex_strength",
      [](const Graph& graph, const std::string& direction) {
        return Scores{measure::vertex_strength(graph, {direction_of(direction), {}}), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("direction") = "all",
      R"(How much tie strength a city has in all: the sum over its ties.

Formula, cost and source: citynet/measure/centrality/degree.hpp)");
}

void bind_spectral(py::module_& m) {
  const measure::EigenvectorOptions eigenvector;
  def_quick(
      m, "eigenvector",
      [](const Graph& graph, const std::string& ties, const std::string& scale, double tolerance,
         std::size_t max_steps, PythonProgress progress) {
        const measure::EigenvectorOptions options{tie_use_of(ties), scale_of(scale), tolerance,
                                                  max_steps, run_control(1, std::move(progress))};
        auto result = without_gil([&] { return measure::eigenvector(graph, options); });
        const auto eigenvalue = result.eigenvalue;
        return EigenvectorResult{{std::move(result), graph}, eigenvalue};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence",
      py::arg("scale") = "unit_length", py::arg("tolerance") = eigenvector.tolerance,
      py::arg("max_steps") = eigenvector.max_steps, py::arg("progress") = py::none(),
      R"(A city scores high when its partners do.

ties: "presence" counts each tie 1, "strength" its strength. scale: "unit_length" or
"maximum_one". The status says when the answer is not unique.
Formula, cost and source: citynet/measure/centrality/eigenvector.hpp)");
  const measure::PageRankOptions pagerank;
  def_quick(
      m, "pagerank",
      [](const Graph& graph, double damping, const std::string& ties,
         const std::optional<ArrayLike>& personalization, double tolerance, std::size_t max_steps,
         PythonProgress progress) {
        measure::PageRankOptions options{damping,   tie_use_of(ties),
                                         {},        tolerance,
                                         max_steps, run_control(1, std::move(progress))};
        if (personalization) {
          options.personalization = real_numbers("personalization", *personalization);
        }
        return Scores{without_gil([&] { return measure::pagerank(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("damping") = pagerank.damping,
      py::arg("ties") = "presence", py::arg("personalization") = py::none(),
      py::arg("tolerance") = pagerank.tolerance, py::arg("max_steps") = pagerank.max_steps,
      py::arg("progress") = py::none(),
      R"(The share of its time a random walker along the ties spends in a city.

personalization: where the walker starts again, one value per vertex; None means anywhere.
Formula, cost and source: citynet/measure/centrality/pagerank.hpp)");
}

}  // namespace

void bind_centrality(py::module_& m) {
  bind_degree(m);
  bind_spectral(m);
}

}  // namespace citynet::bindings
