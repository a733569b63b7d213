#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/search_arcs.hpp"

namespace citynet::measure {

/// A graph laid out for searches from many sources at once.
///
/// Its rows stand for vertices; of a complete projection, for the classes of vertices with the
/// same columns - they are one step from each other and equally far from everybody else - and
/// beside them for the columns, so that a step of the graph is two steps here and each column is
/// crossed once and not pair by pair. Vertices without ties have no row.
///
/// Rows are numbered in patches: 256 sources that lie close together have numbers next to each
/// other, and so have the vertices of a component. What searches them moves through the graph as
/// one front.
class SearchGraph {
 public:
  /// Sources of one search; patches have this size.
  static constexpr std::size_t kSources = 256;

  SearchGraph(const view::Graph& graph, Direction direction);

  [[nodiscard]] std::size_t row_count() const { return members_.offsets.size() - 1; }
  /// How many steps here are one of the graph: 1, or 2 when every second row is a column.
  [[nodiscard]] std::size_t stride() const { return stride_; }
  /// The vertices a row stands for; none for a column.
  [[nodiscard]] std::span<const view::Vertex> members(std::uint32_t row) const {
    return members_.of(row);
  }
  /// Per row how many these are.
  [[nodiscard]] std::span<const std::uint32_t> sizes() const { return sizes_; }
  /// Arcs in the direction of the search, and against it, those of many arcs first.
  [[nodiscard]] const SearchArcs& forwards() const { return forwards_; }
  [[nodiscard]] const SearchArcs& backwards() const {
    return backwards_.ends.empty() ? forwards_ : backwards_;
  }

  /// The rows from which one search starts, and all that it can reach.
  struct Batch {
    std::vector<std::uint32_t> sources;  ///< at most kSources
    std::uint32_t first, last;           ///< rows of their components: first <= row < last
  };
  [[nodiscard]] const std::vector<Batch>& batches() const { return batches_; }
  [[nodiscard]] const std::vector<view::Vertex>& isolates() const { return isolates_; }

 private:
  template <class Source>
  void lay_out(const Source& source);
  template <class Source>
  void number(const Source& source, const std::vector<std::uint32_t>& order);
  template <class Source>
  void number_members(const Source& source, const std::vector<std::uint32_t>& order);
  void cut_into_batches(const std::vector<std::uint32_t>& component_ends);

  std::size_t stride_ = 1;
  SearchArcs forwards_{}, backwards_{};
  SearchArcs members_{};  ///< per row its vertices
  std::vector<std::uint32_t> sizes_{};
  std::vector<Batch> batches_{};
  std::vector<view::Vertex> isolates_{};
};

}  // namespace citynet::measure
