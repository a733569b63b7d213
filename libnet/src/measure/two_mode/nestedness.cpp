#include "citynet/measure/two_mode/nestedness.hpp"

#include <limits>
#include <vector>

#include "measure/two_mode/both_kinds.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

/// The sum over the pairs in which v stands first and is the fuller.
double nested_in(const Side& side, std::uint32_t v, const SharedNeighbors& shared,
                 NestednessOrder order) {
  const auto degree = side.neighbors(v).size();
  double sum = 0;
  for (const auto u : shared.met()) {
    if (order == NestednessOrder::as_given && u < v) continue;
    const auto smaller = side.neighbors(u).size();
    if (smaller < degree) sum += static_cast<double>(shared[u]) / static_cast<double>(smaller);
  }
  return sum;
}

double sum_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

double pairs(std::size_t n) {
  return n < 2 ? 0 : static_cast<double>(n) * static_cast<double>(n - 1) / 2;
}

/// 100 times the mean; NaN of none.
double percent(double sum, double count) {
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : 100 * sum / count;
}

}  // namespace

Nestedness nestedness(const view::TwoMode& incidence, const NestednessOptions& options) {
  std::vector<double> at_actors(incidence.actor_count()), at_targets(incidence.target_count());
  for_each_of_both_kinds(
      incidence, options.run,
      [&](const Side& side, std::uint32_t v, SharedNeighbors& shared, base::Pulse& pulse) {
        pulse.spend(shared.count_from(v));
        (side.of_actors() ? at_actors : at_targets)[v] = nested_in(side, v, shared, options.order);
      });
  const double of_actors = sum_of(at_actors), of_targets = sum_of(at_targets);
  const double actor_pairs = pairs(at_actors.size()), target_pairs = pairs(at_targets.size());
  const bool by_degree = options.order == NestednessOrder::by_degree;
  Nestedness result;
  result.actors = percent(of_actors, actor_pairs);
  result.targets = percent(of_targets, target_pairs);
  result.whole = percent(of_actors + of_targets, actor_pairs + target_pairs);
  result.account.measure = "nestedness";
  result.account.conventions = {grades_used(view::CellUse::presence),
                                {"order", by_degree ? "largest degree first" : "as given"},
                                {"pairs of equal degree, or with an empty one", "0"},
                                {"scale", "0 to 100"}};
  if (actor_pairs + target_pairs == 0) {
    result.account.status = Status::undefined;
    result.account.note = "neither kind has two vertices";
  }
  return result;
}

}  // namespace citynet::measure
