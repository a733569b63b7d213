#include "citynet/measure/two_mode/closeness.hpp"

#include <algorithm>
#include <limits>

#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/distance_sums.hpp"

namespace citynet::measure {
namespace {

double score(const Reach& reach, std::size_t n, UnreachablePairs unreachable) {
  const bool within = unreachable == UnreachablePairs::within_component;
  const auto reached = reach.other_kind + reach.same_kind;
  if (reached == 0) return within ? std::numeric_limits<double>::quiet_NaN() : 0.0;
  const auto least = static_cast<double>(reach.other_kind + 2 * reach.same_kind);
  const double share = least / static_cast<double>(reach.farness);
  if (within) return share;
  return share * (static_cast<double>(reached) / static_cast<double>(n - 1));
}

/// Says how many vertices have no closeness at all, if any.
void note_isolates(TwoModeClosenessScores& scores) {
  const auto isolates = std::count(scores.actors_reach.begin(), scores.actors_reach.end(), 0U) +
                        std::count(scores.targets_reach.begin(), scores.targets_reach.end(), 0U);
  if (isolates == 0) return;
  const auto count = static_cast<std::size_t>(isolates);
  scores.account.note = counted(count, "vertex reaches", "vertices reach") +
                        " no other, where closeness is undefined (NaN)";
  if (count == scores.actors.size() + scores.targets.size()) {
    scores.account.status = Status::undefined;
  }
}

}  // namespace

TwoModeClosenessScores closeness(const view::TwoMode& incidence,
                                 const TwoModeClosenessOptions& options) {
  const auto actors = incidence.actor_count(), targets = incidence.target_count();
  TwoModeClosenessScores scores;
  scores.actors.resize(actors);
  scores.actors_reach.resize(actors);
  scores.actors_farness.resize(actors);
  scores.targets.resize(targets);
  scores.targets_reach.resize(targets);
  scores.targets_farness.resize(targets);
  for_each_reach(incidence, options.run, [&](std::size_t v, const Reach& reach) {
    const bool actor = v < actors;
    const auto i = actor ? v : v - actors;
    (actor ? scores.actors : scores.targets)[i] =
        score(reach, actors + targets, options.unreachable);
    (actor ? scores.actors_reach : scores.targets_reach)[i] =
        static_cast<std::uint32_t>(reach.same_kind + reach.other_kind);
    (actor ? scores.actors_farness : scores.targets_farness)[i] = reach.farness;
  });
  const bool within = options.unreachable == UnreachablePairs::within_component;
  scores.account.measure = "closeness";
  scores.account.conventions = {
      grades_used(view::CellUse::presence),
      {"scale", "least possible sum of distances to those reached, divided by the sum"},
      {"unreachable pairs", within ? "left out (within component)"
                                   : "scaled by the share reached (Wasserman and Faust)"},
      {"vertices that reach no other", within ? "undefined (NaN)" : "0"}};
  if (within) note_isolates(scores);
  return scores;
}

}  // namespace citynet::measure
