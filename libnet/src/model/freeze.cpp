#include "model/freeze.hpp"

#include <algorithm>

namespace citynet::model {
namespace {

/// Groups the affiliations by one of their ends, keeping the input order inside each group.
template <class End>
void group(const Network::Records& records, End end, std::vector<std::size_t>& offsets,
           std::vector<AffiliationId>& ids) {
  offsets.assign(records.entities.size() + 1, 0);
  for (const auto& affiliation : records.affiliations) ++offsets[end(affiliation).value + 1];
  for (std::size_t i = 1; i < offsets.size(); ++i) offsets[i] += offsets[i - 1];
  ids.resize(records.affiliations.size());
  auto next = offsets;
  for (std::size_t i = 0; i < records.affiliations.size(); ++i) {
    ids[next[end(records.affiliations[i]).value]++] = AffiliationId(i);
  }
}

void widen(std::optional<Network::Observed>& observed, const base::DateInterval& interval) {
  for (const auto* bound : {&interval.start(), &interval.end()}) {
    if (!bound->date) continue;
    const auto first = bound->date->earliest(), last = bound->date->latest();
    if (!observed) {
      observed = Network::Observed{first, last};
    } else {
      observed->first = std::min(observed->first, first);
      observed->last = std::max(observed->last, last);
    }
  }
}

/// Founding dates of old bodies say nothing about when the data set looks at the world.
bool counts_as_observation(EntityKind kind) {
  return kind == EntityKind::project || kind == EntityKind::event;
}

}  // namespace

void freeze(Network::Records& records) {
  group(
      records, [](const Affiliation& a) { return a.actor; }, records.actor_offsets,
      records.by_actor);
  group(
      records, [](const Affiliation& a) { return a.target; }, records.target_offsets,
      records.by_target);
  for (const auto& affiliation : records.affiliations) widen(records.observed, affiliation.valid);
  for (const auto& fact : records.facts) widen(records.observed, fact.valid);
  for (const auto& entity : records.entities) {
    if (counts_as_observation(entity.kind)) widen(records.observed, entity.existence);
  }
}

}  // namespace citynet::model
