#include "citynet/measure/change/standardized_change.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "citynet/base/error.hpp"
#include "measure/change/laid_out.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
/// Of a standard deviation: what is smaller is rounding.
constexpr double kNoise = 1e-9;

struct Moments {
  double mean, deviation;
};

/// Mean and standard deviation of a sample, in two passes.
template <class Member>
Moments moments(const std::vector<StandardizedMove>& moves, Member member) {
  const auto n = static_cast<double>(moves.size());
  double sum = 0;
  for (const auto& move : moves) sum += move.*member;
  const double mean = sum / n;
  double squares = 0;
  for (const auto& move : moves) squares += (move.*member - mean) * (move.*member - mean);
  return {mean, std::sqrt(squares / (n - 1))};
}

bool all_equal(const std::vector<StandardizedMove>& moves, double StandardizedMove::*member) {
  return std::all_of(moves.begin(), moves.end(), [&](const StandardizedMove& move) {
    return move.*member == moves.front().*member;
  });
}

/// Why there is no standardised change; empty when there is.
std::string obstacle(const std::vector<StandardizedMove>& moves) {
  if (moves.size() < 2) return "fewer than two keys have a score in both waves";
  if (all_equal(moves, &StandardizedMove::before)) return "all scores before are equal";
  if (all_equal(moves, &StandardizedMove::after)) return "all scores after are equal";
  return {};
}

void standardize(std::vector<StandardizedMove>& moves, double exceptional) {
  const auto before = moments(moves, &StandardizedMove::before);
  const auto after = moments(moves, &StandardizedMove::after);
  double largest = 0;
  for (auto& move : moves) {
    move.z_before = (move.before - before.mean) / before.deviation;
    move.z_after = (move.after - after.mean) / after.deviation;
    move.change = move.z_after - move.z_before;
    largest = std::max(largest, std::abs(move.change));
  }
  if (largest <= kNoise) return;
  const auto changes = moments(moves, &StandardizedMove::change);
  for (auto& move : moves) {
    move.standardized = move.change / changes.deviation;
    move.exceptional = std::abs(move.standardized) >= exceptional;
  }
}

}  // namespace

StandardizedChange standardized_change(const KeyedScores& before, const KeyedScores& after,
                                       const StandardizedChangeOptions& options) {
  if (!(options.exceptional > 0)) {
    throw base::InvalidArgument("exceptional", to_text(options.exceptional), "greater than 0");
  }
  const std::array both{before, after};
  const auto scores = lay_out(both);
  StandardizedChange made;
  for (std::size_t i = 0; i < scores.keys.size(); ++i) {
    const double was = scores.waves[0][i], is = scores.waves[1][i];
    if (std::isfinite(was) && std::isfinite(is)) {
      made.moves.push_back({scores.keys[i], was, is});
    } else if (std::isfinite(was)) {
      made.only_before.push_back(scores.keys[i]);
    } else if (std::isfinite(is)) {
      made.only_after.push_back(scores.keys[i]);
    }
  }
  made.account.measure = "standardized change";
  made.account.conventions = {
      {"standard deviation", "of a sample (n - 1), over the keys in both waves"},
      {"exceptional", "from " + to_text(options.exceptional) + " standard deviations of change"}};
  made.account.note = obstacle(made.moves);
  if (made.account.note.empty()) {
    standardize(made.moves, options.exceptional);
    return made;
  }
  made.account.status = Status::undefined;
  for (auto& move : made.moves) {
    move.z_before = move.z_after = move.change = move.standardized = kNaN;
  }
  return made;
}

}  // namespace citynet::measure
