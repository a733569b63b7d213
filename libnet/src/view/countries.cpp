#include "view/countries.hpp"

namespace citynet::view {

Countries::Countries(const model::Network& network) {
  const auto entities = network.entities();
  by_entity_.reserve(entities.size());
  for (const auto& entity : entities) by_entity_.push_back(entity.country);
  for (const auto& [unit, represented, valid, statements] : network.representations()) {
    auto& country = by_entity_[unit.value];
    if (country.empty()) country = network[represented].country;
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (by_entity_[i].empty() && entities[i].place) {
      by_entity_[i] = network[*entities[i].place].country;
    }
  }
}

}  // namespace citynet::view
