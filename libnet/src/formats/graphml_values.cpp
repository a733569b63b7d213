#include <algorithm>
#include <array>

#include "formats/graphml_reader.hpp"
#include "formats/value_text.hpp"

namespace citynet::formats {
namespace {

struct TypeWord {
  std::string_view word;
  ValueType type;
};
constexpr std::array kTypes{
    TypeWord{"string", ValueType::text},     TypeWord{"double", ValueType::real},
    TypeWord{"float", ValueType::real},      TypeWord{"int", ValueType::integer},
    TypeWord{"long", ValueType::integer},    TypeWord{"boolean", ValueType::boolean},
    TypeWord{"integer", ValueType::integer}, TypeWord{"short", ValueType::integer},
    TypeWord{"byte", ValueType::integer},    TypeWord{"bool", ValueType::boolean},
};

/// Where yEd writes the name that it shows.
bool is_label(std::string_view name) { return name == "NodeLabel" || name == "EdgeLabel"; }

}  // namespace

Table GraphmlPass::table_of(Element element) const {
  if (element == Element::node) return Table::node;
  return element == Element::edge ? Table::edge : Table::graph;
}

void GraphmlPass::set_tables(DeclaredKey& key, std::string_view domain) {
  if (domain == "graph" || domain == "node" || domain == "edge") {
    const auto table = domain == "graph"  ? Table::graph
                       : domain == "node" ? Table::node
                                          : Table::edge;
    key.is_for[static_cast<std::size_t>(table)] = true;
  } else if (domain == "port" || domain == "endpoint" || domain == "hyperedge" ||
             domain == "graphml") {
    key.is_elsewhere = true;
  } else {
    key.is_for = {true, true, true};
    if (domain != "all") {
      remark(Rest::kept, "key for '" + std::string(domain.substr(0, 40)) + "'",
             "graph, node, edge or all; it is read as all");
    }
  }
}

void GraphmlPass::set_type(DeclaredKey& key) {
  const auto* word = scanner_.attribute("attr.type");
  if (word == nullptr) {
    if (!key.is_drawing) remark(Rest::kept, "key without a type", "its values are read as text");
    return;
  }
  const auto known = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const auto& type) { return type.word == *word; });
  if (known != kTypes.end()) {
    key.type = key.declared = known->type;
    return;
  }
  remark(Rest::kept, "type '" + std::string(word->substr(0, 40)) + "'",
         "GraphML has no such type; its values are read as text");
}

void GraphmlPass::read_key() {
  DeclaredKey key;
  if (const auto* id = scanner_.attribute("id")) key.id = *id;
  const auto* name = scanner_.attribute("attr.name");
  key.name = name != nullptr && !name->empty() ? std::string(*name) : key.id;
  key.is_drawing = scanner_.attribute("yfiles.type") != nullptr;
  const auto* domain = scanner_.attribute("for");
  set_tables(key, domain == nullptr ? "all" : *domain);
  set_type(key);
  count_unknown_attributes({"id", "for", "attr.name", "attr.type", "yfiles.type"});
  read_key_content(key);
  if (key.id.empty()) {
    account_.set_aside("key");
    remark(Rest::set_aside, "key without id", "no value can name it");
    return;
  }
  if (findings_.keys.declared_count() >= 3 * limits_.attributes) {
    scanner_.fail(scanner_.offset(), key.id,
                  "a file has at most " + std::to_string(3 * limits_.attributes) + " keys");
  }
  declare(std::move(key));
}

void GraphmlPass::read_key_content(DeclaredKey& key) {
  for (;;) {
    const auto event = scanner_.next();
    if (event == XmlEvent::end) return;
    if (event == XmlEvent::text) {
      check_stray_text();
      continue;
    }
    const bool is_default = scanner_.name() == "default", is_desc = scanner_.name() == "desc";
    if (!is_default && !is_desc) {
      skip("element '" + std::string(scanner_.name()) + "' of a key",
           "a document has no place for it");
      continue;
    }
    const auto text = std::string(read_content(key.is_drawing, Table::graph, 0));
    if (is_default) {
      key.default_text = text;
    } else if (const auto hint = parse_graphml_hint(text)) {
      key.hint = *hint;
      if (key.hint.is_integer) key.type = key.declared = ValueType::integer;
      if (!key.hint.name.empty()) key.name = key.hint.name;
    } else {
      remark(Rest::set_aside, "description of a key", "a document has no place for it");
    }
  }
}

/// Text pieces one after the other; a single one, as nearly all are, is not copied.
std::string_view GraphmlPass::read_content(bool is_drawing, Table table, std::size_t row) {
  std::string_view plain;
  if (scanner_.take_plain_content(plain)) return plain;
  const auto depth = scanner_.depth();
  content_.clear();
  auto event = scanner_.next();
  if (event == XmlEvent::end) return {};
  for (bool first = true;; first = false) {
    if (event == XmlEvent::text) {
      const auto piece = scanner_.text();
      if (first) {
        content_.assign(piece);
      } else if (depth == scanner_.depth()) {
        content_ += piece;
      }
    } else if (event == XmlEvent::start) {
      if (is_drawing) {
        on_drawing(table, row);
      } else {
        skip("element '" + std::string(scanner_.name()) + "' in a value", "a value is a text");
      }
    } else if (event == XmlEvent::end && scanner_.depth() < depth) {
      return content_;
    }
    event = scanner_.next();
  }
}

/// An element of yEd was opened. Labels and places are taken, the rest is counted by name.
void GraphmlPass::on_drawing(Table table, std::size_t row) {
  const auto name = std::string(scanner_.name());
  if (name == "Geometry" && table == Table::node) {
    for (const auto* axis : {"x", "y"}) {
      if (const auto* at = scanner_.attribute(axis)) {
        drawn_.push_back({table, row, axis, std::string(*at)});
      }
    }
  }
  if (!is_label(name)) {
    remark(Rest::set_aside, "drawing '" + name + "'", "a document has no place for what yEd draws");
    return;
  }
  const auto depth = scanner_.depth();
  std::string label;
  for (auto event = scanner_.next(); event != XmlEvent::end || scanner_.depth() >= depth;
       event = scanner_.next()) {
    if (event == XmlEvent::text && scanner_.depth() == depth) label += scanner_.text();
    if (event == XmlEvent::start) {
      remark(Rest::set_aside, "drawing '" + std::string(scanner_.name()) + "'",
             "a document has no place for what yEd draws");
    }
  }
  const auto shown = trimmed(label);
  if (shown.empty()) return;
  drawn_.push_back({table, row, "label", std::string(shown)});
}

void GraphmlPass::read_data() {
  const auto inside = open_.back();
  const auto table = table_of(inside.element);
  const auto* id = scanner_.attribute("key");
  if (id == nullptr) {
    ++values_set_aside_;
    skip("value without a key", "a value names its key");
    return;
  }
  const bool is_of_graph = inside.element == Element::graph && inside.row == 0 && open_.size() == 2;
  if (table == Table::graph && !is_of_graph) {
    ++values_set_aside_;
    skip(inside.element == Element::file ? "value of the file" : "value of a nested graph",
         "a document has values of one graph");
    return;
  }
  auto* key = findings_.keys.find(table, *id);
  if (key == nullptr) {
    remark(Rest::kept, "key '" + std::string(id->substr(0, 80)) + "' that is not declared",
           "for this element; its values are read as text");
    key = &findings_.keys.invent(table, *id);
  }
  const auto row = table == Table::graph ? 0 : inside.row;
  if (key->is_drawing) {
    account_.set_aside("drawing");
    if (key->hint.is_made) {
      skip("drawing", "citynet made it of the values, for yEd");
    } else {
      (void)read_content(true, table, row);
    }
    return;
  }
  if (key->hint.is_made && key->name == kOriginalId) {
    original_ids_[static_cast<std::size_t>(table)].emplace_back(
        row, std::string(read_content(false, table, row)));
    ++values_kept_;
    return;
  }
  if (key->hint.is_made) {
    ++values_set_aside_;
    remark(Rest::set_aside, "value '" + key->name + "'",
           "citynet made it of others, for the program the file was written for");
    (void)read_content(false, table, row);
    return;
  }
  store(*key, table, row, read_content(false, table, row));
}

void GraphmlPass::read_description() {
  const auto inside = open_.back();
  const auto table = table_of(inside.element);
  if (inside.element == Element::file || (table == Table::graph && open_.size() > 2)) {
    account_.set_aside("description");
    skip("description", "a document has descriptions of the graph, of nodes and of edges");
    return;
  }
  remark(Rest::kept, "description", "it is read as the attribute 'desc'");
  const auto row = table == Table::graph ? 0 : inside.row;
  const auto column = builder_.column(table, "desc", ValueType::text);
  const auto text = read_content(false, table, row);
  if (builder_.store(table, column, row, text) == DocumentBuilder::Stored::yes) {
    account_.kept("description");
  } else {
    account_.set_aside("description");
    remark(Rest::set_aside, "second description", "an element has one; the first one stays");
  }
}

}  // namespace citynet::formats
