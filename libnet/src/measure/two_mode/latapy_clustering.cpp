#include "citynet/measure/two_mode/latapy_clustering.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measure/two_mode/both_kinds.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

template <LatapyOverlap kind>
double overlap(std::uint32_t shared, std::uint32_t first, std::uint32_t second) {
  if constexpr (kind == LatapyOverlap::dot)
    return static_cast<double>(shared) / (first + second - shared);
  if constexpr (kind == LatapyOverlap::min)
    return static_cast<double>(shared) / std::min(first, second);
  return static_cast<double>(shared) / std::max(first, second);
}

const char* in_words(LatapyOverlap kind) {
  switch (kind) {
    case LatapyOverlap::dot: return "shared neighbours by those of both (dot)";
    case LatapyOverlap::min: return "shared neighbours by the smaller degree (min)";
    case LatapyOverlap::max: return "shared neighbours by the larger degree (max)";
  }
  return "";
}

using Degrees = std::vector<std::uint32_t>;

Degrees degrees_of(const Side& side) {
  Degrees degrees(side.size());
  for (std::uint32_t v = 0; v < side.size(); ++v) {
    degrees[v] = static_cast<std::uint32_t>(side.neighbors(v).size());
  }
  return degrees;
}

/// The mean overlap of v with those it shares a neighbour with; `of_none` when there are none.
template <LatapyOverlap kind>
double clustering_at(const Degrees& degrees, std::uint32_t v, const SharedNeighbors& shared,
                     double of_none) {
  if (shared.met().empty()) return of_none;
  double sum = 0;
  for (const auto u : shared.met()) sum += overlap<kind>(shared[u], degrees[v], degrees[u]);
  return sum / static_cast<double>(shared.met().size());
}

template <LatapyOverlap kind>
void fill(const view::TwoMode& incidence, double of_none, const base::RunControl& run,
          LatapyClusteringScores& scores) {
  const auto actors = degrees_of(actors_of(incidence)), targets = degrees_of(targets_of(incidence));
  for_each_of_both_kinds(
      incidence, run,
      [&](const Side& side, std::uint32_t v, SharedNeighbors& shared, base::Pulse& pulse) {
        pulse.spend(shared.count_from(v));
        (side.of_actors() ? scores.actors : scores.targets)[v] =
            clustering_at<kind>(side.of_actors() ? actors : targets, v, shared, of_none);
      });
}

/// A sum and how many it is of, without what is undefined.
struct Sum {
  double value = 0;
  std::size_t count = 0;

  explicit Sum(const std::vector<double>& values) {
    for (const double x : values) {
      if (std::isnan(x)) continue;
      value += x;
      ++count;
    }
  }
};

double mean(double sum, std::size_t count) {
  return count == 0 ? kNaN : sum / static_cast<double>(count);
}

}  // namespace

LatapyClusteringScores latapy_clustering(const view::TwoMode& incidence,
                                         const LatapyClusteringOptions& options) {
  LatapyClusteringScores scores;
  scores.actors.resize(incidence.actor_count());
  scores.targets.resize(incidence.target_count());
  const bool as_zero = options.few_neighbors == FewNeighbors::zero;
  const double of_none = as_zero ? 0.0 : kNaN;
  switch (options.overlap) {
    case LatapyOverlap::dot:
      fill<LatapyOverlap::dot>(incidence, of_none, options.run, scores);
      break;
    case LatapyOverlap::min:
      fill<LatapyOverlap::min>(incidence, of_none, options.run, scores);
      break;
    case LatapyOverlap::max:
      fill<LatapyOverlap::max>(incidence, of_none, options.run, scores);
      break;
  }
  const Sum actors(scores.actors), targets(scores.targets);
  scores.actor_mean = mean(actors.value, actors.count);
  scores.target_mean = mean(targets.value, targets.count);
  scores.mean = mean(actors.value + targets.value, actors.count + targets.count);
  scores.account.measure = "Latapy clustering";
  scores.account.conventions = {
      grades_used(view::CellUse::presence),
      {"overlap", in_words(options.overlap)},
      {"vertices that share no neighbour", as_zero ? "0" : "undefined (NaN)"}};
  return scores;
}

}  // namespace citynet::measure
