#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/graph_document.hpp"
#include "formats/column_use.hpp"
#include "formats/id_index.hpp"

namespace citynet::formats {

/// Puts a document together while a file is read: nodes may be named by edges before they come,
/// values come as texts, in any order, and columns when they are first needed.
class DocumentBuilder {
 public:
  /// The number of a node that is declared here; empty when it was declared before.
  std::optional<std::uint32_t> add_node(std::string_view id);
  /// The number of a node that an edge names, declared or not.
  std::uint32_t node(std::string_view id) { return node(id, nodes_.key_of(id)); }
  std::uint32_t node(std::string_view id, const IdIndex::Key& key);
  /// Where ids are looked up, for those who look up many.
  [[nodiscard]] const IdIndex& ids() const noexcept { return nodes_; }
  /// The number of the edge. `is_directed` is empty where the file does not say.
  std::uint32_t add_edge(std::uint32_t source, std::uint32_t target, std::string_view id,
                         std::optional<bool> is_directed);
  /// Many edges of which the file says no more. Both are as long as each other.
  void add_edges(std::span<const std::uint32_t> sources, std::span<const std::uint32_t> targets);

  /// The number of the column of this name; a new one of this type if there is none.
  std::size_t column(Table table, std::string_view name, ValueType type);
  [[nodiscard]] std::optional<std::size_t> find_column(Table table, std::string_view name) const;
  [[nodiscard]] const GraphColumn& column_at(Table table, std::size_t column) const;
  void use(Table table, std::size_t column, ColumnUse use);

  enum class Stored { yes, twice, misfit };
  /// A value is stored once; a second one, and one that is none of the type of the column, is not.
  Stored store(Table table, std::size_t column, std::size_t row, std::string_view text);
  [[nodiscard]] bool has(Table table, std::size_t column, std::size_t row) const noexcept;

  [[nodiscard]] std::size_t row_count(Table table) const noexcept;
  /// Good until the next node comes.
  [[nodiscard]] std::string_view node_id(std::size_t node) const { return nodes_.text(node); }

  [[nodiscard]] bool is_declared(std::size_t node) const { return is_declared_[node] != 0; }
  /// Nodes that edges name and nobody declared.
  [[nodiscard]] std::size_t undeclared_nodes() const noexcept { return undeclared_; }

  /// What had to be changed for a document to hold it.
  struct Changes {
    std::size_t edge_ids_added = 0;    ///< edges without an id, beside others with one
    std::size_t edge_ids_changed = 0;  ///< ids that other edges had before
  };
  /// Ends the building. `directed` is for edges that do not say.
  [[nodiscard]] GraphDocument finish(bool directed, Changes& changes) &&;

 private:
  struct Built {
    GraphColumn column{};
    std::optional<ColumnUse> use{};
  };
  std::vector<Built>& columns(Table table) noexcept {
    return tables_[static_cast<std::size_t>(table)];
  }
  [[nodiscard]] const std::vector<Built>& columns(Table table) const noexcept {
    return tables_[static_cast<std::size_t>(table)];
  }
  void finish_columns(Table table, std::vector<GraphColumn>& finished);
  void finish_directions(bool directed);
  void finish_edge_ids(Changes& changes);

  IdIndex nodes_{};
  std::vector<std::uint8_t> is_declared_{};
  std::size_t undeclared_ = 0;
  std::array<std::vector<Built>, 3> tables_{};
  std::vector<std::uint8_t> directions_{};  ///< 0, 1, or 2 where the file does not say
  bool any_edge_id_ = false;
  GraphDocument document_{};
};

}  // namespace citynet::formats
