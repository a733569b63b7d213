#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/text_hash.hpp"
#include "base/text_positions.hpp"
#include "citynet/base/error.hpp"
#include "citynet/formats/graph_document.hpp"
#include "citynet/formats/utf8.hpp"

namespace citynet::formats {
namespace {

/// Whether any of eight bytes is a NUL or beyond ASCII: 0 less 1, and what is beyond, have the
/// highest bit.
bool has_special(std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  return ((word | (word - kOnes)) & (kOnes << 7U)) != 0;
}

/// ASCII without a NUL, as nearly all texts are.
bool is_plain(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  for (; text.size() >= 8; text.remove_prefix(8)) {
    if (has_special(base::front_word(text))) return false;
  }
  return !has_special(base::front_word(text) | (kOnes << (8 * text.size())));
}

void check_unusual_text(const std::string& where, const std::string& text) {
  if (const auto invalid = first_invalid_utf8(text)) {
    throw base::InvalidArgument(
        where, text,
        explain_invalid_utf8(text, *invalid) + ", at offset " + std::to_string(*invalid));
  }
  if (const auto at = text.find('\0'); at != std::string::npos) {
    throw base::InvalidArgument(where, text,
                                "no text holds a NUL, at offset " + std::to_string(at));
  }
}

void check_text(const std::string& where, const std::string& text) {
  if (!is_plain(text)) check_unusual_text(where, text);
}

void check_ids(const std::string& what, const std::vector<std::string>& ids) {
  for (const auto& id : ids) {
    check_text(what, id);
    if (id.empty()) throw base::InvalidArgument(what, id, "an id is not empty");
  }
  const base::TextPositions positions(ids);
  if (const auto& repeated = positions.repeated()) {
    throw base::InvalidArgument(what, ids[repeated->second], "an id occurs once");
  }
}

void check_length(const std::string& what, std::size_t length, std::size_t rows) {
  if (length == rows) return;
  throw base::InvalidArgument(
      what, std::to_string(length),
      "there are " + std::to_string(rows) + " of them, and one entry for each");
}

void check_columns(const std::string& element, const std::vector<GraphColumn>& columns,
                   std::size_t rows) {
  std::unordered_set<std::string_view> seen;
  for (const auto& column : columns) {
    const auto what = element + " attribute '" + column.name + "'";
    check_text(element + " attribute", column.name);
    if (column.name.empty() || !seen.insert(column.name).second) {
      throw base::InvalidArgument(element + " attribute", column.name,
                                  "a name is not empty and occurs once");
    }
    std::visit([&](const auto& values) { check_length(what, values.size(), rows); }, column.values);
    if (!column.present.empty()) check_length(what, column.present.size(), rows);
    const auto* texts = std::get_if<std::vector<std::string>>(&column.values);
    if (texts == nullptr) continue;
    for (const auto& text : *texts) check_text(what, text);
  }
}

void check_ends(const GraphDocument& document) {
  const auto edges = document.edge_sources.size();
  check_length("edge_targets", document.edge_targets.size(), edges);
  for (const auto* ends : {&document.edge_sources, &document.edge_targets}) {
    const auto beyond = std::find_if(ends->begin(), ends->end(), [&](std::uint32_t node) {
      return node >= document.node_ids.size();
    });
    if (beyond == ends->end()) continue;
    throw base::InvalidArgument("edge " + std::to_string(beyond - ends->begin()),
                                std::to_string(*beyond), "there is no node of this number");
  }
  if (!document.edge_ids.empty()) check_length("edge_ids", document.edge_ids.size(), edges);
  const bool mixed = document.directedness == Directedness::mixed;
  check_length("edge_is_directed", document.edge_is_directed.size(), mixed ? edges : 0);
}

}  // namespace

void check_document(const GraphDocument& document) {
  check_ids("node id", document.node_ids);
  check_ids("edge id", document.edge_ids);
  check_ends(document);
  check_columns("node", document.node_columns, document.node_ids.size());
  check_columns("edge", document.edge_columns, document.edge_sources.size());
  check_columns("graph", document.graph_columns, 1);
}

}  // namespace citynet::formats
