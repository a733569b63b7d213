#include "read/sample.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "citynet/read/name_key.hpp"
#include "citynet/read/written_date.hpp"
#include "read/column_meaning.hpp"

namespace citynet::read {

std::vector<std::string_view> Sample::values(std::size_t column) const {
  std::vector<std::string_view> values;
  for (const auto& row : rows) {
    if (column < row.size() && !row[column].empty()) values.push_back(row[column]);
  }
  return values;
}

bool is_number(std::string_view text, char decimal) noexcept {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  bool digits = false, sign = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits = true;
    } else if (c == decimal && !sign) {
      sign = true;
    } else {
      return false;
    }
  }
  return digits;
}

bool is_mark(std::string_view text) {
  constexpr std::array<std::string_view, 16> kMarks{"0",   "1",   "x",    "X",    "yes", "no",
                                                    "Yes", "No",  "✓",    "✔",    "tak", "nie",
                                                    "Tak", "Nie", "true", "false"};
  return std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

bool first_row_is_header(std::span<const Row> rows) {
  if (rows.empty()) return false;
  const auto& names = rows.front();
  std::set<std::string_view> seen;
  std::size_t named = 0, known = 0, recurring = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto& name = names[i];
    if (name.empty()) continue;
    ++named;
    if (meaning_of(name).meaning != Meaning::unknown) ++known;
    const bool is_value = is_number(name, '.') || is_number(name, ',') || is_mark(name) ||
                          name.find("://") != std::string::npos || name == "\\N";
    // Years stand above the columns of a matrix, but not in its first column.
    const bool is_year = name.size() == 4 && is_number(name, '.') && i > 0;
    if ((is_value && !is_year) || !seen.insert(name).second) return false;
    recurring += std::any_of(rows.begin() + 1, rows.end(),
                             [&](const Row& row) { return i < row.size() && row[i] == name; })
                     ? 1U
                     : 0U;
  }
  if (named * 2 < names.size() || named == 0) return false;
  return known * 2 >= named || (recurring == 0 && (known > 0 || names.size() > 2));
}

}  // namespace citynet::read
