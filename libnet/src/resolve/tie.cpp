#include "resolve/tie.hpp"

#include <algorithm>

#include "citynet/base/edtf.hpp"

namespace citynet::resolve {
namespace {

std::string number_text(double number) {
  auto text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// Which of the two columns of dates to point at.
std::string contradicting_column(const base::DateInterval& a, const base::DateInterval& b) {
  const base::DateInterval start_of_a(a.start(), base::Bound::unknown());
  const base::DateInterval start_of_b(b.start(), base::Bound::unknown());
  return agreed(start_of_a, start_of_b) ? "end" : "start";
}

base::Place in_column(base::Place place, const std::string& column) {
  place.column = column;
  return place;
}

}  // namespace

Spell::Spell(StatedTie first)
    : statements_{std::move(first.statement)},
      grades_{first.grade},
      dates_(statements_.front().valid),
      best_(statements_.front().certainty) {}

bool Spell::takes(const base::DateInterval& dates) const { return !are_separate(dates_, dates); }

bool Spell::repeats(const StatedTie& stated) const {
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    if (says_the_same(statements_[i], stated.statement) && grades_[i] == stated.grade) return true;
  }
  return false;
}

void Spell::join(TableRun& run, StatedTie stated) {
  run.merge(stated.statement.place, first_row());
  if (repeats(stated)) {
    run.add({base::Severity::note, stated.statement.place, "",
             "says the same as an earlier row, from the same source",
             "merged with " + base::to_string(first_row())});
    return;
  }
  const auto certainty = stated.statement.certainty;
  statements_.push_back(std::move(stated.statement));
  grades_.push_back(stated.grade);
  if (certainty > best_) {
    best_ = certainty;
    dates_ = reconcile(statements_).valid;
  } else if (const auto both = agreed(dates_, statements_.back().valid)) {
    dates_ = *both;
  }
}

base::DateInterval Spell::settle_dates(TableRun& run) const {
  const auto result = reconcile(statements_);
  for (const auto i : result.contradicting) {
    report_contradiction(run, statements_[i], statements_[result.leader]);
  }
  return result.valid;
}

std::optional<double> Spell::settle_grade(TableRun& run) const {
  std::optional<std::size_t> leader;
  for (const auto i : by_trust(statements_)) {
    if (!grades_[i]) continue;
    if (!leader) leader = i;
    if (grades_[i] == grades_[*leader]) continue;
    const auto& first = statements_[*leader].place;
    run.add(
        {base::Severity::doubt, in_column(statements_[i].place, "grade"), number_text(*grades_[i]),
         base::to_string(first) + " gives " + number_text(*grades_[*leader]) + " for the same tie",
         "kept, with the grade of " + base::to_string(first)});
  }
  return leader ? grades_[*leader] : std::nullopt;
}

bool Spells::take(TableRun& run, StatedTie stated) {
  const auto spell = std::find_if(spells_.begin(), spells_.end(), [&](const Spell& known) {
    return !may_recur_ || known.takes(stated.statement.valid);
  });
  if (spell == spells_.end()) {
    spells_.emplace_back(std::move(stated));
    run.keep();
    return true;
  }
  spell->join(run, std::move(stated));
  return false;
}

void report_contradiction(TableRun& run, const model::Statement& statement,
                          const model::Statement& leader) {
  run.add({base::Severity::doubt,
           in_column(statement.place, contradicting_column(statement.valid, leader.valid)),
           base::to_edtf(statement.valid),
           base::to_string(leader.place) + " gives " + base::to_edtf(leader.valid) +
               " for the same tie",
           "kept, with the dates of " + base::to_string(leader.place)});
}

}  // namespace citynet::resolve
