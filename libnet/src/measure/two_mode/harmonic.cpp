#include "citynet/measure/two_mode/harmonic.hpp"

#include "measure/conventions.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/distance_sums.hpp"
#include "measure/two_mode/maxima.hpp"

namespace citynet::measure {
namespace {

/// 1 where there is nobody to be near to, and all sums are 0.
double divisor(bool normalized, std::size_t own, std::size_t other) {
  if (!normalized || own == 0) return 1;
  const double largest = largest_harmonic(own, other);
  return largest > 0 ? largest : 1;
}

}  // namespace

TwoModeScores harmonic(const view::TwoMode& incidence, const TwoModeHarmonicOptions& options) {
  const auto actors = incidence.actor_count(), targets = incidence.target_count();
  const double of_actors = divisor(options.normalized, actors, targets);
  const double of_targets = divisor(options.normalized, targets, actors);
  TwoModeScores scores;
  scores.actors.resize(actors);
  scores.targets.resize(targets);
  for_each_reach(incidence, options.run, [&](std::size_t v, const Reach& reach) {
    if (v < actors) {
      scores.actors[v] = reach.nearness / of_actors;
    } else {
      scores.targets[v - actors] = reach.nearness / of_targets;
    }
  });
  scores.account.measure = "harmonic centrality";
  scores.account.conventions = {grades_used(view::CellUse::presence),
                                {"unreachable pairs", "nearness 0"},
                                scale(options.normalized, "n_o + (n_s - 1) / 2")};
  return scores;
}

}  // namespace citynet::measure
