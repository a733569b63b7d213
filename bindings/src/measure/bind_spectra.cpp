#include <pybind11/stl.h>

#include <optional>
#include <string>

#include "citynet/measure/centrality/hits.hpp"
#include "citynet/measure/centrality/katz.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;

std::optional<measure::EigenvectorScale> scale_or_raw(const std::string& word) {
  using measure::EigenvectorScale;
  return chosen<std::optional<EigenvectorScale>>("scale", word,
                                                 {{"raw", std::nullopt},
                                                  {"unit_length", EigenvectorScale::unit_length},
                                                  {"maximum_one", EigenvectorScale::maximum_one}});
}

void bind_katz(py::module_& m) {
  py::class_<KatzResult, Scores>(m, "KatzScores", "Katz centrality of every vertex.")
      .def_readonly("attenuation", &KatzResult::attenuation, "That was used.")
      .def_readonly("spectral_radius", &KatzResult::spectral_radius,
                    "Of the ties: a bound from above.");
  const measure::KatzOptions defaults;
  def_quick(
      m, "katz",
      [](const Graph& graph, std::optional<double> attenuation, const std::string& ties,
         const std::string& scale, double tolerance, std::size_t max_steps,
         PythonProgress progress) {
        const measure::KatzOptions options{
            attenuation, tie_use_of(ties), scale_or_raw(scale),
            tolerance,   max_steps,        run_control(1, std::move(progress))};
        auto result = without_gil([&] { return measure::katz(graph, options); });
        const auto used = result.attenuation, radius = result.spectral_radius;
        return KatzResult{{std::move(result), graph}, used, radius};
      },
      py::arg("graph"), py::kw_only(), py::arg("attenuation") = py::none(),
      py::arg("ties") = "presence", py::arg("scale") = "raw",
      py::arg("tolerance") = defaults.tolerance, py::arg("max_steps") = defaults.max_steps,
      py::arg("progress") = py::none(),
      R"(How many walks lead to a city, each the less the longer it is.

attenuation: what each step takes away, below 1 / spectral radius; None: 0.85 / spectral radius.
ties: "presence" or "strength". scale: "raw", "unit_length" or "maximum_one".
Formula, cost and source: citynet/measure/centrality/katz.hpp)");
}

void bind_hits(py::module_& m) {
  py::class_<HitsResult>(m, "HitsScores", "Hubs and authorities, each as Scores.")
      .def_property_readonly(
          "hubs",
          [](const HitsResult& r) {
            return Scores{r.hits.hubs, r.graph};
          },
          "Who points to good authorities.")
      .def_property_readonly(
          "authorities",
          [](const HitsResult& r) {
            return Scores{r.hits.authorities, r.graph};
          },
          "Who is pointed to by good hubs.")
      .def_property_readonly(
          "singular_value", [](const HitsResult& r) { return r.hits.singular_value; },
          "The largest of the adjacency matrix.")
      .def_property_readonly("graph", [](const HitsResult& r) { return r.graph; })
      .def("__repr__", [](const HitsResult& r) {
        return "<hubs and authorities of " + std::to_string(r.hits.hubs.values.size()) +
               " vertices, " + std::string(to_string(r.hits.hubs.account.status)) + ">";
      });
  const measure::HitsOptions defaults;
  def_quick(
      m, "hits",
      [](const Graph& graph, const std::string& ties, const std::string& scale, double tolerance,
         std::size_t max_steps, PythonProgress progress) {
        const measure::HitsOptions options{tie_use_of(ties), scale_of(scale), tolerance, max_steps,
                                           run_control(1, std::move(progress))};
        return HitsResult{without_gil([&] { return measure::hits(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence",
      py::arg("scale") = "unit_length", py::arg("tolerance") = defaults.tolerance,
      py::arg("max_steps") = defaults.max_steps, py::arg("progress") = py::none(),
      R"(Who points to those worth asking (hubs), and who is pointed to by them (authorities).

ties: "presence" or "strength". scale: "unit_length" or "maximum_one", of each of the two. The
status says when the answer is not unique, as for every bipartite undirected graph.
Formula, cost and source: citynet/measure/centrality/hits.hpp)");
}

}  // namespace

void bind_spectra(py::module_& m) {
  bind_katz(m);
  bind_hits(m);
}

}  // namespace citynet::bindings
