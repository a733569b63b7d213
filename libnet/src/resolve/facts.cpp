#include <algorithm>

#include "citynet/base/error.hpp"
#include "resolve/reconcile.hpp"
#include "resolve/row.hpp"
#include "resolve/tie.hpp"

namespace citynet::resolve {
namespace {

/// What one row says.
struct StatedPart {
  std::string fact, kind;
  std::optional<model::EntityId> about{};
  model::AffiliationStatus status{};
  model::Participant participant{};
  model::Statement statement{};
};

struct FactDraft {
  model::Fact fact;
  std::vector<base::Place> rows{};  ///< in which each participant was first named
};

class Facts {
 public:
  explicit Facts(TableRun& run) : run_(run) {}

  void take(Row& row);
  void add();

 private:
  [[nodiscard]] std::optional<model::EntityId> read_about(Row& row) const;
  [[nodiscard]] StatedPart read(Row& row) const;
  void check_agreement(Row& row, const StatedPart& stated) const;
  void join(FactDraft& draft, StatedPart stated);

  [[nodiscard]] const model::Entity& entity(model::EntityId id) const {
    return run_.resolution().builder.entity(id);
  }

  TableRun& run_;
  std::vector<FactDraft> drafts_{};
  std::unordered_map<std::string, std::size_t> draft_of_key_{};  ///< looked up, never iterated
};

std::optional<model::EntityId> Facts::read_about(Row& row) const {
  if (row.text("about").empty()) return std::nullopt;
  const auto about = row.entity("about");
  if (about && !can_be_joined(entity(*about).kind)) {
    row.fail("about", entity(*about).key,
             "of kind " + std::string(to_string(entity(*about).kind)) +
                 "; a fact is about anything but a city, a region or a person");
  }
  return about;
}

StatedPart Facts::read(Row& row) const {
  StatedPart stated;
  stated.fact = row.required("fact");
  stated.kind = row.required("kind");
  stated.about = read_about(row);
  const auto participant = row.entity("entity");
  stated.participant = {participant.value_or(model::EntityId{}), row.required("part")};
  stated.status = row.status();
  const bool happens = stated.about && is_happening(entity(*stated.about).kind);
  stated.statement =
      row.statement(row.dates(stated.status == model::AffiliationStatus::planned, happens));
  if (participant && participant == stated.about) {
    row.fail("entity", row.text("entity"), "what a fact is about does not take part in it as well");
  }
  return stated;
}

/// Kind, subject and status belong to the fact, and its first row says them.
void Facts::check_agreement(Row& row, const StatedPart& stated) const {
  const auto known = draft_of_key_.find(stated.fact);
  if (known == draft_of_key_.end()) return;
  const auto& fact = drafts_[known->second].fact;
  const auto first = base::to_string(fact.statements.front().place);
  if (stated.kind != fact.kind) {
    row.fail("kind", stated.kind, "a fact has one kind; " + first + " says " + fact.kind);
  }
  if (stated.about != fact.about) {
    row.fail("about", row.text("about"),
             "a fact is about one thing; " + first + " says " +
                 (fact.about ? entity(*fact.about).key : std::string("nothing")));
  }
  if (stated.status != fact.status) {
    row.fail("status", row.text("status"),
             "a fact has one status; " + first + " says " + std::string(to_string(fact.status)));
  }
}

void Facts::join(FactDraft& draft, StatedPart stated) {
  auto& fact = draft.fact;
  const auto at = std::find(fact.participants.begin(), fact.participants.end(), stated.participant);
  const bool is_new_part = at == fact.participants.end();
  const bool is_new_statement = std::none_of(
      fact.statements.begin(), fact.statements.end(),
      [&](const auto& statement) { return says_the_same(statement, stated.statement); });
  const auto place = stated.statement.place;
  if (is_new_part) {
    fact.participants.push_back(stated.participant);
    draft.rows.push_back(place);
    run_.keep();
  } else {
    const auto& into = draft.rows[static_cast<std::size_t>(at - fact.participants.begin())];
    run_.merge(place, into);
    if (!is_new_statement) {
      run_.add({base::Severity::note, place, "",
                "says the same as an earlier row, from the same source",
                "merged with " + base::to_string(into)});
    }
  }
  if (is_new_statement) fact.statements.push_back(std::move(stated.statement));
}

void Facts::take(Row& row) {
  auto stated = read(row);
  check_agreement(row, stated);
  if (!row.is_good()) {
    run_.reject();
    return;
  }
  const auto [at, is_new] = draft_of_key_.emplace(stated.fact, drafts_.size());
  if (is_new) {
    drafts_.push_back({{stated.fact, stated.kind, stated.about, {}, stated.status, {}, {}}});
  }
  join(drafts_[at->second], std::move(stated));
}

void Facts::add() {
  for (auto& draft : drafts_) {
    auto& fact = draft.fact;
    const auto dates = reconcile(fact.statements);
    fact.valid = dates.valid;
    for (const auto i : dates.contradicting) {
      report_contradiction(run_, fact.statements[i], fact.statements[dates.leader]);
    }
    run_.resolution().builder.add_fact(std::move(fact));
  }
}

}  // namespace

void resolve_facts(Resolution& resolution) {
  const auto* table = resolution.dataset.table("facts");
  if (table == nullptr) return;
  TableRun run(resolution, *table, {"fact", "kind", "entity", "part"},
               {"about", "status", "start", "end", "source", "certainty", "note"});
  run.note_other_columns();
  Facts facts(run);
  for (const auto& record : table->records) {
    Row row(run, record);
    facts.take(row);
  }
  facts.add();
  run.finish();
}

}  // namespace citynet::resolve
