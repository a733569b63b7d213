#include "present/names.hpp"

#include "citynet/view/two_mode.hpp"

namespace citynet::present {

const model::Entity* entity_of(const view::Graph& graph, view::Vertex vertex) {
  const auto* origin = graph.origin();
  if (origin == nullptr || !origin->has_view()) return nullptr;
  return &origin->view().network()[origin->actor(vertex)];
}

std::string display_name(const view::Graph& graph, view::Vertex vertex) {
  const auto* entity = entity_of(graph, vertex);
  return entity != nullptr ? entity->name : graph.key(vertex);
}

std::string actor_name(const view::TwoMode& incidence, std::uint32_t row) {
  if (!incidence.has_view()) return incidence.actor_key(row);
  return incidence.view().network()[incidence.actor(row)].name;
}

std::string target_name(const view::TwoMode& incidence, std::uint32_t column) {
  if (!incidence.has_view()) return incidence.target_key(column);
  return incidence.view().network()[incidence.target(column)].name;
}

const base::DateInterval& dates_of(const model::Network& network,
                                   const model::Affiliation& affiliation) {
  const auto& target = network[affiliation.target];
  const bool borrowed =
      affiliation.valid == base::DateInterval{} && model::is_happening(target.kind);
  return borrowed ? target.existence : affiliation.valid;
}

}  // namespace citynet::present
