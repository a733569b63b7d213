#include "citynet/model/persons.hpp"

#include <algorithm>

#include "model/freeze.hpp"
#include "model/records.hpp"

namespace citynet::model {
namespace {

using Records = Network::Records;

bool is_person(const Records& records, EntityId id) {
  return records.entities[id.value].kind == EntityKind::person;
}

bool has_person(const Records& records, const Fact& fact) {
  return std::any_of(fact.participants.begin(), fact.participants.end(),
                     [&](const Participant& p) { return is_person(records, p.entity); });
}

void remove_notes(std::vector<Statement>& statements) {
  for (auto& statement : statements) statement.note.clear();
}

/// Notes of whatever a person had a part in may speak of the person by name.
void remove_notes_on_persons(Records& records) {
  for (auto& affiliation : records.affiliations) {
    const bool is_theirs =
        is_person(records, affiliation.actor) || is_person(records, affiliation.target) ||
        (affiliation.fact && has_person(records, records.facts[affiliation.fact->value]));
    if (is_theirs) remove_notes(affiliation.statements);
  }
  for (auto& fact : records.facts) {
    if (has_person(records, fact)) remove_notes(fact.statements);
  }
  for (auto& one : records.representations) {
    if (is_person(records, one.unit) || is_person(records, one.represented)) {
      remove_notes(one.statements);
    }
  }
}

/// What is left of a person: what sort, from where, when, and where it belongs.
Entity without_name(const Entity& person, std::string pseudonym) {
  Entity nameless;
  nameless.key = pseudonym;
  nameless.name = std::move(pseudonym);
  nameless.kind = person.kind;
  nameless.type = person.type;
  nameless.country = person.country;
  nameless.existence = person.existence;
  nameless.part_of = person.part_of;
  nameless.place = person.place;
  nameless.statements = person.statements;
  remove_notes(nameless.statements);
  return nameless;
}

std::vector<EntityId> persons_by_key(const Records& records) {
  std::vector<EntityId> persons;
  for (std::size_t i = 0; i < records.entities.size(); ++i) {
    if (records.entities[i].kind == EntityKind::person) persons.push_back(EntityId(i));
  }
  std::sort(persons.begin(), persons.end(), [&](EntityId a, EntityId b) {
    return records.entities[a.value].key < records.entities[b.value].key;
  });
  return persons;
}

/// Whether all go by pseudonyms already; numbering them anew would only confuse.
bool has_only_pseudonyms(const Records& records) {
  return std::all_of(records.entities.begin(), records.entities.end(), [](const Entity& entity) {
    return entity.kind != EntityKind::person ||
           (entity.key.starts_with("person-") && entity.name == entity.key);
  });
}

void pseudonymise(Records& records) {
  const auto persons = persons_by_key(records);
  remove_notes_on_persons(records);
  for (const auto id : persons) records.entity_of_key.erase(records.entities[id.value].key);
  std::size_t number = 0;
  for (const auto id : persons) {
    std::string pseudonym;
    do pseudonym = "person-" + std::to_string(++number);
    while (records.entity_of_key.contains(pseudonym));
    records.entity_of_key.emplace(pseudonym, id);
    auto& person = records.entities[id.value];
    person = without_name(person, std::move(pseudonym));
  }
}

/// The records that remain, numbered anew.
class Exclusion {
 public:
  explicit Exclusion(const Records& from) : from_(from) {}

  [[nodiscard]] Records remaining() {
    to_.info = from_.info;
    to_.sources = from_.sources;
    to_.source_of_key = from_.source_of_key;
    to_.hypotheses = from_.hypotheses;
    keep_entities();
    keep_facts();
    keep_ties();
    return std::move(to_);
  }

 private:
  void keep_entities() {
    for (const auto& entity : from_.entities) {
      entities_.emplace_back();
      if (entity.kind == EntityKind::person) continue;
      entities_.back() = EntityId(to_.entities.size());
      to_.entity_of_key.emplace(entity.key, *entities_.back());
      to_.entities.push_back(entity);
    }
    for (auto& entity : to_.entities) {
      if (entity.part_of) entity.part_of = entities_[entity.part_of->value];
      if (entity.place) entity.place = entities_[entity.place->value];
    }
  }

  void keep_facts() {
    for (const auto& fact : from_.facts) {
      facts_.emplace_back();
      auto rest = fact;
      if (has_person(from_, fact)) remove_notes(rest.statements);
      std::erase_if(rest.participants,
                    [&](const Participant& p) { return is_person(from_, p.entity); });
      if (rest.participants.empty()) continue;
      for (auto& participant : rest.participants) {
        participant.entity = *entities_[participant.entity.value];
      }
      // A person cannot be what a fact is about.
      if (rest.about) rest.about = entities_[rest.about->value];
      facts_.back() = FactId(to_.facts.size());
      to_.fact_of_key.emplace(rest.key, *facts_.back());
      to_.facts.push_back(std::move(rest));
    }
  }

  void keep_ties() {
    for (const auto& affiliation : from_.affiliations) {
      const auto actor = entities_[affiliation.actor.value];
      const auto target = entities_[affiliation.target.value];
      if (!actor || !target) continue;
      auto& kept = to_.affiliations.emplace_back(affiliation);
      kept.actor = *actor;
      kept.target = *target;
      if (!affiliation.fact) continue;
      kept.fact = facts_[affiliation.fact->value];
      if (has_person(from_, from_.facts[affiliation.fact->value])) remove_notes(kept.statements);
    }
    for (const auto& one : from_.representations) {
      const auto unit = entities_[one.unit.value], represented = entities_[one.represented.value];
      if (!unit || !represented) continue;
      to_.representations.push_back({*unit, *represented, one.valid, one.statements});
    }
  }

  const Records& from_;
  Records to_{};
  std::vector<std::optional<EntityId>> entities_{};  ///< new id of each; none for a person
  std::vector<std::optional<FactId>> facts_{};
};

}  // namespace

Network with_persons(const Network& network, Persons persons) {
  if (persons == Persons::kept || network.count(EntityKind::person) == 0) return network;
  if (persons == Persons::pseudonymised && has_only_pseudonyms(*network.records_)) return network;
  auto records = persons == Persons::excluded ? Exclusion(*network.records_).remaining()
                                              : Records(*network.records_);
  if (persons == Persons::pseudonymised) pseudonymise(records);
  records.observed.reset();
  freeze(records);
  return Network(std::make_shared<const Records>(std::move(records)));
}

}  // namespace citynet::model
