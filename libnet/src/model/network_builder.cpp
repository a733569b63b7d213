#include "citynet/model/network_builder.hpp"

#include <limits>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "model/freeze.hpp"
#include "model/records.hpp"

namespace citynet::model {

struct NetworkBuilder::Draft {
  Network::Records records;

  void check_key(const std::string& what, const std::string& key) const {
    if (key.empty()) throw base::InvalidArgument(what, key, "a key is not empty");
  }

  const Entity& entity(const std::string& argument, EntityId id) const {
    if (id.value >= records.entities.size()) {
      throw base::InvalidArgument(argument, std::to_string(id.value),
                                  "an entity is added before it is referred to");
    }
    return records.entities[id.value];
  }

  void check_statements(const std::vector<Statement>& statements, bool needed) const {
    if (needed && statements.empty()) {
      throw base::InvalidArgument("statements", "none", "a tie has at least one statement");
    }
    for (const auto& statement : statements) {
      if (statement.source.value >= records.sources.size()) {
        throw base::InvalidArgument("source", std::to_string(statement.source.value),
                                    "a source is added before it is referred to");
      }
    }
  }

  void check_actor(const std::string& argument, const Entity& actor) const {
    if (can_act(actor.kind)) return;
    throw base::InvalidArgument(argument, actor.key,
                                "of kind " + std::string(to_string(actor.kind)) +
                                    ", which cannot be a member or take part; an actor is a "
                                    "city, region, organisation, network, project, "
                                    "working_group or person");
  }

  void check_target(const std::string& argument, const Entity& target) const {
    if (can_be_joined(target.kind)) return;
    throw base::InvalidArgument(argument, target.key,
                                "of kind " + std::string(to_string(target.kind)) +
                                    ", which has no members; a target is anything but a city, "
                                    "a region or a person");
  }
};

NetworkBuilder::NetworkBuilder() : draft_(std::make_unique<Draft>()) {}
NetworkBuilder::NetworkBuilder(NetworkBuilder&&) noexcept = default;
NetworkBuilder& NetworkBuilder::operator=(NetworkBuilder&&) noexcept = default;
NetworkBuilder::~NetworkBuilder() = default;

void NetworkBuilder::describe(DatasetInfo info) { draft_->records.info = std::move(info); }

SourceId NetworkBuilder::add_source(Source source) {
  auto& records = draft_->records;
  draft_->check_key("source", source.key);
  const SourceId id(records.sources.size());
  if (!records.source_of_key.emplace(source.key, id).second) {
    throw base::InvalidArgument("source", source.key, "each source has a key of its own");
  }
  records.sources.push_back(std::move(source));
  return id;
}

namespace {

void check_location(const Entity& entity) {
  if (!entity.location) return;
  const auto [latitude, longitude] = *entity.location;
  // Written so that NaN fails too.
  if (!(latitude >= -90 && latitude <= 90)) {
    throw base::InvalidArgument("latitude", std::to_string(latitude),
                                "a latitude is -90 to 90 degrees");
  }
  if (!(longitude >= -180 && longitude <= 180)) {
    throw base::InvalidArgument("longitude", std::to_string(longitude),
                                "a longitude is -180 to 180 degrees");
  }
}

}  // namespace

EntityId NetworkBuilder::add_entity(Entity entity) {
  auto& records = draft_->records;
  draft_->check_key("entity", entity.key);
  if (entity.name.empty()) {
    throw base::InvalidArgument("name", entity.key, "an entity has a name");
  }
  check_location(entity);
  draft_->check_statements(entity.statements, false);
  if (entity.part_of) (void)draft_->entity("part_of", *entity.part_of);
  if (entity.place) (void)draft_->entity("place", *entity.place);
  const EntityId id(records.entities.size());
  if (!records.entity_of_key.emplace(entity.key, id).second) {
    throw base::InvalidArgument("entity", entity.key, "each entity has a key of its own");
  }
  records.entities.push_back(std::move(entity));
  return id;
}

void NetworkBuilder::set_part_of(EntityId entity, EntityId whole) {
  const auto& part = draft_->entity("entity", entity);
  (void)draft_->entity("part_of", whole);
  // Follow the chain upwards: a thing inside itself would make every walk over parts endless.
  for (std::optional<EntityId> above = whole; above;
       above = draft_->records.entities[above->value].part_of) {
    if (*above == entity) {
      throw base::InvalidArgument("part_of", part.key, "nothing is a part of itself");
    }
  }
  draft_->records.entities[entity.value].part_of = whole;
}

void NetworkBuilder::set_place(EntityId entity, EntityId place) {
  (void)draft_->entity("entity", entity);
  const auto& where = draft_->entity("place", place);
  if (where.kind != EntityKind::city && where.kind != EntityKind::region) {
    throw base::InvalidArgument(
        "place", where.key,
        "of kind " + std::string(to_string(where.kind)) + "; a place is a city or a region");
  }
  draft_->records.entities[entity.value].place = place;
}

AffiliationId NetworkBuilder::add_affiliation(Affiliation affiliation) {
  auto& records = draft_->records;
  const auto& actor = draft_->entity("actor", affiliation.actor);
  const auto& target = draft_->entity("target", affiliation.target);
  draft_->check_actor("actor", actor);
  draft_->check_target("target", target);
  if (affiliation.actor == affiliation.target) {
    throw base::InvalidArgument("target", target.key, "nothing is affiliated with itself");
  }
  if (affiliation.role.empty()) {
    throw base::InvalidArgument("role", affiliation.role, "an affiliation has a role");
  }
  if (affiliation.grade &&
      !(*affiliation.grade >= 0 && *affiliation.grade <= std::numeric_limits<double>::max())) {
    throw base::InvalidArgument("grade", std::to_string(*affiliation.grade),
                                "a grade is a finite number, 0 or more");
  }
  if (affiliation.fact && affiliation.fact->value >= records.facts.size()) {
    throw base::InvalidArgument("fact", std::to_string(affiliation.fact->value),
                                "a fact is added before it is referred to");
  }
  draft_->check_statements(affiliation.statements, true);
  records.affiliations.push_back(std::move(affiliation));
  return AffiliationId(records.affiliations.size() - 1);
}

FactId NetworkBuilder::add_fact(Fact fact) {
  auto& records = draft_->records;
  draft_->check_key("fact", fact.key);
  draft_->check_statements(fact.statements, true);
  if (fact.participants.empty()) {
    throw base::InvalidArgument("participants", fact.key, "a fact has at least one participant");
  }
  for (const auto& participant : fact.participants) {
    const auto& entity = draft_->entity("participants", participant.entity);
    if (participant.part.empty()) {
      throw base::InvalidArgument("part", entity.key, "every participant plays a part");
    }
    if (fact.about && participant.entity == *fact.about) {
      throw base::InvalidArgument("participants", entity.key,
                                  "what a fact is about does not take part in it as well");
    }
  }
  if (fact.about) draft_->check_target("about", draft_->entity("about", *fact.about));
  const FactId id(records.facts.size());
  if (!records.fact_of_key.emplace(fact.key, id).second) {
    throw base::InvalidArgument("fact", fact.key, "each fact has a key of its own");
  }
  records.facts.push_back(fact);
  if (fact.about) {
    for (const auto& [entity, part] : fact.participants) {
      if (!can_act(records.entities[entity.value].kind)) continue;
      records.affiliations.push_back(Affiliation{entity, *fact.about, part, std::nullopt,
                                                 fact.status, fact.valid, id, fact.statements});
    }
  }
  return id;
}

void NetworkBuilder::add_representation(Representation representation) {
  const auto& unit = draft_->entity("unit", representation.unit);
  const auto& represented = draft_->entity("represented", representation.represented);
  draft_->check_actor("unit", unit);
  draft_->check_actor("represented", represented);
  if (representation.unit == representation.represented) {
    throw base::InvalidArgument("represented", represented.key, "nothing represents itself");
  }
  draft_->check_statements(representation.statements, true);
  draft_->records.representations.push_back(std::move(representation));
}

std::optional<SourceId> NetworkBuilder::find_source(std::string_view key) const {
  const auto at = draft_->records.source_of_key.find(std::string(key));
  if (at == draft_->records.source_of_key.end()) return std::nullopt;
  return at->second;
}

std::optional<EntityId> NetworkBuilder::find_entity(std::string_view key) const {
  const auto at = draft_->records.entity_of_key.find(std::string(key));
  if (at == draft_->records.entity_of_key.end()) return std::nullopt;
  return at->second;
}

const Entity& NetworkBuilder::entity(EntityId id) const { return draft_->entity("entity", id); }

Network NetworkBuilder::build() {
  auto records = std::make_shared<Network::Records>(std::move(draft_->records));
  draft_ = std::make_unique<Draft>();
  freeze(*records);
  return Network(std::move(records));
}

}  // namespace citynet::model
