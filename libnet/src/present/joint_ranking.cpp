#include "citynet/present/joint_ranking.hpp"

#include <algorithm>
#include <limits>

#include "citynet/present/vertex_column.hpp"
#include "present/check_scores.hpp"
#include "present/names.hpp"
#include "present/shared_ranks.hpp"

namespace citynet::present {
namespace {

/// Before which other line a line stands: by its places, the undefined ones last, then by key.
bool stands_before(const JointlyRankedVertex& a, const JointlyRankedVertex& b) {
  constexpr auto kLast = std::numeric_limits<std::size_t>::max();
  for (std::size_t m = 0; m < a.ranks.size(); ++m) {
    const auto one = a.ranks[m] == 0 ? kLast : a.ranks[m];
    const auto other = b.ranks[m] == 0 ? kLast : b.ranks[m];
    if (one != other) return one < other;
  }
  return a.key < b.key;
}

bool is_shown(const JointlyRankedVertex& row, const JointRankingOptions& options) {
  if (options.top == 0) return true;
  const auto near_the_top = [&](std::size_t rank) { return rank > 0 && rank <= options.top; };
  return options.any_of ? std::any_of(row.ranks.begin(), row.ranks.end(), near_the_top)
                        : std::all_of(row.ranks.begin(), row.ranks.end(), near_the_top);
}

}  // namespace

std::string JointlyRankedVertex::rank_text(std::size_t measure) const {
  if (ranks[measure] == 0) return {};
  return std::to_string(ranks[measure]) + (tied_with[measure] > 0 ? "=" : "");
}

JointRanking rank(const view::Graph& graph, std::span<const measure::VertexScores> scores,
                  const JointRankingOptions& options) {
  check_scores(scores, graph.vertex_count(), "vertex");
  check_tie_tolerance(options.tie_tolerance);
  JointRanking ranking;
  ranking.total = graph.vertex_count();
  std::vector<std::vector<SharedRank>> ranks;
  for (const auto& one : scores) {
    ranking.measures.push_back(one.account.measure);
    ranks.push_back(shared_ranks(one.values, options.tie_tolerance));
  }
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    JointlyRankedVertex row{v, graph.key(v), display_name(graph, v), {}, {}, {}};
    for (std::size_t m = 0; m < scores.size(); ++m) {
      row.ranks.push_back(ranks[m][v].rank);
      row.tied_with.push_back(ranks[m][v].tied_with);
      row.scores.push_back(scores[m].values[v]);
    }
    if (is_shown(row, options)) ranking.rows.push_back(std::move(row));
  }
  std::sort(ranking.rows.begin(), ranking.rows.end(), stands_before);
  return ranking;
}

Table to_table(const JointRanking& ranking) {
  Table table{{{"key", {}}, {"name", {}}}};
  for (const auto& row : ranking.rows) {
    table.columns[0].values.emplace_back(row.key);
    table.columns[1].values.emplace_back(row.name);
  }
  for (std::size_t m = 0; m < ranking.measures.size(); ++m) {
    measure::VertexScores shown;
    shown.account.measure = ranking.measures[m];
    Column places{{}, {}};
    for (const auto& row : ranking.rows) {
      shown.values.push_back(row.scores[m]);
      const auto text = row.rank_text(m);
      places.values.push_back(text.empty() ? Value{} : Value{text});
    }
    auto values = vertex_column(shown);
    places.name = values.name + "_rank";
    table.columns.push_back(std::move(places));
    table.columns.push_back(std::move(values));
  }
  return table;
}

}  // namespace citynet::present
