#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "formats/column_collector.hpp"
#include "formats/labels_as_ids.hpp"
#include "formats/number_text.hpp"
#include "formats/reading_book.hpp"
#include "formats/text_lines.hpp"
#include "formats/ucinet_dl.hpp"
#include "formats/ucinet_dl_words.hpp"

namespace citynet::formats {
namespace {

/// Nodes need no text of their own, so that their number can be a lie of a few bytes.
constexpr std::size_t kNodesWithoutText = 1'000'000;

enum class Format { full_matrix, lower_half, upper_half, edge_list, node_list };

/// The names of one side of the matrices.
struct Side {
  std::string word;       ///< `node`, `row`, `column`
  std::size_t count = 0;  ///< as the header says
  bool embedded = false;  ///< names stand among the data
  std::vector<std::string> labels{};
  std::unordered_map<std::string, std::size_t> number_of{};
};

struct Tie {
  std::size_t relation, row, column;
  std::optional<double> strength;
  friend auto operator<=>(const Tie&, const Tie&) = default;
};

class DlReader {
 public:
  explicit DlReader(const GraphSource& source) : source_(source), book_(source, "dl") {}

  GraphReading read();

 private:
  void read_header_line(std::vector<TextPiece>& words);
  std::size_t read_setting(const std::vector<TextPiece>& words, std::size_t at);
  bool open_labels(const std::vector<TextPiece>& words);
  void begin_data(std::size_t at);
  void read_edges(const std::vector<TextPiece>& words);
  void read_cells(const std::vector<TextPiece>& words);
  void next_cell();
  void skip_cells_that_do_not_stand();
  [[nodiscard]] bool cell_stands() const;

  std::size_t count_of(const TextPiece& word);
  std::size_t number_of(Side& side, const TextPiece& word);
  void add_label(Side& side, const TextPiece& word);
  void add_tie(std::size_t row, std::size_t column, std::optional<double> strength);
  Side& columns() { return two_mode_ ? columns_ : rows_; }

  void finish_nodes();
  void finish_ties();
  [[nodiscard]] bool is_symmetric() const;

  const GraphSource& source_;
  ReadingBook book_;
  GraphDocument document_{};
  Format format_ = Format::full_matrix;
  bool names_two_ = false, two_mode_ = false, has_diagonal_ = true, in_data_ = false;
  Side rows_{"node"}, columns_{"column"};
  std::optional<std::size_t> n_{}, nr_{}, nc_{};
  std::size_t matrices_ = 1;
  std::vector<std::string> matrix_labels_{};
  std::vector<std::string>* labels_ = nullptr;  ///< the list that is being read
  Side* label_side_ = nullptr;
  std::size_t matrix_ = 0, row_ = 0, column_ = 0, column_labels_seen_ = 0;
  bool row_named_ = false;
  std::vector<Tie> ties_{};
};

std::size_t DlReader::count_of(const TextPiece& word) {
  const auto number = parse_integer(word.text);
  if (!number || *number < 0 ||
      static_cast<std::size_t>(*number) > source_.bytes.size() + kNodesWithoutText) {
    book_.fail(word.at, word.text, "a number of nodes or matrices that the file can have");
  }
  return static_cast<std::size_t>(*number);
}

/// One `name = value` of the header; the index behind it.
std::size_t DlReader::read_setting(const std::vector<TextPiece>& words, std::size_t at) {
  const auto& name = words[at];
  if (at + 1 == words.size()) book_.fail(name.at, name.text, "a setting has a value behind it");
  const auto& value = words[at + 1];
  if (is_dl_word(name, "n")) {
    n_ = count_of(value);
  } else if (is_dl_word(name, "nr")) {
    nr_ = count_of(value);
  } else if (is_dl_word(name, "nc")) {
    nc_ = count_of(value);
  } else if (is_dl_word(name, "nm")) {
    matrices_ = std::max<std::size_t>(count_of(value), 1);
  } else if (is_dl_word(name, "diagonal")) {
    has_diagonal_ = !is_dl_word(value, "absent");
  } else if (is_dl_word(name, "format")) {
    constexpr std::array<std::tuple<std::string_view, Format, bool>, 9> kFormats{{
        {"fullmatrix", Format::full_matrix, false},
        {"fm", Format::full_matrix, false},
        {"lowerhalf", Format::lower_half, false},
        {"upperhalf", Format::upper_half, false},
        {"edgelist1", Format::edge_list, false},
        {"el1", Format::edge_list, false},
        {"nodelist1", Format::node_list, false},
        {"edgelist2", Format::edge_list, true},
        {"nodelist2", Format::node_list, true},
    }};
    const auto known = std::find_if(kFormats.begin(), kFormats.end(), [&](const auto& format) {
      return is_dl_word(value, std::get<0>(format));
    });
    if (known == kFormats.end()) {
      book_.fail(value.at, value.text,
                 "full and half matrices, edge lists and node lists are read, no other format");
    }
    format_ = std::get<1>(*known);
    names_two_ = std::get<2>(*known);
  } else {
    book_.fail(name.at, name.text, "the header has n, nr, nc, nm, format, diagonal and labels");
  }
  return at + 2;
}

/// `labels:`, `row labels:`, `labels embedded` ...; false when the line is nothing of that kind.
bool DlReader::open_labels(const std::vector<TextPiece>& words) {
  std::size_t at = 0;
  Side* side = &rows_;
  auto* list = &rows_.labels;
  if (is_dl_word(words[0], "row") || is_dl_word(words[0], "column") ||
      is_dl_word(words[0], "col") || is_dl_word(words[0], "matrix")) {
    if (words.size() == 1 || !is_dl_word(words[1], "labels")) return false;
    if (is_dl_word(words[0], "matrix")) {
      side = nullptr;
      list = &matrix_labels_;
    } else if (!is_dl_word(words[0], "row")) {
      side = &columns_;
      list = &columns_.labels;
    }
    at = 1;
  }
  if (!is_dl_word(words[at], "labels")) return false;
  if (at + 1 < words.size() && is_dl_word(words[at + 1], "embedded")) {
    if (side != nullptr) side->embedded = true;
    if (at == 0) columns_.embedded = true;
    labels_ = nullptr;
    return true;
  }
  label_side_ = side;
  labels_ = list;
  for (++at; at < words.size(); ++at) {
    if (side != nullptr) {
      add_label(*side, words[at]);
    } else {
      list->emplace_back(words[at].text);
    }
  }
  return true;
}

void DlReader::add_label(Side& side, const TextPiece& word) {
  side.number_of.emplace(word.text, side.labels.size());
  side.labels.emplace_back(word.text);
}

void DlReader::read_header_line(std::vector<TextPiece>& raw) {
  if (labels_ != nullptr) {
    const bool ends = is_dl_word(raw[0], "data") && raw[0].text.ends_with(':');
    if (!ends && open_labels(raw)) return;
    if (!ends) {
      for (const auto& word : raw) {
        if (label_side_ != nullptr) {
          add_label(*label_side_, word);
        } else {
          labels_->emplace_back(word.text);
        }
      }
      return;
    }
  }
  auto words = split_at_equals(raw);
  for (std::size_t at = 0; at < words.size();) {
    if (is_dl_word(words[at], "data")) {
      begin_data(words[at].at);
      words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
      raw = std::move(words);
      return;
    }
    const std::vector<TextPiece> rest(words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
    if (open_labels(rest)) return;
    at = read_setting(words, at);
  }
}

void DlReader::begin_data(std::size_t at) {
  in_data_ = true;
  labels_ = nullptr;
  two_mode_ = names_two_ || ((nr_ || nc_) && format_ == Format::full_matrix);
  if (two_mode_) {
    if (!nr_ || !nc_) book_.fail(at, "data", "two modes have nr and nc in the header");
    rows_.word = "row";
    rows_.count = *nr_;
    columns_.count = *nc_;
  } else {
    if (!n_) n_ = nr_;
    if (!n_) book_.fail(at, "data", "the number of nodes, n, stands in the header");
    rows_.count = *n_;
  }
  for (const auto* side : {&rows_, &columns_}) {
    if (side->labels.size() > side->count && (two_mode_ || side == &rows_)) {
      book_.fail(at, side->labels[side->count],
                 "there are more labels than the header says, " + std::to_string(side->count));
    }
  }
  skip_cells_that_do_not_stand();
}

std::size_t DlReader::number_of(Side& side, const TextPiece& word) {
  if (const auto known = side.number_of.find(std::string(word.text));
      known != side.number_of.end()) {
    if (side.embedded || !parse_integer(word.text)) return known->second;
  } else if (side.embedded) {
    if (side.labels.size() == side.count) {
      book_.fail(word.at, word.text,
                 "there are more names than the header says, " + std::to_string(side.count));
    }
    add_label(side, word);
    return side.labels.size() - 1;
  }
  const auto number = parse_integer(word.text);
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > side.count) {
    book_.fail(word.at, word.text,
               "a " + side.word + " is a number from 1 to " + std::to_string(side.count));
  }
  return static_cast<std::size_t>(*number - 1);
}

void DlReader::add_tie(std::size_t row, std::size_t column, std::optional<double> strength) {
  ties_.push_back({matrix_, row, column, strength});
}

void DlReader::read_edges(const std::vector<TextPiece>& words) {
  if (words[0].text == "!") {
    if (++matrix_ == matrices_)
      book_.fail(words[0].at, "!", "there are more matrices than nm says");
    return;
  }
  const auto row = number_of(rows_, words[0]);
  if (format_ == Format::node_list) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      add_tie(row, number_of(columns(), words[i]), std::nullopt);
    }
    return;
  }
  if (words.size() < 2 || words.size() > 3) {
    book_.fail(words.back().at, words.back().text,
               "a line of an edge list has two nodes and perhaps a strength");
  }
  const auto column = number_of(columns(), words[1]);
  if (words.size() == 2) return add_tie(row, column, std::nullopt);
  const auto strength = parse_real(words[2].text);
  if (!strength) book_.fail(words[2].at, words[2].text, "a strength is a number");
  add_tie(row, column, strength);
}

bool DlReader::cell_stands() const {
  if (!has_diagonal_ && row_ == column_) return false;
  if (format_ == Format::lower_half) return column_ <= row_;
  if (format_ == Format::upper_half) return column_ >= row_;
  return true;
}

void DlReader::next_cell() {
  if (++column_ < (two_mode_ ? columns_.count : rows_.count)) return;
  column_ = 0;
  row_named_ = false;
  if (++row_ < rows_.count) return;
  row_ = 0;
  ++matrix_;
}

void DlReader::skip_cells_that_do_not_stand() {
  if (rows_.count == 0 || (two_mode_ && columns_.count == 0)) matrix_ = matrices_;
  while (matrix_ < matrices_ && !cell_stands()) {
    // To the end or the beginning of the half in one step: a header may ask for many cells.
    if (format_ == Format::lower_half && column_ > row_) column_ = rows_.count - 1;
    if (format_ == Format::upper_half && column_ < row_) {
      column_ = row_;
    } else {
      next_cell();
    }
  }
}

void DlReader::read_cells(const std::vector<TextPiece>& words) {
  for (const auto& word : words) {
    if (columns().embedded && format_ == Format::full_matrix &&
        column_labels_seen_ < columns().count) {
      if (two_mode_ || !rows_.number_of.contains(std::string(word.text))) {
        add_label(columns(), word);
      }
      ++column_labels_seen_;
      continue;
    }
    if (matrix_ >= matrices_) {
      book_.fail(word.at, word.text, "there are more cells than the header asks for");
    }
    if (rows_.embedded && !row_named_) {
      row_ = number_of(rows_, word);
      row_named_ = true;
      continue;
    }
    const auto number = parse_real(word.text);
    if (!number) book_.fail(word.at, word.text, "a cell of a matrix is a number");
    if (*number != 0) {
      add_tie(row_, column_, number);
      if (format_ != Format::full_matrix && row_ != column_) add_tie(column_, row_, number);
    }
    next_cell();
    skip_cells_that_do_not_stand();
  }
}

bool DlReader::is_symmetric() const {
  auto here = ties_;
  auto there = ties_;
  for (auto& tie : there) std::swap(tie.row, tie.column);
  std::sort(here.begin(), here.end());
  std::sort(there.begin(), there.end());
  return here == there;
}

void DlReader::finish_nodes() {
  std::vector<std::string> labels;
  for (auto* side : {&rows_, &columns_}) {
    if (side == &columns_ && !two_mode_) break;
    side->labels.resize(side->count);
    for (auto& label : side->labels) labels.push_back(std::move(label));
  }
  ColumnCollector nodes;
  document_.node_ids = ids_of_labels(std::move(labels), nodes, book_);
  const auto count = document_.node_ids.size();
  for (std::size_t i = 0; two_mode_ && i < count; ++i) {
    nodes.set(i, "mode", std::int64_t{i < rows_.count ? 1 : 2});
  }
  document_.node_columns = nodes.take(count);
  book_.keep("node", count);
}

void DlReader::finish_ties() {
  const bool mirrored = !two_mode_ && is_symmetric();
  document_.directedness =
      two_mode_ || mirrored ? Directedness::undirected : Directedness::directed;
  ColumnCollector edges;
  std::size_t merged = 0;
  for (const auto& tie : ties_) {
    if (mirrored && tie.column < tie.row) {
      ++merged;
      continue;
    }
    const auto edge = document_.edge_sources.size();
    document_.edge_sources.push_back(static_cast<std::uint32_t>(tie.row));
    document_.edge_targets.push_back(
        static_cast<std::uint32_t>(tie.column + (two_mode_ ? rows_.count : 0)));
    if (tie.strength) edges.set(edge, "strength", *tie.strength);
    if (matrices_ < 2) continue;
    edges.set(edge, "relation",
              tie.relation < matrix_labels_.size() ? matrix_labels_[tie.relation]
                                                   : std::to_string(tie.relation + 1));
  }
  document_.edge_columns = edges.take(document_.edge_sources.size());
  book_.keep("edge", document_.edge_sources.size());
  if (merged > 0) {
    book_.remark("ties in both directions",
                 "the matrix equals its mirror image and is read as undirected", false,
                 ReadingBook::kNowhere, merged);
  }
  if (matrices_ > 1) {
    book_.remark("several matrices", "the attribute 'relation' says to which an edge belongs",
                 false, ReadingBook::kNowhere, matrices_);
  }
}

GraphReading DlReader::read() {
  book_.check_text();
  TextLines lines(source_.bytes);
  std::vector<TextPiece> words;
  bool has_begun = false;
  for (TextPiece line; lines.next(line);) {
    if (line.at == 0 && line.text.starts_with("\xEF\xBB\xBF")) {
      line.text.remove_prefix(3);
      line.at += 3;
    }
    split_words(line, !in_data_ || format_ != Format::edge_list, book_, words);
    if (words.empty()) continue;
    if (!has_begun) {
      if (!is_dl_word(words[0], "dl"))
        book_.fail(words[0].at, words[0].text, "a DL text begins with dl");
      has_begun = true;
      words.erase(words.begin());
    }
    if (!in_data_ && !words.empty()) read_header_line(words);
    if (!in_data_ || words.empty()) continue;
    if (format_ == Format::edge_list || format_ == Format::node_list) {
      read_edges(words);
    } else {
      read_cells(words);
    }
  }
  const auto end = source_.bytes.size();
  if (!in_data_) book_.fail(end, "", "the text ends without data: is the file cut off?");
  const bool is_matrix = format_ != Format::edge_list && format_ != Format::node_list;
  if (is_matrix && matrix_ < matrices_) book_.fail(end, "", "the matrix ends before its last cell");
  finish_nodes();
  finish_ties();
  mark_uses(document_);
  return {std::move(document_), book_.take()};
}

}  // namespace

GraphReading read_dl(const GraphSource& source, const ReadingLimits&) {
  return DlReader(source).read();
}

bool looks_like_dl(std::string_view bytes) {
  const auto begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos) return false;
  const auto text = bytes.substr(begin);
  return starts_ignoring_case(text, "dl") &&
         (text.size() == 2 || std::string_view(" \t\r\n,").find(text[2]) != std::string_view::npos);
}

}  // namespace citynet::formats
