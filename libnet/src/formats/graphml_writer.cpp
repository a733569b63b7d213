#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "citynet/formats/graphml.hpp"
#include "formats/graphml_drawing.hpp"
#include "formats/graphml_plan.hpp"
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

template <class Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> text;  // the longest double has 24 characters
  out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr);
}

/// As XML Schema spells them.
std::string_view infinite_word(double number) {
  if (std::isnan(number)) return "NaN";
  return number > 0 ? "INF" : "-INF";
}

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

/// The values under one key, with the tags around them made once.
class KeyValues {
 public:
  KeyValues(const GraphmlKey& key, std::string_view indent, const GraphmlProfile& profile)
      : column_(*key.column), profile_(profile) {
    opening_ = std::string(indent) + "<data key=\"" + key.id + "\">";
  }

  [[nodiscard]] bool is_written(std::size_t row) const {
    if (!has_value(column_, row)) return false;
    const auto* reals = std::get_if<std::vector<double>>(&column_.values);
    return reals == nullptr || is_readable(profile_, (*reals)[row]);
  }

  /// False, and the offset of a character that cannot be written.
  std::optional<std::size_t> append(std::string& out, std::size_t row) const {
    out += opening_;
    std::optional<std::size_t> bad;
    switch (column_.values.index()) {
      case 0: out += truth_word(std::get<0>(column_.values)[row] != 0); break;
      case 1: append_number(out, std::get<1>(column_.values)[row]); break;
      case 2: append_real(out, std::get<2>(column_.values)[row]); break;
      default: bad = append_xml_text(out, std::get<3>(column_.values)[row]);
    }
    out += "</data>\n";
    return bad;
  }

  [[nodiscard]] const GraphColumn& column() const { return column_; }

 private:
  [[nodiscard]] std::string_view truth_word(bool truth) const {
    if (profile_.one_and_zero) return truth ? "1" : "0";
    return truth ? "true" : "false";
  }

  static void append_real(std::string& out, double number) {
    if (std::isfinite(number)) {
      append_number(out, number);
    } else {
      out += infinite_word(number);
    }
  }

  const GraphColumn& column_;
  const GraphmlProfile& profile_;
  std::string opening_{};
};

class GraphmlText {
 public:
  explicit GraphmlText(const GraphmlPlan& plan)
      : plan_(plan),
        document_(plan.document),
        graph_(values_of(plan.graph, "    ")),
        nodes_(values_of(plan.nodes, "      ")),
        edges_(values_of(plan.edges, "      ")) {
    if (plan.profile.is_drawn) drawing_.emplace(plan);
  }

  [[nodiscard]] std::string write() {
    out_.reserve(256 + 80 * document_.node_ids.size() + 96 * document_.edge_sources.size());
    out_ += kRoot;
    out_ += drawing_ ? kDrawnSchema : kSchema;
    append_keys("graph", plan_.graph);
    append_keys("node", plan_.nodes);
    append_keys("edge", plan_.edges);
    if (drawing_) GraphmlDrawing::append_keys(out_);
    out_ += "  <graph id=\"G\" edgedefault=\"";
    out_ += document_.directedness == Directedness::directed ? "directed\"" : "undirected\"";
    if (document_.node_ids.empty() && graph_.empty()) {
      out_ += " />\n</graphml>\n";
      return std::move(out_);
    }
    out_ += ">\n";
    append_values(graph_, 0, "graph", {});
    for (std::size_t node = 0; node < document_.node_ids.size(); ++node) append_node(node);
    for (std::size_t edge = 0; edge < document_.edge_sources.size(); ++edge) append_edge(edge);
    out_ += "  </graph>\n</graphml>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::vector<KeyValues> values_of(const std::vector<GraphmlKey>& keys,
                                                 std::string_view indent) const {
    std::vector<KeyValues> values;
    for (const auto& key : keys) values.emplace_back(key, indent, plan_.profile);
    return values;
  }

  void append_attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    if (const auto bad = append_xml_attribute(out_, value)) {
      refuse_xml_character(std::string(name), value, *bad);
    }
    out_ += '"';
  }

  void append_keys(std::string_view element, const std::vector<GraphmlKey>& keys) {
    for (const auto& key : keys) {
      out_ += "  <key";
      append_attribute("id", key.id);
      append_attribute("for", element);
      append_attribute("attr.name", key.name);
      append_attribute("attr.type", type_word(key));
      if (key.description.empty()) {
        out_ += " />\n";
        continue;
      }
      out_ += "><desc>";
      if (const auto bad = append_xml_text(out_, key.description)) {
        refuse_xml_character("name of an attribute", key.description, *bad);
      }
      out_ += "</desc></key>\n";
    }
  }

  bool append_values(const std::vector<KeyValues>& values, std::size_t row,
                     std::string_view element, std::string_view closing) {
    bool any = false;
    for (const auto& value : values) {
      if (!value.is_written(row)) continue;
      if (!any) out_ += closing;
      any = true;
      if (const auto bad = value.append(out_, row)) refuse(element, row, value.column(), *bad);
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

  void append_node(std::size_t node) {
    out_ += "    <node id=\"";
    out_ += plan_.node_id(node);
    out_ += '"';
    bool any = append_values(nodes_, node, "node", ">\n");
    if (drawing_) {
      if (!any) out_ += ">\n";
      any = true;
      drawing_->append_node(out_, node);
    }
    out_ += any ? "    </node>\n" : " />\n";
  }

  [[nodiscard]] bool is_directed(std::size_t edge) const {
    if (document_.directedness != Directedness::mixed) {
      return document_.directedness == Directedness::directed;
    }
    return document_.edge_is_directed[edge] != 0;
  }

  void append_edge(std::size_t edge) {
    out_ += "    <edge ";
    if (!document_.edge_ids.empty()) {
      out_ += "id=\"";
      out_ += plan_.edge_id(edge);
      out_ += "\" ";
    }
    out_ += "source=\"";
    out_ += plan_.node_id(document_.edge_sources[edge]);
    out_ += "\" target=\"";
    out_ += plan_.node_id(document_.edge_targets[edge]);
    out_ += '"';
    if (document_.directedness == Directedness::mixed && is_directed(edge)) {
      out_ += " directed=\"true\"";
    }
    bool any = append_values(edges_, edge, "edge", ">\n");
    if (drawing_) {
      if (!any) out_ += ">\n";
      any = true;
      drawing_->append_edge(out_, is_directed(edge));
    }
    out_ += any ? "    </edge>\n" : " />\n";
  }

  const GraphmlPlan& plan_;
  const GraphDocument& document_;
  std::vector<KeyValues> graph_, nodes_, edges_;
  std::optional<GraphmlDrawing> drawing_{};
  std::string out_{};
};

}  // namespace

GraphWriting write_graphml(const GraphDocument& document, const GraphWriteOptions& options) {
  GraphmlPlan plan(document, graphml_profile(options.profile));
  return {{{{}, GraphmlText(plan).write()}}, std::move(plan.remarks)};
}

}  // namespace citynet::formats
