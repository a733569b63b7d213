#include "citynet/model/network.hpp"

#include <algorithm>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "model/records.hpp"

namespace citynet::model {

Network::Network() {
  static const auto empty = [] {
    auto records = std::make_shared<Records>();
    records->actor_offsets = records->target_offsets = {0};
    return std::shared_ptr<const Records>(records);
  }();
  records_ = empty;
}

Network::Network(std::shared_ptr<const Records> records) : records_(std::move(records)) {}

const DatasetInfo& Network::info() const noexcept { return records_->info; }
std::span<const Entity> Network::entities() const noexcept { return records_->entities; }
std::span<const Affiliation> Network::affiliations() const noexcept {
  return records_->affiliations;
}
std::span<const Fact> Network::facts() const noexcept { return records_->facts; }
std::span<const Representation> Network::representations() const noexcept {
  return records_->representations;
}
std::span<const Source> Network::sources() const noexcept { return records_->sources; }
std::span<const std::string> Network::hypotheses() const noexcept { return records_->hypotheses; }

const Entity& Network::operator[](EntityId id) const noexcept {
  return records_->entities[id.value];
}
const Affiliation& Network::operator[](AffiliationId id) const noexcept {
  return records_->affiliations[id.value];
}
const Fact& Network::operator[](FactId id) const noexcept { return records_->facts[id.value]; }
const Source& Network::operator[](SourceId id) const noexcept {
  return records_->sources[id.value];
}

std::optional<EntityId> Network::find(std::string_view key) const {
  const auto at = records_->entity_of_key.find(std::string(key));
  if (at == records_->entity_of_key.end()) return std::nullopt;
  return at->second;
}

EntityId Network::entity(std::string_view key) const {
  if (const auto found = find(key)) return *found;
  std::vector<std::string> keys;
  keys.reserve(records_->entities.size());
  for (const auto& entity : records_->entities) keys.push_back(entity.key);
  throw base::InvalidArgument(
      "entity", std::string(key),
      "no entity of this network has this key" + base::closest_words(key, keys));
}

namespace {

std::span<const AffiliationId> row(std::span<const AffiliationId> ids,
                                   std::span<const std::size_t> offsets, EntityId entity) {
  return ids.subspan(offsets[entity.value], offsets[entity.value + 1] - offsets[entity.value]);
}

}  // namespace

std::span<const AffiliationId> Network::affiliations_of(EntityId actor) const noexcept {
  return row(records_->by_actor, records_->actor_offsets, actor);
}

std::span<const AffiliationId> Network::affiliations_with(EntityId target) const noexcept {
  return row(records_->by_target, records_->target_offsets, target);
}

std::size_t Network::count(EntityKind kind) const noexcept {
  return static_cast<std::size_t>(
      std::count_if(records_->entities.begin(), records_->entities.end(),
                    [kind](const Entity& entity) { return entity.kind == kind; }));
}

std::optional<Network::Observed> Network::observed() const noexcept { return records_->observed; }

}  // namespace citynet::model
