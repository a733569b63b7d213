#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text_hash.hpp"
#include "base/text_positions.hpp"
#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/view_check.hpp"

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

void check_texts(const std::string& where, const TextRows& rows, GraphSink& sink) {
  if (rows.are_numbers()) return;
  for (const auto& text : rows.strings()) {
    check_text(where, text);
    sink.spend(4);
  }
  if (rows.strings().empty() && !rows.empty()) check_text(where, rows[0]);
}

void check_ids(const std::string& what, const TextRows& ids, bool are_unique, GraphSink& sink) {
  if (ids.are_numbers()) return;
  const auto texts = ids.strings();
  if (texts.size() != ids.size()) {  // one text in all rows
    throw base::InvalidArgument(what, ids[0], "an id occurs once");
  }
  for (const auto& id : texts) {
    check_text(what, id);
    if (id.empty()) throw base::InvalidArgument(what, id, "an id is not empty");
    sink.spend(4);
  }
  if (are_unique) return;
  const base::TextPositions<std::string> positions(texts);
  if (const auto& repeated = positions.repeated()) {
    throw base::InvalidArgument(what, texts[repeated->second], "an id occurs once");
  }
}

void check_length(const std::string& what, std::size_t length, std::size_t rows) {
  if (length == rows) return;
  throw base::InvalidArgument(
      what, std::to_string(length),
      "there are " + std::to_string(rows) + " of them, and one entry for each");
}

void check_names(const std::string& what, const std::vector<ColumnView>& columns) {
  std::vector<std::string_view> names;
  for (const auto& column : columns) {
    check_text(what, column.name);
    names.push_back(column.name);
  }
  std::sort(names.begin(), names.end());
  const bool has_empty = !names.empty() && names.front().empty();
  const auto repeated = std::adjacent_find(names.begin(), names.end());
  if (!has_empty && repeated == names.end()) return;
  throw base::InvalidArgument(what, has_empty ? std::string() : std::string(*repeated),
                              "a name is not empty and occurs once");
}

void check_columns(const std::string& element, const std::vector<ColumnView>& columns,
                   std::size_t rows, GraphSink& sink) {
  check_names(element + " attribute", columns);
  for (const auto& column : columns) {
    const auto what = element + " attribute '" + column.name + "'";
    check_length(what, row_count(column), rows);
    if (!column.present.empty()) check_length(what, column.present.size(), rows);
    if (const auto* texts = std::get_if<TextRows>(&column.values)) check_texts(what, *texts, sink);
  }
}

void check_ends(const DocumentView& view) {
  const auto nodes = view.node_ids.size();
  const bool is_any_beyond = !view.is_sound && view.ends.size() > 0 && view.ends.largest() >= nodes;
  for (std::size_t edge = 0; is_any_beyond && edge < view.ends.size(); ++edge) {
    const auto last = std::max(view.ends.source(edge), view.ends.target(edge));
    if (last < nodes) continue;
    const auto beyond = view.ends.source(edge) < nodes ? last : view.ends.source(edge);
    throw base::InvalidArgument("edge " + std::to_string(edge), std::to_string(beyond),
                                "there is no node of this number");
  }
  const auto edges = view.ends.size();
  if (!view.edge_ids.empty()) check_length("edge_ids", view.edge_ids.size(), edges);
  const bool mixed = view.directedness == Directedness::mixed;
  check_length("edge_is_directed", view.edge_is_directed.size(), mixed ? edges : 0);
}

}  // namespace

void check_view(const DocumentView& view, GraphSink& sink) {
  check_ids("node id", view.node_ids, view.is_sound, sink);
  check_ids("edge id", view.edge_ids, false, sink);
  check_ends(view);
  check_columns("node", view.node_columns, view.node_ids.size(), sink);
  check_columns("edge", view.edge_columns, view.ends.size(), sink);
  check_columns("graph", view.graph_columns, 1, sink);
}

void check_view(const DocumentView& view) {
  std::vector<NamedText> none;
  TextsInMemory sink(none);
  check_view(view, sink);
}

void check_document(const GraphDocument& document) { check_view(view_of(document)); }

}  // namespace citynet::formats
