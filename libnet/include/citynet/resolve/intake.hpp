#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "citynet/base/issue.hpp"
#include "citynet/base/run_control.hpp"
#include "citynet/model/network.hpp"
#include "citynet/read/table_rows.hpp"
#include "citynet/resolve/gazetteer.hpp"

namespace citynet::resolve {

/// What a person said about one name: kind, name, country and id are as the mention gives them.
struct Decision {
  std::string kind{}, name{}, country{}, id{};
  std::string verdict{};  ///< `is` the place of a key, `new`: itself, `reject`: no such thing
  std::string key{};      ///< of the gazetteer, for `is`
  std::string reason{};
};

/// One name or id as the tables write it, and what became of it.
struct Mention {
  std::string kind{}, name{}, country{}, id{};
  std::size_t count = 0;  ///< rows that mention it
  base::Place first{};    ///< the first of them
  MatchedBy matched = MatchedBy::none;
  std::vector<std::string> places{};  ///< keys of the gazetteer that have the name
  std::string reason{};               ///< of a decision
};

/// How many items met with one fate, and where the first ones stand.
struct Fate {
  std::string file{};
  std::string outcome{};  ///< kept, merged or rejected
  std::string reason{};
  std::size_t count = 0;
  std::vector<base::Place> places{};  ///< the first ten
};

/// What became of one table: items = kept + merged + rejected.
struct InputCount {
  std::string file{};
  std::size_t rows = 0;        ///< with values, the header not counted
  std::size_t empty_rows = 0;  ///< passed over
  std::size_t items = 0;       ///< statements of the rows; a row with a problem is one too
  std::size_t kept = 0, merged = 0, rejected = 0;

  [[nodiscard]] bool balances() const noexcept { return items == kept + merged + rejected; }
};

struct IntakeReport {
  std::vector<InputCount> inputs{};
  std::vector<Fate> fates{};          ///< by input, outcome and reason; they add up to the counts
  std::vector<base::Issue> issues{};  ///< by input and row, at most 100,000
  std::size_t issues_left_out = 0;
  std::vector<Mention> mentions{};  ///< of cities and regions, when there is a gazetteer

  [[nodiscard]] bool balances() const noexcept;
};

struct IntakeResult {
  model::Network network{};
  IntakeReport report{};
};

/// Makes a network of anybody's tables by a recipe, one table after the other.
///
/// An item is what one row says of one tie: one actor in one target, or, where the target has no
/// columns, one tie between the actors of the row; a cell of a matrix that is neither empty nor a
/// no; a row of a table of nodes. An item is kept when it makes a record, merged when it tells of
/// a record that another item made, and rejected with an error that names file, row and column.
/// A date, grade or status that cannot be read leaves its tie without it and is a doubt.
///
/// Who is meant: an id first, then what a person decided, then name and country in the gazetteer
/// (see `Gazetteer::find_name`). What the gazetteer does not know for sure is never chosen: it is
/// kept under its own name or rejected, as the recipe says, and stands among the mentions. Without
/// a gazetteer the same id, or the same name key and country, is the same thing.
///
/// An id of the file's own is kept as the attribute `id`. Each table is a source, each statement
/// has its row as place. Rows about one actor, role and target are one affiliation with several
/// statements; spells that are certainly separate stay apart, as `resolve` keeps them. Where the
/// sheet says when, consecutive years make one spell.
///
/// Two bodies of one city in one network are one tie of the city where the recipe counts them as
/// `municipality`, two ties of bodies that represent the city as `body`, and as `area` one tie of
/// the area around it.
///
/// Linear time in the rows; memory in the records made, not in the rows read.
class Intake {
 public:
  /// `gazetteer`, when given, must outlive the intake. Throws InvalidArgument for a kind that is
  /// none, an actor that cannot act or a target that cannot be joined, a decision whose verdict is
  /// none or whose key the gazetteer does not have.
  explicit Intake(read::Recipe recipe, const Gazetteer* gazetteer = nullptr,
                  std::vector<Decision> decisions = {});
  Intake(Intake&&) noexcept;
  ~Intake();

  /// Takes in the rows of one table. Throws InvalidArgument for a table recipe that is undecided,
  /// and DataError for a column that the table does not have or text that cannot be trusted;
  /// Cancelled, after which the intake is used up. How many rows are to come is not known, so no
  /// share is reported before the end.
  void add(read::TableRows& rows, const read::TableRecipe& table, const base::RunControl& run = {});

  /// The network and what became of every item. The intake is used up. Throws Cancelled.
  [[nodiscard]] IntakeResult finish(const base::RunControl& run = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace citynet::resolve
