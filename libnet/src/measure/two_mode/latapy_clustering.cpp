#include "citynet/measure/two_mode/latapy_clustering.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measure/two_mode/both_kinds.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double overlap(std::size_t shared, std::size_t first, std::size_t second, LatapyOverlap kind) {
  const auto both = static_cast<double>(shared);
  switch (kind) {
    case LatapyOverlap::dot: return both / static_cast<double>(first + second - shared);
    case LatapyOverlap::min: return both / static_cast<double>(std::min(first, second));
    case LatapyOverlap::max: return both / static_cast<double>(std::max(first, second));
  }
  return kNaN;
}

const char* in_words(LatapyOverlap kind) {
  switch (kind) {
    case LatapyOverlap::dot: return "shared neighbours by those of both (dot)";
    case LatapyOverlap::min: return "shared neighbours by the smaller degree (min)";
    case LatapyOverlap::max: return "shared neighbours by the larger degree (max)";
  }
  return "";
}

/// The mean overlap of v with those it shares a neighbour with; `of_none` when there are none.
double clustering_at(const Side& side, std::uint32_t v, const SharedNeighbors& shared,
                     LatapyOverlap kind, double of_none) {
  if (shared.met().empty()) return of_none;
  const auto degree = side.neighbors(v).size();
  double sum = 0;
  for (const auto u : shared.met()) {
    sum += overlap(shared[u], degree, side.neighbors(u).size(), kind);
  }
  return sum / static_cast<double>(shared.met().size());
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
  for_each_of_both_kinds(
      incidence, options.run,
      [&](const Side& side, std::uint32_t v, SharedNeighbors& shared, base::Pulse& pulse) {
        pulse.spend(shared.count_from(v));
        (side.of_actors() ? scores.actors : scores.targets)[v] =
            clustering_at(side, v, shared, options.overlap, as_zero ? 0.0 : kNaN);
      });
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
