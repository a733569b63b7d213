#include <pybind11/stl.h>

#include "citynet/measure/two_mode/core_periphery.hpp"
#include "measure/results.hpp"
#include "measure/two_mode_results.hpp"
#include "module.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::TwoMode;

struct CoreResult {
  measure::TwoModeCorePeriphery core;
  TwoMode incidence;
};

struct ContinuousCoreResult : TwoModeScoresResult {
  double fit;
};

measure::TwoModeIdeal ideal_of(const std::string& word) {
  using measure::TwoModeIdeal;
  return chosen<TwoModeIdeal>(
      "ideal", word,
      {{"inside_core", TwoModeIdeal::inside_core}, {"touching_core", TwoModeIdeal::touching_core}});
}

std::vector<std::string> core_actors(const CoreResult& r) {
  std::vector<std::string> keys;
  for (std::uint32_t row = 0; row < r.core.actors_in_core.size(); ++row) {
    if (r.core.actors_in_core[row]) keys.push_back(r.incidence.actor_key(row));
  }
  return keys;
}

std::vector<std::string> core_targets(const CoreResult& r) {
  std::vector<std::string> keys;
  for (std::uint32_t column = 0; column < r.core.targets_in_core.size(); ++column) {
    if (r.core.targets_in_core[column]) keys.push_back(r.incidence.target_key(column));
  }
  return keys;
}

void bind_types(py::module_& m) {
  py::class_<CoreResult> core(m, "TwoModeCorePeriphery", "A core of both kinds, and its fit.");
  core.def_property_readonly("actors", &core_actors, "The keys of the actors in the core.")
      .def_property_readonly("targets", &core_targets, "The keys of the targets in the core.")
      .def_property_readonly(
          "actors_in_core", [](const CoreResult& r) { return r.core.actors_in_core; },
          "For each actor, whether it is in the core; empty when there is none.")
      .def_property_readonly(
          "targets_in_core", [](const CoreResult& r) { return r.core.targets_in_core; },
          "For each target, whether it is in the core; empty when there is none.")
      .def_property_readonly(
          "fit", [](const CoreResult& r) { return r.core.fit; },
          "Correlation of the cells with the ideal; NaN when it is undefined.")
      .def_property_readonly("incidence", [](const CoreResult& r) { return r.incidence; })
      .def("__repr__", [](const CoreResult& r) {
        return "<core of " + std::to_string(core_actors(r).size()) + " actors and " +
               std::to_string(core_targets(r).size()) + " joined, fit " +
               py::repr(py::float_(r.core.fit)).cast<std::string>() + ", " +
               std::string(to_string(r.core.account.status)) + ">";
      });
  def_account(core, [](const CoreResult& r) -> const measure::Account& { return r.core.account; });
  py::class_<ContinuousCoreResult, TwoModeScoresResult>(m, "TwoModeContinuousCore",
                                                        "Closeness to the core of both kinds.")
      .def_readonly("fit", &ContinuousCoreResult::fit,
                    "Correlation of the cells with the products; NaN when it is undefined.");
}

}  // namespace

void bind_two_mode_core(py::module_& m) {
  bind_types(m);
  const measure::TwoModeCorePeripheryOptions core;
  def_quick(
      m, "core_periphery",
      [](const TwoMode& incidence, const std::string& cells, const std::string& ideal,
         std::size_t proven_up_to, std::size_t starts, std::uint64_t seed, int threads,
         PythonProgress progress) {
        const measure::TwoModeCorePeripheryOptions options{
            cell_use_of(cells),
            ideal_of(ideal),
            proven_up_to,
            starts,
            seed,
            run_control(threads, std::move(progress))};
        return CoreResult{without_gil([&] { return measure::core_periphery(incidence, options); }),
                          incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("cells") = "presence",
      py::arg("ideal") = "inside_core", py::arg("proven_up_to") = core.proven_up_to,
      py::arg("starts") = core.starts, py::arg("seed") = core.seed,
      py::arg("threads") = core.run.threads, py::arg("progress") = py::none(),
      R"(Is there a core of cities that share a core of networks?

cells: "presence" or "grade". ideal: "inside_core" (core actors are in core targets, and nobody in
anything else) or "touching_core" (core actors are in everything, everybody in core targets).
proven_up_to: size of the smaller kind up to which the best core is proven.
Formula, cost and source: citynet/measure/two_mode/core_periphery.hpp)");
  const measure::TwoModeContinuousCoreOptions continuous;
  def_quick(
      m, "continuous_core",
      [](const TwoMode& incidence, const std::string& cells, double tolerance,
         std::size_t max_steps, PythonProgress progress) {
        const measure::TwoModeContinuousCoreOptions options{
            cell_use_of(cells), tolerance, max_steps, run_control(1, std::move(progress))};
        auto result = without_gil([&] { return measure::continuous_core(incidence, options); });
        const double fit = result.fit;
        return ContinuousCoreResult{{std::move(result), incidence}, fit};
      },
      py::arg("incidence"), py::kw_only(), py::arg("cells") = "presence",
      py::arg("tolerance") = continuous.tolerance, py::arg("max_steps") = continuous.max_steps,
      py::arg("progress") = py::none(),
      R"(How close to the core is each city, and each thing joined?

cells: "presence" or "grade".
Formula, cost and source: citynet/measure/two_mode/core_periphery.hpp)");
}

}  // namespace citynet::bindings
