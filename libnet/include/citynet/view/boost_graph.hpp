#pragma once

/// Boost Graph algorithms on our graphs, in place and without a copy. Opt-in: the one public
/// header that needs Boost (1.74 or newer), and nothing else of citynet includes it.
///
///   #include <boost/graph/breadth_first_search.hpp>
///   #include <citynet/view/boost_graph.hpp>
///   boost::breadth_first_search(graph, 0, boost::visitor(my_visitor));
///
/// Boost decides at compile time what we know at run time, so there are two types: `Graph` is an
/// undirected graph to Boost, `DirectedGraph` around a directed one is directed. Either refuses the
/// other kind with InvalidArgument before an algorithm can misread it. Both are models of
/// VertexListGraph, EdgeListGraph, IncidenceGraph, BidirectionalGraph and AdjacencyGraph with the
/// property maps vertex_index and edge_index; `edge_strengths(graph)` is a readable map of tie
/// strengths. There is no edge_weight: algorithms that take lengths must be given lengths, and
/// how a strength becomes one is the caller's choice.

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::view {

/// A directed graph for Boost. A cheap copy that shares the arrays.
class DirectedGraph {
 public:
  /// Throws InvalidArgument when the graph is undirected.
  explicit DirectedGraph(Graph graph) : graph_(std::move(graph)) {
    if (graph_.is_directed()) return;
    throw base::InvalidArgument("graph", "undirected",
                                "DirectedGraph is for directed graphs; give Boost the Graph");
  }

  [[nodiscard]] const Graph& graph() const noexcept { return graph_; }

 private:
  Graph graph_;
};

/// An edge as Boost sees it, from the side on which it was met. Equal when it is the same edge.
struct BoostEdge {
  Vertex source = 0, target = 0;
  std::uint32_t number = 0;  ///< of the edge in the graph

  friend bool operator==(const BoostEdge& a, const BoostEdge& b) { return a.number == b.number; }
  friend bool operator!=(const BoostEdge& a, const BoostEdge& b) { return a.number != b.number; }
  friend bool operator<(const BoostEdge& a, const BoostEdge& b) { return a.number < b.number; }
};

/// Runs over a row of arcs; `inwards` when the vertex that was asked is their target.
template <bool inwards>
class BoostArcIterator
    : public boost::iterator_facade<BoostArcIterator<inwards>, BoostEdge,
                                    boost::random_access_traversal_tag, BoostEdge> {
 public:
  BoostArcIterator() = default;
  BoostArcIterator(Vertex own_end, const Vertex* other_end, const std::uint32_t* number)
      : own_end_(own_end), other_end_(other_end), number_(number) {}

 private:
  friend class boost::iterator_core_access;

  BoostEdge dereference() const {
    if constexpr (inwards) {
      return {*other_end_, own_end_, *number_};
    } else {
      return {own_end_, *other_end_, *number_};
    }
  }
  bool equal(const BoostArcIterator& other) const { return number_ == other.number_; }
  void increment() { advance(1); }
  void decrement() { advance(-1); }
  void advance(std::ptrdiff_t steps) {
    other_end_ += steps;
    number_ += steps;
  }
  std::ptrdiff_t distance_to(const BoostArcIterator& other) const {
    return other.number_ - number_;
  }

  Vertex own_end_ = 0;
  const Vertex* other_end_ = nullptr;
  const std::uint32_t* number_ = nullptr;
};

/// Runs over all edges in the order of their numbers.
class BoostEdgeIterator
    : public boost::iterator_facade<BoostEdgeIterator, BoostEdge,
                                    boost::random_access_traversal_tag, BoostEdge> {
 public:
  BoostEdgeIterator() = default;
  BoostEdgeIterator(const Graph::Edge* edges, std::size_t number)
      : edges_(edges), number_(number) {}

 private:
  friend class boost::iterator_core_access;

  BoostEdge dereference() const {
    return {edges_[number_].source, edges_[number_].target, static_cast<std::uint32_t>(number_)};
  }
  bool equal(const BoostEdgeIterator& other) const { return number_ == other.number_; }
  void increment() { ++number_; }
  void decrement() { --number_; }
  void advance(std::ptrdiff_t steps) { number_ += static_cast<std::size_t>(steps); }
  std::ptrdiff_t distance_to(const BoostEdgeIterator& other) const {
    return static_cast<std::ptrdiff_t>(other.number_) - static_cast<std::ptrdiff_t>(number_);
  }

  const Graph::Edge* edges_ = nullptr;
  std::size_t number_ = 0;
};

/// The number of an edge, for Boost's tables of edges.
struct BoostEdgeNumbers {
  using value_type = std::size_t;
  using reference = std::size_t;
  using key_type = BoostEdge;
  using category = boost::readable_property_map_tag;

  friend std::size_t get(BoostEdgeNumbers, const BoostEdge& edge) { return edge.number; }
};

/// The two types Boost may be given.
template <class G>
concept BoostReadable = std::same_as<G, Graph> || std::same_as<G, DirectedGraph>;

/// What is common to the traits of both types.
struct BoostGraphTraits {
  using vertex_descriptor = Vertex;
  using edge_descriptor = BoostEdge;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  struct traversal_category : boost::vertex_list_graph_tag,
                              boost::edge_list_graph_tag,
                              boost::bidirectional_graph_tag,
                              boost::adjacency_graph_tag {};
  using vertex_iterator = boost::counting_iterator<Vertex>;
  using edge_iterator = BoostEdgeIterator;
  using out_edge_iterator = BoostArcIterator<false>;
  using in_edge_iterator = BoostArcIterator<true>;
  using adjacency_iterator = const Vertex*;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;

  static vertex_descriptor null_vertex() { return std::numeric_limits<Vertex>::max(); }
};

/// The arrays behind what Boost was given, if it may read them as what it takes them for.
[[nodiscard]] inline const Graph& readable(const Graph& graph) {
  if (!graph.is_directed()) return graph;
  throw base::InvalidArgument("graph", "directed",
                              "Boost takes a Graph for undirected; give it DirectedGraph(graph)");
}
[[nodiscard]] inline const Graph& readable(const DirectedGraph& graph) { return graph.graph(); }

// VertexListGraph and EdgeListGraph.

template <BoostReadable G>
std::size_t num_vertices(const G& graph) {
  return readable(graph).vertex_count();
}

template <BoostReadable G>
std::pair<BoostGraphTraits::vertex_iterator, BoostGraphTraits::vertex_iterator> vertices(
    const G& graph) {
  const auto end = static_cast<Vertex>(num_vertices(graph));
  return {BoostGraphTraits::vertex_iterator(0), BoostGraphTraits::vertex_iterator(end)};
}

template <BoostReadable G>
std::size_t num_edges(const G& graph) {
  return readable(graph).edge_count();
}

template <BoostReadable G>
std::pair<BoostEdgeIterator, BoostEdgeIterator> edges(const G& graph) {
  const auto all = readable(graph).edges();
  return {BoostEdgeIterator(all.data(), 0), BoostEdgeIterator(all.data(), all.size())};
}

template <BoostReadable G>
Vertex source(const BoostEdge& edge, const G&) {
  return edge.source;
}

template <BoostReadable G>
Vertex target(const BoostEdge& edge, const G&) {
  return edge.target;
}

// IncidenceGraph, BidirectionalGraph and AdjacencyGraph.

template <BoostReadable G>
std::pair<BoostArcIterator<false>, BoostArcIterator<false>> out_edges(Vertex v, const G& graph) {
  const auto ends = readable(graph).neighbors(v);
  const auto numbers = readable(graph).edges_of(v);
  const BoostArcIterator<false> begin(v, ends.data(), numbers.data());
  return {begin, begin + static_cast<std::ptrdiff_t>(ends.size())};
}

template <BoostReadable G>
std::size_t out_degree(Vertex v, const G& graph) {
  return readable(graph).neighbors(v).size();
}

template <BoostReadable G>
std::pair<BoostArcIterator<true>, BoostArcIterator<true>> in_edges(Vertex v, const G& graph) {
  const auto ends = readable(graph).in_neighbors(v);
  const auto numbers = readable(graph).in_edges_of(v);
  const BoostArcIterator<true> begin(v, ends.data(), numbers.data());
  return {begin, begin + static_cast<std::ptrdiff_t>(ends.size())};
}

template <BoostReadable G>
std::size_t in_degree(Vertex v, const G& graph) {
  return readable(graph).in_neighbors(v).size();
}

inline std::size_t degree(Vertex v, const Graph& graph) { return out_degree(v, graph); }
inline std::size_t degree(Vertex v, const DirectedGraph& graph) {
  return out_degree(v, graph) + in_degree(v, graph);
}

template <BoostReadable G>
std::pair<const Vertex*, const Vertex*> adjacent_vertices(Vertex v, const G& graph) {
  const auto ends = readable(graph).neighbors(v);
  return {ends.data(), ends.data() + ends.size()};
}

// Property maps.

template <BoostReadable G>
boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const G&) {
  return {};
}
template <BoostReadable G>
Vertex get(boost::vertex_index_t, const G&, Vertex v) {
  return v;
}
template <BoostReadable G>
BoostEdgeNumbers get(boost::edge_index_t, const G&) {
  return {};
}
template <BoostReadable G>
std::size_t get(boost::edge_index_t, const G&, const BoostEdge& edge) {
  return edge.number;
}

/// The strength of each edge, larger meaning closer: not a length. Lives as long as any copy of
/// the graph. Throws InvalidArgument when the graph has no strengths.
template <BoostReadable G>
boost::iterator_property_map<const double*, BoostEdgeNumbers, double, const double&> edge_strengths(
    const G& graph) {
  const auto& read = readable(graph);
  if (!read.has_strengths()) {
    throw base::InvalidArgument("graph", "no strengths",
                                "tie strengths are asked for, so every edge must have one");
  }
  return {read.strengths().data(), BoostEdgeNumbers{}};
}

}  // namespace citynet::view

namespace boost {

template <>
struct graph_traits<citynet::view::Graph> : citynet::view::BoostGraphTraits {
  using directed_category = undirected_tag;
};
template <>
struct graph_traits<citynet::view::DirectedGraph> : citynet::view::BoostGraphTraits {
  using directed_category = bidirectional_tag;
};
// Boost also asks for the traits of the const type.
template <>
struct graph_traits<const citynet::view::Graph> : graph_traits<citynet::view::Graph> {};
template <>
struct graph_traits<const citynet::view::DirectedGraph>
    : graph_traits<citynet::view::DirectedGraph> {};

template <citynet::view::BoostReadable G>
struct property_map<G, vertex_index_t> {
  using type = typed_identity_property_map<citynet::view::Vertex>;
  using const_type = type;
};
template <citynet::view::BoostReadable G>
struct property_map<G, edge_index_t> {
  using type = citynet::view::BoostEdgeNumbers;
  using const_type = type;
};

}  // namespace boost
