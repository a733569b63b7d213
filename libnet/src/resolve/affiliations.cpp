#include <map>
#include <tuple>

#include "citynet/base/error.hpp"
#include "resolve/row.hpp"
#include "resolve/tie.hpp"

namespace citynet::resolve {
namespace {

/// What makes two statements tell of one tie.
using TieKey = std::tuple<model::EntityId, model::EntityId, std::string, model::AffiliationStatus>;

struct Tie {
  TieKey key;
  Spells spells;
};

/// Where a spell begins, so that affiliations stand in the order of their first rows.
struct FirstRow {
  std::size_t tie, spell;
};

class Affiliations {
 public:
  explicit Affiliations(TableRun& run) : run_(run) {}

  void take(Row& row);
  void add();

 private:
  void check_ends(Row& row, const std::optional<model::EntityId>& actor,
                  const std::optional<model::EntityId>& target) const;
  [[nodiscard]] std::size_t tie_of(const TieKey& key);

  [[nodiscard]] const model::Entity& entity(model::EntityId id) const {
    return run_.resolution().builder.entity(id);
  }

  TableRun& run_;
  std::vector<Tie> ties_{};
  std::map<TieKey, std::size_t> tie_of_key_{};
  std::vector<FirstRow> order_{};
};

std::string kind_of(const model::Entity& entity) {
  return "of kind " + std::string(to_string(entity.kind));
}

void Affiliations::check_ends(Row& row, const std::optional<model::EntityId>& actor,
                              const std::optional<model::EntityId>& target) const {
  if (actor && !can_act(entity(*actor).kind)) {
    row.fail("actor", entity(*actor).key,
             kind_of(entity(*actor)) +
                 ", which cannot join, sign, host or take part; an actor is a city, region, "
                 "organisation, network, project, working_group or person");
  }
  if (target && !can_be_joined(entity(*target).kind)) {
    row.fail("target", entity(*target).key,
             kind_of(entity(*target)) +
                 ", which nobody is affiliated with; a target is anything but a city, a region "
                 "or a person");
  }
  if (actor && target && *actor == *target) {
    row.fail("target", entity(*target).key, "nothing is affiliated with itself");
  }
}

std::size_t Affiliations::tie_of(const TieKey& key) {
  const auto [at, is_new] = tie_of_key_.emplace(key, ties_.size());
  if (is_new) {
    const bool may_recur = !is_happening(entity(std::get<1>(key)).kind);
    ties_.push_back({key, Spells(may_recur)});
  }
  return at->second;
}

void Affiliations::take(Row& row) {
  const auto actor = row.entity("actor");
  const auto role = row.required("role");
  const auto target = row.entity("target");
  check_ends(row, actor, target);
  const auto grade = row.number("grade");
  if (grade && *grade < 0) row.fail("grade", row.text("grade"), "a grade is 0 or more");
  const auto status = row.status();
  const auto dates = row.dates(status == model::AffiliationStatus::planned,
                               target && is_happening(entity(*target).kind));
  auto statement = row.statement(dates);
  if (!row.is_good() || !actor || !target) {
    run_.reject();
    return;
  }
  const auto tie = tie_of({*actor, *target, role, status});
  auto& spells = ties_[tie].spells;
  if (spells.take(run_, {std::move(statement), grade})) {
    order_.push_back({tie, spells.all().size() - 1});
  }
}

void Affiliations::add() {
  for (const auto& [tie, index] : order_) {
    const auto& [actor, target, role, status] = ties_[tie].key;
    const auto& spell = ties_[tie].spells.all()[index];
    run_.resolution().builder.add_affiliation({actor, target, role, spell.settle_grade(run_),
                                               status, spell.settle_dates(run_), std::nullopt,
                                               spell.statements()});
  }
}

}  // namespace

void resolve_affiliations(Resolution& resolution) {
  const auto* table = resolution.dataset.table("affiliations");
  if (table == nullptr) return;
  TableRun run(resolution, *table, {"actor", "role", "target"},
               {"grade", "status", "start", "end", "source", "certainty", "note"});
  run.note_other_columns();
  Affiliations affiliations(run);
  for (const auto& record : table->records) {
    Row row(run, record);
    affiliations.take(row);
  }
  affiliations.add();
  run.finish();
}

}  // namespace citynet::resolve
