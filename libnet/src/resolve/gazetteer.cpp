#include "citynet/resolve/gazetteer.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/read/name_key.hpp"

namespace citynet::resolve {
namespace {

/// Places of one name in one country share a drawer; the empty country holds those of all.
std::string drawer(std::string_view key, std::string_view country) {
  return std::string(country) + ":" + std::string(key);
}

void put(std::unordered_map<std::string, std::vector<std::uint32_t>>& index, std::string drawer,
         std::uint32_t number) {
  auto& numbers = index[std::move(drawer)];
  if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
}

/// `Roma (RM)` without what stands in brackets.
std::string_view without_brackets(std::string_view name) {
  const auto bracket = name.find('(');
  return bracket == std::string_view::npos || bracket == 0 ? name : name.substr(0, bracket);
}

}  // namespace

std::string_view to_string(MatchedBy matched) noexcept {
  switch (matched) {
    case MatchedBy::id: return "id";
    case MatchedBy::key: return "key";
    case MatchedBy::alias: return "alias";
    case MatchedBy::decision: return "decision";
    case MatchedBy::candidate: return "candidate";
    case MatchedBy::none: return "none";
  }
  return {};
}

Gazetteer::Gazetteer(std::vector<GazetteerEntry> entries) : entries_(std::move(entries)) {
  all_.reserve(entries_.size());
  for (std::uint32_t number = 0; number < entries_.size(); ++number) {
    all_.push_back(number);
    index(number);
  }
}

void Gazetteer::index(std::uint32_t number) {
  const auto& entry = entries_[number];
  if (entry.key.empty() || entry.name.empty()) {
    throw base::InvalidArgument("gazetteer", entry.key + entry.name,
                                "a place has a key and a name");
  }
  if (!by_key_.emplace(entry.key, number).second) {
    throw base::InvalidArgument("gazetteer", entry.key, "each place has a key of its own");
  }
  for (const auto& [scheme, id] : entry.ids) put(by_id_, scheme + ":" + id, number);
  put(by_country_, entry.country, number);
  index_names(number, {});
  if (!entry.country.empty()) index_names(number, entry.country);
}

void Gazetteer::index_names(std::uint32_t number, std::string_view country) {
  const auto& entry = entries_[number];
  put(by_name_, drawer(read::name_key(entry.name), country), number);
  put(by_alias_, drawer(read::spelled_out_key(entry.name), country), number);
  for (const auto& alias : entry.aliases) {
    put(by_alias_, drawer(read::name_key(alias), country), number);
  }
}

std::optional<std::uint32_t> Gazetteer::find(std::string_view key) const {
  const auto found = by_key_.find(std::string(key));
  if (found == by_key_.end()) return std::nullopt;
  return found->second;
}

GazetteerMatch Gazetteer::find_id(std::string_view scheme, const std::string& id) const {
  const auto found = by_id_.find(std::string(scheme) + ":" + id);
  if (found == by_id_.end()) return {};
  return {found->second.size() == 1 ? MatchedBy::id : MatchedBy::candidate, found->second};
}

GazetteerMatch Gazetteer::find_key(const std::string& key, std::string_view country) const {
  if (key.empty()) return {};
  const auto in_drawer = drawer(key, country);
  const auto named = by_name_.find(in_drawer), called = by_alias_.find(in_drawer);
  if (named == by_name_.end() && called == by_alias_.end()) return {};
  const bool by_name = named != by_name_.end();
  GazetteerMatch match{by_name ? MatchedBy::key : MatchedBy::alias,
                       by_name ? named->second : called->second};
  if (by_name && called != by_alias_.end()) add_larger(match, called->second);
  if (match.entries.size() > 1 || country.empty()) match.matched = MatchedBy::candidate;
  return match;
}

/// `Halle` is the name of a town, and what people call the larger Halle (Saale).
void Gazetteer::add_larger(GazetteerMatch& match, const std::vector<std::uint32_t>& others) const {
  std::size_t population = 0;
  for (const auto number : match.entries) {
    population = std::max(population, entries_[number].population);
  }
  for (const auto number : others) {
    if (entries_[number].population > population) match.entries.push_back(number);
  }
}

GazetteerMatch Gazetteer::find_name(std::string_view name, std::string_view country) const {
  auto match = find_key(read::name_key(name), country);
  if (match.matched != MatchedBy::none) return match;
  match = find_key(read::spelled_out_key(name), country);
  if (match.matched == MatchedBy::none && without_brackets(name) != name) {
    match = find_key(read::name_key(without_brackets(name)), country);
  }
  // What was found by another spelling than the name's own is not found by its key.
  if (match.matched == MatchedBy::key) match.matched = MatchedBy::alias;
  return match;
}

std::span<const std::uint32_t> Gazetteer::in_country(std::string_view country) const {
  if (country.empty()) return all_;
  const auto found = by_country_.find(std::string(country));
  if (found == by_country_.end()) return {};
  return found->second;
}

Gazetteer Gazetteer::from_network(const model::Network& network) {
  std::vector<GazetteerEntry> entries;
  for (const auto& entity : network.entities()) {
    if (entity.kind != model::EntityKind::city && entity.kind != model::EntityKind::region)
      continue;
    GazetteerEntry entry{entity.key, entity.name, entity.country, entity.aliases};
    if (!entity.name_en.empty()) entry.aliases.push_back(entity.name_en);
    if (!entity.wikidata.empty()) entry.ids["wikidata"] = entity.wikidata;
    if (!entity.geonames.empty()) entry.ids["geonames"] = entity.geonames;
    for (const auto* scheme : {"nuts", "lau"}) {
      const auto found = entity.attributes.find(scheme);
      if (found != entity.attributes.end()) entry.ids[scheme] = found->second;
    }
    entry.location = entity.location;
    if (entity.part_of) entry.area = network[*entity.part_of].name;
    entries.push_back(std::move(entry));
  }
  return Gazetteer(std::move(entries));
}

}  // namespace citynet::resolve
