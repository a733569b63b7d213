#include <cmath>
#include <optional>

#include "citynet/formats/graphml.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/graphml_drawing.hpp"
#include "formats/graphml_key_values.hpp"
#include "formats/graphml_plan.hpp"
#include "formats/graphml_writer.hpp"
#include "formats/text_block.hpp"
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

class GraphmlText {
 public:
  GraphmlText(const GraphmlPlan& plan, GraphSink& sink)
      : plan_(plan),
        document_(plan.document),
        graph_(values_of(plan.graph, "    ")),
        nodes_(values_of(plan.nodes, "      ")),
        edges_(values_of(plan.edges, "      ")),
        out_(sink) {
    if (plan.profile.is_drawn) drawing_.emplace(plan);
  }

  void write() {
    put_head();
    if (document_.node_ids.empty() && graph_.empty()) {
      out_.put(" />\n</graphml>\n");
    } else {
      out_.put(">\n");
      put_values(graph_, 0, "graph", {});
      for (std::size_t node = 0; node < document_.node_ids.size(); ++node) put_node(node);
      put_edges();
      out_.put("  </graph>\n</graphml>\n");
    }
    out_.finish();
  }

 private:
  [[nodiscard]] std::vector<GraphmlKeyValues> values_of(const std::vector<GraphmlKey>& keys,
                                                        std::string_view indent) const {
    std::vector<GraphmlKeyValues> values;
    for (const auto& key : keys) values.emplace_back(key, indent, plan_.profile);
    return values;
  }

  /// All that stands before the graph, which needs no haste.
  void put_head() {
    std::string head(kRoot);
    head += drawing_ ? kDrawnSchema : kSchema;
    append_keys(head, "graph", plan_.graph);
    append_keys(head, "node", plan_.nodes);
    append_keys(head, "edge", plan_.edges);
    if (drawing_) GraphmlDrawing::append_keys(head);
    head += "  <graph id=\"G\" edgedefault=\"";
    head += document_.directedness == Directedness::directed ? "directed\"" : "undirected\"";
    out_.put(head);
  }

  static void append_attribute(std::string& head, std::string_view name, std::string_view value) {
    head += ' ';
    head += name;
    head += "=\"";
    if (const auto bad = append_xml_attribute(head, value)) {
      refuse_xml_character(std::string(name), value, *bad);
    }
    head += '"';
  }

  static void append_keys(std::string& head, std::string_view element,
                          const std::vector<GraphmlKey>& keys) {
    for (const auto& key : keys) {
      head += "  <key";
      append_attribute(head, "id", key.id);
      append_attribute(head, "for", element);
      append_attribute(head, "attr.name", key.name);
      append_attribute(head, "attr.type", type_word(key));
      if (key.description.empty()) {
        head += " />\n";
        continue;
      }
      head += "><desc>";
      if (const auto bad = append_xml_text(head, key.description)) {
        refuse_xml_character("name of an attribute", key.description, *bad);
      }
      head += "</desc></key>\n";
    }
  }

  bool put_values(const std::vector<GraphmlKeyValues>& values, std::size_t row,
                  std::string_view element, std::string_view closing) {
    bool any = false;
    for (const auto& value : values) {
      if (!value.is_written(row)) continue;
      if (!any) out_.put(closing);
      any = true;
      if (const auto bad = value.put(out_, row)) refuse(element, row, value.column(), *bad);
    }
    return any;
  }

  [[noreturn]] void refuse(std::string_view element, std::size_t row, const GraphColumn& column,
                           std::size_t offset) const {
    std::string where(element);
    if (element == "node") where += " '" + document_.node_ids[row] + "'";
    if (element == "edge") {
      where += " '" + document_.node_ids[document_.edge_sources[row]] + "' to '" +
               document_.node_ids[document_.edge_targets[row]] + "'";
    }
    refuse_xml_character(where + " attribute '" + column.name + "'",
                         std::get<std::vector<std::string>>(column.values)[row], offset);
  }

  void put_node(std::size_t node) {
    out_.put("    <node id=\"", plan_.node_id(node), "\"");
    bool any = put_values(nodes_, node, "node", ">\n");
    if (drawing_) {
      std::string drawn(any ? "" : ">\n");
      drawing_->append_node(drawn, node);
      out_.put(drawn);
      any = true;
    }
    if (any) {
      out_.put("    </node>\n");
    } else {
      out_.put(" />\n");
    }
  }

  [[nodiscard]] bool is_directed(std::size_t edge) const {
    if (document_.directedness != Directedness::mixed) {
      return document_.directedness == Directedness::directed;
    }
    return document_.edge_is_directed[edge] != 0;
  }

  void put_edges() {
    const auto& ids = plan_.escaped_node_ids;
    in_cells(ids.empty() ? document_.node_ids : ids, [this](const auto& cells) {
      constexpr std::size_t kAhead = 16;
      const auto& targets = document_.edge_targets;
      for (std::size_t edge = 0; edge < targets.size(); ++edge) {
        if (edge + kAhead < targets.size()) cells.fetch(targets[edge + kAhead]);
        put_edge(edge, cells[document_.edge_sources[edge]], cells[targets[edge]]);
      }
    });
  }

  template <class Id>
  void put_edge(std::size_t edge, Id source, Id target) {
    if (document_.edge_ids.empty()) {
      out_.put("    <edge source=\"", source, "\" target=\"", target, "\"");
    } else {
      out_.put("    <edge id=\"", plan_.edge_id(edge), "\" source=\"", source, "\" target=\"",
               target, "\"");
    }
    if (document_.directedness == Directedness::mixed && is_directed(edge)) {
      out_.put(" directed=\"true\"");
    }
    bool any = put_values(edges_, edge, "edge", ">\n");
    if (drawing_) {
      std::string drawn(any ? "" : ">\n");
      drawing_->append_edge(drawn, is_directed(edge));
      out_.put(drawn);
      any = true;
    }
    if (any) {
      out_.put("    </edge>\n");
    } else {
      out_.put(" />\n");
    }
  }

  const GraphmlPlan& plan_;
  const GraphDocument& document_;
  std::vector<GraphmlKeyValues> graph_, nodes_, edges_;
  std::optional<GraphmlDrawing> drawing_{};
  TextBlock out_;
};

}  // namespace

std::vector<WritingRemark> put_graphml(const GraphDocument& document,
                                       const GraphWriteOptions& options, GraphSink& sink) {
  GraphmlPlan plan(document, graphml_profile(options.profile));
  sink.begin({});
  GraphmlText(plan, sink).write();
  return std::move(plan.remarks);
}

GraphWriting write_graphml(const GraphDocument& document, const GraphWriteOptions& options) {
  GraphWriting writing;
  TextsInMemory sink(writing.texts);
  writing.remarks = put_graphml(document, options, sink);
  return writing;
}

}  // namespace citynet::formats
