#pragma once

#include <cmath>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "citynet/present/table.hpp"

/// How values become cells of a table.
namespace citynet::present {

/// NaN is undefined, which a table shows as missing.
[[nodiscard]] inline Value number_cell(double number) {
  if (std::isnan(number)) return std::monostate{};
  return number;
}

[[nodiscard]] inline Value count_cell(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

/// "" is missing.
[[nodiscard]] inline Value text_cell(std::string text) {
  if (text.empty()) return std::monostate{};
  return text;
}

/// Adds one row to a table that has as many columns.
template <class... Values>
void add_row(Table& table, Values&&... values) {
  std::size_t column = 0;
  (table.columns[column++].values.emplace_back(std::forward<Values>(values)), ...);
}

[[nodiscard]] inline Table empty_table(std::initializer_list<const char*> names) {
  Table table;
  for (const char* name : names) table.columns.push_back({name, {}});
  return table;
}

[[nodiscard]] inline std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace citynet::present
