#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/measure/brokerage/constraint.hpp"
#include "citynet/measure/brokerage/effective_size.hpp"
#include "citynet/measure/brokerage/efficiency.hpp"
#include "citynet/measure/brokerage/hierarchy.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;

measure::ConstraintOver over_of(const std::string& word) {
  using measure::ConstraintOver;
  return chosen<ConstraintOver>(
      "over", word,
      {{"neighbors", ConstraintOver::neighbors}, {"two_steps", ConstraintOver::two_steps}});
}

}  // namespace

void bind_structural_holes(py::module_& m) {
  const int one = base::RunControl{}.threads;
  def_quick(
      m, "constraint",
      [](const Graph& graph, const std::string& ties, const std::string& over, int threads,
         PythonProgress progress) {
        const measure::ConstraintOptions options{tie_use_of(ties), over_of(over),
                                                 run_control(threads, std::move(progress))};
        return Scores{without_gil([&] { return measure::constraint(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence", py::arg("over") = "neighbors",
      py::arg("threads") = one, py::arg("progress") = py::none(),
      R"(How far all roads of a city lead to the same few partners; low spans structural holes.

ties: "presence" or "strength". over: "neighbors" or "two_steps". NaN for an isolate.
Formula, cost and source: citynet/measure/brokerage/constraint.hpp)");
  def_quick(
      m, "effective_size",
      [](const Graph& graph, const std::string& ties, int threads, PythonProgress progress) {
        const measure::EffectiveSizeOptions options{tie_use_of(ties),
                                                    run_control(threads, std::move(progress))};
        return Scores{without_gil([&] { return measure::effective_size(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence", py::arg("threads") = one,
      py::arg("progress") = py::none(),
      R"(How many partners a city has, less those it could reach through others.

ties: "presence" or "strength". NaN for an isolate.
Formula, cost and source: citynet/measure/brokerage/effective_size.hpp)");
  def_quick(
      m, "efficiency",
      [](const Graph& graph, const std::string& ties, int threads, PythonProgress progress) {
        const measure::EffectiveSizeOptions options{tie_use_of(ties),
                                                    run_control(threads, std::move(progress))};
        return Scores{without_gil([&] { return measure::efficiency(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence", py::arg("threads") = one,
      py::arg("progress") = py::none(),
      R"(The share of a city's partners that are not redundant: effective size per partner.

Formula and source: citynet/measure/brokerage/efficiency.hpp)");
  def_quick(
      m, "hierarchy",
      [](const Graph& graph, const std::string& ties, int threads, PythonProgress progress) {
        const measure::HierarchyOptions options{tie_use_of(ties),
                                                run_control(threads, std::move(progress))};
        return Scores{without_gil([&] { return measure::hierarchy(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("ties") = "presence", py::arg("threads") = one,
      py::arg("progress") = py::none(),
      R"(Whether a city's constraint comes from one partner (1) or from all alike (0).

NaN with fewer than two partners.
Formula, cost and source: citynet/measure/brokerage/hierarchy.hpp)");
}

}  // namespace citynet::bindings
