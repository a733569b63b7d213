#include "formats/graphml_reader.hpp"

#include <algorithm>

#include "formats/value_text.hpp"

namespace citynet::formats {

GraphmlPass::GraphmlPass(std::string_view text, const GraphSource& source,
                         const ReadingLimits& limits, PassFindings& findings, const GraphmlWay& way)
    : XmlGraphPass(text, "graphml", source, limits, findings, way.pace),
      text_(text),
      least_part_(way.least_part),
      parts_{PartsPace{0, 64 * way.least_part}, PartsPace{0, 64 * way.least_part}} {}

void GraphmlPass::walk() {
  open_file();
  for (;;) {
    if (!open_.empty() && open_.back().element == Element::graph) take_plain();
    spend_on_event();
    const auto event = scanner_.next_but_space();
    if (event == XmlEvent::done) return;
    switch (event) {
      case XmlEvent::start: on_start(); break;
      case XmlEvent::end: open_.pop_back(); break;
      case XmlEvent::text: check_stray_text(); break;
      case XmlEvent::done: break;
    }
  }
}

void GraphmlPass::open_file() {
  if (scanner_.next() != XmlEvent::start || scanner_.name() != "graphml") {
    scanner_.fail(scanner_.offset(), scanner_.name(), "the first element of GraphML is graphml");
  }
  open_.push_back({Element::file, 0});
}

/// What stands where, and what has no place.
void GraphmlPass::on_start() {
  const auto name = scanner_.name();
  const auto inside = open_.back().element;
  if (name == "data") {
    read_data();
  } else if (name == "node" && inside == Element::graph) {
    open_node();
  } else if (name == "edge" && inside == Element::graph) {
    open_edge();
  } else if (name == "desc") {
    read_description();
  } else if (name == "key" && (inside == Element::file || inside == Element::graph)) {
    read_key();
  } else if (name == "graph") {
    open_graph();
  } else if (name == "hyperedge") {
    account_.set_aside("hyperedge");
    skip("hyperedge", "an edge has two ends");
  } else if (name == "port") {
    account_.set_aside("port");
    skip("port", "edges end at nodes");
  } else {
    skip("element '" + std::string(name) + "'", "GraphML has no such element here");
  }
}

void GraphmlPass::open_graph() {
  const auto inside = open_.back().element;
  if (inside == Element::file) {
    if (has_graph_) {
      set_aside_graph();
      return;
    }
    has_graph_ = true;
    const auto* direction = scanner_.attribute("edgedefault");
    is_directed_ = direction != nullptr && *direction == "directed";
    if (direction == nullptr || (*direction != "directed" && *direction != "undirected")) {
      remark(Rest::kept, "graph without edgedefault",
             "directed or undirected; it is read as undirected");
    }
    count_unknown_attributes({"id", "edgedefault"});
    open_.push_back({Element::graph, 0});
    return;
  }
  remark(Rest::kept, "nested graph",
         "its nodes stand beside the others; 'parent' names the node around them");
  const auto row = inside == Element::node ? open_.back().row + 1 : 0;
  open_.push_back({Element::graph, row});
}

/// A second graph of the file, with what is in it.
void GraphmlPass::set_aside_graph() {
  account_.set_aside("graph");
  remark(Rest::set_aside, "second graph", "a document holds one graph, the first");
  const auto depth = scanner_.depth();
  for (;;) {
    spend_on_event();
    const auto event = scanner_.next();
    if (event == XmlEvent::end && scanner_.depth() < depth) return;
    if (event != XmlEvent::start) continue;
    for (const auto* item : {"node", "edge", "hyperedge", "port"}) {
      if (scanner_.name() == item) account_.set_aside(item);
    }
    if (scanner_.name() == "data") ++values_set_aside_;
  }
}

void GraphmlPass::open_node() {
  const auto* id = scanner_.attribute("id");
  if (id == nullptr || id->empty()) {
    account_.set_aside("node");
    skip("node without id", "nothing can refer to it");
    return;
  }
  const auto row = builder_.add_node(*id);
  if (!row) {
    account_.set_aside("node");
    skip("second node of the same id", "an id occurs once; the first node stays");
    return;
  }
  ++nodes_kept_;
  if (scanner_.attributes().size() > 1) count_unknown_attributes({"id"});
  set_parent(*row);
  open_.push_back({Element::node, *row});
}

/// `open_.back()` is the graph around the node; its row is that of the node around it, from 1.
void GraphmlPass::set_parent(std::size_t node) {
  const auto around = open_.back().row;
  if (around == 0) return;
  const auto column = builder_.column(Table::node, "parent", ValueType::text);
  (void)builder_.store(Table::node, column, node, builder_.node_id(around - 1));
}

std::optional<bool> GraphmlPass::direction_of_edge() {
  const auto* word = scanner_.attribute("directed");
  if (word == nullptr) return std::nullopt;
  const auto direction = parse_xml_truth(*word);
  if (!direction) {
    remark(Rest::kept, "direction '" + std::string(word->substr(0, 40)) + "'",
           "true or false; it is read as the default of the graph");
  }
  return direction;
}

/// The node, and a note of where it was named when that is the first time.
std::uint32_t GraphmlPass::node_of_edge(std::string_view id, const IdIndex::Key& key,
                                        std::size_t at) {
  const auto known = builder_.row_count(Table::node);
  const auto node = builder_.node(id, key);
  if (node == known) named_first_.emplace_back(node, at);
  return node;
}

void GraphmlPass::open_edge() {
  const auto* source = scanner_.attribute("source");
  const auto* target = scanner_.attribute("target");
  if (source == nullptr || target == nullptr || source->empty() || target->empty()) {
    account_.set_aside("edge");
    skip("edge without an end", "an edge has a source and a target");
    return;
  }
  const auto from = node_of_edge(*source, builder_.ids().key_of(*source), scanner_.offset());
  const auto to = node_of_edge(*target, builder_.ids().key_of(*target), scanner_.offset());
  const auto* id = scanner_.attribute("id");
  const auto row =
      builder_.add_edge(from, to, id == nullptr ? std::string_view{} : *id, direction_of_edge());
  ++edges_kept_;
  if (scanner_.attributes().size() > 2) {
    count_unknown_attributes({"id", "source", "target", "directed"});
  }
  open_.push_back({Element::edge, row});
}

}  // namespace citynet::formats
