#include <algorithm>
#include <array>

#include "citynet/base/error.hpp"
#include "resolve/table_intake.hpp"

namespace citynet::resolve {
namespace {

constexpr std::array<std::string_view, 10> kNo{"0",   "no",    "No",    "NO",    "nie",
                                               "Nie", "false", "False", "FALSE", "-"};
constexpr std::array<std::string_view, 14> kYes{"1", "x",   "X",   "yes",  "Yes",  "YES",  "✓",
                                                "✔", "tak", "Tak", "true", "True", "TRUE", "*"};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool TableIntake::is_no(const std::string& cell) const {
  return cell.empty() || is_one_of(kNo, cell);
}

/// The tie of a row whose actors are tied to each other: what both of them joined is the tie.
void TableIntake::take_own_tie() {
  std::vector<Actor> actors;
  for (const auto& plan : actors_) {
    if (mentions_in(plan).empty()) return reject_empty(plan, "actor");
    auto found = actors_of(plan);
    if (found.empty()) return;  // its name was rejected, and counted
    actors.insert(actors.end(), found.begin(), found.end());
  }
  const auto place = place_of(actors_.front());
  const auto is_first = [&](const Actor& actor) { return actor.entity == actors[0].entity; };
  if (actors.size() < 2 || std::all_of(actors.begin(), actors.end(), is_first)) {
    books_.ledger.reject(place, books_.mentions.draft(actors[0].entity).entity.name,
                         "a tie has two different ends", "a tie to itself");
    return;
  }
  // Ends in the same role are the same tie in either order.
  auto ends = actors;
  std::stable_sort(ends.begin(), ends.end(), [](const Actor& a, const Actor& b) {
    return std::pair(a.role, a.entity) < std::pair(b.role, b.entity);
  });
  std::string identity = "tie", name;
  for (const auto& end : ends) {
    identity += ":" + end.role + std::to_string(end.entity);
    name += (name.empty() ? "" : " - ") + books_.mentions.draft(end.entity).entity.name;
  }
  const auto tie = books_.mentions.entity_of(identity, target_.kind, name, {});
  auto& draft = books_.mentions.draft(tie);
  draft.is_used = true;
  draft.entity.type = "tie";
  const auto valid = dates();
  const auto grade = cells_.number(grade_);
  auto outcome = TieOutcome::said_again;
  const auto state = status();
  for (const auto& actor : actors) {
    outcome = std::min(outcome, books_.ties.take({actor.entity, tie, actor.role, state, grade,
                                                  statement(valid, actor.note), by_sheet_}));
  }
  count(outcome, place);
}

void TableIntake::take_matrix_row() {
  const auto& plan = actors_.front();
  if (mentions_in(plan).empty()) return reject_empty(plan, "actor");
  const auto actors = actors_of(plan);
  for (const auto& [column, target] : matrix_) {
    const auto& cell = cells_.text(column);
    if (is_no(cell)) continue;
    const auto place = cells_.place(column);
    for (const auto& actor : actors) {
      if (table_.cell == "grade") {
        const auto grade = parse_written_number(cell, table_.decimal.front());
        if (grade && *grade > 0) {
          add_tie(actor, target, grade, dates(), place);
        } else if (!grade || *grade < 0) {
          books_.ledger.reject(place, cell, "a grade is a number, 0 or more", "no grade");
        }
      } else if (table_.cell == "date") {
        const auto start = cells_.date(column);
        const auto bound = start ? base::Bound::at(*start) : base::Bound::unknown();
        add_tie(actor, target, std::nullopt, {bound, base::Bound::unknown()}, place);
      } else if (is_one_of(kYes, cell)) {
        add_tie(actor, target, std::nullopt, dates(), place);
      } else {
        books_.ledger.reject(place, cell, "a cell of this matrix says yes or no",
                             "neither yes nor no");
      }
    }
  }
}

void TableIntake::take_node() {
  const auto& plan = actors_.front();
  const auto texts = mentions_in(plan);
  if (texts.empty()) return reject_empty(plan, "name or id");
  for (const auto& text : texts) {
    const auto entity = look_up(plan, text);
    if (!entity) continue;
    const bool is_new = !books_.mentions.draft(*entity).is_used;
    describe(plan, *entity);
    (void)area_of(plan, *entity);
    const auto valid = written_dates();
    auto& known = books_.mentions.draft(*entity).entity;
    if (valid != base::DateInterval() && known.existence == base::DateInterval()) {
      known.existence = valid;
    }
    known.statements.push_back(statement(valid, {}));
    if (is_new) {
      books_.ledger.keep(place_of(plan), "describes a " + plan.recipe.kind);
    } else {
      books_.ledger.merge(place_of(plan), "describes what another row named");
    }
  }
}

}  // namespace citynet::resolve
