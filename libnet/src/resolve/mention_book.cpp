#include "resolve/mention_book.hpp"

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "citynet/read/name_key.hpp"

namespace citynet::resolve {
namespace {

constexpr char kPart = '\x1f';

/// Different for different mentions.
std::string written(std::string_view kind, const MentionText& text) {
  std::string all;
  all.reserve(kind.size() + text.id.size() + text.name.size() + text.country.size() + 8);
  all += kind;
  for (const auto* part : {&text.scheme, &text.id, &text.name, &text.country}) {
    all += kPart;
    all += *part;
  }
  return all;
}

std::string decision_key(std::string_view kind, std::string_view name, std::string_view country,
                         std::string_view id) {
  std::string all(kind);
  for (const auto part : {name, country, id}) {
    all += kPart;
    all += part;
  }
  return all;
}

/// `http://www.wikidata.org/entity/Q1792` is Q1792.
std::string bare_id(const std::string& scheme, const std::string& id) {
  if (scheme == "own") return id;
  const auto slash = id.rfind('/');
  return slash == std::string::npos ? id : id.substr(slash + 1);
}

bool is_place(model::EntityKind kind) {
  return kind == model::EntityKind::city || kind == model::EntityKind::region;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80U) return false;
  }
  return true;
}

}  // namespace

MentionBook::MentionBook(const Gazetteer* gazetteer, std::vector<Decision> decisions,
                         bool keep_unresolved)
    : gazetteer_(gazetteer), keep_unresolved_(keep_unresolved) {
  for (auto& decision : decisions) {
    if (decision.verdict != "is" && decision.verdict != "new" && decision.verdict != "reject") {
      throw base::InvalidArgument("decisions, '" + decision.name + "'", decision.verdict,
                                  "a decision is one of is, new, reject");
    }
    if (decision.verdict == "is" && (gazetteer == nullptr || !gazetteer->find(decision.key))) {
      throw base::InvalidArgument("decisions, '" + decision.name + "'", decision.key,
                                  "the gazetteer has no place of this key");
    }
    auto key = decision_key(decision.kind, decision.name, decision.country, decision.id);
    decisions_[std::move(key)] = std::move(decision);
  }
}

const Meant& MentionBook::look_up(const MentionText& text, const base::Place& place) {
  const auto [at, is_new] = known_.try_emplace(written(to_string(text.kind), text));
  auto& known = at->second;
  if (is_new) {
    Mention mention{std::string(to_string(text.kind)), text.name, text.country, text.id};
    known.meant = decide(text, mention);
    const bool is_reported = gazetteer_ != nullptr && is_place(text.kind);
    if (is_reported || mention.matched == MatchedBy::decision) {
      mention.first = place;
      mentions_.push_back(std::move(mention));
      known.mention = mentions_.size();
    }
  }
  if (known.mention > 0) ++mentions_[known.mention - 1].count;
  return known.meant;
}

GazetteerMatch MentionBook::search(const MentionText& text, const std::string& country) const {
  if (gazetteer_ == nullptr || !is_place(text.kind)) return {};
  if (!text.id.empty() && text.scheme != "own") {
    const auto match = gazetteer_->find_id(text.scheme, bare_id(text.scheme, text.id));
    if (match.matched != MatchedBy::none) return match;
  }
  return text.name.empty() ? GazetteerMatch{} : gazetteer_->find_name(text.name, country);
}

Meant MentionBook::decide(const MentionText& text, Mention& mention) {
  const auto country = read::country_code(text.country).value_or(text.country);
  auto match = search(text, country);
  for (const auto number : match.entries) {
    mention.places.push_back(gazetteer_->entries()[number].key);
  }
  mention.matched = match.matched;
  if (match.matched == MatchedBy::id) return entry(match.entries.front(), text.kind);
  const auto decided =
      decisions_.find(decision_key(to_string(text.kind), text.name, text.country, text.id));
  if (decided != decisions_.end()) {
    const auto& decision = decided->second;
    mention.matched = MatchedBy::decision;
    mention.reason = decision.reason;
    if (decision.verdict == "reject") return {0, true, "a person rejected the name"};
    if (decision.verdict == "new") return own(text, country);
    mention.places = {decision.key};
    return entry(*gazetteer_->find(decision.key), text.kind);
  }
  if (match.matched == MatchedBy::key || match.matched == MatchedBy::alias) {
    return entry(match.entries.front(), text.kind);
  }
  const bool searched = gazetteer_ != nullptr && is_place(text.kind);
  if (searched && !keep_unresolved_) return {0, true, "the gazetteer does not know the name"};
  return own(text, country);
}

/// A key for a new entity: the words as a slug, with a number when it is taken.
void MentionBook::name_key_of(EntityDraft& draft, const std::string& words) {
  auto slug = read::name_key(words);
  for (auto& c : slug) {
    if (c == ' ') c = '-';
  }
  const std::string kind(to_string(draft.entity.kind));
  if (slug.empty() || !is_ascii(slug)) slug = kind;
  if (slug.find_first_not_of("0123456789-") == std::string::npos) slug = kind + "-" + slug;
  auto key = slug;
  for (std::size_t n = 2; !keys_.insert(key).second; ++n) key = slug + "-" + std::to_string(n);
  draft.entity.key = std::move(key);
}

std::uint32_t MentionBook::entity_of(const std::string& identity, model::EntityKind kind,
                                     const std::string& name, const std::string& country) {
  const auto [at, is_new] =
      entity_of_identity_.emplace(identity, static_cast<std::uint32_t>(drafts_.size()));
  if (!is_new) return at->second;
  EntityDraft draft;
  draft.entity.kind = kind;
  draft.entity.name = name;
  draft.entity.country = country;
  draft.has_own_name = true;
  name_key_of(draft, is_place(kind) ? name + " " + country : name);
  drafts_.push_back(std::move(draft));
  return at->second;
}

Meant MentionBook::own(const MentionText& text, const std::string& country) {
  const std::string kind(to_string(text.kind));
  const auto code = read::country_code(text.country).value_or("");
  const auto id = bare_id(text.scheme, text.id);
  if (id.empty()) {
    return {entity_of(kind + kPart + read::name_key(text.name) + kPart + country, text.kind,
                      text.name, code)};
  }
  const auto identity = kind + kPart + text.scheme + kPart + "#" + id;
  const auto known = entity_of_identity_.contains(identity);
  const auto entity = entity_of(identity, text.kind, text.name.empty() ? id : text.name, code);
  auto& draft = drafts_[entity];
  if (!known) draft.has_own_name = !text.name.empty();
  if (!draft.has_own_name && !text.name.empty()) {
    draft.entity.name = text.name;
    draft.has_own_name = true;
  }
  if (draft.entity.country.empty()) draft.entity.country = code;
  if (text.scheme == "wikidata") draft.entity.wikidata = id;
  if (text.scheme == "geonames") draft.entity.geonames = id;
  if (text.scheme == "nuts" || text.scheme == "lau") draft.entity.attributes[text.scheme] = id;
  if (text.scheme == "own") draft.entity.attributes["id"] = id;
  return {entity};
}

Meant MentionBook::entry(std::uint32_t number, model::EntityKind kind) {
  const auto& place = gazetteer_->entries()[number];
  const auto entity =
      entity_of(std::string("gazetteer") + kPart + place.key, kind, place.name, place.country);
  if (entry_of_entity_.emplace(entity, number).second) {
    auto& known = drafts_[entity].entity;
    if (keys_.insert(place.key).second) known.key = place.key;
    known.location = place.location;
    const auto id = [&](const char* scheme) {
      const auto found = place.ids.find(scheme);
      return found == place.ids.end() ? std::string() : found->second;
    };
    known.wikidata = id("wikidata");
    known.geonames = id("geonames");
  }
  return {entity};
}

const GazetteerEntry* MentionBook::entry_of(std::uint32_t entity) const {
  const auto found = entry_of_entity_.find(entity);
  return found == entry_of_entity_.end() ? nullptr : &gazetteer_->entries()[found->second];
}

std::vector<Mention> MentionBook::take_mentions() { return std::move(mentions_); }

}  // namespace citynet::resolve
