#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/graph_format.hpp"
#include "formats/graphml_profile.hpp"

namespace citynet::formats {

/// The id of the key under which ids stand that had to be escaped.
inline constexpr std::string_view kOriginalId = "original_id";

/// One `<key>`, and the column whose values stand under it.
struct GraphmlKey {
  std::string id;
  std::string name;
  const ColumnView* column;
  std::string description{};  ///< for `read_graphml`; see GraphmlHint
  bool integers_as_text = false;
};

/// What `read_graphml` is told in the `<desc>` of a key that does not show the column as it is:
/// `citynet made`, `citynet type=integer use=score name=size`.
struct GraphmlHint {
  bool is_made = false;  ///< for another program, of other columns
  bool is_integer = false;
  std::optional<ColumnUse> use{};
  std::string name{};
};
[[nodiscard]] std::string to_text(const GraphmlHint& hint);
[[nodiscard]] std::optional<GraphmlHint> parse_graphml_hint(std::string_view text);

/// A document as one profile writes it. Refers to the view of it and the profile.
struct GraphmlPlan {
  GraphmlPlan(const DocumentView& shown, const GraphmlProfile& for_whom);
  GraphmlPlan(const GraphmlPlan&) = delete;
  GraphmlPlan& operator=(const GraphmlPlan&) = delete;

  const DocumentView& document;
  const GraphmlProfile& profile;
  MadeColumns made;
  std::vector<GraphmlKey> graph{}, nodes{}, edges{};
  std::vector<std::string> escaped_node_ids{}, escaped_edge_ids{};  ///< empty: as they are
  TextRows node_ids{}, edge_ids{};                                  ///< as they are written
  std::vector<WritingRemark> remarks{};
};

}  // namespace citynet::formats
