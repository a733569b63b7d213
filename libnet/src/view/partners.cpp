#include "view/partners.hpp"

#include <algorithm>

namespace citynet::view {

using model::EntityId;

Partners::Partners(const model::Network& network, std::vector<model::AffiliationId> affiliations)
    : network_(network), kept_(std::move(affiliations)) {
  pairs_.reserve(kept_.size());
  for (const auto id : kept_) pairs_.push_back({network[id].actor, network[id].target});
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

void Partners::keep(const std::vector<bool>& actor_out, const std::vector<bool>& target_out) {
  std::erase_if(pairs_, [&](const Pair& pair) {
    return actor_out[pair.actor.value] || target_out[pair.target.value];
  });
  std::erase_if(kept_, [&](model::AffiliationId id) {
    return actor_out[network_[id].actor.value] || target_out[network_[id].target.value];
  });
}

std::vector<EntityId> Partners::drop_largest(std::size_t count) {
  const auto entities = network_.entities().size();
  std::vector<std::size_t> sizes(entities);
  for (const auto& pair : pairs_) ++sizes[pair.target.value];
  std::vector<EntityId> targets;
  for (std::size_t i = 0; i < entities; ++i) {
    if (sizes[i] > 0) targets.emplace_back(i);
  }
  std::sort(targets.begin(), targets.end(), [&](EntityId a, EntityId b) {
    if (sizes[a.value] != sizes[b.value]) return sizes[a.value] > sizes[b.value];
    return network_[a].key < network_[b].key;
  });
  targets.resize(std::min(count, targets.size()));
  std::vector<bool> out(entities);
  for (const auto target : targets) out[target.value] = true;
  keep(std::vector<bool>(entities), out);
  return targets;
}

void Partners::keep_degrees(std::size_t least_of_actors, std::size_t least_of_targets) {
  const auto entities = network_.entities().size();
  std::vector<std::size_t> actor_degree(entities), target_degree(entities);
  std::vector<std::vector<EntityId>> targets_of(entities), actors_of(entities);
  for (const auto& [actor, target] : pairs_) {
    ++actor_degree[actor.value];
    ++target_degree[target.value];
    targets_of[actor.value].push_back(target);
    actors_of[target.value].push_back(actor);
  }
  // An organisation can be an actor and also be joined by others: its two sides go apart.
  std::vector<bool> actor_out(entities), target_out(entities);
  std::vector<std::pair<EntityId, bool>> falling;  // and whether it falls as an actor
  const auto look = [&](EntityId id, bool as_actor) {
    auto& out = as_actor ? actor_out : target_out;
    const auto degree = (as_actor ? actor_degree : target_degree)[id.value];
    if (out[id.value] || degree >= (as_actor ? least_of_actors : least_of_targets)) return;
    out[id.value] = true;
    falling.emplace_back(id, as_actor);
  };
  for (const auto& [actor, target] : pairs_) {
    look(actor, true);
    look(target, false);
  }
  while (!falling.empty()) {
    const auto [id, as_actor] = falling.back();
    falling.pop_back();
    for (const auto partner : (as_actor ? targets_of : actors_of)[id.value]) {
      --(as_actor ? target_degree : actor_degree)[partner.value];
      look(partner, !as_actor);
    }
  }
  keep(actor_out, target_out);
}

}  // namespace citynet::view
