#include <algorithm>

#include "base/text_positions.hpp"
#include "citynet/formats/graphml.hpp"
#include "formats/graphml_reader.hpp"
#include "formats/value_text.hpp"
#include "formats/xml_source.hpp"

namespace citynet::formats {
namespace {

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
  return !base::TextPositions(ids).repeated();
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

void GraphmlPass::store_drawn() {
  std::size_t taken = 0;
  for (const auto& [table, row, name, text] : drawn_) {
    const bool is_label = name == "label";
    if (!is_label && !parse_xml_real(text)) continue;
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
  return read_graphml(source, limits, GraphmlWay{});
}

GraphReading read_graphml(const GraphSource& source, const ReadingLimits& limits,
                          const GraphmlWay& way) {
  const XmlSource xml(source.bytes, source.file, source.run);
  PassFindings findings;
  for (;;) {
    findings.is_final = true;
    auto reading = GraphmlPass(xml.text(), source, limits, findings, way).read();
    if (findings.is_final) return reading;
  }
}

}  // namespace citynet::formats
