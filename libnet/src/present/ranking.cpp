#include "citynet/present/ranking.hpp"

#include <algorithm>
#include <tuple>

#include "citynet/base/error.hpp"
#include "present/names.hpp"
#include "present/shared_ranks.hpp"

namespace citynet::present {
namespace {

void check(const view::Graph& graph, const measure::VertexScores& scores,
           const RankingOptions& options) {
  if (scores.values.size() != graph.vertex_count()) {
    throw base::InvalidArgument(
        "scores", std::to_string(scores.values.size()) + " values",
        "there is one score per vertex (" + std::to_string(graph.vertex_count()) + ")");
  }
  check_tie_tolerance(options.tie_tolerance);
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
  const auto ranks = shared_ranks(scores.values, options.tie_tolerance);
  for (std::size_t i = 0; i < scores.values.size(); ++i) {
    const auto v = static_cast<view::Vertex>(i);
    RankedVertex row{ranks[i].rank, ranks[i].tied_with,     v,
                     graph.key(v),  display_name(graph, v), scores.values[i]};
    auto& rows = row.rank == 0 ? ranking.unranked : ranking.rows;
    rows.push_back(std::move(row));
  }
  for (auto* rows : {&ranking.rows, &ranking.unranked}) {
    std::sort(rows->begin(), rows->end(), [](const RankedVertex& a, const RankedVertex& b) {
      return std::tie(a.rank, a.key) < std::tie(b.rank, b.key);
    });
  }
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
