#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "citynet/measure/change/keyed.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::measure {

/// A place in the order of scores, 1 being the highest.
struct SharedRank {
  std::size_t rank = 0;       ///< equals share the smallest rank of their group
  std::size_t tied_with = 0;  ///< how many others share it
  friend bool operator==(const SharedRank&, const SharedRank&) = default;
};

struct RankChangeOptions {
  /// Scores count as equal when they differ by no more than this share of the larger one, as in
  /// `present::RankingOptions`: the last bits of a sum are no rank.
  double tie_tolerance = 1e-9;
};

/// One key in all waves.
struct RankTrajectory {
  std::string key;
  std::vector<double> scores{};                    ///< one per wave; NaN where it has none
  std::vector<std::optional<SharedRank>> ranks{};  ///< empty where it has no score
  /// Rank in the first minus rank in the last wave: how many places it rose. Empty unless it has
  /// a rank in both.
  std::optional<std::int64_t> rise{};
};

struct RankChange {
  std::vector<RankTrajectory> trajectories{};  ///< ascending by key
  Account account{};
};

/// Rank change: which cities rose and fell in a ranking from wave to wave; with many waves the data
/// of a bump chart.
///
/// Ranks are among all that have a score in the wave, newcomers included: a city can fall though
/// its score did not change. Equal scores share the smallest of their places. NaN has no rank.
/// Without waves there is nothing.
///
/// O(waves n log n) time. Throws InvalidArgument for keys that stand twice in a wave, for a wave
/// with more or fewer scores than keys, and for a tolerance outside of [0, 1).
[[nodiscard]] RankChange rank_change(std::span<const KeyedScores> waves,
                                     const RankChangeOptions& options = {});
[[nodiscard]] RankChange rank_change(const KeyedScores& before, const KeyedScores& after,
                                     const RankChangeOptions& options = {});

}  // namespace citynet::measure
