#include <algorithm>
#include <optional>

#include "formats/column_collector.hpp"
#include "formats/labels_as_ids.hpp"
#include "formats/number_text.hpp"
#include "formats/pajek.hpp"
#include "formats/reading_book.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// Vertices need no line of their own, so that their number can be a lie of a few bytes.
constexpr std::size_t kVerticesWithoutLines = 1'000'000;

enum class Section {
  none,
  vertices,
  arcs,
  edges,
  arcs_list,
  edges_list,
  matrix,
  partition,
  vector,
  other
};

class PajekReader {
 public:
  PajekReader(const GraphSource& source, const ReadingLimits& limits)
      : source_(source), limits_(limits), book_(source, "pajek") {}

  GraphReading read();

 private:
  void read_line(const TextPiece& line);
  void open_section(const TextPiece& line);
  void open_lines(Section section);
  void open_vertices(std::size_t at);
  void open_column(Section section, const TextPiece& line);
  void skip(std::string_view what, std::size_t at);

  void read_vertex();
  std::size_t read_place(std::size_t word);
  void read_words(ColumnCollector& columns, std::size_t row, std::size_t word);
  void read_edge();
  void read_list();
  void read_matrix_row();
  void read_column_value(const TextPiece& word);
  void read_beside();

  std::uint32_t vertex(const TextPiece& word);
  void add_edge(std::uint32_t from, std::uint32_t to, bool directed);
  void set(ColumnCollector& columns, std::size_t row, std::string_view name, FileValue value,
           std::size_t at);
  void finish_column();
  GraphReading finish();
  void settle_direction();

  const GraphSource& source_;
  const ReadingLimits& limits_;
  ReadingBook book_;
  GraphDocument document_{};
  ColumnCollector nodes_{}, edges_{}, graph_{};
  std::vector<std::string> labels_{};
  std::vector<TextPiece> words_{};
  Section section_ = Section::none;
  bool has_vertices_ = false, saw_arcs_ = false;
  std::size_t first_mode_ = 0;
  std::string relation_{};
  std::vector<std::uint8_t> is_directed_{}, has_line_{};
  std::size_t matrix_row_ = 0, matrix_column_ = 0;
  std::string column_name_{};
  std::size_t column_row_ = 0;
  std::vector<std::pair<std::string, ColumnUse>> columns_beside_{};
};

void PajekReader::skip(std::string_view what, std::size_t at) {
  section_ = Section::other;
  book_.remark(std::string(what), "a document holds one network; this section is left out", true,
               at);
  book_.set_aside("section");
}

void PajekReader::open_vertices(std::size_t at) {
  const auto number = [&](std::size_t index) -> std::optional<std::int64_t> {
    return index < words_.size() ? parse_integer(words_[index].text) : std::nullopt;
  };
  const auto count = number(1);
  if (!count || *count < 0) book_.fail(at, "", "*Vertices is followed by the number of vertices");
  const auto most = static_cast<std::int64_t>(source_.bytes.size() + kVerticesWithoutLines);
  if (*count > most) {
    book_.fail(words_[1].at, words_[1].text,
               "more vertices than a file of this size may ask for, " + std::to_string(most));
  }
  if (words_.size() > 2) {
    const auto first = number(2);
    if (!first || *first < 0 || *first > *count) {
      book_.fail(words_[2].at, words_[2].text,
                 "the number of vertices of the first mode is not above that of all");
    }
    first_mode_ = static_cast<std::size_t>(*first);
  }
  has_vertices_ = true;
  section_ = Section::vertices;
  labels_.resize(static_cast<std::size_t>(*count));
  has_line_.resize(labels_.size(), 0);
  book_.keep("node", labels_.size());
}

void PajekReader::open_lines(Section section) {
  if (!has_vertices_) book_.fail(words_.front().at, words_.front().text, "*Vertices comes first");
  section_ = section;
  matrix_row_ = matrix_column_ = 0;
  saw_arcs_ = saw_arcs_ || section == Section::arcs || section == Section::arcs_list ||
              (section == Section::matrix && first_mode_ == 0);
  relation_.clear();
  if (words_.size() < 2 || !words_[1].text.starts_with(':')) return;
  relation_ = words_.size() > 2 ? words_[2].text : words_[1].text.substr(1);
}

void PajekReader::open_column(Section section, const TextPiece& line) {
  finish_column();
  section_ = section;
  column_row_ = 0;
  const auto gap = line.text.find_first_of(" \t");
  column_name_ = gap == std::string_view::npos ? std::string() : std::string(line.text.substr(gap));
  column_name_.erase(0, std::min(column_name_.find_first_not_of(" \t"), column_name_.size()));
  column_name_.erase(column_name_.find_last_not_of(" \t") + 1);
  if (column_name_.empty()) column_name_ = section == Section::partition ? "partition" : "vector";
  while (nodes_.has(column_name_)) column_name_ += '_';
  columns_beside_.emplace_back(
      column_name_, section == Section::partition ? ColumnUse::community : ColumnUse::score);
}

void PajekReader::finish_column() {
  if (section_ != Section::partition && section_ != Section::vector) return;
  if (column_row_ != labels_.size()) {
    book_.fail(source_.bytes.size(), std::to_string(column_row_),
               "a partition or vector has a value for each of the " +
                   std::to_string(labels_.size()) + " vertices");
  }
  section_ = Section::none;
}

void PajekReader::open_section(const TextPiece& line) {
  split_words(line, false, book_, words_);
  const auto word = words_.front().text;
  const auto is = [&](std::string_view name) { return equal_ignoring_case(word, name); };
  if (section_ == Section::partition || section_ == Section::vector) {
    if (is("*vertices")) return;  // repeats the number of values
    finish_column();
  }
  if (is("*network")) {
    if (has_vertices_) return skip("network", line.at);
    const auto name = line.text.substr(word.size());
    const auto begin = name.find_first_not_of(" \t");
    if (begin != std::string_view::npos) graph_.set(0, "name", std::string(name.substr(begin)));
    section_ = Section::none;
  } else if (is("*vertices")) {
    if (has_vertices_) return skip("vertices", line.at);
    open_vertices(line.at);
  } else if (is("*partition") || is("*vector")) {
    open_column(is("*vector") ? Section::vector : Section::partition, line);
  } else if (section_ == Section::other) {
    return;  // belongs to the network that was set aside
  } else if (is("*arcs")) {
    open_lines(Section::arcs);
  } else if (is("*edges")) {
    open_lines(Section::edges);
  } else if (is("*arcslist")) {
    open_lines(Section::arcs_list);
  } else if (is("*edgeslist")) {
    open_lines(Section::edges_list);
  } else if (is("*matrix")) {
    open_lines(Section::matrix);
  } else {
    skip("section " + std::string(word), line.at);
  }
}

void PajekReader::set(ColumnCollector& columns, std::size_t row, std::string_view name,
                      FileValue value, std::size_t at) {
  if (columns.size() >= limits_.attributes && !columns.has(name)) {
    book_.fail(at, name,
               "more than " + std::to_string(limits_.attributes) + " attributes, the limit");
  }
  if (columns.set(row, name, std::move(value))) {
    book_.keep("value");
  } else {
    book_.set_aside("value");
    book_.remark("repeated value", "an attribute stands once; the first one is kept", true, at);
  }
}

std::uint32_t PajekReader::vertex(const TextPiece& word) {
  const auto number = parse_integer(word.text);
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > labels_.size()) {
    book_.fail(word.at, word.text,
               "a vertex is a number from 1 to " + std::to_string(labels_.size()));
  }
  return static_cast<std::uint32_t>(*number - 1);
}

/// The coordinates behind a label; the index of the first word after them.
std::size_t PajekReader::read_place(std::size_t word) {
  const auto row = vertex(words_[0]);
  for (const auto* name : {"x", "y", "z"}) {
    if (word >= words_.size() || words_[word].is_quoted) break;
    const auto number = parse_real(words_[word].text);
    if (!number) break;
    set(nodes_, row, name, *number, words_[word].at);
    ++word;
  }
  if (word < words_.size() && is_pajek_shape(words_[word].text)) {
    set(nodes_, row, "shape", std::string(words_[word].text), words_[word].at);
    ++word;
  }
  return word;
}

void PajekReader::read_words(ColumnCollector& columns, std::size_t row, std::size_t word) {
  while (word < words_.size()) {
    const auto& name = words_[word];
    std::string starts, ends;
    if (!name.is_quoted && name.text.starts_with('[')) {
      if (!read_pajek_intervals(name.text, starts, ends)) {
        book_.fail(name.at, name.text, "an interval looks like [1-3,5-*]");
      }
      set(columns, row, "start", starts, name.at);
      set(columns, row, "end", ends, name.at);
      ++word;
      continue;
    }
    if (word + 1 == words_.size() || name.text.empty()) {
      book_.set_aside("value");
      book_.remark("word without a value", "what follows a vertex or a line are words and values",
                   true, name.at);
      return;
    }
    const auto& value = words_[word + 1];
    const auto number = value.is_quoted ? std::nullopt : parse_real(value.text);
    const auto column = &columns == &edges_ && name.text == "l" ? "label" : name.text;
    if (number) {
      set(columns, row, column, *number, name.at);
    } else {
      set(columns, row, column, std::string(value.text), name.at);
    }
    word += 2;
  }
}

void PajekReader::read_vertex() {
  const auto row = vertex(words_[0]);
  if (has_line_[row] != 0) book_.fail(words_[0].at, words_[0].text, "a vertex has one line");
  has_line_[row] = 1;
  if (words_.size() == 1) return;
  labels_[row] = words_[1].text;
  read_words(nodes_, row, read_place(2));
}

void PajekReader::add_edge(std::uint32_t from, std::uint32_t to, bool directed) {
  const auto row = document_.edge_sources.size();
  document_.edge_sources.push_back(from);
  document_.edge_targets.push_back(to);
  is_directed_.push_back(directed ? 1 : 0);
  if (!relation_.empty()) set(edges_, row, "relation", relation_, 0);
  book_.keep("edge");
}

void PajekReader::read_edge() {
  if (words_.size() < 2) {
    book_.fail(words_[0].at, words_[0].text, "a line begins with the numbers of two vertices");
  }
  const auto row = document_.edge_sources.size();
  const auto from = vertex(words_[0]), to = vertex(words_[1]);
  add_edge(from, to, section_ == Section::arcs);
  std::size_t word = 2;
  if (words_.size() > 2 && !words_[2].is_quoted) {
    if (const auto strength = parse_real(words_[2].text)) {
      set(edges_, row, "strength", *strength, words_[2].at);
      ++word;
    }
  }
  read_words(edges_, row, word);
}

void PajekReader::read_list() {
  const auto from = vertex(words_[0]);
  for (std::size_t i = 1; i < words_.size(); ++i) {
    add_edge(from, vertex(words_[i]), section_ == Section::arcs_list);
  }
}

void PajekReader::read_matrix_row() {
  const bool two_mode = first_mode_ != 0;
  const auto rows = two_mode ? first_mode_ : labels_.size();
  const auto columns = two_mode ? labels_.size() - first_mode_ : labels_.size();
  for (const auto& word : words_) {
    const auto number = parse_real(word.text);
    if (!number) book_.fail(word.at, word.text, "a cell of a matrix is a number");
    if (matrix_row_ == rows || columns == 0) {
      book_.fail(word.at, word.text,
                 "the matrix has " + std::to_string(rows) + " rows of " + std::to_string(columns));
    }
    if (*number != 0) {
      const auto row = document_.edge_sources.size();
      add_edge(static_cast<std::uint32_t>(matrix_row_),
               static_cast<std::uint32_t>(matrix_column_ + (two_mode ? first_mode_ : 0U)),
               !two_mode);
      set(edges_, row, "strength", *number, word.at);
    }
    if (++matrix_column_ == columns) {
      matrix_column_ = 0;
      ++matrix_row_;
    }
  }
}

void PajekReader::read_column_value(const TextPiece& word) {
  if (column_row_ == labels_.size()) {
    book_.fail(word.at, word.text, "there are more values than vertices");
  }
  if (section_ == Section::partition) {
    const auto number = parse_integer(word.text);
    if (!number) book_.fail(word.at, word.text, "a partition has whole numbers");
    set(nodes_, column_row_, column_name_, *number, word.at);
  } else {
    const auto number = parse_real(word.text);
    if (!number) book_.fail(word.at, word.text, "a vector has numbers");
    set(nodes_, column_row_, column_name_, *number, word.at);
  }
  ++column_row_;
}

void PajekReader::read_line(const TextPiece& line) {
  const auto begin = line.text.find_first_not_of(" \t");
  if (begin == std::string_view::npos || line.text[begin] == '%') return;
  const TextPiece rest{line.at + begin, line.text.substr(begin)};
  if (rest.text.front() == '*') return open_section(rest);
  if (section_ == Section::other) return;
  if (section_ == Section::none) {
    book_.remark("text outside of sections", "a section begins with a word like *Vertices", true,
                 rest.at);
    return book_.set_aside("line");
  }
  split_words(rest, false, book_, words_);
  switch (section_) {
    case Section::vertices: return read_vertex();
    case Section::arcs:
    case Section::edges: return read_edge();
    case Section::arcs_list:
    case Section::edges_list: return read_list();
    case Section::matrix: return read_matrix_row();
    default: return read_column_value(words_.front());
  }
}

/// The `.clu` and `.vec` beside the network.
void PajekReader::read_beside() {
  for (const auto& [suffix, text] : source_.beside) {
    const bool is_vector = suffix.ends_with(".vec");
    std::string name = is_vector ? "vector" : "partition";
    while (nodes_.has(name)) name += '_';
    const GraphSource beside{text, source_.file + " (" + suffix + ")", {}};
    auto values = read_pajek_column(beside, is_vector, labels_.size());
    for (std::size_t row = 0; row < values.size(); ++row) {
      set(nodes_, row, name, std::move(values[row]), ReadingBook::kNowhere);
    }
    columns_beside_.emplace_back(name, is_vector ? ColumnUse::score : ColumnUse::community);
  }
}

void PajekReader::settle_direction() {
  const auto arcs = static_cast<std::size_t>(
      std::count(is_directed_.begin(), is_directed_.end(), std::uint8_t{1}));
  if (arcs == is_directed_.size()) {
    document_.directedness =
        arcs > 0 || saw_arcs_ ? Directedness::directed : Directedness::undirected;
  } else if (arcs > 0) {
    document_.directedness = Directedness::mixed;
    document_.edge_is_directed = std::move(is_directed_);
  }
}

GraphReading PajekReader::finish() {
  finish_column();
  if (!has_vertices_) {
    book_.fail(source_.bytes.size(), "", "the text ends without *Vertices: is it a Pajek network?");
  }
  read_beside();
  const auto count = labels_.size();
  document_.node_ids = ids_of_labels(std::move(labels_), nodes_, book_);
  settle_direction();
  for (std::size_t i = 0; first_mode_ > 0 && i < count; ++i) {
    nodes_.set(i, "mode", std::int64_t{i < first_mode_ ? 1 : 2});
  }
  for (const auto* columns : {&nodes_, &edges_}) {
    for (const auto& name : columns->widened()) {
      book_.remark("values of several types", "the attribute '" + name + "' holds them all", false);
    }
  }
  document_.node_columns = nodes_.take(count);
  document_.edge_columns = edges_.take(document_.edge_sources.size());
  document_.graph_columns = graph_.take(1);
  for (const auto& [name, use] : columns_beside_) {
    for (auto& column : document_.node_columns) {
      if (column.name == name) column.use = use;
    }
  }
  mark_uses(document_);
  return {std::move(document_), book_.take()};
}

GraphReading PajekReader::read() {
  book_.check_text();
  TextLines lines(source_.bytes);
  for (TextPiece line; lines.next(line);) {
    if (line.at == 0 && line.text.starts_with(kByteOrderMark)) {
      line.text.remove_prefix(kByteOrderMark.size());
      line.at += kByteOrderMark.size();
    }
    read_line(line);
  }
  return finish();
}

}  // namespace

GraphReading read_pajek(const GraphSource& source, const ReadingLimits& limits) {
  return PajekReader(source, limits).read();
}

}  // namespace citynet::formats
