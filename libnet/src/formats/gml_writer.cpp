#include <algorithm>
#include <cmath>
#include <limits>

#include "citynet/base/error.hpp"
#include "formats/code_points.hpp"
#include "formats/column_use.hpp"
#include "formats/document_columns.hpp"
#include "formats/gml.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters, digits and underscores, a letter first; dots part the keys of lists.
std::string gml_key(std::string_view name) {
  std::string key;
  bool first = true;
  for (const char c : name) {
    if (c == '.' && !first) {
      key += '.';
      first = true;
      continue;
    }
    const bool fits = is_letter(c) || (!first && (is_digit(c) || c == '_'));
    if (first && !fits) key += 'k';
    if (fits || is_digit(c)) {
      key += c;
    } else {
      key += '_';
    }
    first = false;
  }
  if (first) key += 'k';  // nothing behind a dot
  return key;
}

bool is_int32(std::int64_t number) {
  return number >= std::numeric_limits<std::int32_t>::min() &&
         number <= std::numeric_limits<std::int32_t>::max();
}

/// A real has a dot, so that readers do not take it for a whole number.
std::string real_text(double number) {
  if (std::isnan(number)) return "NAN";
  if (std::isinf(number)) return number > 0 ? "+INF" : "-INF";
  auto text = to_text(number);
  if (text.find('.') != std::string::npos) return text;
  const auto exponent = std::min(text.find('e'), text.size());
  return text.insert(exponent, ".0");
}

class GmlWriter {
 public:
  GmlWriter(const DocumentView& document, const GraphWriteOptions& options, GraphSink& sink)
      : document_(document),
        sink_(sink),
        profile_(options.profile),
        ascii_(options.profile == "networkx" || options.profile.empty()) {}

  std::vector<WritingRemark> write();

 private:
  [[nodiscard]] bool ids_are_numbers() const;
  void check_reals(const std::string& element, const ColumnView& column) const;
  void check_columns(const std::string& element, const std::vector<ColumnView>& columns);
  void write_values(const std::vector<ColumnKey>& keys, std::size_t row, std::size_t depth);
  void write_value(const ColumnKey& key, std::string_view name, std::size_t row, std::size_t depth);
  void line(std::size_t depth, std::string_view key, std::string_view value);
  void close(std::size_t depth) { text_ += std::string(2 * depth, ' ') + "]\n"; }
  [[nodiscard]] std::string quoted(std::string_view text) const;
  void write_graph_values();
  void write_nodes();
  void write_edges();

  const DocumentView& document_;
  GraphSink& sink_;
  std::string profile_;
  bool ascii_;
  bool numbered_ = false;
  std::vector<const ColumnView*> as_texts_{};  ///< whole numbers beyond 32 bits
  std::string text_{};
  std::vector<WritingRemark> remarks_{};
};

bool GmlWriter::ids_are_numbers() const {
  TextRows::Room room{};
  for (std::size_t node = 0; node < document_.node_ids.size(); ++node) {
    const auto id = document_.node_ids.at(node, room);
    const auto number = parse_integer(id);
    if (!number || !is_int32(*number) || to_text(*number) != id) return false;
    sink_.spend(32);
  }
  return true;
}

void GmlWriter::line(std::size_t depth, std::string_view key, std::string_view value) {
  text_.append(2 * depth, ' ');
  text_ += key;
  text_ += ' ';
  text_ += value;
  text_ += '\n';
}

std::string GmlWriter::quoted(std::string_view text) const {
  std::string quoted = "\"";
  while (!text.empty()) {
    const auto length = well_formed_length(text);
    const auto character = front_code_point(text);
    const bool is_control = character < 0x20 || character == 0x7F;
    if (character == U'&') {
      quoted += "&amp;";
    } else if (character == U'"') {
      quoted += "&quot;";
    } else if (ascii_ && (is_control || character > 0x7F)) {
      quoted += "&#" + std::to_string(static_cast<std::uint32_t>(character)) + ";";
    } else {
      quoted += text.substr(0, length);
    }
    text.remove_prefix(length);
  }
  return quoted + '"';
}

/// What would make the file unreadable for the program it is written for.
void GmlWriter::check_reals(const std::string& element, const ColumnView& column) const {
  const auto* reals = std::get_if<std::span<const double>>(&column.values);
  if (reals == nullptr) return;
  for (std::size_t row = 0; row < reals->size(); ++row) {
    if (!has_value(column, row)) continue;
    const auto number = (*reals)[row];
    sink_.spend(1);
    const auto where = [&] {
      return element + " " + std::to_string(row) + " attribute '" + column.name + "'";
    };
    if (ascii_ && std::isnan(number)) {
      throw base::InvalidArgument(
          where(), "nan", "NetworkX has no word for what is not a number; leave the value out");
    }
    if (profile_ == "igraph" && std::fpclassify(number) == FP_SUBNORMAL) {
      throw base::InvalidArgument(where(), to_text(number),
                                  "igraph reads no number between 0 and 2.2250738585072014e-308");
    }
  }
}

void GmlWriter::check_columns(const std::string& element, const std::vector<ColumnView>& columns) {
  for (const auto& column : columns) {
    check_reals(element, column);
    if (const auto* whole = std::get_if<std::span<const std::int64_t>>(&column.values)) {
      if (std::all_of(whole->begin(), whole->end(), is_int32)) continue;
      as_texts_.push_back(&column);
      remarks_.push_back(left_out(element, column,
                                  "whole numbers of GML have 32 bits; these are texts of digits"));
    }
    if (type_of(column) == ValueType::boolean) {
      remarks_.push_back(left_out(element, column, "truth values are written as 1 and 0"));
    }
  }
}

void GmlWriter::write_value(const ColumnKey& key, std::string_view name, std::size_t row,
                            std::size_t depth) {
  const auto value = value_at(*key.column, row);
  if (const auto* truth = std::get_if<bool>(&value)) {
    line(depth, name, *truth ? "1" : "0");
  } else if (const auto* real = std::get_if<double>(&value)) {
    line(depth, name, real_text(*real));
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    line(depth, name, quoted(*text));
  } else {
    const bool as_text =
        std::find(as_texts_.begin(), as_texts_.end(), key.column) != as_texts_.end();
    line(depth, name, as_text ? '"' + text_of(value) + '"' : text_of(value));
  }
}

/// `keys` are sorted, so that those of one list stand together.
void GmlWriter::write_values(const std::vector<ColumnKey>& keys, std::size_t row,
                             std::size_t depth) {
  std::string open;  ///< the path of the lists that stand open, with a dot at its end
  const auto levels = [](std::string_view path) {
    return static_cast<std::size_t>(std::count(path.begin(), path.end(), '.'));
  };
  for (const auto& key : keys) {
    if (!has_value(*key.column, row)) continue;
    const auto last = key.key.rfind('.');
    const auto path = last == std::string::npos ? std::string() : key.key.substr(0, last + 1);
    while (!path.starts_with(open)) {
      open.resize(open.size() - 1);
      const auto dot = open.rfind('.');
      open.resize(dot == std::string::npos ? 0 : dot + 1);
      close(depth + levels(open));
    }
    while (open.size() < path.size()) {
      const auto end = path.find('.', open.size());
      line(depth + levels(open), path.substr(open.size(), end - open.size()), "[");
      open = path.substr(0, end + 1);
    }
    write_value(key, std::string_view(key.key).substr(path.size()), row, depth + levels(open));
  }
  for (auto level = levels(open); level > 0; --level) close(depth + level - 1);
}

std::vector<ColumnKey> sorted(std::vector<ColumnKey> keys) {
  std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
    const auto folder = [](const std::string& key) {
      const auto dot = key.rfind('.');
      return dot == std::string::npos ? std::string() : key.substr(0, dot + 1);
    };
    return folder(a.key) < folder(b.key);
  });
  return keys;
}

void GmlWriter::write_graph_values() {
  const KeyRules rules{{}, {"node", "edge", "directed", "multigraph"}, gml_key};
  const auto keys = sorted(column_keys("graph", document_.graph_columns, rules, remarks_));
  if (document_.directedness != Directedness::undirected) line(1, "directed", "1");
  if (has_parallel_edges(document_, sink_)) line(1, "multigraph", "1");
  write_values(keys, 0, 1);
}

void GmlWriter::write_nodes() {
  KeyRules rules{
      {{ColumnUse::label, "label"}, {ColumnUse::x, "graphics.x"}, {ColumnUse::y, "graphics.y"}},
      {"id"},
      gml_key};
  if (!numbered_) rules.reserved.emplace_back("name");
  const auto* label = column_of(document_.node_columns, ColumnUse::label);
  const auto keys = sorted(column_keys("node", document_.node_columns, rules, remarks_));
  for (std::size_t node = 0; node < document_.node_ids.size(); ++node) {
    text_ += "  node [\n";
    line(2, "id", numbered_ ? document_.node_ids[node] : std::to_string(node));
    if (!numbered_) line(2, "name", quoted(document_.node_ids[node]));
    write_values(keys, node, 2);
    close(1);
    send_blocks(text_, sink_);
  }
  if (label == nullptr && !document_.node_ids.empty()) {
    remarks_.push_back({"node without a label", "NetworkX takes label='id' or 'name' then",
                        document_.node_ids.size()});
  }
}

void GmlWriter::write_edges() {
  KeyRules rules{{{ColumnUse::label, "label"}, {ColumnUse::strength, "weight"}},
                 {"source", "target", "directed"},
                 gml_key};
  if (!document_.edge_ids.empty()) rules.reserved.emplace_back("id");
  const auto keys = sorted(column_keys("edge", document_.edge_columns, rules, remarks_));
  const auto id_of = [&](std::uint32_t node) {
    return numbered_ ? document_.node_ids[node] : std::to_string(node);
  };
  for (std::size_t edge = 0; edge < document_.ends.size(); ++edge) {
    text_ += "  edge [\n";
    line(2, "source", id_of(document_.ends.source(edge)));
    line(2, "target", id_of(document_.ends.target(edge)));
    if (!document_.edge_ids.empty()) line(2, "id", quoted(document_.edge_ids[edge]));
    if (document_.directedness == Directedness::mixed && !is_directed(document_, edge)) {
      line(2, "directed", "0");
    }
    write_values(keys, edge, 2);
    close(1);
    send_blocks(text_, sink_);
  }
  if (document_.directedness == Directedness::mixed) {
    remarks_.push_back({"undirected edge",
                        "the graph is directed; 'directed 0' stands at the edge, which not "
                        "every reader knows",
                        static_cast<std::size_t>(std::count(document_.edge_is_directed.begin(),
                                                            document_.edge_is_directed.end(), 0))});
  }
}

std::vector<WritingRemark> GmlWriter::write() {
  check_columns("graph", document_.graph_columns);
  check_columns("node", document_.node_columns);
  check_columns("edge", document_.edge_columns);
  numbered_ = ids_are_numbers();
  sink_.begin({});
  text_ = "Creator \"citynet\"\ngraph [\n";
  write_graph_values();
  write_nodes();
  write_edges();
  text_ += "]\n";
  send_rest(text_, sink_);
  return std::move(remarks_);
}

}  // namespace

std::vector<WritingRemark> put_gml(const DocumentView& document, const GraphWriteOptions& options,
                                   GraphSink& sink) {
  return GmlWriter(document, options, sink).write();
}

}  // namespace citynet::formats
