#pragma once

#include <optional>
#include <string>
#include <vector>

#include "citynet/model/affiliation.hpp"

namespace citynet::model {

/// One entity in a fact and the part it plays there: winner, category, juror, ceremony.
struct Participant {
  EntityId entity{};
  std::string part;

  friend bool operator==(const Participant&, const Participant&) = default;
};

/// A fact with more than two ends: a city (winner) in a category (topic) of an award.
///
/// When the fact is `about` something that can be joined, each participant that can act is also
/// affiliated with it in the role of its part; those affiliations point back to the fact, so
/// that an explanation can say in which category a city won.
struct Fact {
  std::string key;   ///< unique among facts
  std::string kind;  ///< "award", "presentation" ...
  std::optional<EntityId> about{};
  std::vector<Participant> participants{};
  AffiliationStatus status = AffiliationStatus::confirmed;
  base::DateInterval valid{};
  std::vector<Statement> statements{};

  friend bool operator==(const Fact&, const Fact&) = default;
};

/// `unit` acts for `represented`: a municipal centre for its city. A view may count what the
/// unit does as done by the city.
struct Representation {
  EntityId unit{};
  EntityId represented{};
  base::DateInterval valid{};
  std::vector<Statement> statements{};

  friend bool operator==(const Representation&, const Representation&) = default;
};

}  // namespace citynet::model
