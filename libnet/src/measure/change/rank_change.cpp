#include "citynet/measure/change/rank_change.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "citynet/base/error.hpp"
#include "measure/change/laid_out.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

using Ranks = std::vector<std::optional<SharedRank>>;

bool tied(double higher, double lower, double tolerance) {
  if (higher == lower) return true;
  if (std::isinf(higher) || std::isinf(lower)) return false;  // no share of infinity is small
  return higher - lower <= tolerance * std::max(std::abs(higher), std::abs(lower));
}

/// A group of equals is held together by its first member, so that a long row of small
/// differences cannot grow into one.
Ranks ranks_of(const std::vector<double>& scores, double tolerance) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!std::isnan(scores[i])) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  });
  Ranks ranks(scores.size());
  for (std::size_t first = 0; first < order.size();) {
    auto last = first + 1;
    while (last < order.size() && tied(scores[order[first]], scores[order[last]], tolerance)) {
      ++last;
    }
    for (auto i = first; i < last; ++i) ranks[order[i]] = SharedRank{first + 1, last - first - 1};
    first = last;
  }
  return ranks;
}

std::optional<std::int64_t> rise(const RankTrajectory& trajectory) {
  if (trajectory.ranks.empty()) return std::nullopt;
  const auto &first = trajectory.ranks.front(), &last = trajectory.ranks.back();
  if (!first || !last) return std::nullopt;
  return static_cast<std::int64_t>(first->rank) - static_cast<std::int64_t>(last->rank);
}

}  // namespace

RankChange rank_change(std::span<const KeyedScores> waves, const RankChangeOptions& options) {
  if (!(options.tie_tolerance >= 0 && options.tie_tolerance < 1)) {
    throw base::InvalidArgument("tie_tolerance", to_text(options.tie_tolerance),
                                "a share from 0 to below 1");
  }
  const auto scores = lay_out(waves);
  std::vector<Ranks> ranks;
  for (const auto& wave : scores.waves) ranks.push_back(ranks_of(wave, options.tie_tolerance));
  RankChange made;
  for (std::size_t i = 0; i < scores.keys.size(); ++i) {
    RankTrajectory trajectory{scores.keys[i]};
    for (std::size_t w = 0; w < ranks.size(); ++w) {
      trajectory.scores.push_back(scores.waves[w][i]);
      trajectory.ranks.push_back(ranks[w][i]);
    }
    trajectory.rise = rise(trajectory);
    made.trajectories.push_back(std::move(trajectory));
  }
  made.account.measure = "rank change";
  made.account.conventions = {{"ranks", "among all with a score in the wave"},
                              {"equal scores", "share the smallest of their places"}};
  return made;
}

RankChange rank_change(const KeyedScores& before, const KeyedScores& after,
                       const RankChangeOptions& options) {
  const std::array waves{before, after};
  return rank_change(waves, options);
}

}  // namespace citynet::measure
