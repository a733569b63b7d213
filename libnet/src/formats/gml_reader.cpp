#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "formats/column_collector.hpp"
#include "formats/gml.hpp"
#include "formats/gml_scanner.hpp"
#include "formats/number_text.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {
namespace {

enum class Element { file, graph, node, edge, skipped };

/// Of a key with those of the lists around it, in bytes.
constexpr std::size_t kLongestName = 4096;

/// A list that stands open: whose it is, and the path of keys inside its element.
struct Level {
  Element element;
  std::size_t path_size;
};

/// An end of an edge, known by the id it names until all nodes are read.
struct End {
  std::string id{};
  std::size_t at = ReadingBook::kNowhere;
};

class GmlReader {
 public:
  GmlReader(const GraphSource& source, const ReadingLimits& limits)
      : source_(source), limits_(limits), book_(source, "gml"), scanner_(source.bytes, book_) {}

  GraphReading read();

 private:
  void open(const GmlToken& key, std::size_t at);
  void close(std::size_t at);
  void take(const GmlToken& key, const GmlToken& value);
  void take_reserved(std::optional<End>& place, const GmlToken& value);
  void take_direction(const GmlToken& key, const GmlToken& value);
  void store(const GmlToken& key, FileValue value);
  [[nodiscard]] FileValue value_of(const GmlToken& token);
  [[nodiscard]] static std::optional<bool> truth_of(const GmlToken& token);

  void close_node(std::size_t at);
  void close_edge(std::size_t at);
  void name_nodes();
  void join_edges();
  void name_edges();
  void settle_direction();
  GraphReading finish();

  const GraphSource& source_;
  const ReadingLimits& limits_;
  ReadingBook book_;
  GmlScanner scanner_;
  std::vector<Level> levels_{};
  std::string path_{};
  std::size_t graphs_ = 0;
  GraphDocument document_{};
  ColumnCollector nodes_{}, edges_{}, graph_{};
  std::optional<End> id_{}, source_end_{}, target_end_{};
  std::size_t element_at_ = 0;
  std::vector<std::string> ids_{};
  std::unordered_map<std::string, std::uint32_t> node_of_{};
  std::vector<End> sources_{}, targets_{};
  std::optional<bool> directed_{};
  std::vector<std::int8_t> edge_direction_{};  ///< 1, 0, or -1 for the graph's
  std::int8_t direction_ = -1;
};

FileValue GmlReader::value_of(const GmlToken& token) {
  if (token.kind == GmlTokenKind::integer) return token.whole;
  if (token.kind == GmlTokenKind::real) return token.real;
  if (token.kind == GmlTokenKind::key) {
    book_.remark("text without quotes", "a text stands in quotes; the word is kept as a text",
                 false, token.at);
  }
  std::size_t unknown = 0;
  auto text = decoded_gml(token.text, unknown);
  if (unknown > 0) {
    book_.remark("unknown entity",
                 "only the five of XML and numbers are decoded; it is kept as it "
                 "stands",
                 false, token.at, unknown);
  }
  if (text.find('\0') != std::string::npos) book_.fail(token.at, "&#0;", "a text holds no NUL");
  return text;
}

void GmlReader::open(const GmlToken& key, std::size_t at) {
  if (levels_.size() >= limits_.depth) {
    book_.fail(at, "[",
               "lists stand in each other more than " + std::to_string(limits_.depth) +
                   " levels deep, the limit");
  }
  const auto parent = levels_.back().element;
  auto element = parent;
  if (parent == Element::file) {
    element = Element::skipped;
    if (equal_ignoring_case(key.text, "graph")) {
      element = graphs_++ == 0 ? Element::graph : Element::skipped;
      if (element == Element::skipped) {
        book_.set_aside("graph");
        book_.remark("further graph", "a document holds one graph, the first", true, key.at);
      }
    } else {
      book_.set_aside("list");
      book_.remark("list outside of the graph", "it belongs to no node and no edge", true, key.at);
    }
  } else if (parent == Element::graph && levels_.size() == 2) {
    if (equal_ignoring_case(key.text, "node")) element = Element::node;
    if (equal_ignoring_case(key.text, "edge")) element = Element::edge;
  }
  const bool starts_element = element != parent || element == Element::skipped;
  if (starts_element && (element == Element::node || element == Element::edge)) {
    id_.reset();
    source_end_.reset();
    target_end_.reset();
    direction_ = -1;
    element_at_ = key.at;
  }
  if (path_.size() + key.text.size() > kLongestName) {
    book_.fail(key.at, key.text.substr(0, 60), "the keys of lists in lists grow too long");
  }
  levels_.push_back({element, path_.size()});
  if (!starts_element) path_ += std::string(key.text) + '.';
}

void GmlReader::close(std::size_t at) {
  if (levels_.size() == 1) book_.fail(at, "]", "this bracket closes nothing");
  const auto closed = levels_.back();
  levels_.pop_back();
  path_.resize(closed.path_size);
  if (levels_.back().element == closed.element) return;
  if (closed.element == Element::node) close_node(element_at_);
  if (closed.element == Element::edge) close_edge(element_at_);
}

void GmlReader::take_reserved(std::optional<End>& place, const GmlToken& value) {
  if (place) book_.fail(value.at, value.text, "id, source and target stand once");
  if (value.kind == GmlTokenKind::real) book_.fail(value.at, value.text, "an id is a whole number");
  place = End{text_of(value_of(value)), value.at};
  if (place->id.empty()) book_.fail(value.at, "", "an id is not empty");
}

std::optional<bool> GmlReader::truth_of(const GmlToken& token) {
  if (token.kind == GmlTokenKind::integer && (token.whole == 0 || token.whole == 1)) {
    return token.whole == 1;
  }
  if (equal_ignoring_case(token.text, "y") || equal_ignoring_case(token.text, "true")) return true;
  if (equal_ignoring_case(token.text, "n") || equal_ignoring_case(token.text, "false"))
    return false;
  return std::nullopt;
}

void GmlReader::take_direction(const GmlToken& key, const GmlToken& value) {
  const auto truth = truth_of(value);
  if (!truth) book_.fail(value.at, value.text, "directed is 1 or 0");
  if (levels_.back().element == Element::edge) {
    direction_ = *truth ? 1 : 0;
  } else {
    if (directed_) book_.fail(key.at, value.text, "directed stands once");
    directed_ = truth;
  }
}

void GmlReader::take(const GmlToken& key, const GmlToken& value) {
  const auto element = levels_.back().element;
  if (element == Element::skipped) return book_.set_aside("value");
  if (path_.empty()) {
    const bool in_element = element == Element::node || element == Element::edge;
    if (in_element && key.text == "id") return take_reserved(id_, value);
    if (element == Element::edge && key.text == "source") return take_reserved(source_end_, value);
    if (element == Element::edge && key.text == "target") return take_reserved(target_end_, value);
    if (key.text == "directed" && (element == Element::graph || element == Element::edge)) {
      return take_direction(key, value);
    }
    if (key.text == "multigraph" && element == Element::graph) return;
  }
  store(key, value_of(value));
}

void GmlReader::store(const GmlToken& key, FileValue value) {
  const auto element = levels_.back().element;
  auto& columns = element == Element::node ? nodes_ : element == Element::edge ? edges_ : graph_;
  const auto row = element == Element::node   ? ids_.size()
                   : element == Element::edge ? sources_.size()
                                              : std::size_t{0};
  if (path_.size() + key.text.size() > kLongestName) {
    book_.fail(key.at, key.text.substr(0, 60), "the keys of lists in lists grow too long");
  }
  const auto name = path_ + std::string(key.text);
  if (columns.size() >= limits_.attributes && !columns.has(name)) {
    book_.fail(key.at, name,
               "more than " + std::to_string(limits_.attributes) + " attributes, the limit");
  }
  if (columns.set(row, name, std::move(value))) return book_.keep("value");
  book_.set_aside("value");
  book_.remark("repeated key", "an attribute has one value; the first one is kept", true, key.at);
}

void GmlReader::close_node(std::size_t at) {
  if (!id_) book_.fail(at, "node", "a node has an id");
  const auto number = static_cast<std::uint32_t>(ids_.size());
  if (!node_of_.emplace(id_->id, number).second) {
    book_.fail(id_->at, id_->id, "another node has this id already");
  }
  ids_.push_back(std::move(id_->id));
  book_.keep("node");
}

void GmlReader::close_edge(std::size_t at) {
  if (!source_end_ || !target_end_) {
    book_.fail(at, "edge", source_end_ ? "an edge has a target" : "an edge has a source");
  }
  if (id_) edges_.set(sources_.size(), "id", std::move(id_->id));
  sources_.push_back(std::move(*source_end_));
  targets_.push_back(std::move(*target_end_));
  edge_direction_.push_back(direction_);
  book_.keep("edge");
}

void GmlReader::join_edges() {
  for (const auto* ends : {&sources_, &targets_}) {
    auto& numbers = ends == &sources_ ? document_.edge_sources : document_.edge_targets;
    for (const auto& end : *ends) {
      const auto node = node_of_.find(end.id);
      if (node == node_of_.end()) book_.fail(end.at, end.id, "no node has this id");
      numbers.push_back(node->second);
    }
  }
}

/// Names of nodes are ids where each has one of its own: igraph and our writer put them there.
void GmlReader::name_nodes() {
  document_.node_ids = std::move(ids_);
  auto& columns = document_.node_columns;
  const auto name = std::find_if(columns.begin(), columns.end(),
                                 [](const auto& column) { return column.name == "name"; });
  if (name == columns.end() || !name->present.empty()) return;
  auto* texts = std::get_if<std::vector<std::string>>(&name->values);
  if (texts == nullptr) return;
  std::unordered_set<std::string_view> seen;
  for (const auto& text : *texts) {
    if (text.empty() || !seen.insert(text).second) return;
  }
  document_.node_ids = std::move(*texts);
  columns.erase(name);
  book_.remark("numbers of nodes", "each node has a name of its own, which is its id", false,
               ReadingBook::kNowhere, document_.node_ids.size());
}

void GmlReader::name_edges() {
  auto& columns = document_.edge_columns;
  const auto id = std::find_if(columns.begin(), columns.end(),
                               [](const auto& column) { return column.name == "id"; });
  if (id == columns.end() || !id->present.empty()) return;
  auto& texts = std::get<std::vector<std::string>>(id->values);
  if (std::unordered_set<std::string_view>(texts.begin(), texts.end()).size() < texts.size())
    return;
  document_.edge_ids = std::move(texts);
  columns.erase(id);
}

void GmlReader::settle_direction() {
  const bool directed = directed_.value_or(false);
  bool some = false, differs = false;
  for (auto& direction : edge_direction_) {
    some = some || direction >= 0;
    if (direction < 0) direction = directed ? 1 : 0;
    differs = differs || (direction == 1) != directed;
  }
  document_.directedness = directed ? Directedness::directed : Directedness::undirected;
  if (!some) return;
  book_.remark("directions of single edges", "'directed' at an edge overrides that of the graph",
               false);
  if (!differs) return;
  document_.directedness = Directedness::mixed;
  document_.edge_is_directed.assign(edge_direction_.begin(), edge_direction_.end());
}

GraphReading GmlReader::finish() {
  if (graphs_ == 0) book_.fail(source_.bytes.size(), "", "the text has no 'graph [ ... ]'");
  book_.keep("graph");
  const auto nodes = ids_.size(), edges = sources_.size();
  join_edges();
  for (auto* columns : {&nodes_, &edges_, &graph_}) {
    for (const auto& name : columns->widened()) {
      book_.remark("values of several types", "the attribute '" + name + "' holds them all", false);
    }
  }
  document_.node_columns = nodes_.take(nodes);
  document_.edge_columns = edges_.take(edges);
  document_.graph_columns = graph_.take(1);
  name_nodes();
  name_edges();
  settle_direction();
  mark_uses(document_);
  for (auto& column : document_.node_columns) {
    // Places stand in the list `graphics`; an x outside of it is just an attribute.
    if (column.name == "x" || column.name == "y") column.use = ColumnUse::attribute;
  }
  return {std::move(document_), book_.take()};
}

GraphReading GmlReader::read() {
  book_.check_text();
  levels_.push_back({Element::file, 0});
  for (;;) {
    const auto key = scanner_.next();
    if (key.kind == GmlTokenKind::end) break;
    if (key.kind == GmlTokenKind::close) {
      close(key.at);
      continue;
    }
    // `inf` and `nan` are numbers where a value stands, and names of attributes here.
    const bool is_word = key.kind == GmlTokenKind::real &&
                         key.text.find_first_of("0123456789+-") == std::string_view::npos;
    if (key.kind != GmlTokenKind::key && !is_word) {
      book_.fail(key.at, key.text, "a key stands here: a word that begins with a letter");
    }
    const auto value = scanner_.next();
    if (value.kind == GmlTokenKind::open) {
      open(key, value.at);
    } else if (value.kind == GmlTokenKind::close || value.kind == GmlTokenKind::end) {
      book_.fail(key.at, key.text, "a value or a list follows a key");
    } else if (levels_.back().element == Element::file) {
      if (equal_ignoring_case(key.text, "creator")) book_.dialect(std::string(value.text));
      book_.remark("statement outside of the graph", "it tells of the file, not of the graph", true,
                   key.at);
      book_.set_aside("value");
    } else {
      take(key, value);
    }
  }
  if (levels_.size() > 1) {
    book_.fail(source_.bytes.size(), "", "the text ends inside a list: is the file cut off?");
  }
  return finish();
}

}  // namespace

GraphReading read_gml(const GraphSource& source, const ReadingLimits& limits) {
  auto passed = source;
  if (passed.bytes.starts_with("\xEF\xBB\xBF")) passed.bytes.remove_prefix(3);
  return GmlReader(passed, limits).read();
}

bool looks_like_gml(std::string_view bytes) {
  const auto at = bytes.substr(0, std::min<std::size_t>(bytes.size(), 65536)).find("graph");
  if (at == std::string_view::npos) return false;
  const auto behind = bytes.find_first_not_of(" \t\r\n", at + 5);
  return behind != std::string_view::npos && bytes[behind] == '[';
}

}  // namespace citynet::formats
