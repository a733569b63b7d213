#include "model/revision.hpp"

#include <algorithm>
#include <memory>

#include "citynet/base/error.hpp"
#include "model/freeze.hpp"

namespace citynet::model {
namespace {

using base::Bound;
using base::Day;
using base::Truth;

constexpr const char* kSource = "hypothesis";
constexpr std::chrono::days kOneDay{1};

Bound on_day(Day day) { return Bound::at(base::PartialDate::on(day)); }

}  // namespace

Revision::Revision(const Network& network) : network_(network), records_(*network.records_) {
  const auto known = records_.source_of_key.find(kSource);
  if (known != records_.source_of_key.end()) {
    if (records_.hypotheses.empty()) {
      throw base::InvalidArgument("network", kSource,
                                  "a source of the data has the key that marks hypotheses");
    }
    source_ = known->second;
    return;
  }
  source_ = SourceId(records_.sources.size());
  records_.source_of_key.emplace(kSource, source_);
  records_.sources.push_back({kSource,
                              "A hypothesis, not a source",
                              "",
                              "",
                              {},
                              "assumed for the sake of comparison; nobody has stated it"});
}

void Revision::apply(const Hypothesis& hypothesis) {
  words_ = to_string(hypothesis);
  out_.assign(records_.affiliations.size(), false);
  std::visit([this](const auto& one) { assume(one); }, hypothesis);
  drop_what_is_out();
  records_.hypotheses.push_back(words_);
}

Network Revision::freeze() {
  const auto observed = records_.observed;
  model::freeze(records_);
  records_.observed = observed;  // hypotheses observe nothing
  return Network(std::make_shared<const Network::Records>(std::move(records_)));
}

Statement Revision::statement(const base::DateInterval& valid) const {
  return {source_, Certainty::seed, valid, words_, {}};
}

const base::DateInterval& Revision::dates_of(const Affiliation& affiliation) const {
  const auto& target = records_.entities[affiliation.target.value];
  const bool undated = affiliation.valid == base::DateInterval{};
  return undated && is_happening(target.kind) ? target.existence : affiliation.valid;
}

bool Revision::is_over(const Affiliation& affiliation, Day on) const {
  return dates_of(affiliation).ended_before(on) == Truth::yes ||
         (affiliation.valid == base::DateInterval{} &&
          records_.entities[affiliation.target.value].existence.ended_before(on) == Truth::yes);
}

bool Revision::begins_later(const Affiliation& affiliation, Day on) const {
  return dates_of(affiliation).began_by(on - kOneDay) == Truth::no;
}

void Revision::end(std::size_t index, std::optional<Day> on) {
  auto& affiliation = records_.affiliations[index];
  if (!on || begins_later(affiliation, *on)) {
    out_[index] = true;
    return;
  }
  const auto& target = records_.entities[affiliation.target.value];
  if (is_over(affiliation, *on) || is_happening(target.kind)) return;
  affiliation.valid = base::DateInterval(affiliation.valid.start(), on_day(*on - kOneDay));
  affiliation.statements.push_back(statement(affiliation.valid));
}

void Revision::end_existence(EntityId entity, Day on) {
  auto& existence = records_.entities[entity.value].existence;
  if (existence.ended_before(on) == Truth::yes || existence.began_by(on - kOneDay) == Truth::no) {
    return;
  }
  existence = base::DateInterval(existence.start(), on_day(on - kOneDay));
}

void Revision::assume(const Joins& joins) {
  Affiliation made;
  made.actor = network_.entity(joins.actor);
  made.target = network_.entity(joins.target);
  made.role = joins.role;
  const auto &actor = network_[made.actor], &target = network_[made.target];
  if (!can_act(actor.kind)) {
    throw base::InvalidArgument("actor", actor.key,
                                "of kind " + std::string(to_string(actor.kind)) +
                                    ", which cannot be a member or take part");
  }
  if (!can_be_joined(target.kind) || made.actor == made.target) {
    throw base::InvalidArgument("target", target.key,
                                "of kind " + std::string(to_string(target.kind)) +
                                    ": a target has members, and is another than the actor");
  }
  if (made.role.empty()) throw base::InvalidArgument("role", "", "an affiliation has a role");
  made.valid = base::DateInterval(joins.on ? on_day(*joins.on) : Bound::open(), Bound::open());
  made.statements = {statement(made.valid)};
  records_.affiliations.push_back(std::move(made));
}

void Revision::assume(const Leaves& leaves) {
  const auto actor = network_.entity(leaves.actor), target = network_.entity(leaves.target);
  bool found = false;
  for (std::size_t i = 0; i < records_.affiliations.size(); ++i) {
    const auto& affiliation = records_.affiliations[i];
    if (affiliation.actor != actor || affiliation.target != target) continue;
    found = true;
    end(i, leaves.on);
  }
  if (found) return;
  throw base::InvalidArgument("actor", leaves.actor,
                              "who leaves '" + leaves.target + "' is affiliated with it");
}

void Revision::assume(const Dissolves& dissolves) {
  const auto target = network_.entity(dissolves.target);
  if (!can_be_joined(network_[target].kind)) {
    throw base::InvalidArgument("target", dissolves.target,
                                "only what others can join is dissolved");
  }
  for (std::size_t i = 0; i < records_.affiliations.size(); ++i) {
    const auto& affiliation = records_.affiliations[i];
    if (affiliation.target == target || affiliation.actor == target) end(i, dissolves.on);
  }
  if (dissolves.on) end_existence(target, *dissolves.on);
}

std::optional<Affiliation> Revision::moved(const Affiliation& affiliation, EntityId from,
                                           EntityId into, std::optional<Day> on) const {
  auto made = affiliation;
  if (made.actor == from) made.actor = into;
  if (made.target == from) made.target = into;
  if (made.actor == made.target) return std::nullopt;
  if (!on) {
    made.statements.push_back(statement(made.valid));
    return made;
  }
  if (is_over(affiliation, *on)) return std::nullopt;
  const bool later = begins_later(affiliation, *on);
  made.valid =
      base::DateInterval(later ? affiliation.valid.start() : on_day(*on), affiliation.valid.end());
  made.statements.push_back(statement(made.valid));
  return made;
}

std::optional<std::size_t> Revision::find_same(const Affiliation& wanted, std::size_t count,
                                               std::optional<Day> on) const {
  for (std::size_t i = 0; i < count; ++i) {
    const auto& affiliation = records_.affiliations[i];
    if (affiliation.actor == wanted.actor && affiliation.target == wanted.target &&
        affiliation.role == wanted.role && !(on && is_over(affiliation, *on))) {
      return i;
    }
  }
  return std::nullopt;
}

void Revision::assume(const Merges& merges) {
  const auto from = network_.entity(merges.from), into = network_.entity(merges.into);
  if (from == into || network_[from].kind != network_[into].kind ||
      !can_be_joined(network_[into].kind)) {
    throw base::InvalidArgument("from", merges.from,
                                "two different things of one kind merge, and others can join them");
  }
  const auto count = records_.affiliations.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto affiliation = records_.affiliations[i];  // a copy: others are added below
    if (affiliation.target != from && affiliation.actor != from) continue;
    auto made = moved(affiliation, from, into, merges.on);
    end(i, merges.on);
    if (!made) continue;
    const auto same = merges.collapse == Collapse::one_per_role ? find_same(*made, count, merges.on)
                                                                : std::nullopt;
    if (!same) {
      records_.affiliations.push_back(std::move(*made));
      continue;
    }
    auto& kept = records_.affiliations[*same].statements;
    kept.insert(kept.end(), made->statements.begin(), made->statements.end());
  }
  if (merges.on) {
    end_existence(from, *merges.on);
  } else {
    move_facts(from, into);
  }
}

void Revision::move_facts(EntityId from, EntityId into) {
  for (auto& fact : records_.facts) {
    if (fact.about != from) continue;
    const bool takes_part =
        std::any_of(fact.participants.begin(), fact.participants.end(),
                    [&](const Participant& participant) { return participant.entity == into; });
    if (!takes_part) fact.about = into;
  }
}

void Revision::drop_what_is_out() {
  std::vector<Affiliation> left;
  left.reserve(records_.affiliations.size());
  for (std::size_t i = 0; i < records_.affiliations.size(); ++i) {
    if (i < out_.size() && out_[i]) continue;  // what is new is in
    left.push_back(std::move(records_.affiliations[i]));
  }
  records_.affiliations = std::move(left);
}

}  // namespace citynet::model
