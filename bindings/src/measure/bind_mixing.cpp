#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/measure/mixing/blau.hpp"
#include "citynet/measure/mixing/ei_index.hpp"
#include "citynet/measure/mixing/mixing_significance.hpp"
#include "citynet/measure/mixing/participation.hpp"
#include "citynet/measure/mixing/within_module_z.hpp"
#include "citynet/measure/mixing/yule_q.hpp"
#include "citynet/present/brokerage_table.hpp"
#include "measure/choices.hpp"
#include "measure/group_arguments.hpp"
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

struct EiIndexResult : Scores {
  measure::EiIndex index;
  measure::Groups groups;
};

struct YuleQResult : Scores {
  measure::YuleQ q;
  measure::Groups groups;
};

struct BlauResult : Scores {
  double composition;
};

struct MixingSignificanceResult {
  measure::MixingSignificance significance;
  measure::Groups groups;
  Graph graph;
};

present::Column names_column(const std::vector<std::string>& names) {
  present::Column column{"group", {}};
  for (const auto& name : names) column.values.emplace_back(name);
  return column;
}

/// One row per group with one number of each of its parts.
template <class Part>
present::Column part_column(const char* name, const std::vector<Part>& parts,
                            double (*value)(const Part&)) {
  present::Column column{name, {}};
  for (const auto& part : parts) {
    const double number = value(part);
    if (number == number) {
      column.values.emplace_back(number);
    } else {
      column.values.emplace_back(std::monostate{});
    }
  }
  return column;
}

present::Table group_table(const EiIndexResult& r) {
  using Part = measure::ExternalInternal;
  const auto& parts = r.index.groups;
  return {{names_column(r.groups.names),
           part_column<Part>("external", parts, [](const Part& p) { return p.external; }),
           part_column<Part>("internal", parts, [](const Part& p) { return p.internal; }),
           part_column<Part>("ei_index", parts, [](const Part& p) { return p.index(); })}};
}

present::Table group_table(const YuleQResult& r) {
  using Part = measure::PairTable;
  const auto& parts = r.q.groups;
  return {
      {names_column(r.groups.names),
       part_column<Part>("tied_inside", parts, [](const Part& p) { return p.tied_inside; }),
       part_column<Part>("untied_inside", parts, [](const Part& p) { return p.untied_inside; }),
       part_column<Part>("tied_outside", parts, [](const Part& p) { return p.tied_outside; }),
       part_column<Part>("untied_outside", parts, [](const Part& p) { return p.untied_outside; }),
       part_column<Part>("yule_q", parts, [](const Part& p) { return p.yule_q(); })}};
}

void bind_ei_index(py::module_& m) {
  py::class_<EiIndexResult, Scores>(
      m, "EiIndex", "Ties across groups against ties inside; the scores are those of the vertices.")
      .def_property_readonly(
          "value", [](const EiIndexResult& r) { return r.index.graph.index(); },
          "Of the whole graph, from -1 (all inside) to 1; NaN without ties.")
      .def_property_readonly(
          "external", [](const EiIndexResult& r) { return r.index.graph.external; },
          "Ties across groups.")
      .def_property_readonly(
          "internal", [](const EiIndexResult& r) { return r.index.graph.internal; },
          "Ties inside groups.")
      .def(
          "group_table", [](const EiIndexResult& r) { return group_table(r); },
          "One row per group: external, internal and the index.");
  def_quick(
      m, "ei_index",
      [](const Graph& graph, const GroupsLike& groups, const std::string& ties,
         PythonProgress progress) {
        const measure::EiIndexOptions options{tie_use_of(ties),
                                              run_control(1, std::move(progress))};
        auto grouped = groups_of(graph, groups);
        auto index = without_gil([&] { return measure::ei_index(graph, grouped, options); });
        auto scores = index.scores;
        return EiIndexResult{{std::move(scores), graph}, std::move(index), std::move(grouped)};
      },
      py::arg("graph"), py::arg("groups"), py::kw_only(), py::arg("ties") = "presence",
      py::arg("progress") = py::none(),
      R"(Whether cooperation runs across groups (1) or inside them (-1): (E - I) / (E + I).

groups: as for `brokerage`. ties: "presence" or "strength".
Formula, cost and source: citynet/measure/mixing/ei_index.hpp)");
}

void bind_yule_q(py::module_& m) {
  py::class_<YuleQResult, Scores>(
      m, "YuleQ", "How much likelier ties are inside groups; the scores are those of the vertices.")
      .def_property_readonly(
          "value", [](const YuleQResult& r) { return r.q.graph.yule_q(); },
          "Of the whole graph; NaN when it is undefined.")
      .def(
          "group_table", [](const YuleQResult& r) { return group_table(r); },
          "One row per group: pairs tied and untied, inside and outside, and Q.");
  def_quick(
      m, "yule_q",
      [](const Graph& graph, const GroupsLike& groups, PythonProgress progress) {
        const measure::YuleQOptions options{run_control(1, std::move(progress))};
        auto grouped = groups_of(graph, groups);
        auto q = without_gil([&] { return measure::yule_q(graph, grouped, options); });
        auto scores = q.scores;
        return YuleQResult{{std::move(scores), graph}, std::move(q), std::move(grouped)};
      },
      py::arg("graph"), py::arg("groups"), py::kw_only(), py::arg("progress") = py::none(),
      R"(How much likelier a tie is inside a group than across, whatever the sizes of the groups.

groups: as for `brokerage`. Greater than 0: more ties inside.
Formula, cost and source: citynet/measure/mixing/yule_q.hpp)");
}

void bind_diversity(py::module_& m) {
  py::class_<BlauResult, Scores>(m, "BlauScores", "Diversity of every vertex's neighbours.")
      .def_readonly("composition", &BlauResult::composition,
                    "The same index for the vertices of the graph themselves.");
  def_quick(
      m, "blau",
      [](const Graph& graph, const GroupsLike& groups, const std::string& direction,
         const std::string& ties, bool normalized, PythonProgress progress) {
        const measure::BlauOptions options{direction_of(direction), tie_use_of(ties), normalized,
                                           run_control(1, std::move(progress))};
        const auto grouped = groups_of(graph, groups);
        auto scores = without_gil([&] { return measure::blau(graph, grouped, options); });
        const double composition = scores.composition;
        return BlauResult{{std::move(scores), graph}, composition};
      },
      py::arg("graph"), py::arg("groups"), py::kw_only(), py::arg("direction") = "all",
      py::arg("ties") = "presence", py::arg("normalized") = measure::BlauOptions{}.normalized,
      py::arg("progress") = py::none(),
      R"(From how many groups, and how evenly, a city's partners come: 1 - sum of squared shares.

groups: as for `brokerage`. normalized: the index of qualitative variation, which reaches 1.
Formula, cost and source: citynet/measure/mixing/blau.hpp)");
}

void bind_module_roles(py::module_& m) {
  const auto options_of = [](const std::string& direction, const std::string& ties,
                             PythonProgress progress) {
    return measure::ParticipationOptions{direction_of(direction), tie_use_of(ties),
                                         run_control(1, std::move(progress))};
  };
  def_quick(
      m, "participation",
      [options_of](const Graph& graph, const GroupsLike& modules, const std::string& direction,
                   const std::string& ties, PythonProgress progress) {
        const auto options = options_of(direction, ties, std::move(progress));
        const auto grouped = groups_of(graph, modules, "modules");
        return Scores{without_gil([&] { return measure::participation(graph, grouped, options); }),
                      graph};
      },
      py::arg("graph"), py::arg("modules"), py::kw_only(), py::arg("direction") = "all",
      py::arg("ties") = "presence", py::arg("progress") = py::none(),
      R"(Whether a city's ties stay in one module (0) or spread over all of them (near 1).

modules: communities, or groups as for `brokerage`. NaN without ties.
Formula, cost and source: citynet/measure/mixing/participation.hpp)");
  def_quick(
      m, "within_module_z",
      [options_of](const Graph& graph, const GroupsLike& modules, const std::string& direction,
                   const std::string& ties, PythonProgress progress) {
        const auto options = options_of(direction, ties, std::move(progress));
        const auto grouped = groups_of(graph, modules, "modules");
        return Scores{
            without_gil([&] { return measure::within_module_z(graph, grouped, options); }), graph};
      },
      py::arg("graph"), py::arg("modules"), py::kw_only(), py::arg("direction") = "all",
      py::arg("ties") = "presence", py::arg("progress") = py::none(),
      R"(How well tied a city is inside its module, in standard deviations of the module.

modules: communities, or groups as for `brokerage`. NaN where all members are alike.
Formula, cost and source: citynet/measure/mixing/within_module_z.hpp)");
}

void bind_mixing_significance(py::module_& m) {
  using Result = MixingSignificanceResult;
  py::class_<Result> type(m, "MixingSignificance", "An index of mixing against a null model.");
  type.def_property_readonly(
          "value", [](const Result& r) { return significance_dict(r.significance.graph); },
          "Of the whole graph: observed, mean, sd, z, p_greater, p_less, p_two_sided.")
      .def(
          "group_table",
          [](const Result& r) {
            return present::significance_table("group", r.groups.names, r.significance.groups);
          },
          "One row per group.")
      .def_property_readonly("graph", [](const Result& r) { return r.graph; });
  def_table(type, "One row per vertex", [](const Result& r) {
    std::vector<std::string> keys;
    for (view::Vertex v = 0; v < r.graph.vertex_count(); ++v) keys.push_back(r.graph.key(v));
    return present::significance_table("key", keys, r.significance.vertices);
  });
  def_account(type,
              [](const Result& r) -> const measure::Account& { return r.significance.account; });
  const measure::SignificanceOptions defaults;
  def_quick(
      m, "ei_index_significance",
      [](const Graph& graph, const GroupsLike& groups, const std::string& ties, std::int64_t trials,
         std::uint64_t seed, int threads, PythonProgress progress) {
        const measure::MixingSignificanceOptions options{
            tie_use_of(ties),
            {},
            {count_of("trials", trials), seed, run_control(threads, std::move(progress))}};
        auto grouped = groups_of(graph, groups);
        auto result =
            without_gil([&] { return measure::ei_index_significance(graph, grouped, options); });
        return Result{std::move(result), std::move(grouped), graph};
      },
      py::arg("graph"), py::arg("groups"), py::kw_only(), py::arg("ties") = "presence",
      py::arg("trials") = defaults.trials, py::arg("seed") = defaults.seed,
      py::arg("threads") = defaults.run.threads, py::arg("progress") = py::none(),
      R"(Whether ties run inside or across groups more than the sizes of the groups explain.

The groups are dealt out anew at random in every trial; p_less small: more inside than by chance.
Formula, cost and source: citynet/measure/mixing/mixing_significance.hpp)");
  def_quick(
      m, "yule_q_significance",
      [](const Graph& graph, const GroupsLike& groups, std::int64_t trials, std::uint64_t seed,
         int threads, PythonProgress progress) {
        const measure::MixingSignificanceOptions options{
            measure::TieUse::presence,
            {},
            {count_of("trials", trials), seed, run_control(threads, std::move(progress))}};
        auto grouped = groups_of(graph, groups);
        auto result =
            without_gil([&] { return measure::yule_q_significance(graph, grouped, options); });
        return Result{std::move(result), std::move(grouped), graph};
      },
      py::arg("graph"), py::arg("groups"), py::kw_only(), py::arg("trials") = defaults.trials,
      py::arg("seed") = defaults.seed, py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(),
      R"(The same for Yule's Q; p_greater small: more inside than by chance.

Formula, cost and source: citynet/measure/mixing/mixing_significance.hpp)");
}

}  // namespace

void bind_mixing(py::module_& m) {
  bind_ei_index(m);
  bind_yule_q(m);
  bind_diversity(m);
  bind_module_roles(m);
  bind_mixing_significance(m);
}

}  // namespace citynet::bindings
