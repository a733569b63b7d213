#pragma once

#include <unordered_map>

#include "citynet/model/network.hpp"

namespace citynet::model {

/// The frozen records behind `Network`. Hash tables are looked up and never iterated, so that
/// their order cannot reach a result.
struct Network::Records {
  DatasetInfo info{};
  std::vector<Source> sources{};
  std::vector<Entity> entities{};
  std::vector<Affiliation> affiliations{};
  std::vector<Fact> facts{};
  std::vector<Representation> representations{};

  std::unordered_map<std::string, SourceId> source_of_key{};
  std::unordered_map<std::string, EntityId> entity_of_key{};
  std::unordered_map<std::string, FactId> fact_of_key{};

  // Compressed rows, filled when the records are frozen.
  std::vector<std::size_t> actor_offsets{}, target_offsets{};
  std::vector<AffiliationId> by_actor{}, by_target{};
  std::optional<Observed> observed{};

  std::vector<std::string> hypotheses{};  // in words, in the order they were taken
};

}  // namespace citynet::model
