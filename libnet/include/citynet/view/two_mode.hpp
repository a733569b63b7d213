#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/model/network.hpp"
#include "citynet/view/grading.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/view.hpp"

namespace citynet::view {

/// How municipal units that act for a city are counted.
enum class Represented {
  as_city,  ///< what the unit does counts as done by the city it represents at that time
  apart,    ///< the unit stands for itself
};

struct TwoModeOptions {
  model::EntityKind actors = model::EntityKind::city;
  std::set<model::EntityKind> through{};  ///< kinds of what is joined; empty: all that can be
  Represented represented = Represented::as_city;
  std::optional<Grading> grading{};  ///< how much a cell is; empty: cells are there or not
};

/// What to do with a second cell of the same actor and target when an incidence is built from
/// arrays. `add_grades` keeps one cell whose grade is the sum.
enum class RepeatedCells { reject, keep_first, add_grades };

struct CellOptions {
  RepeatedCells repeated_cells = RepeatedCells::reject;  ///< no loss unless it is asked for
  std::vector<std::string> actor_keys{};                 ///< unique; empty: "a0", "a1" ...
  std::vector<std::string> target_keys{};                ///< unique; empty: "t0", "t1" ...
  base::RunControl run{};
};

/// How much each cell is: finite, greater than 0, one number per cell.
struct CellGrades {
  std::vector<double> values;
};

/// Actors and what they are affiliated with, as an incidence frozen in both orientations.
///
/// Made from a view, rows are the actors with at least one affiliation that counts, columns what
/// they are affiliated with; both in ascending order of their keys. A cell exists once, however
/// many affiliations (roles, spells) stand behind it; `behind(cell)` lists them. Made from arrays,
/// rows and columns are as given, some may be empty, and no records stand behind the cells.
/// Immutable, cheap to copy, keeps view and network alive.
class TwoMode {
 public:
  /// Neither rows nor columns.
  TwoMode();
  /// Builds an incidence from two arrays of equal length, one pair per cell. Throws
  /// InvalidArgument that names the position of what is wrong, the same one for any number of
  /// threads, and Cancelled. O(cells + rows + columns).
  [[nodiscard]] static TwoMode from_cells(std::size_t actor_count, std::size_t target_count,
                                          std::span<const std::uint32_t> rows,
                                          std::span<const std::uint32_t> columns,
                                          CellOptions options = {});
  [[nodiscard]] static TwoMode from_cells(std::size_t actor_count, std::size_t target_count,
                                          std::span<const std::uint32_t> rows,
                                          std::span<const std::uint32_t> columns,
                                          const CellGrades& grades, CellOptions options = {});

  /// Whether records stand behind the cells; false when it was made from arrays.
  [[nodiscard]] bool has_view() const noexcept;
  /// Throws InvalidArgument when there is none.
  [[nodiscard]] const View& view() const;
  [[nodiscard]] const TwoModeOptions& options() const noexcept;

  [[nodiscard]] std::size_t actor_count() const noexcept;
  [[nodiscard]] std::size_t target_count() const noexcept;
  [[nodiscard]] std::size_t cell_count() const noexcept;

  /// The entity in a row or a column; only where there is a view.
  [[nodiscard]] model::EntityId actor(std::uint32_t row) const noexcept;
  [[nodiscard]] model::EntityId target(std::uint32_t column) const noexcept;
  [[nodiscard]] const std::string& actor_key(std::uint32_t row) const noexcept;
  [[nodiscard]] const std::string& target_key(std::uint32_t column) const noexcept;

  /// The same cells with rows and columns exchanged: what was joined becomes the row, who joined
  /// it the column. Whether that was done (an odd number of times) is `is_transposed`.
  [[nodiscard]] TwoMode transposed(const base::RunControl& run = {}) const;
  [[nodiscard]] bool is_transposed() const noexcept;

  /// Columns of a row, ascending; their cells are numbered first_cell(row), first_cell(row)+1 ...
  [[nodiscard]] std::span<const std::uint32_t> targets_of(std::uint32_t row) const noexcept;
  [[nodiscard]] std::uint32_t first_cell(std::uint32_t row) const noexcept;
  /// Rows of a column, ascending.
  [[nodiscard]] std::span<const std::uint32_t> actors_of(std::uint32_t column) const noexcept;

  [[nodiscard]] bool has_grades() const noexcept;
  /// One per cell; empty when cells are only there or not.
  [[nodiscard]] std::span<const double> grades() const noexcept;
  /// For each entry of `actors_of(column)`, the number of its cell.
  [[nodiscard]] std::span<const std::uint32_t> cells_of(std::uint32_t column) const noexcept;
  /// The affiliations behind a cell, in the order of the network; none without a view.
  [[nodiscard]] std::span<const model::AffiliationId> behind(std::uint32_t cell) const noexcept;
  [[nodiscard]] std::optional<std::uint32_t> find_cell(std::uint32_t row,
                                                       std::uint32_t column) const noexcept;

  /// The incidence as one undirected graph: rows first, then columns, with the keys of the
  /// entities; for export and for measures over both kinds.
  [[nodiscard]] Graph as_graph(const base::RunControl& run = {}) const;

  struct Incidence;

 private:
  struct FromCells;
  explicit TwoMode(std::shared_ptr<const Incidence> incidence);
  std::shared_ptr<const Incidence> incidence_;
  friend class TwoModeAssembler;
};

/// Freezes the incidence of one kind of actor with what they joined. O(affiliations + entities),
/// and O(k log k) for the k entities that are in it, whose keys are sorted.
/// Throws InvalidArgument for kinds that cannot act or cannot be joined, and for a grading that
/// leaves an affiliation without a score; Cancelled.
[[nodiscard]] TwoMode two_mode(const View& view, const TwoModeOptions& options = {},
                               const base::RunControl& run = {});

}  // namespace citynet::view
