#include "citynet/present/brokerage_table.hpp"

#include <cmath>
#include <utility>

#include "citynet/present/vertex_table.hpp"

namespace citynet::present {
namespace {

using measure::BrokerageRoles;
using measure::RolesAndTotal;

constexpr std::size_t kRoles = 6;
constexpr const char* kRoleNames[kRoles] = {"coordinator", "consultant", "representative",
                                            "gatekeeper",  "liaison",    "total"};

std::vector<double> list(const RolesAndTotal& r) {
  return {r.roles.coordinator, r.roles.consultant, r.roles.representative,
          r.roles.gatekeeper,  r.roles.liaison,    r.total};
}

std::vector<double> list(const BrokerageRoles& roles) { return list({roles, roles.total()}); }

std::vector<measure::Significance> list(const measure::RoleSignificance& r) {
  return {r.coordinator, r.consultant, r.representative, r.gatekeeper, r.liaison, r.total};
}

Value real(double value) {
  if (std::isnan(value)) return std::monostate{};
  return value;
}

Column numbers(std::string name, const std::vector<double>& values, bool integral) {
  Column column{std::move(name), {}};
  for (const double value : values) {
    if (integral && !std::isnan(value)) {
      column.values.emplace_back(static_cast<std::int64_t>(value));
    } else {
      column.values.push_back(real(value));
    }
  }
  return column;
}

Column reals(std::string name, const std::vector<double>& values) {
  Column column{std::move(name), {}};
  for (const double value : values) column.values.push_back(real(value));
  return column;
}

/// The `role`-th number of every vertex.
template <class Item, class Pick>
std::vector<double> nth(const std::vector<Item>& items, std::size_t role, Pick pick) {
  std::vector<double> values;
  for (const auto& item : items) values.push_back(list(pick(item))[role]);
  return values;
}

std::vector<std::string> role_names() { return {kRoleNames, kRoleNames + kRoles}; }

}  // namespace

Column vertex_column(const measure::Groups& groups) {
  Column column{"group", {}};
  for (const auto group : groups.of) {
    if (group == measure::Groups::kNone) {
      column.values.emplace_back(std::monostate{});
    } else {
      column.values.emplace_back(groups.names[group]);
    }
  }
  return column;
}

Table to_table(const view::Graph& graph, const measure::Groups& groups,
               const measure::Brokerage& brokerage) {
  std::vector<Column> columns{vertex_column(groups)};
  for (std::size_t role = 0; role < kRoles; ++role) {
    columns.push_back(numbers(kRoleNames[role],
                              nth(brokerage.vertices, role, [](const auto& v) { return v; }),
                              brokerage.integral));
  }
  return vertex_table(graph, columns);
}

Table to_table(const measure::ExpectedBrokerage& expected) {
  Table table{{{"role", {}}}};
  for (const auto& name : role_names()) table.columns[0].values.emplace_back(name);
  table.columns.push_back(numbers("observed", list(expected.observed.graph), true));
  table.columns.push_back(reals("expected", list(expected.graph.expected)));
  table.columns.push_back(reals("sd", list(expected.graph.sd)));
  table.columns.push_back(reals("z", list(expected.graph.z)));
  return table;
}

Table to_table(const view::Graph& graph, const measure::Groups& groups,
               const measure::ExpectedBrokerage& expected) {
  std::vector<Column> columns{vertex_column(groups)};
  for (std::size_t role = 0; role < kRoles; ++role) {
    const std::string name = kRoleNames[role];
    const auto& all = expected.vertices;
    columns.push_back(numbers(
        name, nth(expected.observed.vertices, role, [](const auto& v) { return v; }), true));
    columns.push_back(
        reals(name + "_expected", nth(all, role, [](const auto& m) { return m.expected; })));
    columns.push_back(reals(name + "_sd", nth(all, role, [](const auto& m) { return m.sd; })));
    columns.push_back(reals(name + "_z", nth(all, role, [](const auto& m) { return m.z; })));
  }
  return vertex_table(graph, columns);
}

Table to_table(const measure::BrokerageSignificance& significance) {
  return significance_table("role", role_names(), list(significance.graph));
}

Table to_table(const view::Graph& graph, const measure::BrokerageSignificance& significance) {
  std::vector<std::string> roles;
  std::vector<measure::Significance> values;
  Column keys{"key", {}};
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const auto& one : list(significance.vertices[v])) values.push_back(one);
    for (const auto* name : kRoleNames) {
      roles.emplace_back(name);
      keys.values.emplace_back(graph.key(v));
    }
  }
  auto table = significance_table("role", roles, values);
  Table with_keys{{std::move(keys)}};
  for (auto& column : table.columns) with_keys.columns.push_back(std::move(column));
  return with_keys;
}

Table to_table(const view::TwoMode& incidence, const measure::Groups& actor_groups,
               const measure::Groups& target_groups, const measure::TwoModeBrokerage& brokerage) {
  Column keys{"key", {}}, sides{"side", {}};
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    keys.values.emplace_back(incidence.actor_key(row));
    sides.values.emplace_back(std::string("actor"));
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    keys.values.emplace_back(incidence.target_key(column));
    sides.values.emplace_back(std::string("target"));
  }
  auto groups = vertex_column(actor_groups);
  for (auto& value : vertex_column(target_groups).values) groups.values.push_back(std::move(value));
  Table table{{std::move(keys), std::move(sides), std::move(groups)}};
  const auto add = [&](const char* name, auto of) {
    std::vector<double> values;
    for (const auto& roles : brokerage.actors) values.push_back(of(roles));
    for (const auto& roles : brokerage.targets) values.push_back(of(roles));
    table.columns.push_back(numbers(name, values, brokerage.integral));
  };
  using Roles = measure::TwoModeRoles;
  add("coordinator", [](const Roles& r) { return r.coordinator; });
  add("consultant", [](const Roles& r) { return r.consultant; });
  add("gatekeeper", [](const Roles& r) { return r.gatekeeper; });
  add("liaison", [](const Roles& r) { return r.liaison; });
  add("total", [](const Roles& r) { return r.total(); });
  return table;
}

Table significance_table(const std::string& label, const std::vector<std::string>& names,
                         const std::vector<measure::Significance>& values) {
  Table table{{{label, {}}}};
  for (const auto& name : names) table.columns[0].values.emplace_back(name);
  const auto add = [&](const char* name, double measure::Significance::*member) {
    Column column{name, {}};
    for (const auto& value : values) column.values.push_back(real(value.*member));
    table.columns.push_back(std::move(column));
  };
  using measure::Significance;
  add("observed", &Significance::observed);
  add("mean", &Significance::mean);
  add("sd", &Significance::sd);
  add("z", &Significance::z);
  add("p_greater", &Significance::p_greater);
  add("p_less", &Significance::p_less);
  add("p_two_sided", &Significance::p_two_sided);
  return table;
}

}  // namespace citynet::present
