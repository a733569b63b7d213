#include "engines/igraph/handles.hpp"

#include <algorithm>

namespace citynet::engines::igraph {

IntVector::IntVector(Session& session, std::size_t size) {
  session.check(igraph_vector_int_init(&vector_, static_cast<Integer>(size)));
}

std::span<Integer> IntVector::values() noexcept {
  return {VECTOR(vector_), static_cast<std::size_t>(igraph_vector_int_size(&vector_))};
}

RealVector::RealVector(Session& session, std::size_t size) {
  session.check(igraph_vector_init(&vector_, static_cast<Integer>(size)));
}

RealVector::RealVector(Session& session, std::span<const double> values)
    : RealVector(session, values.size()) {
  std::copy(values.begin(), values.end(), this->values().begin());
}

std::span<igraph_real_t> RealVector::values() noexcept {
  return {VECTOR(vector_), static_cast<std::size_t>(igraph_vector_size(&vector_))};
}

std::vector<double> RealVector::to_vector() {
  const auto all = values();
  return {all.begin(), all.end()};
}

GraphCopy::GraphCopy(Session& session, const view::Graph& graph) {
  IntVector ends(session, 2 * graph.edge_count());
  const auto values = ends.values();
  std::size_t at = 0;
  for (const auto& edge : graph.edges()) {
    values[at++] = static_cast<Integer>(edge.source);
    values[at++] = static_cast<Integer>(edge.target);
  }
  session.check(igraph_create(&graph_, ends.get(), static_cast<Integer>(graph.vertex_count()),
                              graph.is_directed()));
}

}  // namespace citynet::engines::igraph
