#include <algorithm>
#include <unordered_set>

#include "citynet/formats/graphml.hpp"
#include "formats/graphml_reader.hpp"
#include "formats/value_text.hpp"
#include "formats/xml_source.hpp"

namespace citynet::formats {
namespace {

constexpr Table kTables[] = {Table::graph, Table::node, Table::edge};

std::string dialect_of(std::string_view text) {
  const auto front = text.substr(0, 4096);
  const auto says = [front](std::string_view words) { return front.find(words) != front.npos; };
  if (says("attr.name=\"generator\"") && says(">citynet ")) return "citynet";
  if (says("www.yworks.com/xml")) return "yEd";
  if (says("Created by igraph")) return "igraph";
  if (says("graph-tool")) return "graph-tool";
  return {};
}

bool are_unique(const std::vector<std::string>& ids) {
  const std::unordered_set<std::string_view> different(ids.begin(), ids.end());
  return different.size() == ids.size();
}

/// The ids there were before they were escaped, if the file has all of them.
bool restore(const std::vector<std::pair<std::size_t, std::string>>& originals,
             std::vector<std::string>& ids) {
  if (originals.empty() || originals.size() != ids.size()) return false;
  auto restored = ids;
  for (const auto& [row, id] : originals) restored[row] = id;
  const bool any_empty =
      std::any_of(restored.begin(), restored.end(), [](const auto& id) { return id.empty(); });
  if (any_empty || !are_unique(restored)) return false;
  ids = std::move(restored);
  return true;
}

}  // namespace

void GraphmlPass::remark_undeclared_nodes() {
  if (builder_.undeclared_nodes() == 0) return;
  for (const auto& [node, offset] : named_first_) {
    if (builder_.is_declared(node)) continue;
    constexpr std::string_view kRule = "an edge names it, so it is a node without values";
    const auto what = "node '" + builder_.node_id(node) + "' that is not declared";
    if (!account_.repeats(what, kRule, false)) {
      account_.remark_kept(what, kRule, scanner_.place_at(offset));
    }
  }
}

std::size_t GraphmlPass::fill_default(DeclaredKey& key, Table table) {
  if (!key.is_for[static_cast<std::size_t>(table)]) return 0;
  const auto column = column_of_key(key, table);
  const auto& text = *key.default_text;
  std::size_t filled = 0;
  for (std::size_t row = 0; row < builder_.row_count(table); ++row) {
    if (builder_.has(table, column, row)) continue;
    filled_bytes_ += text.size() + sizeof(double);
    if (filled_bytes_ > limits_.bytes) {
      scanner_.fail(scanner_.offset(), key.name,
                    "defaults take at most " + std::to_string(limits_.bytes) + " bytes");
    }
    if (builder_.store(table, column, row, text) == DocumentBuilder::Stored::misfit) {
      misfit(key, text);
      return filled;
    }
    ++filled;
  }
  return filled;
}

void GraphmlPass::fill_defaults() {
  for (auto& key : findings_.keys.all()) {
    const bool is_column = !key.is_drawing && !key.is_elsewhere && !key.hint.is_made;
    if (!is_column) continue;
    for (const auto table : kTables) {
      // A key for all makes a column only where a value asks for one.
      const bool is_for_one = std::count(key.is_for.begin(), key.is_for.end(), true) == 1;
      if (key.is_for[static_cast<std::size_t>(table)] && is_for_one)
        (void)column_of_key(key, table);
    }
    if (!key.default_text) continue;
    if (key.type != ValueType::text && trimmed(*key.default_text).empty()) continue;
    std::size_t filled = 0;
    for (const auto table : kTables) filled += fill_default(key, table);
    account_.remark_kept("default of '" + key.name + "'", "it is filled in where there is no value",
                         {account_.file(), {}, {}, {}}, filled);
  }
}

void GraphmlPass::store_drawn() {
  std::size_t taken = 0;
  for (const auto& [table, row, name, text] : drawn_) {
    const bool is_label = name == "label";
    if (!is_label && !parse_real(text)) continue;
    const auto column = builder_.column(table, name, is_label ? ValueType::text : ValueType::real);
    if (builder_.store(table, column, row, text) == DocumentBuilder::Stored::yes) ++taken;
  }
  account_.remark_kept("label or place in a drawing",
                       "it is read as label, x or y where there is no such value",
                       {account_.file(), {}, {}, {}}, taken);
}

void GraphmlPass::restore_ids(GraphDocument& document) {
  (void)restore(original_ids_[static_cast<std::size_t>(Table::node)], document.node_ids);
  (void)restore(original_ids_[static_cast<std::size_t>(Table::edge)], document.edge_ids);
}

void GraphmlPass::count_items(const DocumentBuilder::Changes& changes) {
  const base::Place file{account_.file(), {}, {}, {}};
  account_.kept("graph", has_graph_ ? 1 : 0);
  account_.kept("node", nodes_kept_);
  account_.kept("edge", edges_kept_);
  account_.kept("value", values_kept_);
  account_.set_aside("value", values_set_aside_);
  account_.remark_kept("edge without id", "the others have one, so it gets one", file,
                       changes.edge_ids_added);
  account_.remark_kept("second edge of the same id", "an id occurs once, so its number is added",
                       file, changes.edge_ids_changed);
  if (!has_graph_) account_.remark_kept("file without a graph", "it has no nodes", file);
}

GraphReading GraphmlPass::read() && {
  walk();
  remark_undeclared_nodes();
  fill_defaults();
  store_drawn();
  for (const auto& found : findings_.remarks)
    account_.remark_kept(found.what, found.rule, found.first);
  account_.dialect(dialect_of(text_));
  DocumentBuilder::Changes changes;
  GraphReading reading;
  reading.document = std::move(builder_).finish(is_directed_, changes);
  count_items(changes);
  restore_ids(reading.document);
  reading.ledger = std::move(account_).finish();
  return reading;
}

GraphReading read_graphml(const GraphSource& source, const ReadingLimits& limits) {
  const XmlSource xml(source.bytes, source.file);
  GraphmlFindings findings;
  for (;;) {
    findings.is_final = true;
    auto reading = GraphmlPass(xml.text(), source.file, limits, findings).read();
    if (findings.is_final) return reading;
  }
}

}  // namespace citynet::formats
