#include <algorithm>
#include <unordered_set>

#include "citynet/base/error.hpp"
#include "formats/graph_tables_reader.hpp"
#include "formats/number_text.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr auto kNone = EdgeFields::kNone;

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

void add(TextColumn& column, const Rows& rows, std::string_view cell) {
  rows.is_plain() ? column.add(cell) : column.add_kept(cell);
}

}  // namespace

std::size_t TablesReader::find(const Header& header,
                               std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (equal_ignoring_case(header[i], name)) return i;
    }
  }
  return kNone;
}

void TablesReader::check_header(const Header& header) const {
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

std::vector<TextColumn> TablesReader::open_columns(const Header& header,
                                                   const std::vector<std::size_t>& taken) {
  std::vector<TextColumn> columns;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (std::find(taken.begin(), taken.end(), i) == taken.end()) columns.emplace_back(header[i]);
  }
  return columns;
}

bool TablesReader::set_aside_row(const Rows& rows, std::size_t wanted, std::string_view item) {
  const auto& row = rows.row();
  if (row.is_empty_line()) return true;
  const auto* problem = rows.problem();
  if (problem == nullptr && row.fields.size() == wanted) return false;
  ends_.settle();
  account_.set_aside(item);
  account_.remark_set_aside(
      "row", problem != nullptr ? *problem : "a row has as many fields as the header",
      place(row.line));
  return true;
}

void TablesReader::set_aside_edge(std::size_t line) {
  ends_.settle();
  account_.set_aside("edge");
  account_.remark_set_aside("edge", "an edge has a source and a target", place(line));
}

void TablesReader::add_edge(const Rows& rows, std::string_view source, std::string_view target) {
  ends_.add(source, target, rows.row().line);
  if (!rows.is_plain()) ends_.settle();
}

void TablesReader::take_direction(std::string_view word, std::size_t line) {
  const auto direction = direction_of(word);
  if (direction == kNoDirection) {
    ends_.settle();
    account_.remark_kept("Type of an edge",
                         "it is Directed or Undirected; without it an edge goes "
                         "from Source to Target",
                         place(line));
  }
  directions_.push_back(direction == kNoDirection ? 1 : direction);
}

bool TablesReader::next(Rows& rows) {
  constexpr std::size_t kStepsOfARow = 64;
  pulse_.spend(kStepsOfARow);
  return rows.next();
}

void TablesReader::read_edges(Rows& rows, const Header& header) {
  EdgeFields fields;
  fields.count = header.size();
  fields.source = find(header, {"source", "from"});
  fields.target = find(header, {"target", "to"});
  fields.type = find(header, {"type"});
  fields.id = find(header, {"id"});
  const std::vector taken{fields.source, fields.target, fields.type, fields.id};
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (std::find(taken.begin(), taken.end(), i) == taken.end()) fields.others.push_back(i);
  }
  edge_columns_ = open_columns(header, taken);
  EdgeRows many(many_, source_.run, way_.least_part);
  for (many.take(rows.scanner(), fields, pulse_); next(rows);
       many.take(rows.scanner(), fields, pulse_)) {
    if (!set_aside_row(rows, header.size(), "edge")) read_edge(rows, fields);
  }
  ends_.settle();
  if (fields.type == kNone) {
    account_.remark_kept("no column Type", "edges go from Source to Target", place(1));
  }
}

void TablesReader::read_edge(const Rows& rows, const EdgeFields& fields) {
  const auto source = bare(rows[fields.source]), target = bare(rows[fields.target]);
  if (source.empty() || target.empty()) {
    set_aside_edge(rows.row().line);
    return;
  }
  add_edge(rows, source, target);
  if (fields.type != kNone) take_direction(rows[fields.type], rows.row().line);
  if (fields.id != kNone) edge_ids_.emplace_back(rows[fields.id]);
  for (std::size_t i = 0; i < fields.others.size(); ++i) {
    add(edge_columns_[i], rows, rows[fields.others[i]]);
  }
}

void TablesReader::read_nodes(Rows& rows, const Header& header, const std::string& file) {
  file_ = file;
  const auto id = find(header, {"id"});
  if (id == kNone) {
    throw base::DataError(place(1), header.front(),
                          "a table of edges has columns Source and Target, one of nodes Id");
  }
  node_columns_ = open_columns(header, {id});
  while (next(rows)) {
    if (set_aside_row(rows, header.size(), "node")) continue;
    const auto key = bare(rows[id]);
    if (key.empty() || !ends_.declare(key)) {
      account_.set_aside("node");
      account_.remark_set_aside(
          "node", key.empty() ? "a node has an id" : "another row has this id already",
          place(rows.row().line));
      continue;
    }
    std::size_t column = 0;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (i != id) add(node_columns_[column++], rows, rows[i]);
    }
  }
}

/// Pairs of keys without a header, all of them with a strength or some; the first one is there.
void TablesReader::read_pairs(Rows& rows) {
  directed_ = false;
  EdgeRows many(many_, source_.run, way_.least_part);
  do {
    if (!rows.row().is_empty_line()) read_pair(rows);
    take_pairs(rows, many);
  } while (next(rows));
  ends_.settle();
  if (!edge_columns_.empty()) edge_columns_[0].fill(ends_.edge_count());
  account_.remark_kept("pairs without a header", "they have no direction", place(1));
}

/// Lines of as many fields as the last one had.
void TablesReader::take_pairs(Rows& rows, EdgeRows& many) {
  EdgeFields fields;
  fields.count = rows.row().fields.size();
  if (fields.count != 2 && fields.count != 3) return;
  if (fields.count == 3) {
    if (edge_columns_.empty()) return;
    fields.others = {2};
    fields.is_strength = true;
    edge_columns_[0].fill(ends_.edge_count());  // the edges before may have none
  }
  many.take(rows.scanner(), fields, pulse_);
}

void TablesReader::read_pair(const Rows& rows) {
  const auto& row = rows.row();
  const auto fields = row.fields.size();
  const auto strength = fields == 3 ? bare(rows[2]) : std::string_view{};
  const bool is_pair = rows.problem() == nullptr && (fields == 2 || fields == 3) &&
                       (strength.empty() || parse_real(strength));
  if (!is_pair) {
    throw base::DataError(place(row.line), std::string(row.text.substr(0, 100)),
                          "a text without a header Source, Target has two keys in a line and "
                          "perhaps a strength");
  }
  const auto from = bare(rows[0]), to = bare(rows[1]);
  if (from.empty() || to.empty()) {
    set_aside_edge(row.line);
    return;
  }
  if (!strength.empty()) {
    if (edge_columns_.empty()) edge_columns_.emplace_back("strength");
    edge_columns_[0].fill(ends_.edge_count());  // the edges before may have none
    add(edge_columns_[0], rows, strength);
  }
  add_edge(rows, from, to);
}

void TablesReader::read_table(std::string_view bytes, const std::string& file, bool is_beside) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  CsvOptions options;
  options.file = file_ = file;
  options.delimiter = delimiter_of(bytes);
  CsvScanner scanner(bytes, options, way_.pace);
  Rows rows(scanner);
  if (!rows.next()) throw base::DataError(place(1), "", "the text is empty");
  Header header;
  for (const auto field : rows.row().fields) header.emplace_back(bare(field));
  const bool has_ends =
      find(header, {"source", "from"}) != kNone && find(header, {"target", "to"}) != kNone;
  const bool has_id = find(header, {"id"}) != kNone;
  if (header.front().empty()) {
    throw base::DataError(place(1), "",
                          "the first field is empty: a matrix is not read as a table");
  }
  if (!has_ends && !has_id && !is_beside) return read_pairs(rows);
  check_header(header);
  if (has_ends && !is_beside) return read_edges(rows, header);
  read_nodes(rows, header, file);
}

GraphReading TablesReader::read() {
  for (const auto& [suffix, text] : source_.beside) {
    read_table(text, source_.file + " (" + suffix + ")", true);
  }
  read_table(source_.bytes, source_.file, false);
  return finish();
}

GraphReading read_tables(const GraphSource& source, const ReadingLimits& limits) {
  return read_tables(source, limits, TablesWay{});
}

GraphReading read_tables(const GraphSource& source, const ReadingLimits& limits,
                         const TablesWay& way) {
  return TablesReader(source, limits, way).read();
}

bool looks_like_tables(std::string_view bytes) {
  const auto line = first_line(bytes);
  return line.find_first_of(",;\t") != std::string_view::npos && line.find('{') == line.npos &&
         line.find('<') == line.npos;
}

}  // namespace citynet::formats
