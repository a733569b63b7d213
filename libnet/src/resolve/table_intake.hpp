#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/resolve/intake.hpp"
#include "resolve/cell_reader.hpp"
#include "resolve/mention_book.hpp"
#include "resolve/party_plan.hpp"
#include "resolve/tie_book.hpp"

namespace citynet::resolve {

/// A body that acts for a city, with the statement that says so.
struct BodyDraft {
  std::uint32_t body = 0, city = 0;
  model::Statement statement{};
};

/// What all tables of one intake share.
struct IntakeBooks {
  read::Recipe recipe;
  MentionBook mentions;
  TieBook ties{};
  IntakeLedger ledger{};
  std::vector<BodyDraft> bodies{};
  std::vector<model::Source> sources{};
};

/// Takes in the rows of one table.
class TableIntake {
 public:
  TableIntake(IntakeBooks& books, read::TableRows& rows, const read::TableRecipe& table);

  void take_all(base::Pulse& pulse);

 private:
  /// One actor of a row, and as whom it counts.
  struct Actor {
    const PartyPlan* plan = nullptr;
    std::uint32_t entity = 0;
    std::string role{};
    std::string note{};  ///< the body or the city behind who counts
  };
  void plan_parties(const ColumnFinder& columns);
  void plan_matrix(const ColumnFinder& columns);
  void plan_start();
  void add_source();

  void take_row();
  void take_ties();
  void take_own_tie();
  void take_matrix_row();
  void take_node();

  [[nodiscard]] std::vector<MentionText> mentions_in(const PartyPlan& plan) const;
  [[nodiscard]] base::Place place_of(const PartyPlan& plan) const;
  [[nodiscard]] std::vector<Actor> actors_of(const PartyPlan& plan);
  [[nodiscard]] std::optional<std::uint32_t> look_up(const PartyPlan& plan,
                                                     const MentionText& text);
  void describe(const PartyPlan& plan, std::uint32_t entity);
  [[nodiscard]] std::uint32_t area_of(const PartyPlan& plan, std::uint32_t city);
  [[nodiscard]] std::uint32_t body_of(const std::string& body, std::uint32_t city);
  void count_as(Actor& actor, const std::string& city_name);
  [[nodiscard]] std::string role_of(const PartyPlan& plan) const;

  [[nodiscard]] base::DateInterval dates();
  [[nodiscard]] base::DateInterval written_dates();
  [[nodiscard]] model::AffiliationStatus status();
  [[nodiscard]] model::Statement statement(const base::DateInterval& valid,
                                           const std::string& note) const;
  void add_tie(const Actor& actor, std::uint32_t target, std::optional<double> grade,
               const base::DateInterval& valid, const base::Place& place);
  void count(TieOutcome outcome, const base::Place& place);
  void reject_empty(const PartyPlan& plan, std::string_view what);
  [[nodiscard]] bool is_no(const std::string& cell) const;

  IntakeBooks& books_;
  read::TableRows& rows_;
  const read::TableRecipe& table_;
  CellReader cells_;
  read::TableRow row_{};
  std::vector<PartyPlan> actors_{};
  PartyPlan target_{};
  std::vector<std::pair<std::size_t, std::uint32_t>> matrix_{};  ///< columns and their entities
  std::optional<std::size_t> grade_{}, start_{}, end_{}, status_{}, note_{};
  std::optional<base::PartialDate> all_start_{};  ///< when the recipe or the sheet says it
  bool by_sheet_ = false;
  model::SourceId source_{};
};

}  // namespace citynet::resolve
