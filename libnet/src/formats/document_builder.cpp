#include "formats/document_builder.hpp"

#include <algorithm>
#include <unordered_set>

#include "formats/value_text.hpp"

namespace citynet::formats {
namespace {

using Stored = DocumentBuilder::Stored;

template <class Values, class Value>
void put(Values& values, std::size_t row, Value&& value) {
  if (values.size() <= row) values.resize(row + 1);
  values[row] = std::forward<Value>(value);
}

/// False when the text is no value of the type of the column.
bool put_parsed(GraphColumn& column, std::size_t row, std::string_view text) {
  switch (type_of(column)) {
    case ValueType::boolean: {
      const auto truth = parse_xml_truth(text);
      if (truth) put(std::get<0>(column.values), row, static_cast<std::uint8_t>(*truth ? 1 : 0));
      return truth.has_value();
    }
    case ValueType::integer: {
      const auto number = parse_xml_integer(text);
      if (number) put(std::get<1>(column.values), row, *number);
      return number.has_value();
    }
    case ValueType::real: {
      const auto number = parse_xml_real(text);
      if (number) put(std::get<2>(column.values), row, *number);
      return number.has_value();
    }
    case ValueType::text: break;
  }
  auto& texts = std::get<3>(column.values);
  if (texts.size() <= row) texts.resize(row + 1);
  texts[row].assign(text);
  return true;
}

void set_type(GraphColumn& column, ValueType type) {
  switch (type) {
    case ValueType::boolean: column.values.emplace<0>(); break;
    case ValueType::integer: column.values.emplace<1>(); break;
    case ValueType::real: column.values.emplace<2>(); break;
    case ValueType::text: column.values.emplace<3>(); break;
  }
}

}  // namespace

std::uint32_t DocumentBuilder::node(std::string_view id, const IdIndex::Key& key) {
  const auto number = nodes_.number_of(id, key);
  if (number == is_declared_.size()) {
    is_declared_.push_back(0);
    ++undeclared_;
  }
  return number;
}

std::optional<std::uint32_t> DocumentBuilder::add_node(std::string_view id) {
  const auto number = node(id);
  if (is_declared_[number] != 0) return std::nullopt;
  is_declared_[number] = 1;
  --undeclared_;
  return number;
}

std::uint32_t DocumentBuilder::add_edge(std::uint32_t source, std::uint32_t target,
                                        std::string_view id, std::optional<bool> is_directed) {
  const auto number = static_cast<std::uint32_t>(document_.edge_sources.size());
  document_.edge_sources.push_back(source);
  document_.edge_targets.push_back(target);
  if (!id.empty()) {
    if (!any_edge_id_) document_.edge_ids.resize(number);
    any_edge_id_ = true;
  }
  if (any_edge_id_) document_.edge_ids.emplace_back(id);
  directions_.push_back(is_directed ? (*is_directed ? 1 : 0) : 2);
  return number;
}

void DocumentBuilder::add_edges(std::span<const std::uint32_t> sources,
                                std::span<const std::uint32_t> targets) {
  auto& document = document_;
  document.edge_sources.insert(document.edge_sources.end(), sources.begin(), sources.end());
  document.edge_targets.insert(document.edge_targets.end(), targets.begin(), targets.end());
  const auto edges = document.edge_sources.size();
  if (any_edge_id_) document.edge_ids.resize(edges);
  directions_.resize(edges, 2);
}

std::optional<std::size_t> DocumentBuilder::find_column(Table table, std::string_view name) const {
  const auto& all = columns(table);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].column.name == name) return i;
  }
  return std::nullopt;
}

std::size_t DocumentBuilder::column(Table table, std::string_view name, ValueType type) {
  if (const auto known = find_column(table, name)) return *known;
  auto& built = columns(table).emplace_back();
  built.column.name = name;
  set_type(built.column, type);
  return columns(table).size() - 1;
}

const GraphColumn& DocumentBuilder::column_at(Table table, std::size_t column) const {
  return columns(table)[column].column;
}

void DocumentBuilder::use(Table table, std::size_t column, ColumnUse use) {
  columns(table)[column].use = use;
}

bool DocumentBuilder::has(Table table, std::size_t column, std::size_t row) const noexcept {
  const auto& present = columns(table)[column].column.present;
  return row < present.size() && present[row] != 0;
}

Stored DocumentBuilder::store(Table table, std::size_t column, std::size_t row,
                              std::string_view text) {
  auto& built = columns(table)[column].column;
  auto& present = built.present;
  if (present.size() <= row) {
    present.resize(row + 1);
  } else if (present[row] != 0) {
    return Stored::twice;
  }
  if (!put_parsed(built, row, text)) return Stored::misfit;
  present[row] = 1;
  return Stored::yes;
}

std::size_t DocumentBuilder::row_count(Table table) const noexcept {
  switch (table) {
    case Table::graph: return 1;
    case Table::node: return is_declared_.size();
    case Table::edge: break;
  }
  return document_.edge_sources.size();
}

void DocumentBuilder::finish_columns(Table table, std::vector<GraphColumn>& finished) {
  const auto rows = row_count(table);
  std::vector<bool> is_decided;
  for (auto& [column, use] : columns(table)) {
    std::visit([rows](auto& values) { values.resize(rows); }, column.values);
    column.present.resize(rows);
    const bool complete = std::all_of(column.present.begin(), column.present.end(),
                                      [](std::uint8_t is_there) { return is_there != 0; });
    if (complete) column.present.clear();
    column.use = use.value_or(ColumnUse::attribute);
    is_decided.push_back(use.has_value());
    finished.push_back(std::move(column));
  }
  mark_usual_uses(table, finished, is_decided);
}

void DocumentBuilder::finish_directions(bool directed) {
  std::size_t with = 0;
  for (auto& direction : directions_) {
    if (direction == 2) direction = directed ? 1 : 0;
    with += direction;
  }
  const auto edges = directions_.size();
  if (with == edges && (edges > 0 || directed)) {
    document_.directedness = Directedness::directed;
  } else if (with == 0) {
    document_.directedness = Directedness::undirected;
  } else {
    document_.directedness = Directedness::mixed;
    document_.edge_is_directed = std::move(directions_);
  }
}

void DocumentBuilder::finish_edge_ids(Changes& changes) {
  auto& ids = document_.edge_ids;
  if (ids.empty()) return;
  std::unordered_set<std::string> taken(ids.begin(), ids.end());
  std::unordered_set<std::string> seen;
  for (std::size_t edge = 0; edge < ids.size(); ++edge) {
    auto& id = ids[edge];
    const bool is_missing = id.empty();
    if (!is_missing && seen.insert(id).second) continue;
    const auto front = is_missing ? "e" + std::to_string(edge) : id + "_" + std::to_string(edge);
    id = front;
    for (std::size_t n = 2; !taken.insert(id).second; ++n) id = front + "_" + std::to_string(n);
    seen.insert(id);
    ++(is_missing ? changes.edge_ids_added : changes.edge_ids_changed);
  }
}

GraphDocument DocumentBuilder::finish(bool directed, Changes& changes) && {
  finish_columns(Table::graph, document_.graph_columns);
  finish_columns(Table::node, document_.node_columns);
  finish_columns(Table::edge, document_.edge_columns);
  finish_directions(directed);
  finish_edge_ids(changes);
  document_.node_ids = nodes_.texts();
  return std::move(document_);
}

}  // namespace citynet::formats
