#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/issue.hpp"
#include "citynet/read/recipe.hpp"

namespace citynet::read {

/// One row of somebody's table. `line` counts as its owner's program does: lines of a text, rows
/// of a sheet, from 1.
struct TableRow {
  std::size_t line = 0;
  std::vector<std::string> fields{};     ///< trimmed; as many as there are columns
  std::optional<base::Issue> problem{};  ///< the row cannot be used, and why
};

/// A sheet of a workbook, or any other table that is there already: its rows from the first one.
struct Sheet {
  std::string name{};
  std::vector<std::vector<std::string>> rows{};
};

/// The rows of a table, one at a time, so that a large file is never there as cells.
///
/// A row of the wrong length or with broken quotes comes with a problem and is not lost; rows
/// without any value are passed over and counted. Damage that the recipe says to repair is
/// repaired, the rest left as it is; each damaged field is an issue, a lost byte too.
class TableRows {
 public:
  /// Throws DataError when the text as a whole cannot be trusted (see `formats::parse_csv`), and
  /// InvalidArgument for a recipe in which the encoding or the delimiter is undecided.
  TableRows(std::string_view bytes, const read::TableRecipe& recipe, std::string file);
  /// The same for a sheet; encoding and delimiter do not matter.
  TableRows(const Sheet& sheet, const read::TableRecipe& recipe, std::string file);
  TableRows(TableRows&&) noexcept;
  ~TableRows();

  /// How messages name the table: the file, and the sheet in brackets.
  [[nodiscard]] const std::string& file() const noexcept;
  [[nodiscard]] const std::vector<std::string>& columns() const noexcept;
  /// The next row; false at the end. May throw as the constructor does.
  [[nodiscard]] bool next(TableRow& row);
  [[nodiscard]] std::size_t empty_rows() const noexcept;
  /// Damage found and what was done about it, so far.
  [[nodiscard]] const std::vector<base::Issue>& damage() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace citynet::read
