#pragma once

#include <string>
#include <vector>

#include "citynet/model/network.hpp"

namespace citynet::view {

/// In which country an actor is at home: its own country, else that of the city it represents,
/// else that of the place it sits in. Empty when the data do not say.
class Countries {
 public:
  explicit Countries(const model::Network& network);
  [[nodiscard]] const std::string& of(model::EntityId entity) const {
    return by_entity_[entity.value];
  }

 private:
  std::vector<std::string> by_entity_;
};

}  // namespace citynet::view
