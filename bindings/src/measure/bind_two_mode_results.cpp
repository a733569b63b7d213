#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/present/two_mode_table.hpp"
#include "measure/results.hpp"
#include "measure/two_mode_results.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/keys.hpp"
#include "support/numbers.hpp"
#include "support/numpy.hpp"
#include "support/quick_call.hpp"
#include "support/subscript.hpp"

namespace citynet::bindings {
namespace {

using Result = TwoModeScoresResult;

present::Ranking ranking(const Result& r, std::int64_t top, const std::string& of,
                         double tie_tolerance) {
  const present::RankingOptions options{count_of("top", top), tie_tolerance};
  enum class Kind { actors, targets };
  const auto kind = chosen<Kind>("of", of, {{"actors", Kind::actors}, {"targets", Kind::targets}});
  return kind == Kind::actors ? present::rank_actors(r.incidence, r.scores, options)
                              : present::rank_targets(r.incidence, r.scores, options);
}

present::Table table(const Result& r) {
  const std::vector<present::Column> columns{present::two_mode_column(r.scores)};
  return present::two_mode_table(r.incidence, columns);
}

std::vector<std::string> keys(const view::TwoMode& incidence) {
  std::vector<std::string> all;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    all.push_back(incidence.actor_key(row));
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    all.push_back(incidence.target_key(column));
  }
  return all;
}

/// The scores of the vertices with this key: one, unless it is the key of an actor and a target.
std::vector<double> found(const Result& r, const std::string& key) {
  std::vector<double> scores;
  for (std::uint32_t row = 0; row < r.incidence.actor_count(); ++row) {
    if (r.incidence.actor_key(row) == key) scores.push_back(r.scores.actors[row]);
  }
  for (std::uint32_t column = 0; column < r.incidence.target_count(); ++column) {
    if (r.incidence.target_key(column) == key) scores.push_back(r.scores.targets[column]);
  }
  return scores;
}

double score(const Result& r, const std::string& key) {
  const auto scores = found(r, key);
  if (scores.size() == 1) return scores.front();
  throw UnknownKey("key", key,
                   scores.empty() ? "the key of an actor or a target of the incidence"
                                  : "an actor and a target have it: look into actors or targets");
}

std::string text(const Result& r) {
  const auto& account = r.scores.account;
  return "<" + account.measure + " of " + std::to_string(r.scores.actors.size()) + " actors and " +
         std::to_string(r.scores.targets.size()) + " joined, " +
         std::string(to_string(account.status)) + ">\n" +
         present::to_text(present::to_table(ranking(r, 5, "actors", 1e-9))) +
         present::to_text(present::to_table(ranking(r, 5, "targets", 1e-9)));
}

void bind_scores(py::module_& m) {
  const present::RankingOptions defaults;
  py::class_<Result> scores(m, "TwoModeScores",
                            "One number per actor and one per target, with an account of itself.");
  scores
      .def_property_readonly(
          "actors",
          [](const py::object& self) {
            return array_view(self.cast<const Result&>().scores.actors, self);
          },
          "The numbers in the order of incidence.actor_keys: a read-only array without a copy.")
      .def_property_readonly(
          "targets",
          [](const py::object& self) {
            return array_view(self.cast<const Result&>().scores.targets, self);
          },
          "The numbers in the order of incidence.target_keys: a read-only array without a copy.")
      .def_property_readonly("incidence", [](const Result& r) { return r.incidence; })
      .def("ranking", &ranking, py::arg("top") = defaults.top, py::kw_only(),
           py::arg("of") = "actors", py::arg("tie_tolerance") = defaults.tie_tolerance,
           "Who comes first among the \"actors\" or the \"targets\", as a Ranking; equal scores "
           "share a\nrank. top = 0 shows all.")
      .def("table", &table, "One row per vertex, actors before targets, as a Table.")
      .def(
          "to_pandas", [](const Result& r) { return to_pandas(table(r)); },
          "One row per vertex, actors before targets, as a pandas.DataFrame.")
      .def("_repr_html_",
           [](const Result& r) {
             return to_html(present::to_table(ranking(r, 10, "actors", 1e-9))) +
                    to_html(present::to_table(ranking(r, 10, "targets", 1e-9)));
           })
      .def("__getitem__", &score, py::arg("key"),
           "The score of the actor or the target with this key.")
      .def(
          "__contains__",
          [](const Result& r, const std::string& key) { return !found(r, key).empty(); },
          py::arg("key"))
      .def(
          "__iter__",
          [](const Result& r) -> KeyIterator { return py::iter(py::cast(keys(r.incidence))); },
          "Over the keys of the actors and then of the targets.")
      .def("__len__",
           [](const Result& r) { return r.scores.actors.size() + r.scores.targets.size(); })
      .def("__repr__", &text);
  def_account(scores, [](const Result& r) -> const measure::Account& { return r.scores.account; });
}

template <class Derived, class T>
auto array_of(std::vector<T> Derived::*member) {
  return [member](const py::object& self) {
    return array_view(self.cast<const Derived&>().*member, self);
  };
}

void bind_special_scores(py::module_& m) {
  using Closeness = TwoModeClosenessResult;
  py::class_<Closeness, Result>(m, "TwoModeClosenessScores", "Closeness of both kinds.")
      .def_property_readonly("actors_reach", array_of(&Closeness::actors_reach),
                             "How many others of both kinds each actor reaches.")
      .def_property_readonly("targets_reach", array_of(&Closeness::targets_reach),
                             "How many others of both kinds each target reaches.")
      .def_property_readonly("actors_farness", array_of(&Closeness::actors_farness),
                             "Sum of the distances of each actor to those it reaches.")
      .def_property_readonly("targets_farness", array_of(&Closeness::targets_farness),
                             "Sum of the distances of each target to those it reaches.");
  py::class_<TwoModeEigenvectorResult, Result>(m, "TwoModeEigenvectorScores",
                                               "Leading singular vectors of the incidence.")
      .def_readonly("singular_value", &TwoModeEigenvectorResult::singular_value, "The largest.");
  using Latapy = LatapyClusteringResult;
  py::class_<Latapy, Result>(m, "LatapyClusteringScores", "Clustering after Latapy of both kinds.")
      .def_readonly("actor_mean", &Latapy::actor_mean)
      .def_readonly("target_mean", &Latapy::target_mean)
      .def_readonly("mean", &Latapy::mean, "Over both kinds.");
}

}  // namespace

void bind_two_mode_results(py::module_& m) {
  bind_scores(m);
  bind_special_scores(m);
  def_quick(
      m, "two_mode_table",
      [](const view::TwoMode& incidence, const std::vector<const Result*>& results) {
        std::vector<present::Column> columns;
        for (const auto* result : results) {
          columns.push_back(present::two_mode_column(result->scores));
        }
        return present::two_mode_table(incidence, columns);
      },
      py::arg("incidence"), py::arg("results") = std::vector<const Result*>{},
      "One row per actor and then per target: what is known of it, and the given scores.");
}

}  // namespace citynet::bindings
