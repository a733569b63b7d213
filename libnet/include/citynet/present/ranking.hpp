#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "citynet/measure/result.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::present {

struct RankingOptions {
  /// How many ranks to show; 0 shows all. A group of equals is never cut in two, so that the
  /// list may be longer: who shares the last place is named.
  std::size_t top = 0;
  /// Scores count as equal when they differ by no more than this share of the larger one: sums
  /// of fractions in another order differ in their last bits, which is not a rank.
  double tie_tolerance = 1e-9;
};

struct RankedVertex {
  std::size_t rank = 0;       ///< 1 is the highest; equals share the smallest rank of their group
  std::size_t tied_with = 0;  ///< how many others share it
  view::Vertex vertex = 0;
  std::string key;
  std::string name;
  double score = 0;

  /// `3` alone, `3=` when shared.
  [[nodiscard]] std::string rank_text() const;
};

/// Who comes first. Equal scores share a rank and are listed by key; undefined scores (NaN) have
/// no rank and are listed apart.
struct Ranking {
  std::string measure;
  std::vector<RankedVertex> rows;
  std::vector<RankedVertex> unranked;  ///< score undefined; `rank` is 0
  std::size_t total = 0;               ///< vertices with a rank, shown or not
};

[[nodiscard]] Ranking rank(const view::Graph& graph, const measure::VertexScores& scores,
                           const RankingOptions& options = {});

/// Columns rank, key, name and the measure.
[[nodiscard]] Table to_table(const Ranking& ranking);

}  // namespace citynet::present
