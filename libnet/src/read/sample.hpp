#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::read {

using Row = std::vector<std::string>;

/// The first rows of a table, for looking at.
struct Sample {
  std::vector<std::string> columns{};
  std::vector<Row> rows{};  ///< as wide as there are columns

  /// The values of one column, the empty ones left out.
  [[nodiscard]] std::vector<std::string_view> values(std::size_t column) const;
};

[[nodiscard]] bool is_number(std::string_view text, char decimal) noexcept;
[[nodiscard]] bool is_mark(std::string_view text);  ///< 0, 1, x, yes, no, tak, nie, a tick

/// Is the first row a header: names, none of them a number or date, none of them twice, and not
/// themselves values of their columns?
[[nodiscard]] bool first_row_is_header(std::span<const Row> rows);

/// The share of values that `fits`; 0 when there is none.
template <class Fits>
double share(const std::vector<std::string_view>& values, Fits fits) {
  std::size_t count = 0;
  for (const auto value : values) count += fits(value) ? 1U : 0U;
  return values.empty() ? 0 : static_cast<double>(count) / static_cast<double>(values.size());
}

}  // namespace citynet::read
