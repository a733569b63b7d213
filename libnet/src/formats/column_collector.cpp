#include "formats/column_collector.hpp"

#include <algorithm>

#include "formats/column_use.hpp"
#include "formats/document_columns.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {
namespace {

constexpr std::int64_t kExactDoubles = std::int64_t{1} << 53U;

using Values = decltype(GraphColumn::values);

Values no_values(const FileValue& first) {
  switch (static_cast<ValueType>(first.index())) {
    case ValueType::boolean: return std::vector<std::uint8_t>{};
    case ValueType::integer: return std::vector<std::int64_t>{};
    case ValueType::real: return std::vector<double>{};
    case ValueType::text: break;
  }
  return std::vector<std::string>{};
}

void put(GraphColumn& column, std::size_t row, FileValue value) {
  column.present[row] = 1;
  switch (type_of(column)) {
    case ValueType::boolean:
      std::get<std::vector<std::uint8_t>>(column.values)[row] = std::get<bool>(value) ? 1 : 0;
      return;
    case ValueType::integer:
      std::get<std::vector<std::int64_t>>(column.values)[row] = std::get<std::int64_t>(value);
      return;
    case ValueType::real:
      std::get<std::vector<double>>(column.values)[row] = std::get<double>(value);
      return;
    case ValueType::text: break;
  }
  std::get<std::vector<std::string>>(column.values)[row] = std::get<std::string>(std::move(value));
}

void fill(GraphColumn& column, std::size_t rows) {
  std::visit([rows](auto& values) { values.resize(rows); }, column.values);
  column.present.resize(rows, 0);
}

bool is_exact(std::int64_t number) { return number >= -kExactDoubles && number <= kExactDoubles; }

bool all_exact(const GraphColumn& column) {
  const auto& numbers = std::get<std::vector<std::int64_t>>(column.values);
  return std::all_of(numbers.begin(), numbers.end(), is_exact);
}

/// The type that holds the column and the value alike.
ValueType common_type(const GraphColumn& column, const FileValue& value) {
  const auto have = type_of(column), comes = static_cast<ValueType>(value.index());
  if (have == comes) return have;
  if (have == ValueType::integer && comes == ValueType::real && all_exact(column)) {
    return ValueType::real;
  }
  if (have == ValueType::real && comes == ValueType::integer &&
      is_exact(std::get<std::int64_t>(value))) {
    return ValueType::real;
  }
  return ValueType::text;
}

void widen(GraphColumn& column, ValueType type) {
  if (type == ValueType::real) {
    const auto& whole = std::get<std::vector<std::int64_t>>(column.values);
    column.values = std::vector<double>(whole.begin(), whole.end());
    return;
  }
  std::vector<std::string> texts(column.present.size());
  for (std::size_t row = 0; row < texts.size(); ++row) {
    if (column.present[row] != 0) texts[row] = text_of(value_at(column, row));
  }
  column.values = std::move(texts);
}

FileValue as(ValueType type, FileValue value) {
  if (static_cast<ValueType>(value.index()) == type) return value;
  if (type == ValueType::real) return static_cast<double>(std::get<std::int64_t>(value));
  return text_of(value);
}

/// What other programs call weight is a strength here, and so named if the name is free.
void name_strength(std::vector<GraphColumn>& columns) {
  const bool is_taken = std::any_of(columns.begin(), columns.end(), [](const GraphColumn& column) {
    return column.name == "strength";
  });
  for (auto& column : columns) {
    if (column.use != ColumnUse::strength || in_lower_case(column.name) != "weight") continue;
    if (!is_taken) column.name = "strength";
    return;
  }
}

}  // namespace

std::string text_of(const FileValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return to_text(*whole);
  if (const auto* real = std::get_if<double>(&value)) return to_text(*real);
  return std::get<std::string>(value);
}

bool ColumnCollector::set(std::size_t row, std::string_view name, FileValue value) {
  const auto [at, is_new] = index_.emplace(std::string(name), columns_.size());
  if (is_new) {
    columns_.push_back({{std::string(name), ColumnUse::attribute, no_values(value), {}}, false});
  }
  auto& [column, widened] = columns_[at->second];
  if (row >= column.present.size()) {
    fill(column, row + 1);
  } else if (column.present[row] != 0) {
    return false;
  }
  const auto type = common_type(column, value);
  widened = widened || type != type_of(column) || value.index() != column.values.index();
  if (type != type_of(column)) widen(column, type);
  put(column, row, as(type, std::move(value)));
  return true;
}

std::vector<std::string> ColumnCollector::widened() const {
  std::vector<std::string> names;
  for (const auto& entry : columns_) {
    if (entry.widened) names.push_back(entry.column.name);
  }
  return names;
}

std::vector<GraphColumn> ColumnCollector::take(std::size_t rows) {
  std::vector<GraphColumn> columns;
  for (auto& entry : columns_) {
    fill(entry.column, rows);
    auto& present = entry.column.present;
    if (std::find(present.begin(), present.end(), 0) == present.end()) present.clear();
    columns.push_back(std::move(entry.column));
  }
  columns_.clear();
  index_.clear();
  return columns;
}

void mark_uses(GraphDocument& document) {
  mark_usual_uses(Table::node, document.node_columns);
  mark_usual_uses(Table::edge, document.edge_columns);
  name_strength(document.edge_columns);
}

}  // namespace citynet::formats
