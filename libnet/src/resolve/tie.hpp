#pragma once

#include <optional>
#include <string>
#include <vector>

#include "citynet/model/affiliation.hpp"
#include "resolve/reconcile.hpp"
#include "resolve/resolution.hpp"

namespace citynet::resolve {

/// One row about a tie: what it states and the grade it gives.
struct StatedTie {
  model::Statement statement;
  std::optional<double> grade{};
};

/// What several rows say of one tie in one spell.
class Spell {
 public:
  explicit Spell(StatedTie first);

  /// Could this be about the same spell?
  [[nodiscard]] bool takes(const base::DateInterval& dates) const;
  /// Joins a further row to those before, and tells the run.
  void join(TableRun& run, StatedTie stated);

  /// The dates all agree on; reports those that contradict.
  [[nodiscard]] base::DateInterval settle_dates(TableRun& run) const;
  /// The grade of the most trusted statement that has one; reports those that contradict.
  [[nodiscard]] std::optional<double> settle_grade(TableRun& run) const;

  [[nodiscard]] const std::vector<model::Statement>& statements() const { return statements_; }
  [[nodiscard]] const base::Place& first_row() const { return statements_.front().place; }

 private:
  [[nodiscard]] bool repeats(const StatedTie& stated) const;

  std::vector<model::Statement> statements_{};
  std::vector<std::optional<double>> grades_{};
  base::DateInterval dates_{};  ///< as far as agreed so far
  model::Certainty best_;       ///< of the statements so far
};

/// All spells of one tie, in the order of their first rows.
class Spells {
 public:
  /// `may_recur` says whether the tie can end and begin again.
  explicit Spells(bool may_recur) : may_recur_(may_recur) {}

  /// Puts a row where it belongs; true when it opens a spell of its own.
  bool take(TableRun& run, StatedTie stated);

  [[nodiscard]] const std::vector<Spell>& all() const { return spells_; }

 private:
  bool may_recur_;
  std::vector<Spell> spells_{};
};

/// Reports a statement whose dates were not taken because the leader's are.
void report_contradiction(TableRun& run, const model::Statement& statement,
                          const model::Statement& leader);

}  // namespace citynet::resolve
