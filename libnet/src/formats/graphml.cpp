#include "citynet/formats/graphml.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"
#include "formats/graphml_check.hpp"
#include "formats/number_text.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {
namespace {

constexpr const char* kNamespace = "http://graphml.graphdrawing.org/xmlns";
constexpr const char* kSchemaLocation =
    "http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";

/// Which elements a key is for, and the front of its id.
struct Domain {
  const char* element;
  const char* prefix;
};
constexpr Domain kGraph{"graph", "g_"}, kNode{"node", "v_"}, kEdge{"edge", "e_"};

/// Builds the element tree. pugixml keeps the tags in order; the text between them is escaped by
/// `escaped_xml_text`, because pugixml would write CR raw and control characters as references
/// that XML 1.0 forbids. Everything put into attributes was checked to be a name token.
class GraphmlTree {
 public:
  explicit GraphmlTree(const GraphmlOptions& options) : options_(options) {}

  void build(const GraphmlDocument& document);
  [[nodiscard]] std::string text() const;

 private:
  void add_keys(const std::vector<GraphmlKey>& keys, const Domain& domain);
  void add_values(pugi::xml_node element, const std::string& name,
                  const std::vector<GraphmlKey>& keys, const std::vector<GraphmlValue>& values,
                  const Domain& domain);
  void add_nodes(pugi::xml_node graph, const GraphmlDocument& document);
  void add_edges(pugi::xml_node graph, const GraphmlDocument& document);
  [[nodiscard]] std::string value_text(const GraphmlValue& value, const std::string& where) const;

  const GraphmlOptions& options_;
  pugi::xml_document xml_{};
  pugi::xml_node root_{};
};

void set(pugi::xml_node element, const char* attribute, const std::string& value) {
  element.append_attribute(attribute).set_value(value.c_str());
}

void GraphmlTree::build(const GraphmlDocument& document) {
  auto declaration = xml_.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  root_ = xml_.append_child("graphml");
  set(root_, "xmlns", kNamespace);
  set(root_, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  set(root_, "xsi:schemaLocation", kSchemaLocation);
  add_keys(document.graph_keys, kGraph);
  add_keys(document.node_keys, kNode);
  add_keys(document.edge_keys, kEdge);
  auto graph = root_.append_child("graph");
  set(graph, "id", "G");
  set(graph, "edgedefault", document.directed ? "directed" : "undirected");
  add_values(graph, "graph", document.graph_keys, document.graph_values, kGraph);
  add_nodes(graph, document);
  add_edges(graph, document);
}

void GraphmlTree::add_keys(const std::vector<GraphmlKey>& keys, const Domain& domain) {
  for (const auto& key : keys) {
    auto element = root_.append_child("key");
    set(element, "id", domain.prefix + key.name);
    set(element, "for", domain.element);
    set(element, "attr.name", key.name);
    set(element, "attr.type", std::string(to_string(key.type)));
  }
}

void GraphmlTree::add_values(pugi::xml_node element, const std::string& name,
                             const std::vector<GraphmlKey>& keys,
                             const std::vector<GraphmlValue>& values, const Domain& domain) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (std::holds_alternative<std::monostate>(values[i])) continue;
    auto data = element.append_child("data");
    set(data, "key", domain.prefix + keys[i].name);
    data.append_child(pugi::node_pcdata)
        .set_value(value_text(values[i], graphml_place(name, keys[i])).c_str());
  }
}

void GraphmlTree::add_nodes(pugi::xml_node graph, const GraphmlDocument& document) {
  for (const auto& node : document.nodes) {
    auto element = graph.append_child("node");
    set(element, "id", node.id);
    add_values(element, graphml_element(node), document.node_keys, node.values, kNode);
  }
}

void GraphmlTree::add_edges(pugi::xml_node graph, const GraphmlDocument& document) {
  for (const auto& edge : document.edges) {
    auto element = graph.append_child("edge");
    if (!edge.id.empty()) set(element, "id", edge.id);
    set(element, "source", edge.source);
    set(element, "target", edge.target);
    add_values(element, graphml_element(edge), document.edge_keys, edge.values, kEdge);
  }
}

std::string GraphmlTree::value_text(const GraphmlValue& value, const std::string& where) const {
  if (const auto* text = std::get_if<std::string>(&value)) return escaped_xml_text(*text, where);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return to_text(*whole);
  if (const auto* number = std::get_if<double>(&value)) return to_text(*number);
  const bool truth = std::get<bool>(value);
  if (options_.booleans == GraphmlBooleans::one_zero) return truth ? "1" : "0";
  return truth ? "true" : "false";
}

std::string GraphmlTree::text() const {
  std::ostringstream out;
  xml_.save(out, "  ", pugi::format_indent | pugi::format_no_escapes, pugi::encoding_utf8);
  return std::move(out).str();
}

bool is_name_token_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_' || c == ':';
}

std::string escaped_code_point(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (; c != 0 || digits.size() < 4; c >>= 4U) digits.insert(0, 1, kDigits[c & 0xFU]);
  return "_x" + digits + "_";
}

}  // namespace

std::string_view to_string(GraphmlType type) noexcept {
  switch (type) {
    case GraphmlType::boolean: return "boolean";
    case GraphmlType::long_integer: return "long";
    case GraphmlType::double_precision: return "double";
    case GraphmlType::string: return "string";
  }
  return "string";
}

std::string to_graphml(const GraphmlDocument& document, const GraphmlOptions& options) {
  check_graphml(document);
  GraphmlTree tree(options);
  tree.build(document);
  return tree.text();
}

bool is_xml_name_token(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_name_token_character);
}

std::string to_xml_id(std::string_view text) {
  if (text.empty()) return "_x_";
  if (const auto invalid = first_invalid_utf8(text)) {
    throw base::InvalidArgument("text", std::string(text), explain_invalid_utf8(text, *invalid));
  }
  std::string id;
  for (std::size_t at = 0; at < text.size(); at += well_formed_length(text.substr(at))) {
    const bool opens_an_escape = text.substr(at, 2) == "_x";
    if (is_name_token_character(text[at]) && !opens_an_escape) {
      id += text[at];
    } else {
      id += escaped_code_point(front_code_point(text.substr(at)));
    }
  }
  return id;
}

}  // namespace citynet::formats
