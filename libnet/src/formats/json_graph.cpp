#include "formats/json_graph.hpp"

#include <algorithm>
#include <array>

#include "citynet/base/error.hpp"
#include "formats/json.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {

using nlohmann::json;

JsonGraph::JsonGraph(const GraphSource& source, const ReadingLimits& limits, std::string format)
    : text_(source.bytes),
      file_(source.file),
      limits_(limits),
      account_(std::move(format), source.file),
      root_(parse_json(source.bytes, source.file)) {
  if (!root_.is_object()) fail("", "", "the text is one object");
}

base::Place JsonGraph::place(const std::string& pointer) const { return {file_, {}, pointer, {}}; }

void JsonGraph::fail(const std::string& pointer, std::string_view value,
                     const std::string& rule) const {
  throw base::DataError(json_place(text_, file_, pointer), std::string(value), rule);
}

const json* JsonGraph::find(const json& object, const std::string& name) {
  if (!object.is_object()) return nullptr;
  const auto at = object.find(name);
  return at == object.end() ? nullptr : &*at;
}

const json& JsonGraph::array(const json& object, const std::string& name,
                             const std::string& pointer) const {
  const auto* found = find(object, name);
  if (found == nullptr) fail(pointer, "", "the member '" + name + "' is missing");
  if (!found->is_array()) fail(pointer + pointer_step(name), "", "an array stands here");
  return *found;
}

bool JsonGraph::truth(const json& object, const std::string& name, bool otherwise,
                      const std::string& pointer) const {
  const auto* found = find(object, name);
  if (found == nullptr) return otherwise;
  if (!found->is_boolean()) fail(pointer + pointer_step(name), "", "true or false stands here");
  return found->get<bool>();
}

std::string JsonGraph::id_of(const json& object, const std::string& name,
                             const std::string& pointer) {
  const auto* id = find(object, name);
  if (id == nullptr) fail(pointer, "", "the member '" + name + "' is missing");
  if (id->is_number_integer()) {
    account_.remark_kept("number as an id", "ids are texts here; the digits are kept",
                         place(pointer + pointer_step(name)));
    return to_text(id->get<std::int64_t>());
  }
  if (!id->is_string()) {
    fail(pointer + pointer_step(name), id->is_structured() ? "" : id->dump(),
         "an id is a text or a whole number");
  }
  auto text = id->get<std::string>();
  if (text.empty()) fail(pointer + pointer_step(name), "", "an id is not empty");
  if (text.find('\0') != std::string::npos) fail(pointer, text, "an id holds no NUL");
  return text;
}

std::size_t JsonGraph::add_node(std::string id, const std::string& pointer) {
  const auto node = document.node_ids.size();
  if (!node_of_.emplace(id, static_cast<std::uint32_t>(node)).second) {
    fail(pointer, id, "another node has this id already");
  }
  document.node_ids.push_back(std::move(id));
  account_.kept("node");
  return node;
}

std::size_t JsonGraph::add_edge(const std::string& from, const std::string& to,
                                const std::string& pointer) {
  const auto source = node_of_.find(from), target = node_of_.find(to);
  for (const auto& [end, id] : {std::pair(source, &from), std::pair(target, &to)}) {
    if (end == node_of_.end()) fail(pointer, *id, "no node has this id");
  }
  document.edge_sources.push_back(source->second);
  document.edge_targets.push_back(target->second);
  account_.kept("edge");
  return document.edge_sources.size() - 1;
}

void JsonGraph::set(ColumnCollector& columns, std::size_t row, const std::string& name,
                    FileValue value, const std::string& pointer) {
  if (columns.size() >= limits_.attributes && !columns.has(name)) {
    fail(pointer, name,
         "more than " + std::to_string(limits_.attributes) + " attributes, the limit");
  }
  if (columns.set(row, name, std::move(value))) return account_.kept("value");
  account_.set_aside("value");
  account_.remark_set_aside("repeated value", "an attribute has one value; the first is kept",
                            place(pointer));
}

void JsonGraph::set_values(ColumnCollector& columns, std::size_t row, const json& object,
                           const std::vector<std::string_view>& skip, const std::string& pointer) {
  for (const auto& [name, value] : object.items()) {
    if (std::find(skip.begin(), skip.end(), name) != skip.end() || value.is_null()) continue;
    if (name.empty() || name.find('\0') != std::string::npos) {
      account_.set_aside("value");
      account_.remark_set_aside("attribute without a name", "a name is not empty and holds no NUL",
                                place(pointer));
    } else if (value.is_boolean()) {
      set(columns, row, name, value.get<bool>(), pointer);
    } else if (value.is_number_integer()) {
      set(columns, row, name, value.get<std::int64_t>(), pointer);
    } else if (value.is_number()) {
      set(columns, row, name, value.get<double>(), pointer);
    } else if (value.is_structured()) {
      account_.remark_kept("list or object as a value", "it is kept as its JSON text",
                           place(pointer + pointer_step(name)));
      set(columns, row, name, value.dump(), pointer);
    } else if (value.get_ref<const std::string&>().find('\0') != std::string::npos) {
      fail(pointer + pointer_step(name), "", "a text holds no NUL");
    } else {
      set(columns, row, name, value.get<std::string>(), pointer);
    }
  }
}

GraphReading JsonGraph::finish() {
  for (auto* columns : {&nodes, &edges, &graph}) {
    for (const auto& name : columns->widened()) {
      account_.remark_kept("values of several types", "the attribute '" + name + "' holds them all",
                           place(""));
    }
  }
  document.node_columns = nodes.take(document.node_ids.size());
  document.edge_columns = edges.take(document.edge_sources.size());
  document.graph_columns = graph.take(1);
  mark_uses(document);
  return {std::move(document), std::move(account_).finish()};
}

std::string json_text(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (byte < 0x20) {
      quoted += "\\u00";
      quoted += kDigits[byte >> 4U];
      quoted += kDigits[byte & 15U];
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string json_value(const FileValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return json_text(*text);
  auto text = text_of(value);
  const bool is_real = std::holds_alternative<double>(value);
  if (is_real && text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string json_members(const std::vector<ColumnKey>& keys, std::size_t row, bool is_first) {
  std::string text;
  for (const auto& [column, key] : keys) {
    if (!has_value(*column, row)) continue;
    if (!is_first) text += ", ";
    is_first = false;
    text += json_text(key) + ": " + json_value(value_at(*column, row));
  }
  return text;
}

void check_json_numbers(const DocumentView& document, GraphSink& sink) {
  for (const auto& column : document.node_columns) check_finite(column, "node", sink);
  for (const auto& column : document.edge_columns) check_finite(column, "edge", sink);
  for (const auto& column : document.graph_columns) check_finite(column, "graph", sink);
}

}  // namespace citynet::formats
