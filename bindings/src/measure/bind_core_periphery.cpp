#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <numeric>

#include "citynet/measure/structure/continuous_core.hpp"
#include "citynet/measure/structure/core_periphery.hpp"
#include "citynet/measure/structure/core_significance.hpp"
#include "citynet/present/vertex_table.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "measure/significance_results.hpp"
#include "measure/table_properties.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;

struct CorePeripheryResult {
  measure::CorePeriphery found;
  Graph graph;
};

struct ContinuousCoreResult : Scores {
  double fit, concentration;
  std::size_t core_size;
};

struct CoreSignificanceResult {
  measure::CoreSignificance significance;
};

std::vector<std::string> keys_of_side(const CorePeripheryResult& r, bool core) {
  std::vector<std::string> keys;
  for (view::Vertex v = 0; v < r.found.in_core.size(); ++v) {
    if (r.found.in_core[v] == core) keys.push_back(r.graph.key(v));
  }
  return keys;
}

/// The keys of the highest scores, highest first.
std::vector<std::string> top_keys(const ContinuousCoreResult& r) {
  std::vector<view::Vertex> order(r.graph.vertex_count());
  std::iota(order.begin(), order.end(), view::Vertex{0});
  const auto& values = r.scores.values;
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return values[a] > values[b]; });
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < r.core_size; ++i) keys.push_back(r.graph.key(order[i]));
  return keys;
}

measure::BetweenCoreAndPeriphery between_of(const std::string& word) {
  using measure::BetweenCoreAndPeriphery;
  return chosen<BetweenCoreAndPeriphery>("between", word,
                                         {{"present", BetweenCoreAndPeriphery::present},
                                          {"ignored", BetweenCoreAndPeriphery::ignored}});
}

measure::CorePeripheryOptions options_of(const std::string& ties, const std::string& between,
                                         std::int64_t proven_up_to, std::int64_t starts,
                                         std::uint64_t seed, base::RunControl run) {
  return {tie_use_of(ties),
          between_of(between),
          count_of("proven_up_to", proven_up_to),
          count_of("starts", starts),
          seed,
          std::move(run)};
}

void bind_discrete(py::module_& m) {
  using Result = CorePeripheryResult;
  py::class_<Result> type(m, "CorePeriphery", "Who is in the core, and how well the model fits.");
  type.def_property_readonly(
          "core", [](const Result& r) { return keys_of_side(r, true); }, "Keys of the core.")
      .def_property_readonly(
          "periphery", [](const Result& r) { return keys_of_side(r, false); },
          "Keys of the periphery.")
      .def_property_readonly(
          "fit", [](const Result& r) { return r.found.fit; },
          "Correlation of the ties with the ideal; NaN when it is undefined.")
      .def_property_readonly("graph", [](const Result& r) { return r.graph; })
      .def(
          "__len__", [](const Result& r) { return r.found.core_size; }, "The size of the core.");
  def_table(type, "One row per vertex: whether it is in the core", [](const Result& r) {
    present::Column column{"in_core", {}};
    for (view::Vertex v = 0; v < r.graph.vertex_count(); ++v) {
      if (r.found.in_core.empty()) {
        column.values.emplace_back(std::monostate{});
      } else {
        column.values.emplace_back(static_cast<bool>(r.found.in_core[v]));
      }
    }
    return present::vertex_table(r.graph, std::vector<present::Column>{std::move(column)});
  });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.found.account; });
  const measure::CorePeripheryOptions defaults;
  def_quick(
      m, "core_periphery",
      [](const Graph& graph, const std::string& ties, const std::string& between,
         std::int64_t proven_up_to, std::int64_t starts, std::uint64_t seed, int threads,
         PythonProgress progress) {
        const auto options = options_of(ties, between, proven_up_to, starts, seed,
                                        run_control(threads, std::move(progress)));
        return Result{without_gil([&] { return measure::core_periphery(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence", py::arg("between") = "present",
      py::arg("proven_up_to") = defaults.proven_up_to, py::arg("starts") = defaults.starts,
      py::arg("seed") = defaults.seed, py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(),
      R"(Whether there is a core that holds the network together, and who is in it.

ties: "presence" or "strength". between: what the ideal says of ties between core and periphery,
"present" or "ignored". Up to proven_up_to vertices the answer is proven, beyond it is the best of
some climbs: `status` and `note` say which.
Formula, cost and source: citynet/measure/structure/core_periphery.hpp)");
}

void bind_continuous(py::module_& m) {
  py::class_<ContinuousCoreResult, Scores>(m, "ContinuousCore",
                                           "How close to the core every vertex is.")
      .def_readonly("fit", &ContinuousCoreResult::fit,
                    "Correlation of the ties with the products of the scores.")
      .def_readonly("concentration", &ContinuousCoreResult::concentration,
                    "How sharply the scores fall off after the core.")
      .def_property_readonly("core", &top_keys, "Keys of the core that the scores suggest.");
  const measure::ContinuousCoreOptions defaults;
  def_quick(
      m, "continuous_core",
      [](const Graph& graph, const std::string& ties, double tolerance, std::int64_t max_steps,
         PythonProgress progress) {
        const measure::ContinuousCoreOptions options{tie_use_of(ties), tolerance,
                                                     count_of("max_steps", max_steps),
                                                     run_control(1, std::move(progress))};
        auto core = without_gil([&] { return measure::continuous_core(graph, options); });
        ContinuousCoreResult result{{{}, graph}, core.fit, core.concentration, core.core_size};
        result.scores = std::move(core);
        return result;
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence",
      py::arg("tolerance") = defaults.tolerance, py::arg("max_steps") = defaults.max_steps,
      py::arg("progress") = py::none(),
      R"(How close to the core each city is: ties fit the products of the scores.

Formula, cost and source: citynet/measure/structure/continuous_core.hpp)");
}

void bind_core_significance(py::module_& m) {
  using Result = CoreSignificanceResult;
  py::class_<Result> type(m, "CoreSignificance", "The fit of a core against a null model.");
  type.def_property_readonly(
      "fit", [](const Result& r) { return significance_dict(r.significance.fit); },
      "observed, mean, sd, z, p_greater, p_less, p_two_sided.");
  type.def("__repr__", [](const Result& r) {
    return "<core with fit " + std::to_string(r.significance.fit.observed) + ", p_greater " +
           std::to_string(r.significance.fit.p_greater) + ">";
  });
  def_account(type,
              [](const Result& r) -> const measure::Account& { return r.significance.account; });
  const measure::CoreSignificanceOptions defaults;
  def_quick(
      m, "core_significance",
      [](const Graph& graph, const std::string& ties, const std::string& between,
         std::int64_t proven_up_to, std::int64_t starts, std::int64_t trials, std::uint64_t seed,
         int threads, PythonProgress progress) {
        const measure::CoreSignificanceOptions options{
            options_of(ties, between, proven_up_to, starts, seed, {}),
            {},
            {count_of("trials", trials), seed, run_control(threads, std::move(progress))}};
        return Result{without_gil([&] { return measure::core_significance(graph, options); })};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence", py::arg("between") = "present",
      py::arg("proven_up_to") = defaults.core_periphery.proven_up_to,
      py::arg("starts") = defaults.core_periphery.starts,
      py::arg("trials") = defaults.significance.trials,
      py::arg("seed") = defaults.significance.seed,
      py::arg("threads") = defaults.significance.run.threads, py::arg("progress") = py::none(),
      R"(Whether the network has more of a core than one with as many ties at random.

Formula, cost and source: citynet/measure/structure/core_significance.hpp)");
}

}  // namespace

void bind_core_periphery(py::module_& m) {
  bind_discrete(m);
  bind_continuous(m);
  bind_core_significance(m);
}

}  // namespace citynet::bindings
