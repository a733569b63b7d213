#include <pybind11/stl.h>

#include "citynet/measure/two_mode/betweenness.hpp"
#include "citynet/measure/two_mode/birank.hpp"
#include "citynet/measure/two_mode/centralization.hpp"
#include "citynet/measure/two_mode/closeness.hpp"
#include "citynet/measure/two_mode/degree.hpp"
#include "citynet/measure/two_mode/eigenvector.hpp"
#include "citynet/measure/two_mode/harmonic.hpp"
#include "citynet/measure/two_mode/pagerank.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "measure/two_mode_results.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::TwoMode;
using OptionalArray = std::optional<ArrayLike>;

measure::SingularScale singular_scale_of(const std::string& word) {
  using measure::SingularScale;
  return chosen<SingularScale>("scale", word,
                               {{"shared_length", SingularScale::shared_length},
                                {"length_per_kind", SingularScale::length_per_kind},
                                {"maximum_per_kind", SingularScale::maximum_per_kind}});
}

std::vector<double> numbers_or_none(const char* argument, const OptionalArray& values) {
  return values ? real_numbers(argument, *values) : std::vector<double>{};
}

void bind_degree(py::module_& m) {
  def_quick(
      m, "degree",
      [](const TwoMode& incidence, bool normalized) {
        return TwoModeScoresResult{measure::degree(incidence, {normalized, {}}), incidence};
      },
      py::arg("incidence"), py::kw_only(),
      py::arg("normalized") = measure::TwoModeDegreeOptions{}.normalized,
      R"(How much a city is in, and how many cities that has.

normalized: divide by the number of the other kind.
Formula, cost and source: citynet/measure/two_mode/degree.hpp)");
  def_quick(
      m, "vertex_strength",
      [](const TwoMode& incidence) {
        return TwoModeScoresResult{measure::vertex_strength(incidence), incidence};
      },
      py::arg("incidence"),
      R"(How much affiliation a city has in all: the sum of its grades.

Formula, cost and source: citynet/measure/two_mode/degree.hpp)");
}

void bind_distances(py::module_& m) {
  const measure::TwoModeClosenessOptions closeness;
  def_quick(
      m, "closeness",
      [](const TwoMode& incidence, const std::string& unreachable, int threads,
         PythonProgress progress) {
        const measure::TwoModeClosenessOptions options{unreachable_of(unreachable),
                                                       run_control(threads, std::move(progress))};
        auto result = without_gil([&] { return measure::closeness(incidence, options); });
        TwoModeClosenessResult bound{{{}, incidence},
                                     std::move(result.actors_reach),
                                     std::move(result.targets_reach),
                                     std::move(result.actors_farness),
                                     std::move(result.targets_farness)};
        bound.scores = std::move(result);
        return bound;
      },
      py::arg("incidence"), py::kw_only(), py::arg("unreachable") = "wasserman_faust",
      py::arg("threads") = closeness.run.threads, py::arg("progress") = py::none(),
      R"(How few steps a city is from all other cities and all they joined; never above 1.

unreachable: "wasserman_faust" scales by the share that is reached (an isolate scores 0);
"within_component" looks at those reached alone (an isolate is NaN).
Formula, cost and source: citynet/measure/two_mode/closeness.hpp)");
  const measure::TwoModeHarmonicOptions harmonic;
  def_quick(
      m, "harmonic",
      [](const TwoMode& incidence, bool normalized, int threads, PythonProgress progress) {
        const measure::TwoModeHarmonicOptions options{normalized,
                                                      run_control(threads, std::move(progress))};
        return TwoModeScoresResult{
            without_gil([&] { return measure::harmonic(incidence, options); }), incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("normalized") = harmonic.normalized,
      py::arg("threads") = harmonic.run.threads, py::arg("progress") = py::none(),
      R"(How near all others of both kinds are; out of reach is nearness 0.

normalized: who is in everything scores 1, an isolate 0, nobody more than 1.
Formula, cost and source: citynet/measure/two_mode/harmonic.hpp)");
  const measure::TwoModeBetweennessOptions betweenness;
  def_quick(
      m, "betweenness",
      [](const TwoMode& incidence, bool normalized, int threads, PythonProgress progress) {
        const measure::TwoModeBetweennessOptions options{normalized,
                                                         run_control(threads, std::move(progress))};
        return TwoModeScoresResult{
            without_gil([&] { return measure::betweenness(incidence, options); }), incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("normalized") = betweenness.normalized,
      py::arg("threads") = betweenness.run.threads, py::arg("progress") = py::none(),
      R"(How often a city, or something joined, lies on the shortest way between two others.

normalized: divide by the exact maximum of the kind.
Formula, cost and source: citynet/measure/two_mode/betweenness.hpp)");
}

void bind_eigenvector(py::module_& m) {
  const measure::TwoModeEigenvectorOptions defaults;
  def_quick(
      m, "eigenvector",
      [](const TwoMode& incidence, const std::string& cells, const std::string& scale,
         double tolerance, std::size_t max_steps, PythonProgress progress) {
        const measure::TwoModeEigenvectorOptions options{
            cell_use_of(cells), singular_scale_of(scale), tolerance, max_steps,
            run_control(1, std::move(progress))};
        auto result = without_gil([&] { return measure::eigenvector(incidence, options); });
        const auto singular_value = result.singular_value;
        return TwoModeEigenvectorResult{{std::move(result), incidence}, singular_value};
      },
      py::arg("incidence"), py::kw_only(), py::arg("cells") = "presence",
      py::arg("scale") = "shared_length", py::arg("tolerance") = defaults.tolerance,
      py::arg("max_steps") = defaults.max_steps, py::arg("progress") = py::none(),
      R"(A city scores high when what it joined does, and a network when its cities do.

cells: "presence" counts each cell 1, "grade" its grade. scale: "shared_length",
"length_per_kind" or "maximum_per_kind". The status says when the answer is not unique.
Formula, cost and source: citynet/measure/two_mode/eigenvector.hpp)");
}

void bind_walks(py::module_& m) {
  const measure::TwoModePageRankOptions pagerank;
  def_quick(
      m, "pagerank",
      [](const TwoMode& incidence, double damping, const std::string& cells,
         const OptionalArray& actor_personalization, const OptionalArray& target_personalization,
         double tolerance, std::size_t max_steps, PythonProgress progress) {
        const measure::TwoModePageRankOptions options{
            damping,
            cell_use_of(cells),
            numbers_or_none("actor_personalization", actor_personalization),
            numbers_or_none("target_personalization", target_personalization),
            tolerance,
            max_steps,
            run_control(1, std::move(progress))};
        return TwoModeScoresResult{
            without_gil([&] { return measure::pagerank(incidence, options); }), incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("damping") = pagerank.damping,
      py::arg("cells") = "presence", py::arg("actor_personalization") = py::none(),
      py::arg("target_personalization") = py::none(), py::arg("tolerance") = pagerank.tolerance,
      py::arg("max_steps") = pagerank.max_steps, py::arg("progress") = py::none(),
      R"(The share of its time a random walker between both kinds spends in a vertex.

actor_personalization, target_personalization: where the walker starts again, one value per vertex
of the kind; None for both means anywhere.
Formula, cost and source: citynet/measure/two_mode/pagerank.hpp)");
  const measure::BiRankOptions birank;
  def_quick(
      m, "birank",
      [](const TwoMode& incidence, double actor_damping, double target_damping,
         const std::string& cells, const OptionalArray& actor_query,
         const OptionalArray& target_query, double tolerance, std::size_t max_steps,
         PythonProgress progress) {
        const measure::BiRankOptions options{actor_damping,
                                             target_damping,
                                             cell_use_of(cells),
                                             numbers_or_none("actor_query", actor_query),
                                             numbers_or_none("target_query", target_query),
                                             tolerance,
                                             max_steps,
                                             run_control(1, std::move(progress))};
        return TwoModeScoresResult{without_gil([&] { return measure::birank(incidence, options); }),
                                   incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("actor_damping") = birank.actor_damping,
      py::arg("target_damping") = birank.target_damping, py::arg("cells") = "presence",
      py::arg("actor_query") = py::none(), py::arg("target_query") = py::none(),
      py::arg("tolerance") = birank.tolerance, py::arg("max_steps") = birank.max_steps,
      py::arg("progress") = py::none(),
      R"(Which cities and which networks matter, given what is known beforehand (BiRank).

actor_query, target_query: what is known, one value per vertex of the kind; None means nothing.
Formula, cost and source: citynet/measure/two_mode/birank.hpp)");
}

void bind_centralization(py::module_& m) {
  using measure::KindCentralization;
  using measure::TwoModeCentralization;
  py::class_<KindCentralization>(m, "KindCentralization", "Centralization of one kind.")
      .def_readonly("value", &KindCentralization::value, "sum / maximum; NaN when undefined.")
      .def_readonly("sum", &KindCentralization::sum,
                    "Of the differences to the highest score of the kind.")
      .def_readonly("maximum", &KindCentralization::maximum,
                    "The largest sum among connected incidences of the size.")
      .def("__float__", [](const KindCentralization& c) { return c.value; })
      .def("__repr__", [](const KindCentralization& c) {
        return "<" + py::repr(py::float_(c.value)).cast<std::string>() + ">";
      });
  py::class_<TwoModeCentralization> type(m, "TwoModeCentralization",
                                         "How much the network hangs on one vertex, per kind.");
  type.def_readonly("actors", &TwoModeCentralization::actors)
      .def_readonly("targets", &TwoModeCentralization::targets)
      .def("__repr__", [](const TwoModeCentralization& c) {
        const auto number = [](double value) {
          return py::repr(py::float_(value)).cast<std::string>();
        };
        return "<" + c.account.measure + ": actors " + number(c.actors.value) + ", joined " +
               number(c.targets.value) + ", " + std::string(to_string(c.account.status)) + ">";
      });
  def_account(type,
              [](const TwoModeCentralization& c) -> const measure::Account& { return c.account; });
  const measure::TwoModeCentralizationOptions defaults;
  def_quick(
      m, "centralization",
      [](const TwoMode& incidence, const std::string& of, bool normalized, int threads,
         PythonProgress progress) {
        const auto kind = centrality_of(of);
        const measure::TwoModeCentralizationOptions options{
            normalized, run_control(threads, std::move(progress))};
        return without_gil([&] { return measure::centralization(incidence, kind, options); });
      },
      py::arg("incidence"), py::arg("of"), py::kw_only(),
      py::arg("normalized") = defaults.normalized, py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(),
      R"(How much the network hangs on one city, and on one thing joined.

of: "degree", "betweenness" or "closeness". normalized: compare scores divided by the largest value
of their kind.
Formula, cost and source: citynet/measure/two_mode/centralization.hpp)");
}

}  // namespace

void bind_two_mode_centrality(py::module_& m) {
  bind_degree(m);
  bind_distances(m);
  bind_eigenvector(m);
  bind_walks(m);
  bind_centralization(m);
}

}  // namespace citynet::bindings
