#include <array>
#include <limits>
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

/// `<edge source="gdansk" target="`: what stands before the target, made once for all edges of a
/// source that come one after the other.
template <class Ids>
class EdgeOpening {
 public:
  /// Of a cell for the whole, where ids are short: around an id are 24 characters.
  static constexpr std::size_t kWidth = Ids::kLongest < 24 ? 48 : 64;
  static constexpr bool kIsShort = Ids::kLongest < 40;
  /// What an edge takes at most, if it is short.
  static constexpr std::size_t kLongest = kWidth + Ids::kLongest + 8;

  explicit EdgeOpening(const Ids& ids) : ids_(ids) {
    start_ = TextBlock::copied(cell_.data(), "<edge source=\"");
  }

  /// Until the next call.
  TextCell<kWidth> of(std::uint32_t source) {
    if (source != source_) {
      source_ = source;
      const char* end = TextBlock::copied(start_, ids_[source], "\" target=\"");
      cell_[kWidth - 1] = static_cast<char>(end - cell_.data());
    }
    return {cell_.data()};
  }

 private:
  const Ids& ids_;
  std::uint64_t source_ = std::numeric_limits<std::uint64_t>::max();  ///< of no edge so far
  std::array<char, kWidth> cell_{};
  char* start_ = nullptr;
};

/// The text of a document: a line for each key, node and edge, with its values in it.
class GraphmlText {
 public:
  GraphmlText(const GraphmlPlan& plan, GraphSink& sink)
      : plan_(plan),
        document_(plan.document),
        graph_(values_of(plan.graph)),
        nodes_(values_of(plan.nodes)),
        edges_(values_of(plan.edges)),
        out_(sink) {
    if (plan.profile.is_drawn) drawing_.emplace(plan);
  }

  void write() {
    put_head();
    if (document_.node_ids.empty() && graph_.empty()) {
      out_.put("/>\n</graphml>\n");
    } else {
      out_.put(std::string_view(put_values(graph_, 0, "graph") ? "\n" : ">\n"));
      put_nodes();
      put_edges();
      out_.put("</graph>\n</graphml>\n");
    }
    out_.finish();
  }

 private:
  [[nodiscard]] std::vector<GraphmlKeyValues> values_of(const std::vector<GraphmlKey>& keys) const {
    std::vector<GraphmlKeyValues> values;
    for (const auto& key : keys) values.emplace_back(key, plan_.profile);
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
    head += "<graph id=\"G\" edgedefault=\"";
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

  /// Whether there are any; before the first the tag is closed.
  bool put_values(const std::vector<GraphmlKeyValues>& values, std::size_t row,
                  std::string_view element) {
    bool any = false;
    for (const auto& value : values) {
      if (!value.is_written(row)) continue;
      if (!any) out_.put(">");
      any = true;
      if (const auto bad = value.put(out_, row)) refuse(element, row, value.column(), *bad);
    }
    return any;
  }

  [[noreturn]] void refuse(std::string_view element, std::size_t row, const ColumnView& column,
                           std::size_t offset) const {
    std::string where(element);
    if (element == "node") where += " '" + document_.node_ids[row] + "'";
    if (element == "edge") {
      where += " '" + document_.node_ids[document_.ends.source(row)] + "' to '" +
               document_.node_ids[document_.ends.target(row)] + "'";
    }
    refuse_xml_character(where + " attribute '" + column.name + "'",
                         std::get<TextRows>(column.values)[row], offset);
  }

  void put_nodes() {
    in_rows(plan_.node_ids, [this](const auto& ids) {
      for (std::size_t node = 0; node < document_.node_ids.size(); ++node) {
        put_node(node, ids[node]);
      }
    });
  }

  template <class Id>
  void put_node(std::size_t node, const Id& id) {
    out_.put("<node id=\"", id, "\"");
    bool any = put_values(nodes_, node, "node");
    if (drawing_) {
      std::string drawn(any ? "" : ">");
      drawing_->append_node(drawn, node);
      out_.put(drawn);
      any = true;
    }
    if (any) {
      out_.put("</node>\n");
    } else {
      out_.put("/>\n");
    }
  }

  [[nodiscard]] bool is_directed(std::size_t edge) const {
    if (document_.directedness != Directedness::mixed) {
      return document_.directedness == Directedness::directed;
    }
    return document_.edge_is_directed[edge] != 0;
  }

  void put_edges() {
    in_cells(plan_.node_ids, [this](const auto& ids) {
      if (document_.edge_ids.empty()) {
        put_edges_of(ids);
      } else {
        put_edges_with_ids(ids);
      }
    });
  }

  template <class Ids>
  void put_edges_of(const Ids& ids) {
    using Opening = EdgeOpening<Ids>;
    const auto ends = document_.ends;
    if constexpr (Opening::kIsShort) {
      Opening opening(ids);
      const auto copy_row = [&](std::size_t edge, char* at) {
        fetch_ahead(ids, edge);
        return TextBlock::copied(at, opening.of(ends.source(edge)), ids[ends.target(edge)]);
      };
      if (has_bare_edges()) {  // no look at anything else
        out_.put_rows(0, ends.size(), Opening::kLongest, [&](std::size_t edge, char* at) {
          return TextBlock::copied(copy_row(edge, at), "\"/>\n");
        });
        return;
      }
      for (std::size_t edge = 0; edge < ends.size(); ++edge) {
        out_.put_rows(edge, edge + 1, Opening::kLongest, copy_row);
        put_rest_of_edge(edge);
      }
    } else {
      for (std::size_t edge = 0; edge < ends.size(); ++edge) {
        fetch_ahead(ids, edge);
        out_.put("<edge source=\"", ids[ends.source(edge)], "\" target=\"", ids[ends.target(edge)]);
        put_rest_of_edge(edge);
      }
    }
  }

  template <class Ids>
  void put_edges_with_ids(const Ids& ids) {
    const auto ends = document_.ends;
    TextRows::Room room{};
    for (std::size_t edge = 0; edge < ends.size(); ++edge) {
      fetch_ahead(ids, edge);
      out_.put("<edge id=\"", plan_.edge_ids.at(edge, room), "\" source=\"", ids[ends.source(edge)],
               "\" target=\"", ids[ends.target(edge)]);
      put_rest_of_edge(edge);
    }
  }

  template <class Ids>
  void fetch_ahead(const Ids& ids, std::size_t edge) const {
    constexpr std::size_t kAhead = 16;
    if (edge + kAhead < document_.ends.size()) ids.fetch(document_.ends.target(edge + kAhead));
  }

  /// Whether edges are their two ends, as most are.
  [[nodiscard]] bool has_bare_edges() const {
    return edges_.empty() && !drawing_ && document_.directedness != Directedness::mixed;
  }

  void put_rest_of_edge(std::size_t edge) {
    out_.put("\"");
    if (document_.directedness == Directedness::mixed && is_directed(edge)) {
      out_.put(" directed=\"true\"");
    }
    bool any = put_values(edges_, edge, "edge");
    if (drawing_) {
      std::string drawn(any ? "" : ">");
      drawing_->append_edge(drawn, is_directed(edge));
      out_.put(drawn);
      any = true;
    }
    if (any) {
      out_.put("</edge>\n");
    } else {
      out_.put("/>\n");
    }
  }

  const GraphmlPlan& plan_;
  const DocumentView& document_;
  std::vector<GraphmlKeyValues> graph_, nodes_, edges_;
  std::optional<GraphmlDrawing> drawing_{};
  TextBlock out_;
};

}  // namespace

std::vector<WritingRemark> put_graphml(const DocumentView& view, const GraphWriteOptions& options,
                                       GraphSink& sink) {
  GraphmlPlan plan(view, graphml_profile(options.profile));
  sink.begin({});
  GraphmlText(plan, sink).write();
  return std::move(plan.remarks);
}

GraphWriting write_graphml(const GraphDocument& document, const GraphWriteOptions& options) {
  GraphWriting writing;
  TextsInMemory sink(writing.texts);
  writing.remarks = put_graphml(view_of(document), options, sink);
  return writing;
}

}  // namespace citynet::formats
