#include "formats/graphml_drawing.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "formats/number_text.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {
namespace {

constexpr std::array<std::string_view, 8> kColours{"#FFCC00", "#66C2A5", "#8DA0CB", "#FC8D62",
                                                   "#E78AC3", "#A6D854", "#E5C494", "#B3B3B3"};
constexpr std::array<std::string_view, 3> kForms{"ellipse", "roundrectangle", "diamond"};

/// Numbers the different values of a column in the order of their first rows.
std::vector<std::uint32_t> classes_of(const ColumnView* column, std::size_t rows) {
  std::vector<std::uint32_t> classes(rows, 0);
  if (column == nullptr) return classes;
  std::visit(
      [&](const auto& values) {
        std::map<std::decay_t<decltype(values[0])>, std::uint32_t> known;
        for (std::size_t row = 0; row < rows; ++row) {
          if (!has_value(*column, row)) continue;
          const auto next = static_cast<std::uint32_t>(known.size());
          classes[row] = known.emplace(values[row], next).first->second;
        }
      },
      column->values);
  return classes;
}

const ColumnView* column_named(const std::vector<ColumnView>& columns, std::string_view name) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; });
  return found == columns.end() ? nullptr : &*found;
}

const ColumnView* colouring(const DocumentView& document) {
  const auto* community = column_of(document.node_columns, ColumnUse::community);
  return community != nullptr ? community : column_named(document.node_columns, "country");
}

std::optional<double> number_at(const ColumnView* column, std::size_t row) {
  if (column == nullptr || !has_value(*column, row)) return std::nullopt;
  if (const auto* reals = std::get_if<std::span<const double>>(&column->values))
    return (*reals)[row];
  if (const auto* whole = std::get_if<std::span<const std::int64_t>>(&column->values)) {
    return static_cast<double>((*whole)[row]);
  }
  return std::nullopt;
}

}  // namespace

GraphmlDrawing::GraphmlDrawing(const GraphmlPlan& plan)
    : document_(plan.document),
      label_(column_of(document_.node_columns, ColumnUse::label)),
      x_(column_of(document_.node_columns, ColumnUse::x)),
      y_(column_of(document_.node_columns, ColumnUse::y)),
      colour_of_(classes_of(colouring(document_), document_.node_ids.size())),
      form_of_(classes_of(column_of(document_.node_columns, ColumnUse::mode),
                          document_.node_ids.size())) {}

void GraphmlDrawing::append_keys(std::string& out) {
  out +=
      "<key id=\"v_nodegraphics\" for=\"node\" yfiles.type=\"nodegraphics\">"
      "<desc>citynet made</desc></key>\n"
      "<key id=\"e_edgegraphics\" for=\"edge\" yfiles.type=\"edgegraphics\">"
      "<desc>citynet made</desc></key>\n";
}

void GraphmlDrawing::append_place(std::string& out, std::size_t node) const {
  out += "<y:Geometry height=\"30.0\" width=\"30.0\"";
  const auto x = number_at(x_, node), y = number_at(y_, node);
  if (x && y && is_finite(*x) && is_finite(*y)) {
    out += " x=\"" + to_text(*x) + "\" y=\"" + to_text(*y) + "\"";
  }
  out += "/>";
}

void GraphmlDrawing::append_label(std::string& out, std::size_t node) const {
  TextRows::Room room{};
  auto label = document_.node_ids.at(node, room);
  if (label_ != nullptr && has_value(*label_, node)) {
    if (const auto* texts = std::get_if<TextRows>(&label_->values)) label = texts->at(node, room);
  }
  out += "<y:NodeLabel>";
  if (const auto bad = append_xml_text(out, label)) {
    refuse_xml_character("label of node '" + document_.node_ids[node] + "'", label, *bad);
  }
  out += "</y:NodeLabel>";
}

void GraphmlDrawing::append_node(std::string& out, std::size_t node) const {
  out += "<data key=\"v_nodegraphics\"><y:ShapeNode>";
  append_place(out, node);
  out += "<y:Fill color=\"";
  out += kColours[colour_of_[node] % kColours.size()];
  out += "\" transparent=\"false\"/>";
  append_label(out, node);
  out += "<y:Shape type=\"";
  out += kForms[form_of_[node] % kForms.size()];
  out += "\"/></y:ShapeNode></data>";
}

void GraphmlDrawing::append_edge(std::string& out, bool is_directed) const {
  out += "<data key=\"e_edgegraphics\"><y:PolyLineEdge><y:Arrows source=\"none\" target=\"";
  out += is_directed ? "standard" : "none";
  out += "\"/></y:PolyLineEdge></data>";
}

}  // namespace citynet::formats
