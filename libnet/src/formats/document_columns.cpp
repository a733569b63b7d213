#include "formats/document_columns.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "citynet/base/error.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {

const GraphColumn* column_for(const std::vector<GraphColumn>& columns, ColumnUse use) noexcept {
  const auto at = std::find_if(columns.begin(), columns.end(),
                               [use](const auto& column) { return column.use == use; });
  return at == columns.end() ? nullptr : &*at;
}

FileValue value_at(const GraphColumn& column, std::size_t row) {
  return std::visit(
      [row](const auto& values) -> FileValue {
        using Element = typename std::decay_t<decltype(values)>::value_type;
        if constexpr (std::is_same_v<Element, std::uint8_t>) {
          return values[row] != 0;
        } else {
          return values[row];
        }
      },
      column.values);
}

std::string text_at(const GraphColumn* column, std::size_t row) {
  if (column == nullptr || !has_value(*column, row)) return {};
  return text_of(value_at(*column, row));
}

double number_at(const GraphColumn& column, std::size_t row) {
  if (type_of(column) == ValueType::integer) {
    return static_cast<double>(std::get<std::vector<std::int64_t>>(column.values)[row]);
  }
  return std::get<std::vector<double>>(column.values)[row];
}

bool is_number(const GraphColumn& column) noexcept {
  return type_of(column) == ValueType::integer || type_of(column) == ValueType::real;
}

std::size_t value_count(const GraphColumn& column) noexcept {
  if (column.present.empty()) {
    return std::visit([](const auto& values) { return values.size(); }, column.values);
  }
  return static_cast<std::size_t>(
      std::count_if(column.present.begin(), column.present.end(), [](auto is) { return is != 0; }));
}

bool is_complete(const GraphColumn& column) noexcept {
  return std::find(column.present.begin(), column.present.end(), 0) == column.present.end();
}

void check_finite(const GraphColumn& column, const std::string& element) {
  const auto* reals = std::get_if<std::vector<double>>(&column.values);
  if (reals == nullptr) return;
  for (std::size_t row = 0; row < reals->size(); ++row) {
    if (!has_value(column, row) || std::isfinite((*reals)[row])) continue;
    throw base::InvalidArgument(
        element + " " + std::to_string(row) + " attribute '" + column.name + "'",
        to_text((*reals)[row]), "the format has finite numbers only; leave the value out");
  }
}

bool is_directed(const GraphDocument& document, std::size_t edge) noexcept {
  if (document.directedness == Directedness::mixed) return document.edge_is_directed[edge] != 0;
  return document.directedness == Directedness::directed;
}

bool has_parallel_edges(const GraphDocument& document) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  pairs.reserve(document.edge_sources.size());
  for (std::size_t edge = 0; edge < document.edge_sources.size(); ++edge) {
    auto pair = std::pair(document.edge_sources[edge], document.edge_targets[edge]);
    if (document.directedness == Directedness::undirected && pair.second < pair.first) {
      std::swap(pair.first, pair.second);
    }
    pairs.push_back(pair);
  }
  std::sort(pairs.begin(), pairs.end());
  return std::adjacent_find(pairs.begin(), pairs.end()) != pairs.end();
}

WritingRemark left_out(const std::string& element, const GraphColumn& column,
                       const std::string& rule) {
  return {element + " attribute '" + column.name + "'", rule, value_count(column)};
}

std::vector<ColumnKey> column_keys(const std::string& element,
                                   const std::vector<GraphColumn>& columns, const KeyRules& rules,
                                   std::vector<WritingRemark>& remarks) {
  std::vector<ColumnKey> keys(columns.size());
  std::set<std::string> taken(rules.reserved.begin(), rules.reserved.end());
  for (const auto& [use, key] : rules.by_use) {
    const auto* column = column_for(columns, use);
    if (column == nullptr || !taken.insert(std::string(key)).second) continue;
    keys[static_cast<std::size_t>(column - columns.data())] = {column, std::string(key)};
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (keys[i].column != nullptr) continue;
    const auto& name = columns[i].name;
    auto key = rules.clean == nullptr ? name : rules.clean(name);
    if (taken.contains(key)) key += "_attr";
    if (!taken.insert(key).second) {
      throw base::InvalidArgument(element + " attribute", name,
                                  "it would be '" + key + "' in the file, as another one is");
    }
    if (key != name) {
      remarks.push_back({element + " attribute '" + name + "'",
                         "the format needs another name, '" + key + "'", value_count(columns[i])});
    }
    keys[i] = {&columns[i], std::move(key)};
  }
  return keys;
}

std::vector<std::uint32_t> natural_order(std::size_t count) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

TwoModeOrder two_mode_order(const GraphDocument& document) {
  const auto* mode = column_for(document.node_columns, ColumnUse::mode);
  const auto count = document.node_ids.size();
  if (mode == nullptr || count == 0 || !is_complete(*mode)) return {};
  std::vector<FileValue> modes;
  std::vector<bool> is_second(count);
  for (std::size_t node = 0; node < count; ++node) {
    const auto value = value_at(*mode, node);
    auto at = std::find(modes.begin(), modes.end(), value);
    if (at == modes.end()) {
      if (modes.size() == 2) return {};
      at = modes.insert(modes.end(), value);
    }
    is_second[node] = at != modes.begin();
  }
  if (modes.size() != 2) return {};
  if (type_of(*mode) != ValueType::text && modes[1] < modes[0]) is_second.flip();
  for (std::size_t edge = 0; edge < document.edge_sources.size(); ++edge) {
    const auto from = document.edge_sources[edge], to = document.edge_targets[edge];
    if (is_second[from] == is_second[to]) return {};
  }
  TwoModeOrder order{natural_order(count), 0};
  const auto second = std::stable_partition(order.nodes.begin(), order.nodes.end(),
                                            [&](std::uint32_t node) { return !is_second[node]; });
  order.first_mode = static_cast<std::size_t>(second - order.nodes.begin());
  return order;
}

}  // namespace citynet::formats
