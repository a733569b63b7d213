#pragma once

/// Networks to and from igraph's C library. Opt-in: with `boost_graph.hpp` the only public header
/// that needs another library (igraph 0.10 or 1.x), and nothing else of citynet includes it.
///
///   #include <citynet/view/igraph_graph.hpp>
///   view::IgraphGraph copy(graph);
///   igraph_diameter(copy.get(), ...);
///
/// igraph keeps its own arrays, so that this is a copy: the same vertices, edges with the same
/// numbers. igraph is GPL, and so is a program that is made with this header, whether or not
/// citynet was built with igraph.
///
/// igraph's handlers belong to the whole process. While something here works, errors become
/// `base::EngineError`, and what was set before is put back. Unless igraph was built thread-safe,
/// only one thread may be in igraph at a time; calls of citynet that use it (`measure::leiden`)
/// count.

#include <igraph.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

#if IGRAPH_VERSION_MAJOR >= 1
using IgraphInteger = igraph_int_t;
#else
using IgraphInteger = igraph_integer_t;
#endif

/// Turns igraph's errors into exceptions for as long as it lives, instead of ending the program.
class IgraphErrors {
 public:
  IgraphErrors() : before_(igraph_set_error_handler(&igraph_error_handler_ignore)) {}
  ~IgraphErrors() { igraph_set_error_handler(before_); }
  IgraphErrors(const IgraphErrors&) = delete;
  IgraphErrors& operator=(const IgraphErrors&) = delete;

  /// To be wrapped around every call. Throws EngineError.
  static void check(igraph_error_t code) {
    if (code != IGRAPH_SUCCESS) {
      throw base::EngineError(std::string("igraph: ") + igraph_strerror(code));
    }
  }

 private:
  igraph_error_handler_t* before_;
};

/// A vector of igraph with a destructor: `IgraphNumbers` of whole numbers, `IgraphReals` of
/// strengths, `IgraphMarks` of truth values.
template <class Vector, class Value, igraph_error_t (*init)(Vector*, IgraphInteger),
          void (*destroy)(Vector*)>
class IgraphVector {
 public:
  explicit IgraphVector(std::size_t size) {
    const IgraphErrors errors;
    IgraphErrors::check(init(&vector_, static_cast<IgraphInteger>(size)));
  }
  ~IgraphVector() { destroy(&vector_); }
  IgraphVector(const IgraphVector&) = delete;
  IgraphVector& operator=(const IgraphVector&) = delete;

  [[nodiscard]] Vector* get() noexcept { return &vector_; }
  [[nodiscard]] const Vector* get() const noexcept { return &vector_; }
  [[nodiscard]] std::span<Value> values() noexcept { return {vector_.stor_begin, vector_.end}; }

 private:
  Vector vector_{};
};
using IgraphNumbers = IgraphVector<igraph_vector_int_t, IgraphInteger, &igraph_vector_int_init,
                                   &igraph_vector_int_destroy>;
using IgraphReals =
    IgraphVector<igraph_vector_t, igraph_real_t, &igraph_vector_init, &igraph_vector_destroy>;
using IgraphMarks = IgraphVector<igraph_vector_bool_t, igraph_bool_t, &igraph_vector_bool_init,
                                 &igraph_vector_bool_destroy>;

/// A copy of a network for igraph.
class IgraphGraph {
 public:
  /// Vertices and edges with the same numbers. O(n + m).
  explicit IgraphGraph(const Graph& graph) : strengths_(graph.strengths().size()), types_(0) {
    std::ranges::copy(graph.strengths(), strengths_.values().begin());
    create(graph, graph.is_directed());
  }

  /// Rows of the incidence first, then its columns; an edge is a cell, with the same number.
  explicit IgraphGraph(const TwoMode& incidence)
      : strengths_(incidence.grades().size()),
        types_(incidence.actor_count() + incidence.target_count()) {
    std::ranges::copy(incidence.grades(), strengths_.values().begin());
    const auto types = types_.values();
    for (std::size_t v = 0; v < types.size(); ++v) types[v] = v >= incidence.actor_count();
    create(incidence.as_graph(), false);
  }

  ~IgraphGraph() { igraph_destroy(&graph_); }
  IgraphGraph(const IgraphGraph&) = delete;
  IgraphGraph& operator=(const IgraphGraph&) = delete;

  [[nodiscard]] const igraph_t* get() const noexcept { return &graph_; }
  /// One per edge, larger meaning closer: not a length. Null when the network has none.
  [[nodiscard]] const igraph_vector_t* strengths() const noexcept {
    return igraph_vector_size(strengths_.get()) == 0 ? nullptr : strengths_.get();
  }
  /// Of a two-mode network, per vertex whether it was joined, as igraph_bipartite_projection wants
  /// it. Null for a graph.
  [[nodiscard]] const igraph_vector_bool_t* types() const noexcept {
    return igraph_vector_bool_size(types_.get()) == 0 ? nullptr : types_.get();
  }

 private:
  void create(const Graph& graph, bool directed) {
    IgraphNumbers ends(2 * graph.edge_count());
    auto* at = ends.values().data();
    for (const auto& edge : graph.edges()) {
      *at++ = static_cast<IgraphInteger>(edge.source);
      *at++ = static_cast<IgraphInteger>(edge.target);
    }
    const IgraphErrors errors;
    IgraphErrors::check(igraph_create(&graph_, ends.get(),
                                      static_cast<IgraphInteger>(graph.vertex_count()), directed));
  }

  IgraphReals strengths_;
  IgraphMarks types_;
  igraph_t graph_{};
};

/// The ends of every edge of a graph of igraph, in the order of its edges.
struct IgraphEnds {
  std::vector<Vertex> sources, targets;

  explicit IgraphEnds(const igraph_t& graph) {
    IgraphNumbers ends(0);
    const IgraphErrors errors;
    IgraphErrors::check(igraph_get_edgelist(&graph, ends.get(), false));
    const auto values = ends.values();
    for (std::size_t i = 0; i + 1 < values.size(); i += 2) {
      sources.push_back(static_cast<Vertex>(values[i]));
      targets.push_back(static_cast<Vertex>(values[i + 1]));
    }
  }
};

/// The network of a graph of igraph; `strengths` may be null or has one number per edge. `options`
/// say what becomes of loops and parallel edges, and what the keys are; whether it is directed is
/// read from the graph. Throws as `Graph::from_edges`.
[[nodiscard]] inline Graph from_igraph(const igraph_t& graph,
                                       const igraph_vector_t* strengths = nullptr,
                                       GraphOptions options = {}) {
  options.directed = igraph_is_directed(&graph);
  const auto count = static_cast<std::size_t>(igraph_vcount(&graph));
  const IgraphEnds ends(graph);
  if (strengths == nullptr) return Graph::from_edges(count, ends.sources, ends.targets, options);
  const EdgeStrengths values{{strengths->stor_begin, strengths->end}};
  return Graph::from_edges(count, ends.sources, ends.targets, values, options);
}

/// The incidence of a bipartite graph of igraph: `types` says per vertex whether it was joined;
/// rows and columns are in the order of the vertices. `grades` may be null or has one number per
/// edge. Throws InvalidArgument for types of another number than the vertices, for an edge between
/// two vertices of one type, and as `TwoMode::from_cells`.
[[nodiscard]] inline TwoMode two_mode_from_igraph(const igraph_t& graph,
                                                  const igraph_vector_bool_t& types,
                                                  const igraph_vector_t* grades = nullptr,
                                                  const CellOptions& options = {}) {
  const std::span<const igraph_bool_t> joined(types.stor_begin, types.end);
  if (joined.size() != static_cast<std::size_t>(igraph_vcount(&graph))) {
    throw base::InvalidArgument("types", std::to_string(joined.size()), "one for every vertex");
  }
  std::vector<std::uint32_t> place;
  std::uint32_t actors = 0, targets = 0;
  for (const igraph_bool_t type : joined) place.push_back(type ? targets++ : actors++);
  IgraphEnds ends(graph);
  for (std::size_t i = 0; i < ends.sources.size(); ++i) {
    auto &a = ends.sources[i], &b = ends.targets[i];
    if (joined[a] == joined[b]) {
      throw base::InvalidArgument("types", std::to_string(a) + " - " + std::to_string(b),
                                  "every edge joins vertices of different types");
    }
    if (joined[a]) std::swap(a, b);
    a = place[a];
    b = place[b];
  }
  if (grades == nullptr) {
    return TwoMode::from_cells(actors, targets, ends.sources, ends.targets, options);
  }
  const CellGrades values{{grades->stor_begin, grades->end}};
  return TwoMode::from_cells(actors, targets, ends.sources, ends.targets, values, options);
}

}  // namespace citynet::view
