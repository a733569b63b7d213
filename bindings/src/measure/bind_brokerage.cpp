#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/measure/brokerage/brokerage_significance.hpp"
#include "citynet/measure/brokerage/expected_brokerage.hpp"
#include "citynet/measure/brokerage/two_mode_brokerage.hpp"
#include "citynet/present/brokerage_table.hpp"
#include "measure/group_arguments.hpp"
#include "measure/results.hpp"
#include "measure/table_properties.hpp"
#include "module.hpp"
#include "support/keys.hpp"
#include "support/numbers.hpp"
#include "support/progress.hpp"
#include "support/subscript.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using measure::BrokerageRoles;
using view::Graph;

using RoleDict = std::map<std::string, double>;

RoleDict role_dict(const BrokerageRoles& roles) {
  return {{"coordinator", roles.coordinator},
          {"consultant", roles.consultant},
          {"representative", roles.representative},
          {"gatekeeper", roles.gatekeeper},
          {"liaison", roles.liaison},
          {"total", roles.total()}};
}

RoleDict role_dict(const measure::TwoModeRoles& roles) {
  return {{"coordinator", roles.coordinator},
          {"consultant", roles.consultant},
          {"gatekeeper", roles.gatekeeper},
          {"liaison", roles.liaison},
          {"total", roles.total()}};
}

struct BrokerageResult {
  measure::Brokerage brokerage;
  measure::Groups groups;
  Graph graph;
};

struct ExpectedBrokerageResult {
  measure::ExpectedBrokerage expected;
  measure::Groups groups;
  Graph graph;
};

struct BrokerageSignificanceResult {
  measure::BrokerageSignificance significance;
  Graph graph;
};

struct TwoModeBrokerageResult {
  measure::TwoModeBrokerage brokerage;
  measure::Groups actor_groups, target_groups;
  view::TwoMode incidence;
};

/// One role of every vertex as scores, so that it can be ranked and drawn.
template <class Role>
Scores scores_of(const BrokerageResult& b, const char* name, Role role) {
  Scores scores{{}, b.graph};
  for (const auto& roles : b.brokerage.vertices) scores.scores.values.push_back(role(roles));
  scores.scores.integral = b.brokerage.integral;
  scores.scores.account = b.brokerage.account;
  scores.scores.account.measure = name;
  return scores;
}

void bind_roles(py::module_& m) {
  py::class_<BrokerageResult> type(m, "Brokerage", "Between whom each vertex mediates.");
  const auto role = [&type](const char* name, double BrokerageRoles::*member, const char* text) {
    type.def_property_readonly(
        name,
        [name, member](const BrokerageResult& b) {
          return scores_of(b, name, [member](const auto& roles) { return roles.*member; });
        },
        text);
  };
  role("coordinator", &BrokerageRoles::coordinator, "w_I: all three in one group.");
  role("consultant", &BrokerageRoles::consultant,
       "w_O: both ends in one group, the broker in another.");
  role("representative", &BrokerageRoles::representative,
       "b_IO: for its own group, to another one.");
  role("gatekeeper", &BrokerageRoles::gatekeeper, "b_OI: into its own group, from another one.");
  role("liaison", &BrokerageRoles::liaison, "b_O: three groups.");
  type.def_property_readonly(
          "total",
          [](const BrokerageResult& b) {
            return scores_of(b, "brokerage", [](const auto& roles) { return roles.total(); });
          },
          "All roles together.")
      .def_property_readonly(
          "graph_roles", [](const BrokerageResult& b) { return role_dict(b.brokerage.graph); },
          "Each role summed up over all vertices.")
      .def_property_readonly(
          "group_names", [](const BrokerageResult& b) { return b.groups.names; },
          "The names of the groups, in their order.")
      .def_property_readonly("graph", [](const BrokerageResult& b) { return b.graph; })
      .def(
          "__getitem__",
          [](const BrokerageResult& b, const std::string& key) {
            return role_dict(b.brokerage.vertices[subscript([&] { return b.graph.vertex(key); })]);
          },
          py::arg("key"), "The roles of the vertex with this key.")
      .def(
          "__contains__",
          [](const BrokerageResult& b, const std::string& key) {
            return b.graph.find(key).has_value();
          },
          py::arg("key"))
      .def(
          "__iter__",
          [](const BrokerageResult& b) -> KeyIterator { return py::iter(py::cast(b.graph)); },
          "Over the keys of the vertices, as a dict does.")
      .def("__len__", [](const BrokerageResult& b) { return b.brokerage.vertices.size(); });
  def_table(type, "One row per vertex: group, roles and total", [](const BrokerageResult& b) {
    return present::to_table(b.graph, b.groups, b.brokerage);
  });
  def_account(type, [](const BrokerageResult& b) -> const measure::Account& {
    return b.brokerage.account;
  });
}

void bind_expected(py::module_& m) {
  py::class_<ExpectedBrokerageResult> type(
      m, "ExpectedBrokerage",
      "How many roles chance alone would give, and how far counts are off.");
  type.def_property_readonly("graph", [](const ExpectedBrokerageResult& e) { return e.graph; })
      .def(
          "graph_table",
          [](const ExpectedBrokerageResult& e) { return present::to_table(e.expected); },
          "One row per role of the whole graph: observed, expected, sd, z.");
  def_table(type, "One row per vertex, four columns per role: count, _expected, _sd, _z",
            [](const ExpectedBrokerageResult& e) {
              return present::to_table(e.graph, e.groups, e.expected);
            });
  def_account(type, [](const ExpectedBrokerageResult& e) -> const measure::Account& {
    return e.expected.account;
  });
}

void bind_significance(py::module_& m) {
  py::class_<BrokerageSignificanceResult> type(m, "BrokerageSignificance",
                                               "Every role against a null model.");
  type.def_property_readonly("graph", [](const BrokerageSignificanceResult& s) { return s.graph; })
      .def(
          "graph_table",
          [](const BrokerageSignificanceResult& s) { return present::to_table(s.significance); },
          "One row per role of the whole graph: observed, mean, sd, z and p.");
  def_table(type, "One row per vertex and role: observed, mean, sd, z and p",
            [](const BrokerageSignificanceResult& s) {
              return present::to_table(s.graph, s.significance);
            });
  def_account(type, [](const BrokerageSignificanceResult& s) -> const measure::Account& {
    return s.significance.account;
  });
}

void bind_two_mode_roles(py::module_& m) {
  py::class_<TwoModeBrokerageResult> type(m, "TwoModeBrokerage",
                                          "Actors between targets, and targets between actors.");
  type.def_property_readonly(
          "all_actors",
          [](const TwoModeBrokerageResult& b) { return role_dict(b.brokerage.all_actors); },
          "Each role summed up over the actors.")
      .def_property_readonly(
          "all_targets",
          [](const TwoModeBrokerageResult& b) { return role_dict(b.brokerage.all_targets); },
          "Each role summed up over the targets.")
      .def_property_readonly("incidence",
                             [](const TwoModeBrokerageResult& b) { return b.incidence; });
  def_table(type, "One row per actor, then one per target: side, group, roles and total",
            [](const TwoModeBrokerageResult& b) {
              return present::to_table(b.incidence, b.actor_groups, b.target_groups, b.brokerage);
            });
  def_account(type, [](const TwoModeBrokerageResult& b) -> const measure::Account& {
    return b.brokerage.account;
  });
}

measure::BrokerageCredit credit_of(const std::string& word) {
  using measure::BrokerageCredit;
  return chosen<BrokerageCredit>(
      "credit", word, {{"whole", BrokerageCredit::whole}, {"share", BrokerageCredit::share}});
}

measure::TwoModeCredit two_mode_credit_of(const std::string& word) {
  using measure::TwoModeCredit;
  return chosen<TwoModeCredit>("credit", word,
                               {{"whole", TwoModeCredit::whole},
                                {"share", TwoModeCredit::share},
                                {"sole", TwoModeCredit::sole}});
}

measure::GraphVariance graph_variance_of(const std::string& word) {
  using measure::GraphVariance;
  return chosen<GraphVariance>(
      "graph_variance", word,
      {{"exact", GraphVariance::exact}, {"published", GraphVariance::published}});
}

BrokerageResult brokerage(const Graph& graph, const GroupsLike& groups, const std::string& credit,
                          int threads, PythonProgress progress) {
  const measure::BrokerageOptions options{credit_of(credit),
                                          run_control(threads, std::move(progress))};
  auto grouped = groups_of(graph, groups);
  auto result = without_gil([&] { return measure::brokerage(graph, grouped, options); });
  return {std::move(result), std::move(grouped), graph};
}

ExpectedBrokerageResult expected_brokerage(const Graph& graph, const GroupsLike& groups,
                                           const std::string& graph_variance, int threads,
                                           PythonProgress progress) {
  const measure::ExpectedBrokerageOptions options{graph_variance_of(graph_variance),
                                                  run_control(threads, std::move(progress))};
  auto grouped = groups_of(graph, groups);
  auto result = without_gil([&] { return measure::expected_brokerage(graph, grouped, options); });
  return {std::move(result), std::move(grouped), graph};
}

BrokerageSignificanceResult brokerage_significance(const Graph& graph, const GroupsLike& groups,
                                                   const std::string& credit, std::int64_t trials,
                                                   std::uint64_t seed, int threads,
                                                   PythonProgress progress) {
  const measure::BrokerageSignificanceOptions options{
      credit_of(credit),
      {},
      {count_of("trials", trials), seed, run_control(threads, std::move(progress))}};
  const auto grouped = groups_of(graph, groups);
  return {without_gil([&] { return measure::brokerage_significance(graph, grouped, options); }),
          graph};
}

TwoModeBrokerageResult two_mode_brokerage(const view::TwoMode& incidence,
                                          const GroupsLike& actor_groups,
                                          const GroupsLike& target_groups,
                                          const std::string& credit, int threads,
                                          PythonProgress progress) {
  const measure::TwoModeBrokerageOptions options{two_mode_credit_of(credit),
                                                 run_control(threads, std::move(progress))};
  auto actors = actor_groups_of(incidence, actor_groups);
  auto targets = target_groups_of(incidence, target_groups);
  auto result =
      without_gil([&] { return measure::two_mode_brokerage(incidence, actors, targets, options); });
  return {std::move(result), std::move(actors), std::move(targets), incidence};
}

}  // namespace

void bind_brokerage(py::module_& m) {
  bind_roles(m);
  bind_expected(m);
  bind_significance(m);
  bind_two_mode_roles(m);
  const int one = base::RunControl{}.threads;
  const measure::SignificanceOptions significance;
  m.def("brokerage", &brokerage, py::arg("graph"), py::arg("groups"), py::kw_only(),
        py::arg("credit") = "whole", py::arg("threads") = one, py::arg("progress") = py::none(),
        R"(Between whom a city mediates: inside its group, for it, into it, or elsewhere.

groups: an attribute of the entities ("country"), a dict from keys to groups, one group per vertex,
or communities; who has no group (None) is left out with its ties. credit: "whole", 1 to each
broker, or "share", 1 / number of brokers between the two.
Formula, cost and source: citynet/measure/brokerage/brokerage.hpp)");
  m.def("expected_brokerage", &expected_brokerage, py::arg("graph"), py::arg("groups"),
        py::kw_only(), py::arg("graph_variance") = "exact", py::arg("threads") = one,
        py::arg("progress") = py::none(),
        R"(How many roles chance alone would give: normal theory conditional on size and density.

graph_variance: "exact", or "published" as R's sna has it.
Formula, cost and source: citynet/measure/brokerage/expected_brokerage.hpp)");
  m.def("brokerage_significance", &brokerage_significance, py::arg("graph"), py::arg("groups"),
        py::kw_only(), py::arg("credit") = "whole", py::arg("trials") = significance.trials,
        py::arg("seed") = significance.seed, py::arg("threads") = one,
        py::arg("progress") = py::none(),
        R"(Whether cities mediate between groups more than if the same groups were dealt at random.

p: (1 + trials as extreme) / (1 + trials), one-sided both ways and two-sided.
Formula, cost and source: citynet/measure/brokerage/brokerage_significance.hpp)");
  m.def("two_mode_brokerage", &two_mode_brokerage, py::arg("incidence"), py::arg("actor_groups"),
        py::arg("target_groups"), py::kw_only(), py::arg("credit") = "whole",
        py::arg("threads") = one, py::arg("progress") = py::none(),
        R"(Which events bring together cities of which groups, and which cities link which events.

Groups as for `brokerage`; those of actors and targets are the same when their names are. credit:
"whole", "share", or "sole", which counts the pairs that nobody else brings together.
Formula, cost, source and what is our own reading of it:
citynet/measure/brokerage/two_mode_brokerage.hpp)");
}

}  // namespace citynet::bindings
