#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "citynet/base/error.hpp"
#include "formats/column_collector.hpp"
#include "formats/csv_scanner.hpp"
#include "formats/graph_tables.hpp"
#include "formats/number_text.hpp"
#include "formats/reading_account.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::string_view first_line(std::string_view bytes) {
  return bytes.substr(0, bytes.find_first_of("\r\n"));
}

/// The sign that parts the fields of the first line: the one that stands there most often.
char delimiter_of(std::string_view bytes) {
  const auto line = first_line(bytes);
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char sign : {',', ';', '\t', '|'}) {
    const auto count = std::count(line.begin(), line.end(), sign);
    if (count > most) best = sign, most = count;
  }
  if (most == 0 && line.find(' ') != std::string_view::npos && !line.starts_with('"')) return ' ';
  return best;
}

std::string trimmed(std::string text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The texts of one column, of which the type is told when all are there.
struct TextColumn {
  std::string name;
  std::vector<std::string> texts{};
};

bool is_plain_integer(const std::string& text) {
  const auto number = parse_integer(text);
  return number && to_text(*number) == text;
}

/// A real as we write it, or another spelling of which no digit is lost.
bool is_plain_real(const std::string& text) {
  const auto number = parse_real(text);
  if (!number) return false;
  const auto shortest = to_text(*number);
  return shortest == text || shortest + ".0" == text;
}

GraphColumn typed(TextColumn column, bool is_number) {
  GraphColumn typed{std::move(column.name), ColumnUse::attribute, {}, {}};
  bool truths = true, integers = true, reals = true, all = true;
  for (const auto& text : column.texts) {
    typed.present.push_back(text.empty() ? 0 : 1);
    all = all && !text.empty();
    if (text.empty()) continue;
    truths = truths && (text == "true" || text == "false");
    integers = integers && is_plain_integer(text);
    reals = reals && (is_number ? parse_real(text).has_value()
                                : is_plain_real(text) || is_plain_integer(text));
  }
  const bool has_any =
      std::find(typed.present.begin(), typed.present.end(), 1) != typed.present.end();
  if (all) typed.present.clear();
  if (!has_any || !(truths || integers || reals)) {
    typed.values = std::move(column.texts);
    return typed;
  }
  std::vector<std::uint8_t> boolean;
  std::vector<std::int64_t> whole;
  std::vector<double> real;
  for (const auto& text : column.texts) {
    if (truths)
      boolean.push_back(text == "true" ? 1 : 0);
    else if (integers)
      whole.push_back(parse_integer(text).value_or(0));
    else
      real.push_back(parse_real(text).value_or(0));
  }
  if (truths)
    typed.values = std::move(boolean);
  else if (integers)
    typed.values = std::move(whole);
  else
    typed.values = std::move(real);
  return typed;
}

class TablesReader {
 public:
  TablesReader(const GraphSource& source, const ReadingLimits& limits)
      : source_(source), limits_(limits), account_("csv", source.file) {}

  GraphReading read();

 private:
  [[nodiscard]] std::size_t find(const std::vector<std::string>& header,
                                 std::initializer_list<std::string_view> names) const;
  void read_table(std::string_view bytes, const std::string& file, bool is_beside);
  void read_edges(CsvScanner& scanner, const std::vector<std::string>& header);
  void read_nodes(CsvScanner& scanner, const std::vector<std::string>& header,
                  const std::string& file);
  void read_pairs(CsvScanner& scanner, CsvRecord record);
  bool set_aside_row(const CsvRecord& record, std::size_t wanted, std::string_view item);
  [[nodiscard]] base::Place place(std::size_t line) const { return {file_, line, {}, {}}; }
  std::uint32_t node(std::string id, std::size_t line);
  void take_direction(const std::string& word, std::size_t line);
  void check_header(const std::vector<std::string>& header) const;
  std::vector<TextColumn> open_columns(const std::vector<std::string>& header,
                                       const std::vector<std::size_t>& taken) const;
  GraphReading finish();

  const GraphSource& source_;
  const ReadingLimits& limits_;
  ReadingAccount account_;
  std::string file_{};
  GraphDocument document_{};
  std::unordered_map<std::string, std::uint32_t> node_of_{};
  std::vector<TextColumn> node_columns_{}, edge_columns_{};
  std::vector<std::string> edge_ids_{};
  std::vector<std::uint8_t> directions_{};
  std::size_t rows_of_nodes_ = 0;
  bool directed_ = true;
};

std::size_t TablesReader::find(const std::vector<std::string>& header,
                               std::initializer_list<std::string_view> names) const {
  for (const auto name : names) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (equal_ignoring_case(header[i], name)) return i;
    }
  }
  return kNone;
}

void TablesReader::check_header(const std::vector<std::string>& header) const {
  if (header.size() > limits_.attributes) {
    throw base::DataError(
        place(1), std::to_string(header.size()),
        "more than " + std::to_string(limits_.attributes) + " columns, the limit");
  }
  std::unordered_set<std::string> seen;
  for (const auto& name : header) {
    if (name.empty()) {
      throw base::DataError(place(1), "", "a column has a name; a matrix is not read as a table");
    }
    if (!seen.insert(name).second) {
      throw base::DataError(place(1), name, "each column has a name of its own");
    }
  }
}

std::vector<TextColumn> TablesReader::open_columns(const std::vector<std::string>& header,
                                                   const std::vector<std::size_t>& taken) const {
  std::vector<TextColumn> columns;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (std::find(taken.begin(), taken.end(), i) == taken.end()) columns.push_back({header[i]});
  }
  return columns;
}

bool TablesReader::set_aside_row(const CsvRecord& record, std::size_t wanted,
                                 std::string_view item) {
  if (record.is_empty_line()) return true;
  std::string rule;
  if (record.problem) {
    rule = record.problem->rule;
  } else if (record.fields.size() != wanted) {
    rule = "a row has as many fields as the header";
  } else {
    return false;
  }
  account_.set_aside(item);
  account_.remark_set_aside("row", rule, place(record.line));
  return true;
}

std::uint32_t TablesReader::node(std::string id, std::size_t line) {
  // Most ends of edges were seen before: no memory is taken for those.
  if (const auto at = node_of_.find(id); at != node_of_.end()) return at->second;
  const auto number = static_cast<std::uint32_t>(document_.node_ids.size());
  node_of_.emplace(id, number);
  document_.node_ids.push_back(std::move(id));
  account_.kept("node");
  if (rows_of_nodes_ > 0) {
    account_.remark_kept("node without a row", "an edge names it", place(line));
  }
  return number;
}

void TablesReader::take_direction(const std::string& word, std::size_t line) {
  if (equal_ignoring_case(word, "directed") || equal_ignoring_case(word, "undirected")) {
    directions_.push_back(equal_ignoring_case(word, "directed") ? 1 : 0);
    return;
  }
  account_.remark_kept("Type of an edge",
                       "it is Directed or Undirected; without it an edge goes "
                       "from Source to Target",
                       place(line));
  directions_.push_back(1);
}

void TablesReader::read_edges(CsvScanner& scanner, const std::vector<std::string>& header) {
  const auto from = find(header, {"source", "from"}), to = find(header, {"target", "to"});
  const auto type = find(header, {"type"}), id = find(header, {"id"});
  edge_columns_ = open_columns(header, {from, to, type, id});
  for (CsvRecord record; scanner.next(record);) {
    if (set_aside_row(record, header.size(), "edge")) continue;
    auto source = trimmed(record.fields[from]), target = trimmed(record.fields[to]);
    if (source.empty() || target.empty()) {
      account_.set_aside("edge");
      account_.remark_set_aside("edge", "an edge has a source and a target", place(record.line));
      continue;
    }
    document_.edge_sources.push_back(node(std::move(source), record.line));
    document_.edge_targets.push_back(node(std::move(target), record.line));
    account_.kept("edge");
    if (type != kNone) take_direction(record.fields[type], record.line);
    if (id != kNone) edge_ids_.push_back(std::move(record.fields[id]));
    std::size_t column = 0;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (i == from || i == to || i == type || i == id) continue;
      edge_columns_[column++].texts.push_back(std::move(record.fields[i]));
    }
  }
  if (type == kNone) {
    account_.remark_kept("no column Type", "edges go from Source to Target", place(1));
  }
}

void TablesReader::read_nodes(CsvScanner& scanner, const std::vector<std::string>& header,
                              const std::string& file) {
  file_ = file;
  const auto id = find(header, {"id"});
  if (id == kNone) {
    throw base::DataError(place(1), header.front(),
                          "a table of edges has columns Source and Target, one of nodes Id");
  }
  node_columns_ = open_columns(header, {id});
  for (CsvRecord record; scanner.next(record);) {
    if (set_aside_row(record, header.size(), "node")) continue;
    auto key = trimmed(record.fields[id]);
    if (key.empty() || node_of_.contains(key)) {
      account_.set_aside("node");
      account_.remark_set_aside(
          "node", key.empty() ? "a node has an id" : "another row has this id already",
          place(record.line));
      continue;
    }
    node_of_.emplace(key, static_cast<std::uint32_t>(document_.node_ids.size()));
    document_.node_ids.push_back(std::move(key));
    account_.kept("node");
    std::size_t column = 0;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (i != id) node_columns_[column++].texts.push_back(std::move(record.fields[i]));
    }
  }
  rows_of_nodes_ = document_.node_ids.size();
}

/// Pairs of keys without a header, all of them with a strength or some.
void TablesReader::read_pairs(CsvScanner& scanner, CsvRecord record) {
  directed_ = false;
  edge_columns_ = {{"strength"}};
  do {
    if (record.is_empty_line()) continue;
    const auto fields = record.fields.size();
    std::string strength = fields == 3 ? trimmed(record.fields[2]) : std::string();
    const bool is_pair = !record.problem && (fields == 2 || fields == 3) &&
                         (strength.empty() || parse_real(strength));
    if (!is_pair) {
      throw base::DataError(place(record.line), std::string(record.text.substr(0, 100)),
                            "a text without a header Source, Target has two keys in a line and "
                            "perhaps a strength");
    }
    auto from = trimmed(record.fields[0]), to = trimmed(record.fields[1]);
    if (from.empty() || to.empty()) {
      account_.set_aside("edge");
      account_.remark_set_aside("edge", "an edge has a source and a target", place(record.line));
      continue;
    }
    document_.edge_sources.push_back(node(std::move(from), record.line));
    document_.edge_targets.push_back(node(std::move(to), record.line));
    edge_columns_[0].texts.push_back(std::move(strength));
    account_.kept("edge");
  } while (scanner.next(record));
  const auto& texts = edge_columns_[0].texts;
  if (std::all_of(texts.begin(), texts.end(), [](const auto& text) { return text.empty(); })) {
    edge_columns_.clear();
  }
  account_.remark_kept("pairs without a header", "they have no direction", place(1));
}

void TablesReader::read_table(std::string_view bytes, const std::string& file, bool is_beside) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  CsvOptions options;
  options.file = file_ = file;
  options.delimiter = delimiter_of(bytes);
  CsvScanner scanner(bytes, options);
  CsvRecord record;
  if (!scanner.next(record)) throw base::DataError(place(1), "", "the text is empty");
  std::vector<std::string> header;
  for (const auto& field : record.fields) header.push_back(trimmed(field));
  const bool has_ends =
      find(header, {"source", "from"}) != kNone && find(header, {"target", "to"}) != kNone;
  const bool has_id = find(header, {"id"}) != kNone;
  if (header.front().empty()) {
    throw base::DataError(place(1), "",
                          "the first field is empty: a matrix is not read as a table");
  }
  if (!has_ends && !has_id && !is_beside) return read_pairs(scanner, std::move(record));
  check_header(header);
  if (has_ends && !is_beside) return read_edges(scanner, header);
  read_nodes(scanner, header, file);
}

GraphReading TablesReader::finish() {
  const auto edges = document_.edge_sources.size();
  for (auto& column : node_columns_) {
    column.texts.resize(document_.node_ids.size());
    document_.node_columns.push_back(typed(std::move(column), false));
  }
  for (auto& column : edge_columns_) {
    const bool is_strength =
        equal_ignoring_case(column.name, "weight") || column.name == "strength";
    document_.edge_columns.push_back(typed(std::move(column), is_strength));
  }
  const auto lower_first = [](std::vector<GraphColumn>& columns, std::string_view name) {
    for (auto& column : columns) {
      const bool free = std::none_of(columns.begin(), columns.end(),
                                     [&](const auto& other) { return other.name == name; });
      if (free && equal_ignoring_case(column.name, name)) column.name = name;
    }
  };
  lower_first(document_.node_columns, "label");
  lower_first(document_.edge_columns, "label");
  lower_first(document_.edge_columns, "weight");
  const auto directed =
      static_cast<std::size_t>(std::count(directions_.begin(), directions_.end(), std::uint8_t{1}));
  const bool all = directions_.empty() ? directed_ : directed == edges;
  document_.directedness = all ? Directedness::directed : Directedness::undirected;
  if (directed > 0 && directed < edges) {
    document_.directedness = Directedness::mixed;
    document_.edge_is_directed = std::move(directions_);
  }
  const std::unordered_set<std::string_view> ids(edge_ids_.begin(), edge_ids_.end());
  if (!edge_ids_.empty() && ids.size() == edge_ids_.size() && !ids.contains("")) {
    document_.edge_ids = std::move(edge_ids_);
  } else if (!edge_ids_.empty()) {
    account_.remark_kept("edge id", "ids that are missing or occur twice are an attribute",
                         place(1), edge_ids_.size());
    document_.edge_columns.push_back(typed({"id", std::move(edge_ids_)}, false));
  }
  mark_uses(document_);
  return {std::move(document_), std::move(account_).finish()};
}

GraphReading TablesReader::read() {
  for (const auto& [suffix, text] : source_.beside) {
    read_table(text, source_.file + " (" + suffix + ")", true);
  }
  read_table(source_.bytes, source_.file, false);
  return finish();
}

}  // namespace

GraphReading read_tables(const GraphSource& source, const ReadingLimits& limits) {
  return TablesReader(source, limits).read();
}

bool looks_like_tables(std::string_view bytes) {
  const auto line = first_line(bytes);
  return line.find_first_of(",;\t") != std::string_view::npos && line.find('{') == line.npos &&
         line.find('<') == line.npos;
}

}  // namespace citynet::formats
