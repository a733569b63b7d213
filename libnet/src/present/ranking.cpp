#include "citynet/present/ranking.hpp"

#include <algorithm>
#include <cmath>

#include "citynet/base/error.hpp"
#include "present/names.hpp"

namespace citynet::present {
namespace {

bool tied(double higher, double lower, double tolerance) {
  if (higher == lower) return true;
  if (std::isinf(higher) || std::isinf(lower)) return false;  // no share of infinity is small
  return higher - lower <= tolerance * std::max(std::abs(higher), std::abs(lower));
}

void check(const view::Graph& graph, const measure::VertexScores& scores,
           const RankingOptions& options) {
  if (scores.values.size() != graph.vertex_count()) {
    throw base::InvalidArgument(
        "scores", std::to_string(scores.values.size()) + " values",
        "there is one score per vertex (" + std::to_string(graph.vertex_count()) + ")");
  }
  if (!(options.tie_tolerance >= 0 && options.tie_tolerance < 1)) {
    throw base::InvalidArgument("tie_tolerance", std::to_string(options.tie_tolerance),
                                "a share from 0 to below 1");
  }
}

/// Gives every group of equals its rank. A group is held together by its first member, so that a
/// long row of small differences cannot grow into one.
void number(std::vector<RankedVertex>& rows, double tolerance) {
  for (std::size_t first = 0; first < rows.size();) {
    auto last = first + 1;
    while (last < rows.size() && tied(rows[first].score, rows[last].score, tolerance)) ++last;
    std::sort(rows.begin() + static_cast<std::ptrdiff_t>(first),
              rows.begin() + static_cast<std::ptrdiff_t>(last),
              [](const RankedVertex& a, const RankedVertex& b) { return a.key < b.key; });
    for (auto i = first; i < last; ++i) {
      rows[i].rank = first + 1;
      rows[i].tied_with = last - first - 1;
    }
    first = last;
  }
}

}  // namespace

std::string RankedVertex::rank_text() const {
  return std::to_string(rank) + (tied_with > 0 ? "=" : "");
}

Ranking rank(const view::Graph& graph, const measure::VertexScores& scores,
             const RankingOptions& options) {
  check(graph, scores, options);
  Ranking ranking;
  ranking.measure = scores.account.measure;
  for (std::size_t i = 0; i < scores.values.size(); ++i) {
    const auto v = static_cast<view::Vertex>(i);
    RankedVertex row{0, 0, v, graph.key(v), display_name(graph, v), scores.values[i]};
    auto& rows = std::isnan(row.score) ? ranking.unranked : ranking.rows;
    rows.push_back(std::move(row));
  }
  std::sort(ranking.rows.begin(), ranking.rows.end(),
            [](const RankedVertex& a, const RankedVertex& b) {
              return a.score != b.score ? a.score > b.score : a.key < b.key;
            });
  number(ranking.rows, options.tie_tolerance);
  std::sort(ranking.unranked.begin(), ranking.unranked.end(),
            [](const RankedVertex& a, const RankedVertex& b) { return a.key < b.key; });
  ranking.total = ranking.rows.size();
  if (options.top > 0) {
    const auto beyond = std::find_if(ranking.rows.begin(), ranking.rows.end(),
                                     [&](const auto& row) { return row.rank > options.top; });
    ranking.rows.erase(beyond, ranking.rows.end());
  }
  return ranking;
}

Table to_table(const Ranking& ranking) {
  Table table{{{"rank", {}}, {"key", {}}, {"name", {}}, {ranking.measure, {}}}};
  auto& columns = table.columns;
  for (const auto& row : ranking.rows) {
    columns[0].values.emplace_back(row.rank_text());
    columns[1].values.emplace_back(row.key);
    columns[2].values.emplace_back(row.name);
    columns[3].values.emplace_back(row.score);
  }
  for (const auto& row : ranking.unranked) {
    columns[0].values.emplace_back(std::monostate{});
    columns[1].values.emplace_back(row.key);
    columns[2].values.emplace_back(row.name);
    columns[3].values.emplace_back(std::monostate{});
  }
  return table;
}

}  // namespace citynet::present
