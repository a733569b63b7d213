#pragma once

#include <igraph.h>

#include <cstdint>
#include <span>
#include <vector>

#include "citynet/view/graph.hpp"
#include "engines/igraph/session.hpp"

/// igraph's objects with destructors. Each lives inside the Session that made it.
namespace citynet::engines::igraph {

#if IGRAPH_VERSION_MAJOR >= 1
using Integer = igraph_int_t;
#else
using Integer = igraph_integer_t;
#endif

class IntVector {
 public:
  explicit IntVector(Session& session, std::size_t size = 0);
  ~IntVector() { igraph_vector_int_destroy(&vector_); }
  IntVector(const IntVector&) = delete;
  IntVector& operator=(const IntVector&) = delete;

  [[nodiscard]] igraph_vector_int_t* get() noexcept { return &vector_; }
  [[nodiscard]] std::span<Integer> values() noexcept;

 private:
  igraph_vector_int_t vector_{};
};

class RealVector {
 public:
  explicit RealVector(Session& session, std::size_t size = 0);
  RealVector(Session& session, std::span<const double> values);
  ~RealVector() { igraph_vector_destroy(&vector_); }
  RealVector(const RealVector&) = delete;
  RealVector& operator=(const RealVector&) = delete;

  [[nodiscard]] igraph_vector_t* get() noexcept { return &vector_; }
  [[nodiscard]] std::span<igraph_real_t> values() noexcept;
  [[nodiscard]] std::vector<double> to_vector();

 private:
  igraph_vector_t vector_{};
};

/// A copy of one of our graphs: the same vertices, edges with the same numbers.
class GraphCopy {
 public:
  GraphCopy(Session& session, const view::Graph& graph);
  ~GraphCopy() { igraph_destroy(&graph_); }
  GraphCopy(const GraphCopy&) = delete;
  GraphCopy& operator=(const GraphCopy&) = delete;

  [[nodiscard]] const igraph_t* get() const noexcept { return &graph_; }

 private:
  igraph_t graph_{};
};

}  // namespace citynet::engines::igraph
