#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/measure/two_mode/butterflies.hpp"
#include "citynet/measure/two_mode/density.hpp"
#include "citynet/measure/two_mode/latapy_clustering.hpp"
#include "citynet/measure/two_mode/nestedness.hpp"
#include "citynet/measure/two_mode/opsahl_clustering.hpp"
#include "citynet/measure/two_mode/redundancy.hpp"
#include "citynet/measure/two_mode/robins_alexander.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "measure/two_mode_results.hpp"
#include "module.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::TwoMode;

measure::LatapyOverlap overlap_of(const std::string& word) {
  using measure::LatapyOverlap;
  return chosen<LatapyOverlap>(
      "overlap", word,
      {{"dot", LatapyOverlap::dot}, {"min", LatapyOverlap::min}, {"max", LatapyOverlap::max}});
}

measure::NestednessOrder order_of(const std::string& word) {
  using measure::NestednessOrder;
  return chosen<NestednessOrder>(
      "order", word,
      {{"by_degree", NestednessOrder::by_degree}, {"as_given", NestednessOrder::as_given}});
}

/// "<density 0.353, exact>"
std::string number_text(const measure::Account& account, double value) {
  return "<" + account.measure + " " + py::cast<std::string>(py::repr(py::float_(value))) + ", " +
         std::string(to_string(account.status)) + ">";
}

/// What is one number has it as `value` and is a `float` where one is wanted.
template <class Result>
py::class_<Result> number_class(py::module_& m, const char* name, const char* text) {
  py::class_<Result> type(m, name, text);
  type.def_readonly("value", &Result::value, "NaN when it is undefined.")
      .def("__float__", [](const Result& r) { return r.value; })
      .def("__repr__", [](const Result& r) { return number_text(r.account, r.value); });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.account; });
  return type;
}

void bind_density(py::module_& m) {
  def_quick(
      m, "density", [](const TwoMode& incidence) { return measure::density(incidence).value; },
      py::arg("incidence"),
      R"(Which share of all possible affiliations is there; NaN where none is possible.

Formula and source: citynet/measure/two_mode/density.hpp)");
}

void bind_butterflies(py::module_& m) {
  using measure::Butterflies;
  const auto counts_of = [](std::vector<std::uint64_t> Butterflies::*member) {
    return [member](const py::object& self) {
      return array_view(self.cast<const Butterflies&>().*member, self);
    };
  };
  py::class_<Butterflies> type(m, "Butterflies", "Two that meet twice: counts of four-cycles.");
  type.def_readonly("total", &Butterflies::total)
      .def_property_readonly("actors", counts_of(&Butterflies::actors), "Per actor.")
      .def_property_readonly("targets", counts_of(&Butterflies::targets), "Per target.")
      .def_property_readonly("cells", counts_of(&Butterflies::cells),
                             "Per cell, in the order of compressed_rows().")
      .def("__int__", [](const Butterflies& b) { return b.total; })
      .def("__repr__", [](const Butterflies& b) {
        return "<" + std::to_string(b.total) + " butterflies, " +
               std::string(to_string(b.account.status)) + ">";
      });
  def_account(type, [](const Butterflies& b) -> const measure::Account& { return b.account; });
  def_quick(
      m, "butterflies",
      [](const TwoMode& incidence, int threads, PythonProgress progress) {
        const measure::ButterfliesOptions options{run_control(threads, std::move(progress))};
        return without_gil([&] { return measure::butterflies(incidence, options); });
      },
      py::arg("incidence"), py::kw_only(), py::arg("threads") = base::RunControl{}.threads,
      py::arg("progress") = py::none(),
      R"(How often two cities meet in two things: in all, per vertex and per cell.

Formula, cost and source: citynet/measure/two_mode/butterflies.hpp)");
  number_class<measure::RobinsAlexander>(m, "RobinsAlexander",
                                         "Clustering after Robins and Alexander.")
      .def_readonly("butterflies", &measure::RobinsAlexander::butterflies)
      .def_readonly("three_paths", &measure::RobinsAlexander::three_paths);
  def_quick(
      m, "robins_alexander",
      [](const TwoMode& incidence, int threads, PythonProgress progress) {
        const measure::RobinsAlexanderOptions options{run_control(threads, std::move(progress))};
        return without_gil([&] { return measure::robins_alexander(incidence, options); });
      },
      py::arg("incidence"), py::kw_only(), py::arg("threads") = base::RunControl{}.threads,
      py::arg("progress") = py::none(),
      R"(Who meets once meets again: the share of paths of three cells that is closed.

Formula, cost and source: citynet/measure/two_mode/robins_alexander.hpp)");
}

void bind_opsahl(py::module_& m) {
  using measure::FourPaths;
  using measure::OpsahlClustering;
  py::class_<FourPaths>(m, "FourPaths", "Clustering after Opsahl of one kind, and its counts.")
      .def_readonly("clustering", &FourPaths::clustering, "closed / all; NaN without a path.")
      .def_readonly("all", &FourPaths::all)
      .def_readonly("closed", &FourPaths::closed)
      .def("__float__", [](const FourPaths& p) { return p.clustering; })
      .def("__repr__", [](const FourPaths& p) {
        return "<clustering " + py::cast<std::string>(py::repr(py::float_(p.clustering))) + ">";
      });
  py::class_<OpsahlClustering> type(m, "OpsahlClustering", "Clustering after Opsahl, per kind.");
  type.def_readonly("actors", &OpsahlClustering::actors)
      .def_readonly("targets", &OpsahlClustering::targets)
      .def("__repr__",
           [](const OpsahlClustering& c) { return number_text(c.account, c.actors.clustering); });
  def_account(type, [](const OpsahlClustering& c) -> const measure::Account& { return c.account; });
  def_quick(
      m, "opsahl_clustering",
      [](const TwoMode& incidence, int threads, PythonProgress progress) {
        const measure::OpsahlClusteringOptions options{run_control(threads, std::move(progress))};
        return without_gil([&] { return measure::opsahl_clustering(incidence, options); });
      },
      py::arg("incidence"), py::kw_only(), py::arg("threads") = base::RunControl{}.threads,
      py::arg("progress") = py::none(),
      R"(Of chains of three cities over two networks, the share whose ends meet in a third.

Formula, cost and source: citynet/measure/two_mode/opsahl_clustering.hpp)");
  def_quick(
      m, "opsahl_local_clustering",
      [](const TwoMode& incidence, const std::string& few_neighbors, int threads,
         PythonProgress progress) {
        const measure::OpsahlLocalClusteringOptions options{
            few_neighbors_of(few_neighbors), run_control(threads, std::move(progress))};
        return TwoModeScoresResult{
            without_gil([&] { return measure::opsahl_local_clustering(incidence, options); }),
            incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("few_neighbors") = "undefined",
      py::arg("threads") = base::RunControl{}.threads, py::arg("progress") = py::none(),
      R"(The same for the chains with this vertex in the middle.

few_neighbors: what a vertex in the middle of none scores, "zero" or "undefined" (NaN).
Formula, cost and source: citynet/measure/two_mode/opsahl_clustering.hpp)");
}

void bind_latapy(py::module_& m) {
  def_quick(
      m, "latapy_clustering",
      [](const TwoMode& incidence, const std::string& overlap, const std::string& few_neighbors,
         int threads, PythonProgress progress) {
        const measure::LatapyClusteringOptions options{overlap_of(overlap),
                                                       few_neighbors_of(few_neighbors),
                                                       run_control(threads, std::move(progress))};
        auto result = without_gil([&] { return measure::latapy_clustering(incidence, options); });
        const double actors = result.actor_mean, targets = result.target_mean, all = result.mean;
        return LatapyClusteringResult{{std::move(result), incidence}, actors, targets, all};
      },
      py::arg("incidence"), py::kw_only(), py::arg("overlap") = "dot",
      py::arg("few_neighbors") = "zero", py::arg("threads") = base::RunControl{}.threads,
      py::arg("progress") = py::none(),
      R"(How much a city's networks are those of the cities it meets there.

overlap: shared neighbours by those of both ("dot"), by the smaller ("min") or larger degree
("max"). few_neighbors: what a vertex scores that shares none, "zero" or "undefined" (NaN).
Formula, cost and source: citynet/measure/two_mode/latapy_clustering.hpp)");
  def_quick(
      m, "redundancy",
      [](const TwoMode& incidence, const std::string& few_neighbors, int threads,
         PythonProgress progress) {
        const measure::RedundancyOptions options{few_neighbors_of(few_neighbors),
                                                 run_control(threads, std::move(progress))};
        return TwoModeScoresResult{
            without_gil([&] { return measure::redundancy(incidence, options); }), incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("few_neighbors") = "undefined",
      py::arg("threads") = base::RunControl{}.threads, py::arg("progress") = py::none(),
      R"(Which share of the pairs that a vertex brings together would meet without it.

few_neighbors: what a vertex with fewer than two neighbours scores, "zero" or "undefined" (NaN).
Formula, cost and source: citynet/measure/two_mode/redundancy.hpp)");
}

void bind_nestedness(py::module_& m) {
  using measure::Nestedness;
  py::class_<Nestedness> type(m, "Nestedness", "NODF, from 0 to 100.");
  type.def_readonly("actors", &Nestedness::actors, "Of the rows.")
      .def_readonly("targets", &Nestedness::targets, "Of the columns.")
      .def_readonly("whole", &Nestedness::whole, "Over the pairs of both kinds.")
      .def("__float__", [](const Nestedness& n) { return n.whole; })
      .def("__repr__", [](const Nestedness& n) { return number_text(n.account, n.whole); });
  def_account(type, [](const Nestedness& n) -> const measure::Account& { return n.account; });
  def_quick(
      m, "nestedness",
      [](const TwoMode& incidence, const std::string& order, int threads, PythonProgress progress) {
        const measure::NestednessOptions options{order_of(order),
                                                 run_control(threads, std::move(progress))};
        return without_gil([&] { return measure::nestedness(incidence, options); });
      },
      py::arg("incidence"), py::kw_only(), py::arg("order") = "by_degree",
      py::arg("threads") = base::RunControl{}.threads, py::arg("progress") = py::none(),
      R"(Whether who has few memberships is in a subset of what others are in (NODF).

order: "by_degree" or "as_given".
Formula, cost and source: citynet/measure/two_mode/nestedness.hpp)");
}

}  // namespace

void bind_two_mode_structure(py::module_& m) {
  bind_density(m);
  bind_butterflies(m);
  bind_opsahl(m);
  bind_latapy(m);
  bind_nestedness(m);
}

}  // namespace citynet::bindings
