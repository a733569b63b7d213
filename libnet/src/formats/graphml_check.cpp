#include "formats/graphml_check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "citynet/base/error.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

/// Types by name over all three domains.
using TypeOfName = std::map<std::string, GraphmlType>;

void check_keys(std::string_view domain, const std::vector<GraphmlKey>& keys, TypeOfName& types) {
  std::set<std::string> seen;
  for (const auto& key : keys) {
    const auto where = std::string(domain) + " attribute";
    const auto name = lower(key.name);
    if (!is_xml_name_token(key.name)) {
      throw base::InvalidArgument(
          where, key.name, "a name is made of ASCII letters, digits and .-_: (see to_xml_id)");
    }
    if (name == "id") {
      throw base::InvalidArgument(where, key.name,
                                  "readers keep the name 'id' for the id of the element");
    }
    if (!seen.insert(name).second) {
      throw base::InvalidArgument(where, key.name, "a name occurs once, ignoring case");
    }
    const auto [first, is_new] = types.emplace(name, key.type);
    if (!is_new && first->second != key.type) {
      throw base::InvalidArgument(where, key.name,
                                  "a name has one type; it is " +
                                      std::string(to_string(first->second)) + " elsewhere and " +
                                      std::string(to_string(key.type)) + " here");
    }
  }
}

bool has_type(const GraphmlValue& value, GraphmlType type) {
  switch (type) {
    case GraphmlType::boolean: return std::holds_alternative<bool>(value);
    case GraphmlType::long_integer: return std::holds_alternative<std::int64_t>(value);
    case GraphmlType::double_precision: return std::holds_alternative<double>(value);
    case GraphmlType::string: return std::holds_alternative<std::string>(value);
  }
  return false;
}

void check_values(const std::string& element, const std::vector<GraphmlKey>& keys,
                  const std::vector<GraphmlValue>& values) {
  if (values.size() != keys.size()) {
    throw base::InvalidArgument(
        element, std::to_string(values.size()),
        "there are " + std::to_string(keys.size()) + " attributes and one value for each");
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (std::holds_alternative<std::monostate>(values[i])) continue;
    if (!has_type(values[i], keys[i].type)) {
      throw base::InvalidArgument(graphml_place(element, keys[i]), "",
                                  "the value is a " + std::string(to_string(keys[i].type)));
    }
    const auto* number = std::get_if<double>(&values[i]);
    if (number != nullptr && !is_finite(*number)) {
      throw base::InvalidArgument(graphml_place(element, keys[i]), to_text(*number),
                                  "a number is finite; leave the value out or write a text");
    }
  }
}

void check_id(const std::string& what, const std::string& id, std::set<std::string_view>& seen) {
  if (!is_xml_name_token(id)) {
    throw base::InvalidArgument(what, id,
                                "an id is made of ASCII letters, digits and .-_: (see to_xml_id)");
  }
  if (!seen.insert(id).second) throw base::InvalidArgument(what, id, "an id occurs once");
}

void check_edges(const GraphmlDocument& document, const std::set<std::string_view>& node_ids) {
  std::set<std::string_view> edge_ids;
  for (const auto& edge : document.edges) {
    for (const auto* end : {&edge.source, &edge.target}) {
      if (node_ids.contains(*end)) continue;
      throw base::InvalidArgument(graphml_element(edge), *end, "there is no node of this id");
    }
    if (edge.id.empty() != document.edges.front().id.empty()) {
      throw base::InvalidArgument(graphml_element(edge), edge.id,
                                  "either all edges have an id or none");
    }
    if (!edge.id.empty()) check_id("edge id", edge.id, edge_ids);
    check_values(graphml_element(edge), document.edge_keys, edge.values);
  }
}

}  // namespace

std::string graphml_place(std::string_view element, const GraphmlKey& key) {
  return std::string(element) + " attribute '" + key.name + "'";
}

std::string graphml_element(const GraphmlNode& node) { return "node '" + node.id + "'"; }

std::string graphml_element(const GraphmlEdge& edge) {
  if (!edge.id.empty()) return "edge '" + edge.id + "'";
  return "edge '" + edge.source + "' to '" + edge.target + "'";
}

void check_graphml(const GraphmlDocument& document) {
  TypeOfName types;
  check_keys("graph", document.graph_keys, types);
  check_keys("node", document.node_keys, types);
  check_keys("edge", document.edge_keys, types);
  check_values("graph", document.graph_keys, document.graph_values);
  std::set<std::string_view> node_ids;
  for (const auto& node : document.nodes) {
    check_id("node id", node.id, node_ids);
    check_values(graphml_element(node), document.node_keys, node.values);
  }
  check_edges(document, node_ids);
}

}  // namespace citynet::formats
