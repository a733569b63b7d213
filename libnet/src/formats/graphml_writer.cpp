#include <algorithm>
#include <optional>

#include "citynet/formats/graphml.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/graphml_drawing.hpp"
#include "formats/graphml_head.hpp"
#include "formats/graphml_key_values.hpp"
#include "formats/graphml_plan.hpp"
#include "formats/graphml_writer.hpp"
#include "formats/markup.hpp"
#include "formats/text_block.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {
namespace {

std::size_t longest_of(const std::vector<GraphmlKeyValues>& values) {
  std::size_t longest = 0;
  for (const auto& value : values) longest += value.longest();
  return longest;
}

/// Whether what a row takes is known beforehand, and little.
bool are_short(const std::vector<GraphmlKeyValues>& values) {
  constexpr std::size_t kMost = 1024;
  return longest_of(values) <= kMost &&
         std::all_of(values.begin(), values.end(), [](const auto& v) { return v.longest() > 0; });
}

constexpr Markup kNode("<node id=\"");
constexpr Markup kNodeEnd("</data></node>\n");
constexpr Markup kEdge("<edge source=\"");
constexpr Markup kTarget("\" target=\"");
constexpr Markup kEdgeEnd("\"/>\n");

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
    out_.put(graphml_head(plan_));
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
  /// Characters of an element that are neither ids nor values.
  static constexpr std::size_t kAround = 40;

  [[nodiscard]] std::vector<GraphmlKeyValues> values_of(const std::vector<GraphmlKey>& keys) const {
    std::vector<GraphmlKeyValues> values;
    values.reserve(keys.size());
    for (const auto& key : keys) values.emplace_back(key, plan_.profile);
    return values;
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

  /// Values behind an open tag and the closing one, where it is known that there is room.
  template <std::size_t size>
  static char* copied(char* at, const std::vector<GraphmlKeyValues>& values, std::size_t row,
                      const char (&closing)[size]) {
    bool any = false;
    for (const auto& value : values) {
      if (!value.is_written(row)) continue;
      if (!any) at = TextBlock::copied(at, ">");
      any = true;
      at = value.copied(at, row);
    }
    return any ? TextBlock::copied(at, closing) : TextBlock::copied(at, "/>\n");
  }

  void put_nodes() {
    const auto& rows = plan_.node_ids;
    if (rows.are_numbers() && are_short(nodes_) && !drawing_) return put_numbered_nodes();
    TextRows::Room room{};
    for (std::size_t node = 0; node < rows.size(); ++node) put_node(node, rows.at(node, room));
  }

  void put_numbered_nodes() {
    const auto count = plan_.node_ids.size();
    const auto longest = 2 * TextsOfNumbers::kLongest + longest_of(nodes_) + kAround;
    if (nodes_.size() == 1 && nodes_.front().are_row_numbers()) {  // a label that says the id again
      const auto label = nodes_.front().opening();
      out_.put_rows(0, count, longest, [&](char* at, std::size_t node) {
        const auto id = TextsOfNumbers()[node];
        return TextBlock::copied(at, kNode, id, "\">", label, id, kNodeEnd);
      });
      return;
    }
    out_.put_rows(0, count, longest, [this](char* at, std::size_t node) {
      at = TextBlock::copied(at, kNode, TextsOfNumbers()[node], "\"");
      return copied(at, nodes_, node, "</node>\n");
    });
  }

  void put_node(std::size_t node, std::string_view id) {
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
    if constexpr (Ids::kLongest < TextsInPlace::kLongest) {
      if (are_short(edges_) && !drawing_ && document_.directedness != Directedness::mixed) {
        put_short_edges(ids);
        return;
      }
    }
    const auto ends = document_.ends;
    for (std::size_t edge = 0; edge < ends.size(); ++edge) {
      fetch_ahead(ids, edge);
      out_.put("<edge source=\"", ids[ends.source(edge)], "\" target=\"", ids[ends.target(edge)]);
      put_rest_of_edge(edge);
    }
  }

  template <class Ids>
  void put_short_edges(const Ids& ids) {
    const auto ends = document_.ends;
    const auto ends_copied = [&](char* at, std::size_t edge) {
      fetch_ahead(ids, edge);
      return TextBlock::copied(at, kEdge, ids[ends.source(edge)], kTarget, ids[ends.target(edge)]);
    };
    const auto longest = 2 * Ids::kLongest + longest_of(edges_) + kAround;
    if (edges_.empty()) {  // they are their two ends, as most are
      out_.put_rows(0, ends.size(), longest, [&](char* at, std::size_t edge) {
        return TextBlock::copied(ends_copied(at, edge), kEdgeEnd);
      });
      return;
    }
    out_.put_rows(0, ends.size(), longest, [&](char* at, std::size_t edge) {
      return copied(TextBlock::copied(ends_copied(at, edge), "\""), edges_, edge, "</edge>\n");
    });
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
