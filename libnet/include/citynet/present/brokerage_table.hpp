#pragma once

#include <vector>

#include "citynet/measure/brokerage/brokerage.hpp"
#include "citynet/measure/brokerage/brokerage_significance.hpp"
#include "citynet/measure/brokerage/expected_brokerage.hpp"
#include "citynet/measure/brokerage/two_mode_brokerage.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/null_model.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// The groups as a column `group`; missing where there is none.
[[nodiscard]] Column vertex_column(const measure::Groups& groups);

/// One row per vertex: what `vertex_table` shows of it, its group, one column per role and `total`.
/// Counts are whole numbers, shares are not; vertices without a group have missing cells.
[[nodiscard]] Table to_table(const view::Graph& graph, const measure::Groups& groups,
                             const measure::Brokerage& brokerage);

/// One row per role: observed, expected, sd and z of the whole graph.
[[nodiscard]] Table to_table(const measure::ExpectedBrokerage& expected);

/// The same with five columns per vertex for every role: coordinator, coordinator_expected ...
[[nodiscard]] Table to_table(const view::Graph& graph, const measure::Groups& groups,
                             const measure::ExpectedBrokerage& expected);

/// One row per role of the whole graph: observed, mean, sd, z, p_greater, p_less, p_two_sided.
[[nodiscard]] Table to_table(const measure::BrokerageSignificance& significance);

/// The same for every vertex and role: key, role, observed ...
[[nodiscard]] Table to_table(const view::Graph& graph,
                             const measure::BrokerageSignificance& significance);

/// One row per actor, then one per target: key, side ("actor" or "target"), group, the roles.
[[nodiscard]] Table to_table(const view::TwoMode& incidence, const measure::Groups& actor_groups,
                             const measure::Groups& target_groups,
                             const measure::TwoModeBrokerage& brokerage);

/// Named rows of significance: `label` is the name of the first column.
[[nodiscard]] Table significance_table(const std::string& label,
                                       const std::vector<std::string>& names,
                                       const std::vector<measure::Significance>& values);

}  // namespace citynet::present
