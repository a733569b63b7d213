#include <algorithm>
#include <numeric>
#include <string_view>

#include "citynet/formats/graph_document.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {
namespace {

/// Lengths before texts, so that no text can look like two.
void put(std::string& line, std::string_view text) {
  line += to_text(static_cast<std::int64_t>(text.size()));
  line += ':';
  line += text;
}

std::string value_text(const GraphColumn& column, std::size_t row) {
  return std::visit(
      [row](const auto& values) -> std::string {
        using Element = typename std::decay_t<decltype(values)>::value_type;
        if constexpr (std::is_same_v<Element, std::string>) {
          return values[row];
        } else if constexpr (std::is_same_v<Element, double>) {
          return to_text(values[row]);
        } else {
          return to_text(static_cast<std::int64_t>(values[row]));
        }
      },
      column.values);
}

using Order = std::vector<std::size_t>;

template <class Less>
Order sorted(std::size_t count, Less less) {
  Order order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), less);
  return order;
}

Order by_name(const std::vector<GraphColumn>& columns) {
  return sorted(columns.size(), [&](auto a, auto b) { return columns[a].name < columns[b].name; });
}

void put_columns(std::string& text, std::string_view element,
                 const std::vector<GraphColumn>& columns) {
  for (const auto index : by_name(columns)) {
    text += element;
    text += " column ";
    put(text, columns[index].name);
    text += ' ';
    text += to_string(type_of(columns[index]));
    text += ' ';
    text += to_text(static_cast<std::int64_t>(columns[index].use));
    text += '\n';
  }
}

void put_values(std::string& line, const std::vector<GraphColumn>& columns, const Order& order,
                std::size_t row) {
  for (const auto index : order) {
    line += ' ';
    if (has_value(columns[index], row)) {
      put(line, value_text(columns[index], row));
    } else {
      line += '-';
    }
  }
}

void put_sorted(std::string& text, std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  for (const auto& line : lines) text += line + '\n';
}

bool is_directed(const GraphDocument& document, std::size_t edge) {
  if (document.directedness == Directedness::mixed) return document.edge_is_directed[edge] != 0;
  return document.directedness == Directedness::directed;
}

std::string edge_line(const GraphDocument& document, std::size_t edge, const Order& order) {
  const bool directed = is_directed(document, edge);
  std::string_view from = document.node_ids[document.edge_sources[edge]];
  std::string_view to = document.node_ids[document.edge_targets[edge]];
  if (!directed && to < from) std::swap(from, to);
  std::string line = directed ? "arc " : "edge ";
  put(line, from);
  put(line, to);
  if (!document.edge_ids.empty()) put(line, document.edge_ids[edge]);
  put_values(line, document.edge_columns, order, edge);
  return line;
}

}  // namespace

std::string canonical_text(const GraphDocument& document) {
  std::string text;
  put_columns(text, "graph", document.graph_columns);
  put_columns(text, "node", document.node_columns);
  put_columns(text, "edge", document.edge_columns);
  text += "graph";
  put_values(text, document.graph_columns, by_name(document.graph_columns), 0);
  text += '\n';

  std::vector<std::string> lines;
  const auto node_order = by_name(document.node_columns);
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    std::string line = "node ";
    put(line, document.node_ids[node]);
    put_values(line, document.node_columns, node_order, node);
    lines.push_back(std::move(line));
  }
  put_sorted(text, std::move(lines));

  lines.clear();
  const auto edge_order = by_name(document.edge_columns);
  for (std::size_t edge = 0; edge < document.edge_sources.size(); ++edge) {
    lines.push_back(edge_line(document, edge, edge_order));
  }
  put_sorted(text, std::move(lines));
  return text;
}

}  // namespace citynet::formats
