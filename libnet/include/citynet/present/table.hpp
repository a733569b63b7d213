#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace citynet::present {

/// One cell: empty (missing, not zero and not ""), a truth value, a number or a text.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

struct Column {
  std::string name;
  std::vector<Value> values;
};

/// Columns of equal length, for a data frame, a CSV file or a screen.
struct Table {
  std::vector<Column> columns;

  [[nodiscard]] std::size_t row_count() const noexcept {
    return columns.empty() ? 0 : columns.front().values.size();
  }
};

/// RFC 4180 with a header row, UTF-8, numbers in the shortest form that reads back to the same
/// bits. Throws InvalidArgument when columns differ in length or a name stands twice.
[[nodiscard]] std::string to_csv(const Table& table);

/// Writes `to_csv` to a file, whole or not at all.
void write_csv(const Table& table, const std::string& path);

/// Aligned columns for a screen: texts to the left, numbers to the right and rounded to
/// `significant_digits`, at most `max_rows` rows (the last line then says how many are left out).
[[nodiscard]] std::string to_text(const Table& table, std::size_t max_rows = 50,
                                  int significant_digits = 4);

}  // namespace citynet::present
