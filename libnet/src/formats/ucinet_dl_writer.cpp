#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "formats/column_use.hpp"
#include "formats/document_columns.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/number_text.hpp"
#include "formats/ucinet_dl.hpp"

namespace citynet::formats {
namespace {

bool has_empty_text(const TextRows& texts) {
  TextRows::Room room{};
  for (std::size_t row = 0; row < texts.size(); ++row) {
    if (texts.at(row, room).empty()) return true;
  }
  return false;
}

/// A cell of a matrix or a line of a list.
struct Cell {
  std::size_t row, column, edge;
};

class DlWriter {
 public:
  DlWriter(const DocumentView& document, const GraphWriteOptions& options, GraphSink& sink)
      : document_(document), options_(options), sink_(sink) {
    if (!for_igraph()) order_ = two_mode_order(document, sink);
  }

  std::vector<WritingRemark> write();

 private:
  [[nodiscard]] bool two_mode() const { return order_.first_mode > 0; }
  [[nodiscard]] bool for_igraph() const { return options_.profile == "igraph"; }
  void choose_names();
  void choose_relations();
  [[nodiscard]] bool is_mirrored(std::size_t edge) const;
  template <class Use>
  void each_cell(std::size_t relation, const Use& use) const;
  void write_labels(std::size_t begin, std::size_t end);
  void write_list(std::size_t relation);
  void write_node_list(std::size_t relation);
  void write_matrix(std::size_t relation);
  [[nodiscard]] std::string name_text(const std::string& where, const std::string& name) const;
  [[nodiscard]] double strength_of(std::size_t edge) const;
  void remark_rest();

  const DocumentView& document_;
  const GraphWriteOptions& options_;
  GraphSink& sink_;
  TwoModeOrder order_{};
  std::vector<std::size_t> place_of_{};  ///< row or column of each node, from 0
  const TextRows* names_ = nullptr;
  const ColumnView* strength_ = nullptr;
  const ColumnView* relation_ = nullptr;
  std::vector<std::string> relations_{};
  std::vector<std::uint16_t> relation_of_{};  ///< of each edge, where there is a column of them
  std::string text_{};
  std::vector<WritingRemark> remarks_{};
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
  const auto* label = column_of(document_.node_columns, ColumnUse::label);
  if (label == nullptr) return;
  const auto* texts = std::get_if<TextRows>(&label->values);
  const bool distinct = texts != nullptr && is_complete(*label) && are_distinct(*texts, sink_) &&
                        !has_empty_text(*texts);
  bool numbered = texts != nullptr;  // the place in the list is the id, labels may be missing
  for (std::size_t i = 0; numbered && i < order_.nodes.size(); ++i) {
    numbered = document_.node_ids[order_.nodes[i]] == std::to_string(i + 1);
    sink_.spend(base::kWorkOfText);
  }
  if ((options_.profile != "labels" && !numbered) || (!distinct && !numbered)) {
    remarks_.push_back(
        left_out("node", *label,
                 "a node has one name, here its id; the profile 'labels' writes labels that "
                 "are distinct"));
    return;
  }
  names_ = texts;
  if (!numbered) {
    remarks_.push_back(
        {"node id", "a node has one name, here its label", document_.node_ids.size()});
  }
}

void DlWriter::choose_relations() {
  relations_ = {""};
  if (for_igraph()) return;
  for (const auto& column : document_.edge_columns) {
    if (column.name != "relation" || type_of(column) != ValueType::text) continue;
    if (!is_complete(column) || document_.ends.empty()) continue;
    relation_ = &column;
    relations_.clear();
    const auto& names = std::get<TextRows>(column.values);
    TextRows::Room room{};
    relation_of_.reserve(names.size());
    for (std::size_t edge = 0; edge < names.size(); ++edge) {
      sink_.spend(base::kWorkOfText);
      const auto name = names.at(edge, room);
      const auto found = std::find(relations_.begin(), relations_.end(), name);
      relation_of_.push_back(static_cast<std::uint16_t>(found - relations_.begin()));
      if (found == relations_.end()) relations_.emplace_back(name);
      if (relations_.size() > 1000) {
        throw base::InvalidArgument("edge attribute 'relation'", std::string(name),
                                    "more than 1000 relations, each of which is a matrix");
      }
    }
  }
}

/// Calls `use` for the cells in the order of their edges.
template <class Use>
void DlWriter::each_cell(std::size_t relation, const Use& use) const {
  for (std::size_t edge = 0; edge < document_.ends.size(); ++edge) {
    sink_.spend(1);
    if (relation_ != nullptr && relation_of_[edge] != relation) continue;
    auto row = place_of_[document_.ends.source(edge)];
    auto column = place_of_[document_.ends.target(edge)];
    if (two_mode()) {
      if (row >= order_.first_mode) std::swap(row, column);
      use(Cell{row, column - order_.first_mode, edge});
      continue;
    }
    use(Cell{row, column, edge});
    if (row != column && is_mirrored(edge)) use(Cell{column, row, edge});
  }
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
    send_blocks(text_, sink_);
  }
}

void DlWriter::write_list(std::size_t relation) {
  each_cell(relation, [this](const Cell& cell) {
    text_ += std::to_string(cell.row + 1) + ' ' + std::to_string(cell.column + 1);
    if (strength_ != nullptr && has_value(*strength_, cell.edge)) {
      text_ += ' ' + to_text(number_at(*strength_, cell.edge));
    }
    text_ += '\n';
    send_blocks(text_, sink_);
  });
}

/// A line for each row that has cells, which stand in it as they come.
void DlWriter::write_node_list(std::size_t relation) {
  std::vector<std::size_t> next(order_.nodes.size() + 1, 0);
  std::size_t count = 0;
  each_cell(relation, [&](const Cell& cell) {
    ++next[cell.row + 1];
    ++count;
  });
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> columns(count);
  each_cell(relation, [&](const Cell& cell) {
    columns[next[cell.row]++] = static_cast<std::uint32_t>(cell.column);
    sink_.spend(4);
  });
  std::size_t at = 0;
  for (std::size_t row = 0; row < order_.nodes.size(); ++row) {
    if (at == next[row]) continue;
    text_ += std::to_string(row + 1);
    for (; at < next[row]; ++at) text_ += ' ' + std::to_string(std::size_t{columns[at]} + 1);
    text_ += '\n';
    send_blocks(text_, sink_);
  }
}

void DlWriter::write_matrix(std::size_t relation) {
  const auto rows = two_mode() ? order_.first_mode : order_.nodes.size();
  const auto columns = order_.nodes.size() - (two_mode() ? order_.first_mode : 0);
  std::map<std::pair<std::size_t, std::size_t>, double> values;
  each_cell(relation, [&](const Cell& cell) {
    const auto strength = strength_of(cell.edge);
    sink_.spend(base::kWorkOfText);
    const auto where = [&] {
      const auto from = document_.node_ids[document_.ends.source(cell.edge)];
      const auto to = document_.node_ids[document_.ends.target(cell.edge)];
      return "edge " + std::to_string(cell.edge) + " from '" + from + "' to '" + to + "'";
    };
    if (strength == 0) throw base::InvalidArgument(where(), "0", "0 in a matrix is no edge");
    if (!values.emplace(std::pair(cell.row, cell.column), strength).second) {
      throw base::InvalidArgument(where(), "", "a matrix has one cell for parallel edges");
    }
  });
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const auto value = values.find({row, column});
      if (column > 0) text_ += ' ';
      text_ += value == values.end() ? "0" : to_text(value->second);
    }
    text_ += '\n';
    send_blocks(text_, sink_);
  }
}

void DlWriter::remark_rest() {
  const auto* label = column_of(document_.node_columns, ColumnUse::label);
  for (const auto& column : document_.node_columns) {
    if (&column == label ||
        (two_mode() && column.use == ColumnUse::mode && type_of(column) == ValueType::integer)) {
      continue;
    }
    remarks_.push_back(left_out("node", column, "DL holds names, ties and strengths"));
  }
  const bool has_strengths = options_.profile != "nodelist";
  for (const auto& column : document_.edge_columns) {
    if (&column == relation_ || (&column == strength_ && has_strengths)) continue;
    remarks_.push_back(left_out("edge", column, "DL holds names, ties and strengths"));
  }
  for (const auto& column : document_.graph_columns) {
    remarks_.push_back(left_out("graph", column, "DL holds names, ties and strengths"));
  }
  if (!document_.edge_ids.empty()) {
    remarks_.push_back({"edge id", "ties have no ids", document_.edge_ids.size()});
  }
  if (document_.directedness == Directedness::mixed) {
    remarks_.push_back({"undirected edge", "a matrix has directions; the edge is written in both",
                        static_cast<std::size_t>(std::count(document_.edge_is_directed.begin(),
                                                            document_.edge_is_directed.end(), 0))});
  } else if (two_mode() && document_.directedness == Directedness::directed) {
    remarks_.push_back({"direction", "ties between two modes have none", document_.ends.size()});
  }
  if (for_igraph() && document_.directedness == Directedness::undirected) {
    remarks_.push_back({"undirected edge",
                        "it stands once, and DL says nothing of directions: igraph has to "
                        "be told, directed = FALSE",
                        document_.ends.size()});
  }
  if (options_.profile == "matrix" && (strength_ == nullptr || !is_complete(*strength_))) {
    const auto given = strength_ == nullptr ? 0 : value_count(*strength_);
    remarks_.push_back(
        {"edge without a strength", "its cell in the matrix is 1", document_.ends.size() - given});
  }
}

std::vector<WritingRemark> DlWriter::write() {
  if (order_.nodes.empty()) order_.nodes = natural_order(document_.node_ids.size());
  place_of_.resize(order_.nodes.size());
  for (std::size_t i = 0; i < order_.nodes.size(); ++i) place_of_[order_.nodes[i]] = i;
  strength_ = column_of(document_.edge_columns, ColumnUse::strength);
  if (strength_ != nullptr) check_finite(*strength_, "edge", sink_);
  choose_names();
  choose_relations();
  const bool is_matrix = options_.profile == "matrix";
  const bool is_node_list = options_.profile == "nodelist";
  const auto count = order_.nodes.size();
  sink_.begin({});
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
    if (is_matrix) {
      write_matrix(relation);
    } else if (is_node_list) {
      write_node_list(relation);
    } else {
      write_list(relation);
    }
  }
  remark_rest();
  send_rest(text_, sink_);
  return std::move(remarks_);
}

}  // namespace

std::vector<WritingRemark> put_dl(const DocumentView& document, const GraphWriteOptions& options,
                                  GraphSink& sink) {
  return DlWriter(document, options, sink).write();
}

}  // namespace citynet::formats
