#include "citynet/formats/document_view.hpp"

#include <algorithm>
#include <charconv>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

template <class Values>
using ElementOf = typename std::decay_t<Values>::value_type;

ColumnView view_of_column(const GraphColumn& column) {
  ColumnView view{column.name, column.use, {}, column.present};
  std::visit(
      [&](const auto& values) {
        if constexpr (std::is_same_v<ElementOf<decltype(values)>, std::string>) {
          view.values = TextRows(values);
        } else {
          view.values = std::span(values);
        }
      },
      column.values);
  return view;
}

std::vector<ColumnView> views_of(const std::vector<GraphColumn>& columns) {
  std::vector<ColumnView> views;
  views.reserve(columns.size());
  for (const auto& column : columns) views.push_back(view_of_column(column));
  return views;
}

std::vector<std::string> copy_of(const TextRows& rows) {
  std::vector<std::string> texts;
  texts.reserve(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) texts.push_back(rows[row]);
  return texts;
}

template <class Value>
std::vector<Value> copy_of(std::span<const Value> values) {
  return {values.begin(), values.end()};
}

std::size_t row_count(const GraphColumn& column) {
  return std::visit([](const auto& values) { return values.size(); }, column.values);
}

void complete(std::vector<GraphColumn>& columns, const std::vector<ColumnView>& views) {
  for (std::size_t i = 0; i < views.size(); ++i) {
    const auto& view = views[i];
    const bool is_new = i == columns.size();
    if (is_new) columns.push_back({view.name, view.use});
    auto& column = columns[i];
    if (!is_new && row_count(column) == formats::row_count(view)) continue;
    std::visit([&](const auto& values) { column.values = copy_of(values); }, view.values);
    column.present = copy_of(view.present);
  }
}

}  // namespace

std::string_view TextRows::made(std::size_t row, Room& room) noexcept {
  const auto* end = std::to_chars(room.data(), room.data() + room.size(), row).ptr;
  return {room.data(), static_cast<std::size_t>(end - room.data())};
}

std::uint32_t EndsView::largest() const noexcept {
  const auto of_array = [](const std::byte* at, std::size_t count) {
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < count; ++i) {
      most = std::max(most, number_at(at + sizeof(std::uint32_t) * i));
    }
    return most;
  };
  if (step_ > sizeof(std::uint32_t)) return of_array(sources_, 2 * count_);  // pairs
  return std::max(of_array(sources_, count_), of_array(targets_, count_));
}

ValueType type_of(const ColumnView& column) noexcept {
  return static_cast<ValueType>(column.values.index());
}

bool has_value(const ColumnView& column, std::size_t row) noexcept {
  return column.present.empty() || column.present[row] != 0;
}

std::size_t row_count(const ColumnView& column) {
  return std::visit([](const auto& values) { return values.size(); }, column.values);
}

DocumentView view_of(const GraphDocument& document) {
  const auto edges = document.edge_sources.size();
  if (document.edge_targets.size() != edges) {
    throw base::InvalidArgument(
        "edge_targets", std::to_string(document.edge_targets.size()),
        "there are " + std::to_string(edges) + " of them, and one entry for each");
  }
  return {.directedness = document.directedness,
          .node_ids = document.node_ids,
          .node_columns = views_of(document.node_columns),
          .ends = {document.edge_sources, document.edge_targets},
          .edge_ids = document.edge_ids,
          .edge_is_directed = document.edge_is_directed,
          .edge_columns = views_of(document.edge_columns),
          .graph_columns = views_of(document.graph_columns)};
}

void complete(GraphDocument& document, const DocumentView& view) {
  document.directedness = view.directedness;
  if (document.node_ids.empty()) document.node_ids = copy_of(view.node_ids);
  if (document.edge_ids.empty()) document.edge_ids = copy_of(view.edge_ids);
  document.edge_is_directed = copy_of(view.edge_is_directed);
  if (document.edge_sources.empty()) {
    document.edge_sources.reserve(view.ends.size());
    document.edge_targets.reserve(view.ends.size());
    for (std::size_t edge = 0; edge < view.ends.size(); ++edge) {
      document.edge_sources.push_back(view.ends.source(edge));
      document.edge_targets.push_back(view.ends.target(edge));
    }
  }
  complete(document.node_columns, view.node_columns);
  complete(document.edge_columns, view.edge_columns);
  complete(document.graph_columns, view.graph_columns);
}

}  // namespace citynet::formats
