#include <cmath>

#include "citynet/formats/gexf.hpp"
#include "formats/column_use.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/number_text.hpp"
#include "formats/spells.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kRoot =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n";

std::string_view type_word(ValueType type) {
  switch (type) {
    case ValueType::boolean: return "boolean";
    case ValueType::integer: return "long";
    case ValueType::real: return "double";
    case ValueType::text: break;
  }
  return "string";
}

/// The text of a number or a truth value; texts are escaped where they are put.
std::string plain_text(const ColumnView& column, std::size_t row) {
  switch (type_of(column)) {
    case ValueType::boolean: return std::get<0>(column.values)[row] != 0 ? "true" : "false";
    case ValueType::integer: return to_text(std::get<1>(column.values)[row]);
    case ValueType::real: return to_text(std::get<2>(column.values)[row]);
    case ValueType::text: break;
  }
  return std::get<3>(column.values)[row];
}

bool is_finite_at(const ColumnView& column, std::size_t row) {
  const auto* reals = std::get_if<std::span<const double>>(&column.values);
  return reals == nullptr || is_finite((*reals)[row]);
}

class GexfText {
 public:
  GexfText(const DocumentView& document, GraphSink& sink)
      : document_(document),
        sink_(sink),
        node_spells_(document.node_columns),
        edge_spells_(document.edge_columns),
        node_label_(column_of(document.node_columns, ColumnUse::label)),
        edge_label_(column_of(document.edge_columns, ColumnUse::label)),
        weight_(column_of(document.edge_columns, ColumnUse::strength)),
        x_(column_of(document.node_columns, ColumnUse::x)),
        y_(column_of(document.node_columns, ColumnUse::y)) {
    if (x_ == nullptr || y_ == nullptr) x_ = y_ = nullptr;
  }

  [[nodiscard]] std::vector<WritingRemark> write() {
    sink_.begin({});
    out_ += kRoot;
    append_meta();
    const bool dynamic = node_spells_.exist() || edge_spells_.exist();
    out_ += "  <graph defaultedgetype=\"";
    out_ += document_.directedness == Directedness::directed ? "directed" : "undirected";
    out_ += dynamic ? "\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n"
                    : "\" mode=\"static\">\n";
    append_declarations(Table::node, document_.node_columns);
    append_declarations(Table::edge, document_.edge_columns);
    out_ += "    <nodes>\n";
    for (std::size_t node = 0; node < document_.node_ids.size(); ++node) append_node(node);
    out_ += "    </nodes>\n    <edges>\n";
    for (std::size_t edge = 0; edge < document_.ends.size(); ++edge) append_edge(edge);
    out_ += "    </edges>\n  </graph>\n</gexf>\n";
    if (infinite_ > 0) {
      remarks_.push_back({"numbers that are not finite",
                          "they are left out, as Gephi reads no such number", infinite_});
    }
    if (const auto broken = node_spells_.broken() + edge_spells_.broken(); broken > 0) {
      remarks_.push_back({"dates of which no day can be made",
                          "the attribute has them, the time of the element not", broken});
    }
    send_rest(out_, sink_);
    return std::move(remarks_);
  }

 private:
  void append_attribute(std::string_view name, std::string_view value, std::string_view where) {
    append_named_xml_attribute(out_, name, value, where);
  }

  /// GEXF has no values of the whole graph: what there is stands in words in the description.
  void append_meta() {
    std::string description;
    for (const auto& column : document_.graph_columns) {
      if (!has_value(column, 0)) continue;
      if (!description.empty()) description += "; ";
      description += column.name + ": " + plain_text(column, 0);
      remarks_.push_back({"graph attribute '" + column.name + "'",
                          "GEXF has no values of the whole graph; the description has it", 1});
    }
    out_ += "  <meta>\n    <creator>citynet</creator>\n";
    if (!description.empty()) {
      out_ += "    <description>";
      if (const auto bad = append_xml_text(out_, description)) {
        refuse_xml_character("graph attribute", description, *bad);
      }
      out_ += "</description>\n";
    }
    out_ += "  </meta>\n";
  }

  /// Columns that stand in a place of their own are no attributes. Strengths of another name are
  /// also one: Gephi rounds its weights to floats.
  [[nodiscard]] bool has_own_place(const ColumnView& column) const {
    return &column == node_label_ || &column == edge_label_ || &column == x_ || &column == y_ ||
           (&column == weight_ && column.name == "weight");
  }

  void append_declarations(Table table, const std::vector<ColumnView>& columns) {
    bool any = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (has_own_place(columns[i])) continue;
      if (!any) {
        out_ += "    <attributes class=\"";
        out_ += to_string(table);
        out_ += "\" mode=\"static\">\n";
      }
      any = true;
      out_ += "      <attribute id=\"" + std::to_string(i) + "\"";
      append_attribute("title", columns[i].name, "name of an attribute");
      out_ += " type=\"";
      out_ += type_word(type_of(columns[i]));
      out_ += "\" />\n";
    }
    if (any) out_ += "    </attributes>\n";
  }

  void append_values(const std::vector<ColumnView>& columns, std::size_t row, bool& is_open) {
    bool any = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto& column = columns[i];
      if (has_own_place(column) || !has_value(column, row)) continue;
      if (!is_finite_at(column, row)) {
        ++infinite_;
        continue;
      }
      open(is_open);
      if (!any) out_ += "        <attvalues>\n";
      any = true;
      out_ += "          <attvalue for=\"" + std::to_string(i) + "\"";
      append_attribute("value", plain_text(column, row), "attribute '" + column.name + "'");
      out_ += " />\n";
    }
    if (any) out_ += "        </attvalues>\n";
  }

  void open(bool& is_open) {
    if (!is_open) out_ += ">\n";
    is_open = true;
  }

  void append_bounds(const Spell& spell) {
    if (!spell.start.empty()) append_attribute("start", spell.start, "start");
    if (!spell.end.empty()) append_attribute("end", spell.end, "end");
  }

  void append_spells(const std::vector<Spell>& spells, bool& is_open) {
    if (spells.size() < 2) return;
    open(is_open);
    out_ += "        <spells>\n";
    for (const auto& spell : spells) {
      out_ += "          <spell";
      append_bounds(spell);
      out_ += " />\n";
    }
    out_ += "        </spells>\n";
  }

  void append_place(std::size_t node, bool& is_open) {
    if (x_ == nullptr || !has_value(*x_, node) || !has_value(*y_, node)) return;
    if (!is_finite_at(*x_, node) || !is_finite_at(*y_, node)) {
      ++infinite_;
      return;
    }
    open(is_open);
    out_ += "        <viz:position x=\"" + plain_text(*x_, node) + "\" y=\"" +
            plain_text(*y_, node) + "\" z=\"0\" />\n";
  }

  void append_node(std::size_t node) {
    const auto& id = document_.node_ids[node];
    out_ += "      <node";
    append_attribute("id", id, "node id");
    if (node_label_ != nullptr && has_value(*node_label_, node)) {
      append_attribute("label", plain_text(*node_label_, node), "label of node '" + id + "'");
    }
    const auto spells = node_spells_.of(node);
    if (spells.size() == 1) append_bounds(spells[0]);
    bool is_open = false;
    append_values(document_.node_columns, node, is_open);
    append_spells(spells, is_open);
    append_place(node, is_open);
    out_ += is_open ? "      </node>\n" : " />\n";
    send_blocks(out_, sink_);
  }

  void append_edge(std::size_t edge) {
    out_ += "      <edge";
    if (!document_.edge_ids.empty()) append_attribute("id", document_.edge_ids[edge], "edge id");
    append_attribute("source", document_.node_ids[document_.ends.source(edge)], "source");
    append_attribute("target", document_.node_ids[document_.ends.target(edge)], "target");
    if (document_.directedness == Directedness::mixed && document_.edge_is_directed[edge] != 0) {
      out_ += " type=\"directed\"";
    }
    if (weight_ != nullptr && has_value(*weight_, edge)) {
      if (is_finite_at(*weight_, edge)) {
        append_attribute("weight", plain_text(*weight_, edge), "weight");
      } else {
        ++infinite_;
      }
    }
    if (edge_label_ != nullptr && has_value(*edge_label_, edge)) {
      append_attribute("label", plain_text(*edge_label_, edge), "label of an edge");
    }
    const auto spells = edge_spells_.of(edge);
    if (spells.size() == 1) append_bounds(spells[0]);
    bool is_open = false;
    append_values(document_.edge_columns, edge, is_open);
    append_spells(spells, is_open);
    out_ += is_open ? "      </edge>\n" : " />\n";
    send_blocks(out_, sink_);
  }

  const DocumentView& document_;
  GraphSink& sink_;
  SpellColumns node_spells_, edge_spells_;
  const ColumnView* node_label_;
  const ColumnView* edge_label_;
  const ColumnView* weight_;
  const ColumnView* x_;
  const ColumnView* y_;
  std::size_t infinite_ = 0;
  std::vector<WritingRemark> remarks_{};
  std::string out_{};
};

std::vector<WritingRemark> put_gexf(const DocumentView& view, const GraphWriteOptions& /*options*/,
                                    GraphSink& sink) {
  return GexfText(view, sink).write();
}

}  // namespace

GraphWriting write_gexf(const GraphDocument& document, const GraphWriteOptions& options) {
  return texts_of([&](GraphSink& sink) { return put_gexf(view_of(document), options, sink); });
}

GraphFormat gexf_format() {
  return {.name = "gexf",
          .title = "GEXF",
          .extensions = {".gexf"},
          .recognizes =
              [](std::string_view bytes) {
                return bytes.substr(0, 4096).find("<gexf") != std::string_view::npos;
              },
          .write = put_gexf,
          .read = read_gexf};
}

}  // namespace citynet::formats
