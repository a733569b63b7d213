#include "formats/gexf_reader.hpp"

#include <algorithm>
#include <array>

#include "citynet/formats/gexf.hpp"
#include "formats/value_text.hpp"
#include "formats/xml_source.hpp"

namespace citynet::formats {
namespace {

/// What a picture needs (`viz:color`), whatever the prefix.
constexpr std::array<std::string_view, 5> kPictures{"color", "position", "size", "shape",
                                                    "thickness"};

}  // namespace

GexfPass::GexfPass(std::string_view text, const GraphSource& source, const ReadingLimits& limits,
                   PassFindings& findings)
    : XmlGraphPass(text, "gexf", source, limits, findings) {}

void GexfPass::walk() {
  if (scanner_.next() != XmlEvent::start || scanner_.name() != "gexf") {
    scanner_.fail(scanner_.offset(), scanner_.name(), "the first element of GEXF is gexf");
  }
  account_.dialect("GEXF " + std::string(or_empty(scanner_.attribute("version"))));
  open_.push_back({Element::file});
  for (auto event = scanner_.next_but_space(); event != XmlEvent::done;
       event = scanner_.next_but_space()) {
    if (event == XmlEvent::start) on_start();
    if (event == XmlEvent::end) open_.pop_back();
    if (event == XmlEvent::text) check_stray_text();
  }
}

const GexfPass::Open* GexfPass::item() const noexcept {
  for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
    if (open->element == Element::node || open->element == Element::edge) return &*open;
    if (open->element != Element::group) return nullptr;
  }
  return nullptr;
}

void GexfPass::on_start() {
  const auto name = scanner_.name();
  const auto inside = open_.back().element;
  if (name == "graph" && inside == Element::file) {
    open_graph();
  } else if (name == "meta" && inside == Element::file) {
    open_.push_back({Element::meta});
  } else if (inside == Element::meta) {
    read_meta();
  } else if (name == "attributes" && inside == Element::graph) {
    open_attributes();
  } else if (name == "attribute" && inside == Element::attributes) {
    read_attribute();
  } else if (name == "node") {
    open_node();
  } else if (name == "edge") {
    open_edge();
  } else if (name == "attvalue" && item() != nullptr) {
    read_value();
  } else if ((name == "spell" || name == "slice") && item() != nullptr) {
    add_spell(or_empty(scanner_.attribute("start")), or_empty(scanner_.attribute("end")));
    open_.push_back({Element::group});
  } else if (name == "nodes" || name == "edges" || name == "attvalues" || name == "spells" ||
             name == "slices") {
    open_.push_back({Element::group});
  } else if (item() != nullptr &&
             std::find(kPictures.begin(), kPictures.end(), name) != kPictures.end()) {
    read_picture();
  } else {
    skip("element '" + std::string(name) + "'", "a document has no place for it");
  }
}

void GexfPass::open_graph() {
  if (has_graph_) {
    account_.set_aside("graph");
    skip("second graph", "a document holds one graph, the first");
    return;
  }
  has_graph_ = true;
  is_directed_ = or_empty(scanner_.attribute("defaultedgetype")) == "directed";
  count_unknown_attributes({"defaultedgetype", "mode", "idtype", "id"});
  open_.push_back({Element::graph});
}

void GexfPass::open_attributes() {
  const auto which = or_empty(scanner_.attribute("class"));
  if (which != "node" && which != "edge") {
    skip("attributes for '" + std::string(which.substr(0, 40)) + "'", "node or edge");
    return;
  }
  open_.push_back({Element::attributes, 0, which == "node" ? Table::node : Table::edge});
}

/// Attributes of an element that are none of GEXF are text, so that nothing is lost.
void GexfPass::take_attributes(std::initializer_list<std::string_view> known, Table table,
                               std::size_t row) {
  for (const auto& attribute : scanner_.attributes()) {
    if (attribute.is_prefixed) continue;
    if (std::find(known.begin(), known.end(), attribute.name) != known.end()) continue;
    remark(Rest::kept, "attribute '" + std::string(attribute.name) + "'",
           "it is read as a column of that name");
    put(table, attribute.name, row, attribute.value);
  }
}

void GexfPass::put(Table table, std::string_view name, std::size_t row, std::string_view text,
                   ValueType type) {
  later_.push_back({table, row, std::string(name), std::string(text), type});
}

void GexfPass::open_node() {
  const auto id = or_empty(scanner_.attribute("id"));
  if (id.empty()) {
    account_.set_aside("node");
    skip("node without id", "nothing can refer to it");
    return;
  }
  const auto row = builder_.add_node(id);
  if (!row) {
    account_.set_aside("node");
    skip("second node of the same id", "an id occurs once; the first node stays");
    return;
  }
  ++nodes_kept_;
  if (const auto* label = scanner_.attribute("label")) put(Table::node, "label", *row, *label);
  const auto* around = item();
  auto parent = std::string(or_empty(scanner_.attribute("pid")));
  if (parent.empty() && around != nullptr && around->element == Element::node) {
    parent = builder_.node_id(around->row);
    remark(Rest::kept, "node in a node",
           "it stands beside the others; 'parent' names the node around it");
  }
  if (!parent.empty()) put(Table::node, "parent", *row, parent);
  open_.push_back({Element::node, *row, Table::node});
  take_attributes({"id", "label", "pid", "start", "end"}, Table::node, *row);
  add_spell(or_empty(scanner_.attribute("start")), or_empty(scanner_.attribute("end")));
}

void GexfPass::open_edge() {
  const auto source = or_empty(scanner_.attribute("source"));
  const auto target = or_empty(scanner_.attribute("target"));
  if (source.empty() || target.empty()) {
    account_.set_aside("edge");
    skip("edge without an end", "an edge has a source and a target");
    return;
  }
  const auto nodes_before = builder_.row_count(Table::node);
  const auto from = builder_.node(source), to = builder_.node(target);
  for (auto node = nodes_before; node < builder_.row_count(Table::node); ++node) {
    named_first_.emplace_back(static_cast<std::uint32_t>(node), scanner_.offset());
  }
  const auto type = or_empty(scanner_.attribute("type"));
  std::optional<bool> is_directed;
  if (type == "directed" || type == "undirected") {
    is_directed = type == "directed";
  } else if (!type.empty()) {
    is_directed = false;
    remark(Rest::kept, "edge of the type '" + std::string(type.substr(0, 40)) + "'",
           "it holds both ways, so it is read as undirected");
  }
  const auto row = builder_.add_edge(from, to, or_empty(scanner_.attribute("id")), is_directed);
  ++edges_kept_;
  if (const auto* label = scanner_.attribute("label")) put(Table::edge, "label", row, *label);
  if (const auto* weight = scanner_.attribute("weight")) {
    put(Table::edge, "weight", row, *weight, ValueType::real);
  }
  open_.push_back({Element::edge, row, Table::edge});
  take_attributes({"id", "source", "target", "type", "label", "weight", "start", "end"},
                  Table::edge, row);
  add_spell(or_empty(scanner_.attribute("start")), or_empty(scanner_.attribute("end")));
}

GraphReading GexfPass::read() && {
  walk();
  put_spells();
  store_later();
  remark_undeclared_nodes();
  fill_defaults();
  for (const auto& found : findings_.remarks) {
    account_.remark_kept(found.what, found.rule, found.first);
  }
  DocumentBuilder::Changes changes;
  GraphReading reading;
  reading.document = std::move(builder_).finish(is_directed_, changes);
  count_items(changes);
  reading.ledger = std::move(account_).finish();
  return reading;
}

GraphReading read_gexf(const GraphSource& source, const ReadingLimits& limits) {
  const XmlSource xml(source.bytes, source.file, source.run);
  PassFindings findings;
  for (;;) {
    findings.is_final = true;
    auto reading = GexfPass(xml.text(), source, limits, findings).read();
    if (findings.is_final) return reading;
  }
}

}  // namespace citynet::formats
