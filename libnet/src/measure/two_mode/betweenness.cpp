#include "citynet/measure/two_mode/betweenness.hpp"

#include "citynet/measure/centrality/betweenness.hpp"
#include "measure/conventions.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/maxima.hpp"

namespace citynet::measure {
namespace {

/// Divides by the largest value of the kind; where that is 0, so is every score.
void normalize(std::vector<double>& values, std::size_t others, const char* kind,
               Account& account) {
  if (values.empty()) return;
  const double largest = largest_betweenness(values.size(), others);
  if (largest > 0) {
    for (auto& value : values) value /= largest;
    return;
  }
  if (!account.note.empty()) account.note += "; ";
  account.note += std::string("no ") + kind + " can lie between two others";
}

}  // namespace

TwoModeScores betweenness(const view::TwoMode& incidence,
                          const TwoModeBetweennessOptions& options) {
  const auto both = betweenness(graph_of_both_kinds(incidence, view::CellUse::presence),
                                BetweennessOptions{.normalized = false, .run = options.run});
  TwoModeScores scores;
  scores.actors = actor_part(incidence, both.values);
  scores.targets = target_part(incidence, both.values);
  scores.account.measure = "betweenness";
  scores.account.conventions = {grades_used(view::CellUse::presence),
                                {"pairs", "of both kinds, counted once"},
                                {"unreachable pairs", "add nothing"},
                                scale(options.normalized, "the exact maximum of the kind")};
  if (options.normalized) {
    normalize(scores.actors, incidence.target_count(), "actor", scores.account);
    normalize(scores.targets, incidence.actor_count(), "target", scores.account);
  }
  return scores;
}

}  // namespace citynet::measure
