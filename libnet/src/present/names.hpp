#pragma once

#include <cstdint>
#include <string>

#include "citynet/model/network.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::present {

/// The entity behind a vertex of a projected graph; null when the graph was made from arrays.
[[nodiscard]] const model::Entity* entity_of(const view::Graph& graph, view::Vertex vertex);

/// What to call a vertex: the name of its entity, else its key.
[[nodiscard]] std::string display_name(const view::Graph& graph, view::Vertex vertex);

/// What to call the actor in a row and the target in a column.
[[nodiscard]] std::string actor_name(const view::TwoMode& incidence, std::uint32_t row);
[[nodiscard]] std::string target_name(const view::TwoMode& incidence, std::uint32_t column);

/// When an affiliation held: its own dates, else those of the event, declaration, award or document
/// it belongs to.
[[nodiscard]] const base::DateInterval& dates_of(const model::Network& network,
                                                 const model::Affiliation& affiliation);

}  // namespace citynet::present
