#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/run_control.hpp"

namespace citynet::view {

class TwoMode;
struct Projection;

/// Position of a vertex in a graph: 0 to vertex_count() - 1.
using Vertex = std::uint32_t;

/// One number per edge; a larger number means closer: shared networks, contacts, money.
struct EdgeStrengths {
  std::vector<double> values;
};

/// What to do with an edge from a vertex to itself when a graph is built.
enum class Loops { reject, drop };
/// What to do with a second edge between the same two vertices (the same direction, when
/// directed). `add_strengths` keeps one edge whose strength is the sum.
enum class ParallelEdges { reject, keep_first, add_strengths };

struct GraphOptions {
  bool directed = false;
  Loops loops = Loops::reject;  ///< no loss unless it is asked for
  ParallelEdges parallel_edges = ParallelEdges::reject;
  std::vector<std::string> keys{};  ///< unique names of the vertices; empty: "0", "1" ...
  base::RunControl run{};
};

/// A one-mode network frozen for computing: compressed rows of 32-bit vertices, neighbours in
/// ascending order, no loops, no parallel edges.
///
/// Immutable; copies share the arrays and are cheap; safe to read from any number of threads.
/// Spans live as long as any copy of the graph. An undirected edge {a, b} is stored as two arcs,
/// a to b and b to a, which carry the same edge number; edges are numbered by (smaller end,
/// larger end), arcs of a directed graph by (source, target).
class Graph {
 public:
  /// No vertices, undirected.
  Graph();

  /// Builds a graph from two arrays of equal length. Strengths, when given, are one per pair,
  /// finite and greater than 0. Throws InvalidArgument that names the position of what is wrong.
  [[nodiscard]] static Graph from_edges(std::size_t vertex_count, std::span<const Vertex> sources,
                                        std::span<const Vertex> targets, GraphOptions options = {});
  [[nodiscard]] static Graph from_edges(std::size_t vertex_count, std::span<const Vertex> sources,
                                        std::span<const Vertex> targets,
                                        const EdgeStrengths& strengths, GraphOptions options = {});

  [[nodiscard]] std::size_t vertex_count() const noexcept;
  [[nodiscard]] std::size_t edge_count() const noexcept;
  [[nodiscard]] bool is_directed() const noexcept;

  /// Out-neighbours (all neighbours when undirected) in ascending order.
  [[nodiscard]] std::span<const Vertex> neighbors(Vertex v) const noexcept;
  /// In-neighbours; the same as `neighbors` when undirected.
  [[nodiscard]] std::span<const Vertex> in_neighbors(Vertex v) const noexcept;
  /// For each entry of `neighbors(v)`, the number of its edge.
  [[nodiscard]] std::span<const std::uint32_t> edges_of(Vertex v) const noexcept;
  /// For each entry of `in_neighbors(v)`, the number of its edge.
  [[nodiscard]] std::span<const std::uint32_t> in_edges_of(Vertex v) const noexcept;

  /// The raw arrays: row v is targets()[offsets()[v]] to targets()[offsets()[v + 1]].
  [[nodiscard]] std::span<const std::uint64_t> offsets() const noexcept;
  [[nodiscard]] std::span<const Vertex> targets() const noexcept;

  struct Edge {
    Vertex source, target;  ///< source < target when undirected
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  /// Ends of every edge, by edge number.
  [[nodiscard]] std::span<const Edge> edges() const noexcept;
  /// The number of the edge from a to b; empty when there is none.
  [[nodiscard]] std::optional<std::uint32_t> find_edge(Vertex a, Vertex b) const noexcept;

  [[nodiscard]] bool has_strengths() const noexcept;
  /// One per edge; empty when the graph has none.
  [[nodiscard]] std::span<const double> strengths() const noexcept;

  /// The key of a vertex (`gdansk`), and the vertex of a key. `vertex` throws InvalidArgument.
  [[nodiscard]] std::string key(Vertex v) const;
  [[nodiscard]] std::optional<Vertex> find(std::string_view key) const;
  [[nodiscard]] Vertex vertex(std::string_view key) const;

  /// Loops dropped and parallel edges merged while building.
  [[nodiscard]] std::size_t dropped_loops() const noexcept;
  [[nodiscard]] std::size_t merged_parallel_edges() const noexcept;

  /// The two-mode network this graph was projected from; null when it was built from arrays.
  [[nodiscard]] const TwoMode* origin() const noexcept;
  /// How it was projected and what was not stored; null when it was built from arrays.
  [[nodiscard]] const Projection* projection() const noexcept;

  struct Arrays;

 private:
  explicit Graph(std::shared_ptr<const Arrays> arrays);
  std::shared_ptr<const Arrays> arrays_;
  friend class GraphAssembler;
};

}  // namespace citynet::view
