#include "citynet/present/overview.hpp"

#include <map>

#include "citynet/base/edtf.hpp"

namespace citynet::present {
namespace {

struct Rows {
  Table table{{{"what", {}}, {"which", {}}, {"count", {}}}};

  void add(std::string_view what, std::string_view which, std::size_t count) {
    if (count == 0) return;
    table.columns[0].values.emplace_back(std::string(what));
    table.columns[1].values.emplace_back(std::string(which));
    table.columns[2].values.emplace_back(static_cast<std::int64_t>(count));
  }
};

}  // namespace

Table overview(const model::Network& network) {
  Rows rows;
  for (const auto kind : model::entity_kinds()) {
    rows.add("entity", model::to_string(kind), network.count(kind));
  }
  std::map<model::AffiliationStatus, std::size_t> statuses;
  std::map<model::Certainty, std::size_t> certainties;
  std::size_t dated = 0, statements = 0;
  for (const auto& affiliation : network.affiliations()) {
    ++statuses[affiliation.status];
    ++certainties[affiliation.certainty()];
    if (affiliation.valid != base::DateInterval{}) ++dated;
    statements += affiliation.statements.size();
  }
  rows.add("affiliation", "all", network.affiliations().size());
  for (const auto& [status, count] : statuses) {
    rows.add("affiliation, status", model::to_string(status), count);
  }
  for (const auto& [certainty, count] : certainties) {
    rows.add("affiliation, certainty", model::to_string(certainty), count);
  }
  rows.add("affiliation, dates", "with a date of its own", dated);
  rows.add("affiliation, dates", "without", network.affiliations().size() - dated);
  rows.add("statement", "behind the affiliations", statements);
  rows.add("fact", "with more than two ends", network.facts().size());
  rows.add("representation", "a unit acts for a city", network.representations().size());
  rows.add("source", "all", network.sources().size());
  return std::move(rows.table);
}

Table to_table(const view::Census& census) {
  Table table{{{"outcome", {}}, {"affiliations", {}}}};
  const auto add = [&](const char* outcome, std::size_t count) {
    table.columns[0].values.emplace_back(std::string(outcome));
    table.columns[1].values.emplace_back(static_cast<std::int64_t>(count));
  };
  add("all", census.total);
  add("kept, dates decide", census.kept - census.kept_with_undecided_dates);
  add("kept, dates undecided", census.kept_with_undecided_dates);
  add("out: status", census.out_by_status);
  add("out: kind", census.out_by_kind);
  add("out: role", census.out_by_role);
  add("out: grade", census.out_by_grade);
  add("out: country", census.out_by_country);
  add("out: actor by name", census.out_by_actor);
  add("out: left out by name", census.out_by_target);
  add("out: source", census.out_by_source);
  add("out: certainty", census.out_by_certainty);
  add("out: another time", census.out_by_period);
  add("out: dates undecided", census.out_by_undecided_dates);
  add("out: among the largest", census.out_by_size);
  add("out: too few partners", census.out_by_degree);
  return table;
}

Table to_table(const view::ProjectionAccount& account) {
  Table table{{{"outcome", {}}, {"pairs", {}}}};
  const auto add = [&](const char* outcome, std::uint64_t count) {
    table.columns[0].values.emplace_back(std::string(outcome));
    table.columns[1].values.emplace_back(static_cast<std::int64_t>(count));
  };
  add("all", account.possible);
  add("share nothing", account.possible - account.met);
  add("stored", account.stored);
  add("out: not at the same time", account.out_not_together);
  add("out: no such number", account.out_undefined);
  add("out: not positive", account.out_not_positive);
  add("out: below the minimum", account.out_below_minimum);
  add("out: beyond the strongest", account.out_beyond_top);
  return table;
}

}  // namespace citynet::present
