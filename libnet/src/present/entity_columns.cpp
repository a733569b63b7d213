#include "present/entity_columns.hpp"

#include <algorithm>

#include "citynet/base/edtf.hpp"

namespace citynet::present {
namespace {

Value text(std::string_view words) {
  if (words.empty()) return std::monostate{};
  return std::string(words);
}

Value bound(const base::Bound& end) { return text(base::to_edtf(end)); }

}  // namespace

std::vector<Column> entity_columns(std::span<const model::Entity* const> entities) {
  std::vector<Column> columns;
  const auto add = [&](const char* name, auto value_of) {
    Column column{name, {}};
    for (const auto* entity : entities) column.values.push_back(value_of(*entity));
    const bool known = std::any_of(column.values.begin(), column.values.end(), [](const Value& v) {
      return !std::holds_alternative<std::monostate>(v);
    });
    if (known) columns.push_back(std::move(column));
  };
  using model::Entity;
  add("name", [](const Entity& e) { return text(e.name); });
  add("name_en", [](const Entity& e) { return text(e.name_en); });
  add("kind", [](const Entity& e) { return text(model::to_string(e.kind)); });
  add("type", [](const Entity& e) { return text(e.type); });
  add("country", [](const Entity& e) { return text(e.country); });
  add("region", [](const Entity& e) { return text(e.region); });
  add("latitude", [](const Entity& e) -> Value {
    if (!e.location) return std::monostate{};
    return e.location->latitude_deg;
  });
  add("longitude", [](const Entity& e) -> Value {
    if (!e.location) return std::monostate{};
    return e.location->longitude_deg;
  });
  add("wikidata", [](const Entity& e) { return text(e.wikidata); });
  add("geonames", [](const Entity& e) { return text(e.geonames); });
  add("start", [](const Entity& e) { return bound(e.existence.start()); });
  add("end", [](const Entity& e) { return bound(e.existence.end()); });
  return columns;
}

}  // namespace citynet::present
