#include "citynet/measure/two_mode/pagerank.hpp"

#include "citynet/measure/centrality/pagerank.hpp"
#include "measure/requirements.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

/// Both kinds in one vector; none when both are empty.
std::vector<double> joined(const view::TwoMode& incidence, const TwoModePageRankOptions& options) {
  const auto& actors = options.actor_personalization;
  const auto& targets = options.target_personalization;
  require_shares("actor_personalization", actors, incidence.actor_count());
  require_shares("target_personalization", targets, incidence.target_count());
  if (actors.empty() && targets.empty()) return {};
  std::vector<double> both(incidence.actor_count() + incidence.target_count(), 0.0);
  for (std::size_t i = 0; i < actors.size(); ++i) both[i] = actors[i];
  for (std::size_t i = 0; i < targets.size(); ++i) both[incidence.actor_count() + i] = targets[i];
  return both;
}

}  // namespace

TwoModeScores pagerank(const view::TwoMode& incidence, const TwoModePageRankOptions& options) {
  require_cells(incidence, options.cells);
  PageRankOptions both_kinds;
  both_kinds.damping = options.damping;
  both_kinds.ties = options.cells == view::CellUse::grade ? TieUse::strength : TieUse::presence;
  both_kinds.personalization = joined(incidence, options);
  both_kinds.tolerance = options.tolerance;
  both_kinds.max_steps = options.max_steps;
  both_kinds.run = options.run;
  auto both = pagerank(graph_of_both_kinds(incidence, options.cells), both_kinds);
  TwoModeScores scores;
  scores.actors = actor_part(incidence, both.values);
  scores.targets = target_part(incidence, both.values);
  scores.account = std::move(both.account);
  scores.account.conventions = {
      grades_used(options.cells),
      {"damping", to_text(options.damping)},
      {"start", both_kinds.personalization.empty() ? "uniform over both kinds" : "personalised"},
      {"vertices without cells", "start again"},
      {"scale", "both kinds together add up to 1"}};
  return scores;
}

}  // namespace citynet::measure
