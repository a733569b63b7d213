#pragma once

#include <span>

#include "citynet/measure/two_mode/scores.hpp"
#include "citynet/present/ranking.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// The scores as a column under the name of their measure, actors before targets; undefined scores
/// (NaN) are missing.
[[nodiscard]] Column two_mode_column(const measure::TwoModeScores& scores);

/// One row per vertex, actors before targets: `mode` ("actor" or "joined", as in GraphML files),
/// key, what is known of the entity where the incidence has a view, then the given columns.
/// Throws InvalidArgument when a column does not have one value per vertex.
[[nodiscard]] Table two_mode_table(const view::TwoMode& incidence,
                                   std::span<const Column> columns = {});

/// Who comes first among the actors, or among the targets: the two kinds are never ranked
/// together, as their scores have scales of their own. `vertex` is the row or the column.
/// Throws InvalidArgument when there is not one score per vertex of the kind.
[[nodiscard]] Ranking rank_actors(const view::TwoMode& incidence,
                                  const measure::TwoModeScores& scores,
                                  const RankingOptions& options = {});
[[nodiscard]] Ranking rank_targets(const view::TwoMode& incidence,
                                   const measure::TwoModeScores& scores,
                                   const RankingOptions& options = {});

}  // namespace citynet::present
