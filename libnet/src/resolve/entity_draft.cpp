#include "resolve/entity_draft.hpp"

#include <algorithm>

namespace citynet::resolve {
namespace {

std::vector<std::string> kind_words() {
  std::vector<std::string> words;
  for (const auto kind : model::entity_kinds()) words.emplace_back(to_string(kind));
  return words;
}

model::EntityKind read_kind(Row& row) {
  const auto word = row.required("kind");
  if (const auto kind = model::parse_entity_kind(word)) return *kind;
  if (!word.empty()) row.fail("kind", word, not_a_word_rule(word, kind_words()));
  return model::EntityKind::city;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> read_aliases(const Row& row) {
  std::vector<std::string> aliases;
  const auto text = row.text("aliases");
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(';', begin), text.size());
    if (auto alias = trimmed(text.substr(begin, end - begin)); !alias.empty()) {
      aliases.push_back(std::move(alias));
    }
    begin = end + 1;
  }
  return aliases;
}

std::optional<base::GeoPoint> read_location(Row& row) {
  const auto latitude = row.number("lat"), longitude = row.number("lon");
  if (latitude && (*latitude < -90 || *latitude > 90)) {
    row.fail("lat", row.text("lat"), "a latitude is -90 to 90 degrees");
  }
  if (longitude && (*longitude < -180 || *longitude > 180)) {
    row.fail("lon", row.text("lon"), "a longitude is -180 to 180 degrees");
  }
  if (latitude && longitude) return base::GeoPoint{*latitude, *longitude};
  if (row.text("lat").empty() != row.text("lon").empty()) {
    const bool has_latitude = !row.text("lat").empty();
    row.fail(has_latitude ? "lon" : "lat", "", "a location has both a latitude and a longitude");
  }
  return std::nullopt;
}

std::map<std::string, std::string> read_attributes(const TableRun& run, const Row& row) {
  std::map<std::string, std::string> attributes;
  for (const auto column : run.other_columns()) {
    if (const auto& value = row.value(column)) attributes[run.table().columns[column]] = *value;
  }
  return attributes;
}

}  // namespace

EntityDraft read_entity(TableRun& run, const read::RawRecord& record) {
  EntityDraft draft{Row(run, record)};
  auto& row = draft.row;
  auto& entity = draft.entity;
  entity.key = row.required("id");
  entity.kind = read_kind(row);
  entity.type = row.text("type");
  entity.name = row.required("name");
  entity.name_en = row.text("name_en");
  entity.aliases = read_aliases(row);
  entity.country = row.text("country");
  entity.region = row.text("region");
  entity.location = read_location(row);
  entity.wikidata = row.text("wikidata");
  entity.geonames = row.text("geonames");
  entity.existence = row.dates(row.text("status") == "planned", is_happening(entity.kind));
  entity.attributes = read_attributes(run, row);
  entity.statements = {row.statement(entity.existence)};
  draft.part_of = row.text("part_of");
  draft.place = row.text("place");
  return draft;
}

}  // namespace citynet::resolve
