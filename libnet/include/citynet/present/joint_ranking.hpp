#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "citynet/measure/result.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::present {

struct JointRankingOptions {
  /// How many ranks of each measure to show; 0 shows all. Groups of equals are never cut in two.
  std::size_t top = 0;
  /// Show who is among the top of any of the measures, as papers do; else of all of them.
  bool any_of = true;
  double tie_tolerance = 1e-9;  ///< as for a ranking by one measure
};

/// One line: a vertex with its place under each measure, in the order of the measures.
struct JointlyRankedVertex {
  view::Vertex vertex = 0;
  std::string key;
  std::string name;
  std::vector<std::size_t> ranks;      ///< 0 where the score is undefined
  std::vector<std::size_t> tied_with;  ///< how many others share the rank
  std::vector<double> scores;          ///< NaN where undefined

  /// `3` alone, `3=` when shared, nothing when undefined.
  [[nodiscard]] std::string rank_text(std::size_t measure) const;
};

/// The same vertices under several measures. The lines stand in the order of the first measure;
/// equals in the order of the next ones, then of their keys.
struct JointRanking {
  std::vector<std::string> measures;
  std::vector<JointlyRankedVertex> rows;
  std::size_t total = 0;  ///< vertices in all, shown or not
};

/// Who comes first by several measures at once: the table of centralities that a paper prints.
///
/// A rank counts all vertices, not only those shown. O(k n log n) for k measures.
/// Throws InvalidArgument when there is no measure, two have the same name, or one does not have
/// a score for every vertex.
[[nodiscard]] JointRanking rank(const view::Graph& graph,
                                std::span<const measure::VertexScores> scores,
                                const JointRankingOptions& options = {});

/// Columns key and name, then for each measure its rank (`degree_rank`) and its value (`degree`).
[[nodiscard]] Table to_table(const JointRanking& ranking);

}  // namespace citynet::present
