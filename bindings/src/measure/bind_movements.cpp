#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include "citynet/measure/change/flows.hpp"
#include "citynet/measure/change/persistence.hpp"
#include "citynet/measure/change/rank_change.hpp"
#include "citynet/measure/change/standardized_change.hpp"
#include "citynet/present/change_tables.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"
#include "measure/account_properties.hpp"
#include "measure/keyed_arguments.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/progress.hpp"

namespace citynet::bindings {
namespace {

// Ranks, standardised scores, lasting ties and groups over several waves.

struct RankChangeResult {
  measure::RankChange change;
  std::vector<std::string> labels;
};

void bind_rank_change(py::module_& m) {
  using Result = RankChangeResult;
  py::class_<Result> type(m, "RankChange", "The ranks of every key in all waves.");
  type.def_readonly("labels", &Result::labels, "Of the waves, in order.")
      .def_property_readonly(
          "rises",
          [](const Result& r) {
            std::map<std::string, std::int64_t> rises;
            for (const auto& t : r.change.trajectories) {
              if (t.rise) rises.emplace(t.key, *t.rise);
            }
            return rises;
          },
          "How many places each key rose from the first wave to the last; none for who has no rank "
          "in one of them.")
      .def(
          "table", [](const Result& r) { return present::to_table(r.change, r.labels); },
          "A bump chart as a long Table: a row per key and wave.")
      .def(
          "to_pandas",
          [](const Result& r) { return to_pandas(present::to_table(r.change, r.labels)); },
          "The same as a pandas.DataFrame.")
      .def("_repr_html_",
           [](const Result& r) { return to_html(present::to_table(r.change, r.labels)); })
      .def("__len__", [](const Result& r) { return r.change.trajectories.size(); })
      .def("__repr__", [](const Result& r) {
        return "<RankChange: " + std::to_string(r.change.trajectories.size()) + " keys in " +
               std::to_string(r.labels.size()) + " waves>";
      });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.change.account; });

  const measure::RankChangeOptions defaults;
  constexpr auto kText =
      "Who rose and who fell; equal scores share a rank. Waves are Scores, or dicts of numbers by "
      "key.\n\nMeaning: citynet/measure/change/rank_change.hpp";
  m.def(
      "rank_change",
      [](const WaveScores& before, const WaveScores& after, double tie_tolerance) {
        return Result{
            measure::rank_change(keyed_scores(before), keyed_scores(after), {tie_tolerance}),
            {"before", "after"}};
      },
      py::arg("before"), py::arg("after"), py::kw_only(),
      py::arg("tie_tolerance") = defaults.tie_tolerance, kText);
  m.def(
      "rank_change",
      [](const py::typing::Dict<py::str, WaveScores>& waves, double tie_tolerance) {
        std::vector<std::string> labels;
        std::vector<measure::KeyedScores> scores;
        for (const auto& [label, wave] : waves) {
          labels.push_back(label.cast<std::string>());
          scores.push_back(keyed_scores(wave.cast<WaveScores>()));
        }
        return Result{measure::rank_change(scores, {tie_tolerance}), labels};
      },
      py::arg("waves"), py::kw_only(), py::arg("tie_tolerance") = defaults.tie_tolerance,
      "The same over many waves, {label: scores}.");
}

void bind_standardized_change(py::module_& m) {
  using Result = measure::StandardizedChange;
  py::class_<Result> type(m, "StandardizedChange",
                          "Who gained or lost more than change in general would explain.");
  type.def_property_readonly(
          "exceptional",
          [](const Result& r) {
            std::vector<std::string> keys;
            for (const auto& move : r.moves) {
              if (move.exceptional) keys.push_back(move.key);
            }
            return keys;
          },
          "The keys of exceptional movers.")
      .def_readonly("only_before", &Result::only_before, "Keys without a score in the later wave.")
      .def_readonly("only_after", &Result::only_after, "Keys without a score in the earlier wave.")
      .def(
          "table", [](const Result& r) { return present::to_table(r); },
          "One row per key, the largest gain first, as a Table.")
      .def(
          "to_pandas", [](const Result& r) { return to_pandas(present::to_table(r)); },
          "The same as a pandas.DataFrame.")
      .def("_repr_html_", [](const Result& r) { return to_html(present::to_table(r)); })
      .def("__len__", [](const Result& r) { return r.moves.size(); })
      .def("__repr__", [](const Result& r) { return present::to_text(present::to_table(r), 10); });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.account; });
  const measure::StandardizedChangeOptions defaults;
  m.def(
      "standardized_change",
      [](const WaveScores& before, const WaveScores& after, double exceptional) {
        return measure::standardized_change(keyed_scores(before), keyed_scores(after),
                                            {exceptional});
      },
      py::arg("before"), py::arg("after"), py::kw_only(),
      py::arg("exceptional") = defaults.exceptional,
      "Which cities gained or lost more than change in general would explain: how far their "
      "z-scores\nmoved, in standard deviations of all moves.\n\nexceptional: from how many on.\n"
      "Formula and source: citynet/measure/change/standardized_change.hpp");
}

void bind_persistence(py::module_& m) {
  using Result = measure::Persistence;
  py::class_<Result> type(m, "Persistence", "In how many of a series of windows ties are there.");
  type.def_readonly("ephemeral_share", &Result::ephemeral_share,
                    "The share of ties that are in exactly one window; NaN when undefined.")
      .def_readonly("mean_windows", &Result::mean_windows, "In which a tie is there.")
      .def_readonly("in_exactly", &Result::in_exactly,
                    "How many ties are in one window, in two, in three ...")
      .def(
          "table", [](const Result& r) { return present::to_table(r); },
          "One row per tie, as a Table.")
      .def(
          "to_pandas", [](const Result& r) { return to_pandas(present::to_table(r)); },
          "The same as a pandas.DataFrame.")
      .def("_repr_html_", [](const Result& r) { return to_html(present::to_table(r)); })
      .def("__len__", [](const Result& r) { return r.ties.size(); })
      .def("__repr__", [](const Result& r) {
        return "<Persistence: " + std::to_string(r.ties.size()) + " ties in " +
               std::to_string(r.in_exactly.size()) + " windows>";
      });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.account; });
  constexpr auto kText =
      "How long ties last, and how many are ephemeral, in a series of incidences or graphs.\n\n"
      "Formula, cautions and source: citynet/measure/change/persistence.hpp";
  m.def(
      "persistence",
      [](const std::vector<view::TwoMode>& windows, PythonProgress progress) {
        const measure::PersistenceOptions options{run_control(1, std::move(progress))};
        return without_gil([&] { return measure::persistence(windows, options); });
      },
      py::arg("windows"), py::kw_only(), py::arg("progress") = py::none(), kText);
  m.def(
      "persistence",
      [](const std::vector<view::Graph>& windows, PythonProgress progress) {
        const measure::PersistenceOptions options{run_control(1, std::move(progress))};
        return without_gil([&] { return measure::persistence(windows, options); });
      },
      py::arg("windows"), py::kw_only(), py::arg("progress") = py::none(), kText);
}

using GroupOfKey = std::map<std::string, std::string>;

present::Table flows(const py::typing::Dict<py::str, py::typing::Dict<py::str, py::str>>& waves) {
  std::vector<std::string> labels;
  std::vector<measure::KeyedGroups> groups;
  for (const auto& [label, wave] : waves) {
    labels.push_back(label.cast<std::string>());
    auto& made = groups.emplace_back();
    for (const auto& [key, group] : wave.cast<GroupOfKey>()) {
      made.keys.push_back(key);
      made.groups.push_back(group);
    }
  }
  return present::to_table(measure::flows(groups), labels);
}

}  // namespace

void bind_movements(py::module_& m) {
  bind_rank_change(m);
  bind_standardized_change(m);
  bind_persistence(m);
  m.def("flows", &flows, py::arg("waves"),
        "Who goes from which group to which, wave by wave, {label: {key: group}}: the data of an\n"
        "alluvial plot as a Table. A missing group is \"not there\".\n\n"
        "Meaning: citynet/measure/change/flows.hpp");
}

}  // namespace citynet::bindings
