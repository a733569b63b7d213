#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include "citynet/base/stage.hpp"
#include "citynet/measure/change/change.hpp"
#include "citynet/present/change_tables.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"
#include "citynet/view/view.hpp"
#include "measure/account_properties.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using measure::Fate;
using view::Graph;
using view::TwoMode;

struct TwoModeChangeResult {
  measure::TwoModeChange change;
  TwoMode before, after;
};

struct GraphChangeResult {
  measure::GraphChange change;
  Graph before, after;
};

std::optional<Fate> fate_of(const std::optional<std::string>& word) {
  if (!word) return std::nullopt;
  return chosen<Fate>("fate", *word,
                      {{"kept", Fate::kept}, {"gained", Fate::gained}, {"lost", Fate::lost}});
}

std::vector<std::string> keys_with(const std::vector<measure::KeyFate>& all,
                                   const std::optional<std::string>& word) {
  const auto fate = fate_of(word);
  std::vector<std::string> keys;
  for (const auto& one : all) {
    if (!fate || one.fate == *fate) keys.push_back(one.key);
  }
  return keys;
}

using KeyPairs = std::vector<std::pair<std::string, std::string>>;

KeyPairs pairs_with(const std::vector<measure::TieFate>& all,
                    const std::optional<std::string>& word) {
  const auto fate = fate_of(word);
  KeyPairs pairs;
  for (const auto& one : all) {
    if (!fate || one.fate == *fate) pairs.emplace_back(one.first, one.second);
  }
  return pairs;
}

using Shares = std::map<std::string, double>;
constexpr auto kFateText = "Those with the fate \"kept\", \"gained\" or \"lost\"; None means all.";

std::string words(const char* what, const measure::Tally& tally) {
  return std::to_string(tally.kept) + " " + what + " kept, " + std::to_string(tally.gained) +
         " gained, " + std::to_string(tally.lost) + " lost";
}

const measure::TargetChange& column(const TwoModeChangeResult& result, const std::string& key) {
  for (const auto& target : result.change.by_target) {
    if (target.key == key) return target;
  }
  throw base::InvalidArgument("target", key, "the key of a target in one of the two waves");
}

void bind_two_mode_change(py::module_& m) {
  using Result = TwoModeChangeResult;
  py::class_<Result> type(m, "TwoModeChange",
                          "What was kept, gained and lost between two incidences.");
  type.def_readonly("before", &Result::before)
      .def_readonly("after", &Result::after)
      .def(
          "actors",
          [](const Result& r, const std::optional<std::string>& fate) {
            return keys_with(r.change.actors, fate);
          },
          py::arg("fate") = py::none(), kFateText)
      .def(
          "targets",
          [](const Result& r, const std::optional<std::string>& fate) {
            return keys_with(r.change.targets, fate);
          },
          py::arg("fate") = py::none(), kFateText)
      .def(
          "cells",
          [](const Result& r, const std::optional<std::string>& fate) {
            return pairs_with(r.change.cells, fate);
          },
          py::arg("fate") = py::none(), kFateText)
      .def(
          "joiners",
          [](const Result& r, const std::string& target) { return column(r, target).joiners; },
          py::arg("target"), "The actors that are in the target in the later wave only.")
      .def(
          "leavers",
          [](const Result& r, const std::string& target) { return column(r, target).leavers; },
          py::arg("target"), "The actors that are in the target in the earlier wave only.")
      .def_property_readonly(
          "jaccard",
          [](const Result& r) {
            return Shares{{"actors", r.change.of_actors.jaccard},
                          {"targets", r.change.of_targets.jaccard},
                          {"cells", r.change.of_cells.jaccard}};
          },
          "Kept as a share of all that ever was, of actors, targets and cells.")
      .def_property_readonly(
          "turnover",
          [](const Result& r) {
            return Shares{{"actors", r.change.of_actors.turnover},
                          {"targets", r.change.of_targets.turnover},
                          {"cells", r.change.of_cells.turnover}};
          },
          "Gained and lost as a share of both waves together.")
      .def(
          "summary", [](const Result& r) { return present::to_table(r.change); },
          "How many actors, targets and cells were kept, gained and lost, as a Table.")
      .def(
          "by_target",
          [](const Result& r) { return present::target_table(r.change, r.before, r.after); },
          "Joiners and leavers of each target, as a Table.")
      .def(
          "by_kind",
          [](const Result& r) { return present::kind_table(r.change, r.before, r.after); },
          "The cells by kind of target, as a Table.")
      .def(
          "table", [](const Result& r) { return present::cell_table(r.change, r.before, r.after); },
          "One row per cell, and whether dates decide, as a Table.")
      .def(
          "to_pandas",
          [](const Result& r) {
            return to_pandas(present::cell_table(r.change, r.before, r.after));
          },
          "One row per cell, as a pandas.DataFrame.")
      .def("_repr_html_", [](const Result& r) { return to_html(present::to_table(r.change)); })
      .def("__repr__", [](const Result& r) {
        return "<TwoModeChange: " + words("cells", r.change.of_cells) + "; " +
               words("actors", r.change.of_actors) + ">";
      });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.change.account; });
}

void bind_graph_change(py::module_& m) {
  using Result = GraphChangeResult;
  py::class_<Result> type(m, "GraphChange", "What was kept, gained and lost between two graphs.");
  type.def_readonly("before", &Result::before)
      .def_readonly("after", &Result::after)
      .def(
          "vertices",
          [](const Result& r, const std::optional<std::string>& fate) {
            return keys_with(r.change.vertices, fate);
          },
          py::arg("fate") = py::none(), kFateText)
      .def(
          "edges",
          [](const Result& r, const std::optional<std::string>& fate) {
            return pairs_with(r.change.edges, fate);
          },
          py::arg("fate") = py::none(), kFateText)
      .def_property_readonly(
          "jaccard",
          [](const Result& r) {
            return Shares{{"vertices", r.change.of_vertices.jaccard},
                          {"edges", r.change.of_edges.jaccard}};
          },
          "Kept as a share of all that ever was.")
      .def_property_readonly(
          "turnover",
          [](const Result& r) {
            return Shares{{"vertices", r.change.of_vertices.turnover},
                          {"edges", r.change.of_edges.turnover}};
          },
          "Gained and lost as a share of both waves together.")
      .def_property_readonly(
          "strengthened", [](const Result& r) { return r.change.strengthened; },
          "How many kept edges grew stronger.")
      .def_property_readonly(
          "weakened", [](const Result& r) { return r.change.weakened; },
          "How many kept edges grew weaker.")
      .def(
          "summary", [](const Result& r) { return present::to_table(r.change); },
          "How many vertices and edges were kept, gained and lost, as a Table.")
      .def(
          "table", [](const Result& r) { return present::edge_table(r.change); },
          "One row per edge, as a Table.")
      .def(
          "to_pandas", [](const Result& r) { return to_pandas(present::edge_table(r.change)); },
          "One row per edge, as a pandas.DataFrame.")
      .def("_repr_html_", [](const Result& r) { return to_html(present::to_table(r.change)); })
      .def("__repr__", [](const Result& r) {
        return "<GraphChange: " + words("edges", r.change.of_edges) + "; " +
               words("vertices", r.change.of_vertices) + ">";
      });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.change.account; });
}

constexpr auto kChangeText =
    "What was kept, gained and lost from one wave to the next; waves are matched by keys.\n\n"
    "Formulas and sources: citynet/measure/change/change.hpp";

TwoModeChangeResult change_of(const TwoMode& before, const TwoMode& after,
                              const base::RunControl& run) {
  const measure::ChangeOptions options{run};
  return {without_gil([&] { return measure::change(before, after, options); }), before, after};
}

}  // namespace

void bind_change(py::module_& m) {
  bind_two_mode_change(m);
  bind_graph_change(m);
  m.def(
      "change",
      [](const TwoMode& before, const TwoMode& after, PythonProgress progress) {
        return change_of(before, after, run_control(1, std::move(progress)));
      },
      py::arg("before"), py::arg("after"), py::kw_only(), py::arg("progress") = py::none(),
      kChangeText);
  def_quick(
      m, "change",
      [](const Graph& before, const Graph& after, PythonProgress progress) {
        const measure::ChangeOptions options{run_control(1, std::move(progress))};
        return GraphChangeResult{
            without_gil([&] { return measure::change(before, after, options); }), before, after};
      },
      py::arg("before"), py::arg("after"), py::kw_only(), py::arg("progress") = py::none(),
      "The same for the ties between vertices.");
  m.def(
      "change",
      [](const view::View& before, const view::View& after, const std::string& onto,
         const OptionalWords& through, PythonProgress progress) {
        view::TwoModeOptions options;
        options.actors = kind_of("onto", onto);
        options.through = kinds_of("through", through);
        const auto run = run_control(1, std::move(progress));
        const auto incidence = [&](const view::View& view, double begin, double end) {
          return without_gil(
              [&] { return view::two_mode(view, options, base::stage(run, begin, end)); });
        };
        const auto first = incidence(before, 0, 0.3), second = incidence(after, 0.3, 0.6);
        return change_of(first, second, base::stage(run, 0.6, 1));
      },
      py::arg("before"), py::arg("after"), py::kw_only(), py::arg("onto") = "city",
      py::arg("through") = py::none(), py::arg("progress") = py::none(),
      "The same for two views: of the incidences of actors of the kind `onto`.");
  m.def(
      "changes",
      [](const py::typing::Dict<py::str, TwoMode>& waves) {
        std::vector<std::string> labels;
        std::vector<TwoMode> incidences;
        for (const auto& [label, wave] : waves) {
          labels.push_back(label.cast<std::string>());
          incidences.push_back(wave.cast<TwoMode>());
        }
        return present::series_table(measure::changes(incidences), labels);
      },
      py::arg("waves"),
      "Each wave compared with the one before it, {label: TwoMode}: a Table with a row for "
      "actors,\n"
      "targets and cells of each step.\n\nFormulas: citynet/measure/change/change.hpp");
}

}  // namespace citynet::bindings
