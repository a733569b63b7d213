#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "citynet/base/date_interval.hpp"
#include "citynet/read/table_rows.hpp"
#include "citynet/read/written_date.hpp"
#include "resolve/intake_ledger.hpp"

namespace citynet::resolve {

/// Reads the values of one table's cells; what cannot be read is a doubt and missing.
class CellReader {
 public:
  /// Throws InvalidArgument for a recipe in which the decimal sign or the order of dates matters
  /// and is undecided.
  CellReader(const read::TableRecipe& table, const read::TableRows& rows, IntakeLedger& ledger);

  /// The row whose cells are read from here on.
  void look_at(const read::TableRow& row) { row_ = &row; }

  /// The value; empty where the column is not there or the file says that there is none.
  [[nodiscard]] const std::string& text(std::optional<std::size_t> column) const;
  [[nodiscard]] base::Place place(std::optional<std::size_t> column) const;

  [[nodiscard]] std::optional<double> number(std::optional<std::size_t> column);
  [[nodiscard]] std::optional<base::PartialDate> date(std::optional<std::size_t> column);

  [[nodiscard]] IntakeLedger& ledger() { return ledger_; }

 private:
  const read::TableRecipe& table_;
  const read::TableRows& rows_;
  IntakeLedger& ledger_;
  const read::TableRow* row_ = nullptr;
  std::set<std::string, std::less<>> missing_;
  std::optional<read::DateOrder> order_{};
  std::unordered_map<std::string, std::optional<base::PartialDate>> dates_{};
  std::unordered_map<std::string, std::string> date_rules_{};  ///< of those that are none
};

/// A number with the decimal sign of the recipe, thousands parted by the other one or a space.
[[nodiscard]] std::optional<double> parse_written_number(std::string_view text, char decimal);

}  // namespace citynet::resolve
