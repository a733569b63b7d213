#include "citynet/present/two_mode_table.hpp"

#include <algorithm>
#include <iterator>

#include "citynet/base/error.hpp"
#include "citynet/present/vertex_column.hpp"
#include "present/entity_columns.hpp"

namespace citynet::present {
namespace {

/// The ranking of vertices of which only the keys are known, with the names of their entities.
template <class EntityOf>
Ranking ranked(const view::TwoMode& incidence, std::vector<std::string> keys,
               const measure::VertexScores& scores, const RankingOptions& options,
               EntityOf entity_of) {
  const auto count = keys.size();
  view::GraphOptions made;
  made.keys = std::move(keys);
  auto ranking = rank(view::Graph::from_edges(count, {}, {}, made), scores, options);
  if (!incidence.has_view()) return ranking;
  for (auto* rows : {&ranking.rows, &ranking.unranked}) {
    for (auto& row : *rows) row.name = incidence.view().network()[entity_of(row.vertex)].name;
  }
  return ranking;
}

std::vector<std::string> actor_keys(const view::TwoMode& incidence) {
  std::vector<std::string> keys;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    keys.push_back(incidence.actor_key(row));
  }
  return keys;
}

std::vector<std::string> target_keys(const view::TwoMode& incidence) {
  std::vector<std::string> keys;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    keys.push_back(incidence.target_key(column));
  }
  return keys;
}

std::vector<const model::Entity*> entities(const view::TwoMode& incidence) {
  const auto& network = incidence.view().network();
  std::vector<const model::Entity*> found;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    found.push_back(&network[incidence.actor(row)]);
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    found.push_back(&network[incidence.target(column)]);
  }
  return found;
}

Column text_column(const char* name, const std::vector<std::string>& texts) {
  return {name, {texts.begin(), texts.end()}};
}

}  // namespace

Column two_mode_column(const measure::TwoModeScores& scores) {
  measure::VertexScores both{scores.actors, scores.integral, scores.account};
  both.values.insert(both.values.end(), scores.targets.begin(), scores.targets.end());
  return vertex_column(both);
}

Table two_mode_table(const view::TwoMode& incidence, std::span<const Column> columns) {
  const auto count = incidence.actor_count() + incidence.target_count();
  std::vector<std::string> modes(count, "joined");
  std::fill_n(modes.begin(), incidence.actor_count(), "actor");
  auto keys = actor_keys(incidence);
  auto joined = target_keys(incidence);
  std::move(joined.begin(), joined.end(), std::back_inserter(keys));
  Table table{{text_column("mode", modes), text_column("key", keys)}};
  if (incidence.has_view()) {
    auto known = entity_columns(entities(incidence));
    std::move(known.begin(), known.end(), std::back_inserter(table.columns));
  }
  for (const auto& column : columns) {
    if (column.values.size() != count) {
      throw base::InvalidArgument(
          "columns", column.name + " with " + std::to_string(column.values.size()) + " values",
          "there is one value per actor and target (" + std::to_string(count) + ")");
    }
    table.columns.push_back(column);
  }
  return table;
}

Ranking rank_actors(const view::TwoMode& incidence, const measure::TwoModeScores& scores,
                    const RankingOptions& options) {
  return ranked(incidence, actor_keys(incidence), {scores.actors, scores.integral, scores.account},
                options, [&](std::uint32_t row) { return incidence.actor(row); });
}

Ranking rank_targets(const view::TwoMode& incidence, const measure::TwoModeScores& scores,
                     const RankingOptions& options) {
  return ranked(incidence, target_keys(incidence),
                {scores.targets, scores.integral, scores.account}, options,
                [&](std::uint32_t column) { return incidence.target(column); });
}

}  // namespace citynet::present
