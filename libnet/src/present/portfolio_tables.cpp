#include "citynet/present/portfolio_tables.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "present/cells.hpp"

namespace citynet::present {
namespace {

using view::TwoMode;

void check_column(const TwoMode& incidence, std::size_t column) {
  if (column < incidence.target_count()) return;
  throw base::InvalidArgument("incidence", std::to_string(incidence.target_count()) + " columns",
                              "the one the result is of has more than " + std::to_string(column));
}

}  // namespace

Table to_table(const measure::Overlap& overlap, const TwoMode& incidence) {
  auto pairs = overlap.pairs;
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto& a, const auto& b) { return a.jaccard > b.jaccard; });
  auto table =
      empty_table({"first", "second", "shared", "jaccard", "containment", "of_first", "of_second"});
  for (const auto& pair : pairs) {
    check_column(incidence, pair.second);
    add_row(table, incidence.target_key(pair.first), incidence.target_key(pair.second),
            count_cell(pair.shared), pair.jaccard, pair.containment, pair.of_first, pair.of_second);
  }
  return table;
}

Table to_table(const measure::Coverage& coverage, const TwoMode& incidence) {
  auto table = empty_table({"target", "size", "adds", "covered", "share"});
  for (const auto& step : coverage.steps) {
    check_column(incidence, step.column);
    add_row(table, incidence.target_key(step.column), count_cell(step.size), count_cell(step.adds),
            count_cell(step.covered), number_cell(step.share));
  }
  return table;
}

Table to_table(const measure::Concentration& concentration, const TwoMode& incidence) {
  auto table = empty_table(
      {"target", "size", "labelled", "groups", "herfindahl", "blau", "largest", "largest_share"});
  for (std::uint32_t column = 0; column < concentration.columns.size(); ++column) {
    check_column(incidence, column);
    const auto& one = concentration.columns[column];
    add_row(table, incidence.target_key(column), count_cell(one.size), count_cell(one.labelled),
            count_cell(one.groups), number_cell(one.herfindahl), number_cell(one.blau),
            text_cell(one.largest), number_cell(one.largest_share));
  }
  return table;
}

Table to_table(const measure::Gaps& gaps) {
  auto table = empty_table({"actor_group", "target_group", "actors", "targets", "gap"});
  bool grouped = false;
  for (const auto& pair : gaps.groups) {
    grouped = grouped || !pair.target_group.empty();
    add_row(table, pair.actor_group, pair.target_group, count_cell(pair.actors),
            count_cell(pair.targets), pair.is_gap());
  }
  if (!grouped) table.columns.erase(table.columns.begin() + 1);
  return table;
}

}  // namespace citynet::present
