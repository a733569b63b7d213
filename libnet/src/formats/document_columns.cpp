#include "formats/document_columns.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <unordered_set>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "formats/column_use.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {
namespace {

template <class Values>
FileValue value_in(const Values& values, std::size_t row) {
  return std::visit(
      [row](const auto& of_type) -> FileValue {
        if constexpr (std::is_same_v<std::decay_t<decltype(of_type[row])>, std::uint8_t>) {
          return of_type[row] != 0;
        } else {
          return of_type[row];
        }
      },
      values);
}

}  // namespace

FileValue value_at(const ColumnView& column, std::size_t row) {
  return value_in(column.values, row);
}

FileValue value_at(const GraphColumn& column, std::size_t row) {
  return value_in(column.values, row);
}

std::string text_at(const ColumnView* column, std::size_t row) {
  if (column == nullptr || !has_value(*column, row)) return {};
  return text_of(value_at(*column, row));
}

double number_at(const ColumnView& column, std::size_t row) {
  if (type_of(column) == ValueType::integer) {
    return static_cast<double>(std::get<std::span<const std::int64_t>>(column.values)[row]);
  }
  return std::get<std::span<const double>>(column.values)[row];
}

bool is_number(const ColumnView& column) noexcept {
  return type_of(column) == ValueType::integer || type_of(column) == ValueType::real;
}

std::size_t value_count(const ColumnView& column) noexcept {
  if (column.present.empty()) return row_count(column);
  return static_cast<std::size_t>(
      std::count_if(column.present.begin(), column.present.end(), [](auto is) { return is != 0; }));
}

bool is_complete(const ColumnView& column) noexcept {
  return std::find(column.present.begin(), column.present.end(), 0) == column.present.end();
}

bool have_same_rows(const ColumnView& a, const ColumnView& b) noexcept {
  return std::equal(a.present.begin(), a.present.end(), b.present.begin(), b.present.end());
}

bool are_distinct(const TextRows& texts, GraphSink& sink) {
  if (texts.are_numbers()) return true;
  const auto strings = texts.strings();
  if (strings.size() != texts.size()) return texts.size() < 2;  // one text in all rows
  std::unordered_set<std::string_view> seen(2 * strings.size());
  for (const auto& text : strings) {
    sink.spend(base::kWorkOfText);
    if (!seen.insert(text).second) return false;
  }
  return true;
}

void check_finite(const ColumnView& column, const std::string& element, GraphSink& sink) {
  const auto* reals = std::get_if<std::span<const double>>(&column.values);
  if (reals == nullptr) return;
  for (std::size_t row = 0; row < reals->size(); ++row) {
    sink.spend(1);
    if (!has_value(column, row) || std::isfinite((*reals)[row])) continue;
    throw base::InvalidArgument(
        element + " " + std::to_string(row) + " attribute '" + column.name + "'",
        to_text((*reals)[row]), "the format has finite numbers only; leave the value out");
  }
}

bool is_directed(const DocumentView& document, std::size_t edge) noexcept {
  if (document.directedness == Directedness::mixed) return document.edge_is_directed[edge] != 0;
  return document.directedness == Directedness::directed;
}

/// Edges are put in rows by their first end, and each row is sorted: no part of that takes long.
bool has_parallel_edges(const DocumentView& document, GraphSink& sink) {
  const auto& ends = document.ends;
  const bool is_undirected = document.directedness == Directedness::undirected;
  const auto pair_of = [&](std::size_t edge) {
    const auto a = ends.source(edge), b = ends.target(edge);
    return is_undirected && b < a ? std::pair(b, a) : std::pair(a, b);
  };
  std::vector<std::size_t> next(document.node_ids.size() + 1, 0);
  for (std::size_t edge = 0; edge < ends.size(); ++edge) {
    ++next[pair_of(edge).first + 1];
    sink.spend(1);
  }
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> others(ends.size());
  for (std::size_t edge = 0; edge < ends.size(); ++edge) {
    const auto [first, second] = pair_of(edge);
    others[next[first]++] = second;
    sink.spend(4);
  }
  auto begin = others.begin();
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {  // next: where rows end
    const auto end = others.begin() + static_cast<std::ptrdiff_t>(next[node]);
    sink.spend(16 * static_cast<std::size_t>(end - begin));
    std::sort(begin, end);
    if (std::adjacent_find(begin, end) != end) return true;
    begin = end;
  }
  return false;
}

WritingRemark left_out(const std::string& element, const ColumnView& column,
                       const std::string& rule) {
  return {element + " attribute '" + column.name + "'", rule, value_count(column)};
}

std::vector<ColumnKey> column_keys(const std::string& element,
                                   const std::vector<ColumnView>& columns, const KeyRules& rules,
                                   std::vector<WritingRemark>& remarks) {
  std::vector<ColumnKey> keys(columns.size());
  std::set<std::string> taken(rules.reserved.begin(), rules.reserved.end());
  for (const auto& [use, key] : rules.by_use) {
    const auto* column = column_of(columns, use);
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
      remarks.push_back(
          left_out(element, columns[i], "the format needs another name, '" + key + "'"));
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

TwoModeOrder two_mode_order(const DocumentView& document, GraphSink& sink) {
  const auto* mode = column_of(document.node_columns, ColumnUse::mode);
  const auto count = document.node_ids.size();
  if (mode == nullptr || count == 0 || !is_complete(*mode)) return {};
  std::vector<FileValue> modes;
  std::vector<bool> is_second(count);
  for (std::size_t node = 0; node < count; ++node) {
    sink.spend(base::kWorkOfText);
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
  for (std::size_t edge = 0; edge < document.ends.size(); ++edge) {
    sink.spend(1);
    const auto from = document.ends.source(edge), to = document.ends.target(edge);
    if (is_second[from] == is_second[to]) return {};
  }
  TwoModeOrder order{natural_order(count), 0};
  const auto second = std::stable_partition(order.nodes.begin(), order.nodes.end(),
                                            [&](std::uint32_t node) { return !is_second[node]; });
  order.first_mode = static_cast<std::size_t>(second - order.nodes.begin());
  return order;
}

}  // namespace citynet::formats
