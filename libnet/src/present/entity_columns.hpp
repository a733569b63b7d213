#pragma once

#include <span>
#include <vector>

#include "citynet/model/entity.hpp"
#include "citynet/present/table.hpp"

namespace citynet::present {

/// What is known of each entity, one column per property: name, name_en, kind, type, country,
/// region, latitude, longitude, wikidata, geonames, start, end. Columns empty throughout are left
/// out.
[[nodiscard]] std::vector<Column> entity_columns(std::span<const model::Entity* const> entities);

}  // namespace citynet::present
