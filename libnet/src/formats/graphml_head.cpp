#include "formats/graphml_head.hpp"

#include "formats/graphml_drawing.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kRoot =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
constexpr std::string_view kSchema =
    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd\">\n";
constexpr std::string_view kDrawnSchema =
    " xmlns:y=\"http://www.yworks.com/xml/graphml\""
    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd\">\n";

std::string_view type_word(const GraphmlKey& key) {
  if (key.integers_as_text) return "string";
  switch (type_of(*key.column)) {
    case ValueType::boolean: return "boolean";
    case ValueType::integer: return "long";
    case ValueType::real: return "double";
    case ValueType::text: break;
  }
  return "string";
}

void append_attribute(std::string& head, std::string_view name, std::string_view value) {
  append_named_xml_attribute(head, name, value, name);
}

void append_keys(std::string& head, std::string_view element, const std::vector<GraphmlKey>& keys) {
  for (const auto& key : keys) {
    head += "<key";
    append_attribute(head, "id", key.id);
    append_attribute(head, "for", element);
    append_attribute(head, "attr.name", key.name);
    append_attribute(head, "attr.type", type_word(key));
    if (key.description.empty()) {
      head += "/>\n";
      continue;
    }
    head += "><desc>";
    if (const auto bad = append_xml_text(head, key.description)) {
      refuse_xml_character("name of an attribute", key.description, *bad);
    }
    head += "</desc></key>\n";
  }
}

}  // namespace

std::string graphml_head(const GraphmlPlan& plan) {
  std::string head(kRoot);
  head += plan.profile.is_drawn ? kDrawnSchema : kSchema;
  append_keys(head, "graph", plan.graph);
  append_keys(head, "node", plan.nodes);
  append_keys(head, "edge", plan.edges);
  if (plan.profile.is_drawn) GraphmlDrawing::append_keys(head);
  const bool is_directed = plan.document.directedness == Directedness::directed;
  head += "<graph id=\"G\" edgedefault=\"";
  head += is_directed ? "directed\"" : "undirected\"";
  return head;
}

}  // namespace citynet::formats
