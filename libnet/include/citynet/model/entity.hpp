#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "citynet/base/date_interval.hpp"
#include "citynet/base/geo_point.hpp"
#include "citynet/base/ids.hpp"
#include "citynet/model/kind.hpp"
#include "citynet/model/source.hpp"

namespace citynet::model {

struct EntityTag;
using EntityId = base::Id<EntityTag>;

/// A city, a network, a project ...: one node of the multi-mode network.
struct Entity {
  std::string key;  ///< unique in the network, ASCII: `gdansk`
  EntityKind kind = EntityKind::city;
  std::string type{};  ///< finer word of the data set: "municipal network"
  std::string name;    ///< in its own spelling: `Gdańsk`
  std::string name_en{};
  std::vector<std::string> aliases{};
  std::string country{};  ///< ISO 3166-1 alpha-2, empty when unknown
  std::string region{};
  std::optional<base::GeoPoint> location{};
  std::string wikidata{};             ///< `Q1792`
  std::string geonames{};             ///< `3099434`
  base::DateInterval existence{};     ///< founded to dissolved, held on, runs from to
  std::optional<EntityId> part_of{};  ///< a forum edition of its series, a team of its network
  std::optional<EntityId> place{};    ///< the city in which it sits or takes place
  std::map<std::string, std::string> attributes{};  ///< further columns, as text
  std::vector<Statement> statements{};              ///< who says that it exists

  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace citynet::model
