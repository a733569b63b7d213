#include <algorithm>
#include <map>

#include "citynet/base/error.hpp"
#include "formats/column_use.hpp"
#include "formats/document_columns.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/number_text.hpp"
#include "formats/pajek.hpp"

namespace citynet::formats {
namespace {

constexpr std::size_t kOfSection = 16;  // arcs are visited in the time of looking a section up
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class PajekWriter {
 public:
  PajekWriter(const DocumentView& document, const GraphWriteOptions& options, GraphSink& sink)
      : document_(document),
        options_(options),
        sink_(sink),
        order_(two_mode_order(document, sink)) {}

  std::vector<WritingRemark> write();

 private:
  [[nodiscard]] bool is_project() const { return options_.profile == "project"; }
  void choose_names();
  void choose_places();
  [[nodiscard]] bool is_held(const ColumnView& column) const;
  void write_vertices();
  void write_vertex(std::size_t node);
  void write_lines();
  void write_section(const std::string& relation, bool directed,
                     const std::vector<std::size_t>& edges);
  void write_line(std::size_t edge);
  void write_words(const std::string& element, const std::vector<ColumnView>& columns,
                   std::size_t row, bool (*is_word)(std::string_view) noexcept);
  void write_intervals(const std::vector<ColumnView>& columns, std::size_t row);
  void write_columns();
  void write_column(const ColumnView& column, bool is_partition);
  void begin_beside(const ColumnView& column, const std::string& extension);
  [[nodiscard]] static std::string quoted(const std::string& where, const std::string& text);
  void remark_edges();
  void remark_rest();

  const DocumentView& document_;
  const GraphWriteOptions& options_;
  GraphSink& sink_;
  TwoModeOrder order_;
  std::vector<std::uint32_t> number_of_{};
  const TextRows* names_ = nullptr;
  std::vector<const ColumnView*> place_{};
  const ColumnView* strength_ = nullptr;
  const ColumnView* relation_ = nullptr;
  bool exact_years_ = true;
  std::size_t strengths_made_ = 0;
  std::string text_{};
  std::vector<std::string> beside_{};  ///< suffixes of the files beside the network
  std::vector<WritingRemark> remarks_{};
};

std::string PajekWriter::quoted(const std::string& where, const std::string& text) {
  if (text.find_first_of("\"\r\n") != std::string::npos) {
    throw base::InvalidArgument(where, text,
                                "Pajek has no way to write a double quote or a line end in a text");
  }
  return '"' + text + '"';
}

void PajekWriter::choose_names() {
  names_ = &document_.node_ids;
  const auto* label = column_of(document_.node_columns, ColumnUse::label);
  if (label == nullptr) return;
  const auto* texts = std::get_if<TextRows>(&label->values);
  if (texts == nullptr || options_.profile == "ids" || options_.profile == "igraph") {
    remarks_.push_back(left_out("node", *label, "a vertex has one text, here its id"));
    return;
  }
  bool numbered = true;
  for (std::size_t node = 0; numbered && node < texts->size(); ++node) {
    numbered = document_.node_ids[order_.nodes[node]] == std::to_string(node + 1);
    sink_.spend(32);
  }
  const bool distinct = is_complete(*label) && are_distinct(*texts, sink_);
  if (!distinct && !numbered) {
    remarks_.push_back(left_out(
        "node", *label, "labels that are missing or occur twice name no vertex; ids are written"));
    return;
  }
  names_ = texts;
  if (!numbered) {
    remarks_.push_back(
        {"node id", "a vertex has one text, here its label", document_.node_ids.size()});
  }
}

/// The columns that stand between the label and the words: x, y, z where all have them, a shape.
void PajekWriter::choose_places() {
  const auto* x = column_of(document_.node_columns, ColumnUse::x);
  const auto* y = column_of(document_.node_columns, ColumnUse::y);
  if (x != nullptr && y != nullptr && have_same_rows(*x, *y) && is_number(*x) && is_number(*y)) {
    place_ = {x, y};
  }
  for (const auto& column : document_.node_columns) {
    if (column.use != ColumnUse::attribute) continue;
    if (column.name == "z" && !place_.empty() && is_number(column) &&
        have_same_rows(column, *place_.front())) {
      place_.push_back(&column);
    }
  }
  for (const auto& column : document_.node_columns) {
    if (column.name != "shape" || type_of(column) != ValueType::text) continue;
    const auto& shapes = std::get<TextRows>(column.values);
    bool known = true;
    for (std::size_t node = 0; node < shapes.size(); ++node) {
      known = known && (!has_value(column, node) || is_pajek_shape(shapes[node]));
    }
    if (known) place_.push_back(&column);
  }
}

void PajekWriter::write_intervals(const std::vector<ColumnView>& columns, std::size_t row) {
  const auto* start = column_of(columns, ColumnUse::start);
  const auto* end = column_of(columns, ColumnUse::end);
  if (options_.profile == "igraph") return;  // its reader stops at an interval
  const bool some =
      (start != nullptr && has_value(*start, row)) || (end != nullptr && has_value(*end, row));
  if (some) text_ += ' ' + pajek_intervals(text_at(start, row), text_at(end, row), exact_years_);
}

void PajekWriter::write_words(const std::string& element, const std::vector<ColumnView>& columns,
                              std::size_t row, bool (*is_word)(std::string_view) noexcept) {
  for (const auto& column : columns) {
    if (column.use != ColumnUse::attribute || !is_word(column.name)) continue;
    if (column.name == "z" || !has_value(column, row)) continue;  // z is a place
    text_ += ' ' + column.name + ' ';
    const auto text = text_at(&column, row);
    const bool bare = type_of(column) != ValueType::text ||
                      (!text.empty() && text.find_first_of(" \t\"\r\n") == std::string::npos &&
                       text.front() != '[' && !parse_real(text));
    text_ += bare ? text : quoted(element + " attribute '" + column.name + "'", text);
  }
}

void PajekWriter::write_vertex(std::size_t node) {
  text_ += ' ' + quoted("node '" + document_.node_ids[node] + "'", (*names_)[node]);
  for (const auto* column : place_) {
    if (has_value(*column, node)) text_ += ' ' + text_at(column, node);
  }
  write_words("node", document_.node_columns, node, is_pajek_vertex_word);
  write_intervals(document_.node_columns, node);
}

void PajekWriter::write_vertices() {
  text_ += "*Vertices " + std::to_string(document_.node_ids.size());
  if (order_.first_mode > 0) text_ += ' ' + std::to_string(order_.first_mode);
  text_ += '\n';
  for (std::size_t i = 0; i < order_.nodes.size(); ++i) {
    number_of_[order_.nodes[i]] = static_cast<std::uint32_t>(i + 1);
    text_ += std::to_string(i + 1);
    write_vertex(order_.nodes[i]);
    text_ += '\n';
    send_blocks(text_, sink_);
  }
}

void PajekWriter::write_line(std::size_t edge) {
  text_ += std::to_string(number_of_[document_.ends.source(edge)]) + ' ' +
           std::to_string(number_of_[document_.ends.target(edge)]);
  const auto before = text_.size();
  text_ += ' ';
  if (strength_ != nullptr && has_value(*strength_, edge)) {
    text_ += to_text(number_at(*strength_, edge));
  }
  const auto with_strength = text_.size();
  const auto where = "edge " + std::to_string(edge);
  if (const auto* label = column_of(document_.edge_columns, ColumnUse::label);
      label != nullptr && has_value(*label, edge)) {
    text_ += " l " + quoted(where + " attribute '" + label->name + "'", text_at(label, edge));
  }
  write_words(where, document_.edge_columns, edge, is_pajek_line_word);
  write_intervals(document_.edge_columns, edge);
  if (with_strength == before + 1) {
    if (text_.size() == with_strength) {
      text_.resize(before);
    } else {
      // Words and intervals stand behind a strength, and Pajek takes 1 where there is none.
      text_.insert(with_strength, "1");
      ++strengths_made_;
    }
  }
  text_ += '\n';
}

void PajekWriter::write_section(const std::string& relation, bool directed,
                                const std::vector<std::size_t>& edges) {
  text_ += directed ? "*Arcs" : "*Edges";
  text_ += relation + '\n';
  for (const auto edge : edges) {
    write_line(edge);
    send_blocks(text_, sink_);
  }
}

void PajekWriter::write_lines() {
  std::map<std::string, std::size_t> number_of_relation;
  std::map<std::pair<std::size_t, bool>, std::pair<std::string, std::vector<std::size_t>>> sections;
  for (std::size_t edge = 0; edge < document_.ends.size(); ++edge) {
    std::size_t number = 0;
    std::string heading;
    if (relation_ != nullptr && has_value(*relation_, edge)) {
      const auto name = text_at(relation_, edge);
      number = number_of_relation.emplace(name, number_of_relation.size() + 1).first->second;
      heading = " :" + std::to_string(number) + ' ' +
                quoted("edge " + std::to_string(edge) + " attribute 'relation'", name);
    }
    sink_.spend(kOfSection);
    auto& section = sections[{number, is_directed(document_, edge)}];
    section.first = heading;
    section.second.push_back(edge);
  }
  for (const auto& [key, section] : sections) {
    write_section(section.first, key.second, section.second);
  }
  if (sections.empty()) write_section("", document_.directedness == Directedness::directed, {});
}

void PajekWriter::write_column(const ColumnView& column, bool is_partition) {
  std::map<std::string, std::size_t> classes;
  if (is_project()) {
    text_ += (is_partition ? "*Partition " : "*Vector ") + column.name + '\n';
  } else {
    begin_beside(column, is_partition ? ".clu" : ".vec");
  }
  text_ += "*Vertices " + std::to_string(document_.node_ids.size()) + '\n';
  for (const auto node : order_.nodes) {
    const auto value = value_at(column, node);
    if (const auto* truth = std::get_if<bool>(&value)) {
      text_ += *truth ? '1' : '0';
    } else if (const auto* name = std::get_if<std::string>(&value)) {
      text_ += std::to_string(classes.emplace(*name, classes.size() + 1).first->second);
    } else {
      text_ += text_of(value);
    }
    text_ += '\n';
    send_blocks(text_, sink_);
  }
  if (!classes.empty()) {
    std::map<std::size_t, std::string> names;
    for (const auto& [name, number] : classes) names[number] = name;
    std::string list;
    for (const auto& [number, name] : names) {
      if (number > 20) break;
      list += (list.empty() ? "" : ", ") + std::to_string(number) + " is '" + name + "'";
    }
    remarks_.push_back(
        left_out("node", column,
                 "a partition has numbers: " + list + (classes.size() > 20 ? " and so on" : "")));
  }
}

/// Ends the text before and begins the one of this column.
void PajekWriter::begin_beside(const ColumnView& column, const std::string& extension) {
  send_rest(text_, sink_);
  const bool first = std::none_of(beside_.begin(), beside_.end(),
                                  [&](const auto& suffix) { return suffix.ends_with(extension); });
  beside_.push_back(first ? extension : '_' + column.name + extension);
  sink_.begin(beside_.back());
}

bool PajekWriter::is_held(const ColumnView& column) const {
  switch (column.use) {
    case ColumnUse::mode: return order_.first_mode > 0 && type_of(column) == ValueType::integer;
    case ColumnUse::label:
    case ColumnUse::start:
    case ColumnUse::end: return true;
    case ColumnUse::attribute:
      if (column.name != "z" && is_pajek_vertex_word(column.name)) return true;
      break;
    default: break;
  }
  return std::find(place_.begin(), place_.end(), &column) != place_.end();
}

/// Classes as partitions, numbers as vectors; those with a use of their own first.
void PajekWriter::write_columns() {
  std::vector<const ColumnView*> columns;
  for (const auto& column : document_.node_columns) columns.push_back(&column);
  std::stable_sort(columns.begin(), columns.end(), [](const auto* a, const auto* b) {
    const auto rank = [](const ColumnView& c) {
      return c.use == ColumnUse::community || c.use == ColumnUse::score ? 0 : 1;
    };
    return rank(*a) < rank(*b);
  });
  for (const auto* column : columns) {
    const bool is_class = column->use == ColumnUse::community || column->use == ColumnUse::mode ||
                          type_of(*column) == ValueType::boolean;
    if (is_held(*column)) continue;
    if (!is_class && !is_number(*column)) {
      remarks_.push_back(left_out("node", *column, "a vertex has no texts but its label"));
    } else if (!is_complete(*column)) {
      remarks_.push_back(
          left_out("node", *column, "a partition or vector has a value for every vertex"));
    } else if (!is_project() &&
               column->name.find_first_of("/\\:*?\"<>|\r\n") != std::string::npos) {
      remarks_.push_back(left_out("node", *column, "its name cannot name a file"));
    } else {
      write_column(*column, is_class && type_of(*column) != ValueType::real);
    }
  }
}

void PajekWriter::remark_edges() {
  for (const auto& column : document_.edge_columns) {
    const bool held = column.use == ColumnUse::strength || column.use == ColumnUse::label ||
                      column.use == ColumnUse::start || column.use == ColumnUse::end ||
                      &column == relation_ ||
                      (column.use == ColumnUse::attribute && is_pajek_line_word(column.name));
    if (!held) {
      remarks_.push_back(left_out("edge", column, "a line has a strength and a label"));
    }
  }
  if (!document_.edge_ids.empty()) {
    remarks_.push_back({"edge id", "lines have no ids", document_.edge_ids.size()});
  }
  if (strengths_made_ > 0) {
    remarks_.push_back({"edge without a strength",
                        "a label or an interval stands behind a strength; 1 is written",
                        strengths_made_});
  }
}

void PajekWriter::remark_rest() {
  for (const auto& column : document_.graph_columns) {
    if (column.name != "name") {
      remarks_.push_back(left_out("graph", column, "a network has only a name"));
    }
  }
  if (options_.profile == "igraph") {
    for (const auto* columns : {&document_.node_columns, &document_.edge_columns}) {
      for (const auto& column : *columns) {
        if (column.use != ColumnUse::start && column.use != ColumnUse::end) continue;
        remarks_.push_back(left_out(columns == &document_.node_columns ? "node" : "edge", column,
                                    "igraph reads no intervals"));
      }
    }
  }
  if (!exact_years_) {
    remarks_.push_back(
        {"dates", "intervals are whole years; an unknown first year is 1, an unknown last *"});
  }
}

std::vector<WritingRemark> PajekWriter::write() {
  if (order_.nodes.empty()) order_.nodes = natural_order(document_.node_ids.size());
  number_of_.resize(document_.node_ids.size());
  for (const auto& column : document_.node_columns) check_finite(column, "node", sink_);
  strength_ = column_of(document_.edge_columns, ColumnUse::strength);
  if (strength_ != nullptr) check_finite(*strength_, "edge", sink_);
  for (const auto& column : document_.edge_columns) {
    if (column.name == "relation" && type_of(column) == ValueType::text) relation_ = &column;
  }
  choose_names();
  choose_places();
  std::string name = options_.name;
  for (const auto& column : document_.graph_columns) {
    if (column.name == "name" && has_value(column, 0)) name = text_at(&column, 0);
  }
  if (name.find_first_of("\r\n") != std::string::npos) {
    throw base::InvalidArgument("graph attribute 'name'", name,
                                "the name of a network is one line");
  }
  sink_.begin({});
  if (options_.profile == "pajek" || is_project()) text_ += kByteOrderMark;
  if (!name.empty()) text_ += "*Network " + name + '\n';
  write_vertices();
  write_lines();
  write_columns();
  remark_edges();
  remark_rest();
  send_rest(text_, sink_);
  return std::move(remarks_);
}

}  // namespace

std::vector<WritingRemark> put_pajek(const DocumentView& document, const GraphWriteOptions& options,
                                     GraphSink& sink) {
  return PajekWriter(document, options, sink).write();
}

}  // namespace citynet::formats
