#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace citynet::formats {

/// The types of values that graph files know.
enum class ValueType { boolean, integer, real, text };

/// `boolean`, `integer`, `real`, `text`
[[nodiscard]] std::string_view to_string(ValueType type) noexcept;

/// What a column stands for where a format has a place of its own for it. A writer puts the column
/// there, a reader marks what it found there; every other column is an attribute by its name.
enum class ColumnUse {
  attribute,
  label,      ///< the name people read; text
  strength,   ///< of an edge, larger is closer; a number
  length,     ///< of an edge, larger is farther; a number
  mode,       ///< of a node in a two-mode graph: which of the two kinds; text or integer
  community,  ///< of a node: a class, written as a partition where a format has them
  score,      ///< of a node: a measured number, written as a vector where a format has them
  latitude,   ///< degrees north
  longitude,  ///< degrees east
  x,
  y,
  start,  ///< first day on which it held, as an EDTF bound (`2004-05`, `..` for always, empty for
          ///< unknown); several spells are parted by `; `, in the same order in start and end
  end,    ///< last day on which it held, likewise (`..` for still going on)
};

/// One typed column, dense, with rows that may lack a value.
struct GraphColumn {
  std::string name;
  ColumnUse use = ColumnUse::attribute;
  std::variant<std::vector<std::uint8_t>, std::vector<std::int64_t>, std::vector<double>,
               std::vector<std::string>>
      values{};                         ///< booleans, integers, reals, texts: one for each row
  std::vector<std::uint8_t> present{};  ///< 1 where there is a value; empty: in every row
};

[[nodiscard]] ValueType type_of(const GraphColumn& column) noexcept;
[[nodiscard]] bool has_value(const GraphColumn& column, std::size_t row) noexcept;

/// Whether edges have a direction; a mixed graph says so for each edge.
enum class Directedness { undirected, directed, mixed };

/// A graph as files hold it: nodes with any text as id, edges between them (loops and parallel ones
/// too), typed columns on both and on the whole. It knows nothing of cities, and is no
/// `view::Graph`: it is what readers return and writers take.
struct GraphDocument {
  Directedness directedness = Directedness::undirected;
  std::vector<std::string> node_ids{};  ///< unique
  std::vector<GraphColumn> node_columns{};
  std::vector<std::uint32_t> edge_sources{};  ///< index of a node
  std::vector<std::uint32_t> edge_targets{};
  std::vector<std::string> edge_ids{};           ///< empty, or one for each edge
  std::vector<std::uint8_t> edge_is_directed{};  ///< only in mixed graphs: 1 or 0 for each edge
  std::vector<GraphColumn> edge_columns{};
  std::vector<GraphColumn> graph_columns{};  ///< one row
};

/// Throws InvalidArgument, naming node, edge or column, for a document that breaks the promises of
/// its fields: ids that are empty or occur twice, names of columns that are empty or occur twice, a
/// column that is not as long as its table, an edge to a node that does not exist, arrays of edges
/// that differ in length, text that is not UTF-8 or holds a NUL. Linear time.
void check_document(const GraphDocument& document);

/// A text that is equal for documents that say the same, whatever the order of their columns, nodes
/// and edges: for comparing what went through a file. Numbers are exact. O(n log n).
[[nodiscard]] std::string canonical_text(const GraphDocument& document);

}  // namespace citynet::formats
