#include <algorithm>
#include <map>
#include <set>

#include "citynet/base/error.hpp"
#include "formats/document_columns.hpp"
#include "formats/number_text.hpp"
#include "formats/ucinet_dl.hpp"

namespace citynet::formats {
namespace {

/// A cell of a matrix or a line of a list.
struct Cell {
  std::size_t row, column, edge;
};

class DlWriter {
 public:
  DlWriter(const GraphDocument& document, const GraphWriteOptions& options)
      : document_(document), options_(options) {
    if (!for_igraph()) order_ = two_mode_order(document);
  }

  GraphWriting write();

 private:
  [[nodiscard]] bool two_mode() const { return order_.first_mode > 0; }
  [[nodiscard]] bool for_igraph() const { return options_.profile == "igraph"; }
  void choose_names();
  void choose_relations();
  [[nodiscard]] bool is_mirrored(std::size_t edge) const;
  [[nodiscard]] std::vector<Cell> cells_of(std::size_t relation) const;
  void write_labels(std::size_t begin, std::size_t end);
  void write_list(const std::vector<Cell>& cells);
  void write_node_list(const std::vector<Cell>& cells);
  void write_matrix(const std::vector<Cell>& cells);
  [[nodiscard]] std::string name_text(const std::string& where, const std::string& name) const;
  [[nodiscard]] double strength_of(std::size_t edge) const;
  void remark_rest();

  const GraphDocument& document_;
  const GraphWriteOptions& options_;
  TwoModeOrder order_{};
  std::vector<std::size_t> place_of_{};  ///< row or column of each node, from 0
  const std::vector<std::string>* names_ = nullptr;
  const GraphColumn* strength_ = nullptr;
  const GraphColumn* relation_ = nullptr;
  std::vector<std::string> relations_{};
  std::string text_{};
  GraphWriting writing_{};
};

std::string DlWriter::name_text(const std::string& where, const std::string& name) const {
  if (name.find_first_of("\"\r\n") != std::string::npos) {
    throw base::InvalidArgument(where, name,
                                "DL has no way to write a double quote or a line end in a name");
  }
  const auto lower_start = name.substr(0, 6);
  const bool is_word = name.ends_with(':');  // `data:` would end the list
  const bool needs_quotes = name.empty() || is_word ||
                            name.find_first_of(" \t,=") != std::string::npos ||
                            lower_start == "labels" || name == "!";
  if (needs_quotes && for_igraph()) {
    throw base::InvalidArgument(where, name, "igraph reads no names with spaces, commas or colons");
  }
  return needs_quotes ? '"' + name + '"' : name;
}

void DlWriter::choose_names() {
  names_ = &document_.node_ids;
  const auto* label = column_for(document_.node_columns, ColumnUse::label);
  if (label == nullptr) return;
  const auto* texts = std::get_if<std::vector<std::string>>(&label->values);
  const bool distinct =
      texts != nullptr && is_complete(*label) &&
      std::set<std::string_view>(texts->begin(), texts->end()).size() == texts->size() &&
      std::find(texts->begin(), texts->end(), "") == texts->end();
  bool numbered = texts != nullptr;  // the place in the list is the id, labels may be missing
  for (std::size_t i = 0; numbered && i < order_.nodes.size(); ++i) {
    numbered = document_.node_ids[order_.nodes[i]] == std::to_string(i + 1);
  }
  if ((options_.profile != "labels" && !numbered) || (!distinct && !numbered)) {
    writing_.remarks.push_back(
        left_out("node", *label,
                 "a node has one name, here its id; the profile 'labels' writes labels that "
                 "are distinct"));
    return;
  }
  names_ = texts;
  if (!numbered) {
    writing_.remarks.push_back(
        {"node id", "a node has one name, here its label", document_.node_ids.size()});
  }
}

void DlWriter::choose_relations() {
  relations_ = {""};
  if (for_igraph()) return;
  for (const auto& column : document_.edge_columns) {
    if (column.name != "relation" || type_of(column) != ValueType::text) continue;
    if (!is_complete(column) || document_.edge_sources.empty()) continue;
    relation_ = &column;
    relations_.clear();
    for (const auto& name : std::get<std::vector<std::string>>(column.values)) {
      if (std::find(relations_.begin(), relations_.end(), name) == relations_.end()) {
        relations_.push_back(name);
      }
      if (relations_.size() > 1000) {
        throw base::InvalidArgument("edge attribute 'relation'", name,
                                    "more than 1000 relations, each of which is a matrix");
      }
    }
  }
}

std::vector<Cell> DlWriter::cells_of(std::size_t relation) const {
  std::vector<Cell> cells;
  for (std::size_t edge = 0; edge < document_.edge_sources.size(); ++edge) {
    if (relation_ != nullptr && text_at(relation_, edge) != relations_[relation]) continue;
    auto row = place_of_[document_.edge_sources[edge]];
    auto column = place_of_[document_.edge_targets[edge]];
    if (two_mode()) {
      if (row >= order_.first_mode) std::swap(row, column);
      cells.push_back({row, column - order_.first_mode, edge});
      continue;
    }
    cells.push_back({row, column, edge});
    if (row != column && is_mirrored(edge)) cells.push_back({column, row, edge});
  }
  return cells;
}

/// A matrix has directions, so that an undirected edge stands in both; igraph is told that there
/// are none, and would take the second one for a parallel edge.
bool DlWriter::is_mirrored(std::size_t edge) const {
  const bool all_undirected = document_.directedness == Directedness::undirected;
  return !is_directed(document_, edge) && !(for_igraph() && all_undirected);
}

double DlWriter::strength_of(std::size_t edge) const {
  return strength_ != nullptr && has_value(*strength_, edge) ? number_at(*strength_, edge) : 1.0;
}

void DlWriter::write_labels(std::size_t begin, std::size_t end) {
  for (auto i = begin; i < end; ++i) {
    const auto node = order_.nodes[i];
    text_ += name_text("node '" + document_.node_ids[node] + "'", (*names_)[node]) + '\n';
  }
}

void DlWriter::write_list(const std::vector<Cell>& cells) {
  for (const auto& cell : cells) {
    text_ += std::to_string(cell.row + 1) + ' ' + std::to_string(cell.column + 1);
    if (strength_ != nullptr && has_value(*strength_, cell.edge)) {
      text_ += ' ' + to_text(number_at(*strength_, cell.edge));
    }
    text_ += '\n';
  }
}

void DlWriter::write_node_list(const std::vector<Cell>& cells) {
  std::map<std::size_t, std::string> lines;
  for (const auto& cell : cells) lines[cell.row] += ' ' + std::to_string(cell.column + 1);
  for (const auto& [row, line] : lines) text_ += std::to_string(row + 1) + line + '\n';
}

void DlWriter::write_matrix(const std::vector<Cell>& cells) {
  const auto rows = two_mode() ? order_.first_mode : order_.nodes.size();
  const auto columns = order_.nodes.size() - (two_mode() ? order_.first_mode : 0);
  std::map<std::pair<std::size_t, std::size_t>, double> values;
  for (const auto& cell : cells) {
    const auto strength = strength_of(cell.edge);
    const auto& from = document_.node_ids[document_.edge_sources[cell.edge]];
    const auto& to = document_.node_ids[document_.edge_targets[cell.edge]];
    const auto where = "edge " + std::to_string(cell.edge) + " from '" + from + "' to '" + to + "'";
    if (strength == 0) throw base::InvalidArgument(where, "0", "0 in a matrix is no edge");
    if (!values.emplace(std::pair(cell.row, cell.column), strength).second) {
      throw base::InvalidArgument(where, "", "a matrix has one cell for parallel edges");
    }
  }
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const auto value = values.find({row, column});
      if (column > 0) text_ += ' ';
      text_ += value == values.end() ? "0" : to_text(value->second);
    }
    text_ += '\n';
  }
}

void DlWriter::remark_rest() {
  const auto* label = column_for(document_.node_columns, ColumnUse::label);
  for (const auto& column : document_.node_columns) {
    if (&column == label ||
        (two_mode() && column.use == ColumnUse::mode && type_of(column) == ValueType::integer)) {
      continue;
    }
    writing_.remarks.push_back(left_out("node", column, "DL holds names, ties and strengths"));
  }
  const bool has_strengths = options_.profile != "nodelist";
  for (const auto& column : document_.edge_columns) {
    if (&column == relation_ || (&column == strength_ && has_strengths)) continue;
    writing_.remarks.push_back(left_out("edge", column, "DL holds names, ties and strengths"));
  }
  for (const auto& column : document_.graph_columns) {
    writing_.remarks.push_back(left_out("graph", column, "DL holds names, ties and strengths"));
  }
  if (!document_.edge_ids.empty()) {
    writing_.remarks.push_back({"edge id", "ties have no ids", document_.edge_ids.size()});
  }
  if (document_.directedness == Directedness::mixed) {
    writing_.remarks.push_back(
        {"undirected edge", "a matrix has directions; the edge is written in both",
         static_cast<std::size_t>(
             std::count(document_.edge_is_directed.begin(), document_.edge_is_directed.end(), 0))});
  } else if (two_mode() && document_.directedness == Directedness::directed) {
    writing_.remarks.push_back(
        {"direction", "ties between two modes have none", document_.edge_sources.size()});
  }
  if (for_igraph() && document_.directedness == Directedness::undirected) {
    writing_.remarks.push_back({"undirected edge",
                                "it stands once, and DL says nothing of directions: igraph has to "
                                "be told, directed = FALSE",
                                document_.edge_sources.size()});
  }
  if (options_.profile == "matrix" && (strength_ == nullptr || !is_complete(*strength_))) {
    const auto given = strength_ == nullptr ? 0 : value_count(*strength_);
    writing_.remarks.push_back({"edge without a strength", "its cell in the matrix is 1",
                                document_.edge_sources.size() - given});
  }
}

GraphWriting DlWriter::write() {
  if (order_.nodes.empty()) order_.nodes = natural_order(document_.node_ids.size());
  place_of_.resize(order_.nodes.size());
  for (std::size_t i = 0; i < order_.nodes.size(); ++i) place_of_[order_.nodes[i]] = i;
  strength_ = column_for(document_.edge_columns, ColumnUse::strength);
  if (strength_ != nullptr) check_finite(*strength_, "edge");
  choose_names();
  choose_relations();
  const bool is_matrix = options_.profile == "matrix";
  const bool is_node_list = options_.profile == "nodelist";
  const auto count = order_.nodes.size();
  text_ = two_mode() ? "dl nr=" + std::to_string(order_.first_mode) +
                           " nc=" + std::to_string(count - order_.first_mode)
                     : "dl n=" + std::to_string(count);
  if (relation_ != nullptr) text_ += " nm=" + std::to_string(relations_.size());
  const std::string kind = is_matrix ? "fullmatrix" : is_node_list ? "nodelist" : "edgelist";
  text_ += "\nformat = " + kind + (is_matrix ? "" : two_mode() ? "2" : "1") + '\n';
  text_ += two_mode() ? "row labels:\n" : "labels:\n";
  write_labels(0, two_mode() ? order_.first_mode : count);
  if (two_mode()) {
    text_ += "column labels:\n";
    write_labels(order_.first_mode, count);
  }
  if (relation_ != nullptr) {
    text_ += "matrix labels:\n";
    for (const auto& name : relations_) text_ += name_text("edge relation", name) + '\n';
  }
  text_ += "data:\n";
  for (std::size_t relation = 0; relation < relations_.size(); ++relation) {
    if (relation > 0 && !is_matrix) text_ += "!\n";
    const auto cells = cells_of(relation);
    if (is_matrix) {
      write_matrix(cells);
    } else if (is_node_list) {
      write_node_list(cells);
    } else {
      write_list(cells);
    }
  }
  remark_rest();
  writing_.texts.push_back({"", std::move(text_)});
  return std::move(writing_);
}

}  // namespace

GraphWriting write_dl(const GraphDocument& document, const GraphWriteOptions& options) {
  return DlWriter(document, options).write();
}

}  // namespace citynet::formats
