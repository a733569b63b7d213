#include "citynet/view/graph.hpp"

#include <algorithm>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/vertex_keys.hpp"
#include "view/graph_arrays.hpp"

namespace citynet::view {

Graph::Graph() {
  static const auto empty = std::make_shared<const Arrays>();
  arrays_ = empty;
}

Graph::Graph(std::shared_ptr<const Arrays> arrays) : arrays_(std::move(arrays)) {}

std::size_t Graph::vertex_count() const noexcept { return arrays_->offsets.size() - 1; }
std::size_t Graph::edge_count() const noexcept { return arrays_->edges.size(); }
bool Graph::is_directed() const noexcept { return arrays_->directed; }

namespace {

template <class T>
std::span<const T> row(std::span<const T> values, std::span<const std::uint64_t> offsets,
                       Vertex v) noexcept {
  return values.subspan(offsets[v], offsets[v + 1] - offsets[v]);
}

}  // namespace

std::span<const Vertex> Graph::neighbors(Vertex v) const noexcept {
  return row<Vertex>(arrays_->targets, arrays_->offsets, v);
}

std::span<const Vertex> Graph::in_neighbors(Vertex v) const noexcept {
  if (!arrays_->directed) return neighbors(v);
  return row<Vertex>(arrays_->in_sources, arrays_->in_offsets, v);
}

std::span<const std::uint32_t> Graph::edges_of(Vertex v) const noexcept {
  return row<std::uint32_t>(arrays_->arc_edges, arrays_->offsets, v);
}

std::span<const std::uint32_t> Graph::in_edges_of(Vertex v) const noexcept {
  if (!arrays_->directed) return edges_of(v);
  return row<std::uint32_t>(arrays_->in_arc_edges, arrays_->in_offsets, v);
}

std::span<const std::uint64_t> Graph::offsets() const noexcept { return arrays_->offsets; }
std::span<const Vertex> Graph::targets() const noexcept { return arrays_->targets; }
std::span<const Graph::Edge> Graph::edges() const noexcept { return arrays_->edges; }

std::optional<std::uint32_t> Graph::find_edge(Vertex a, Vertex b) const noexcept {
  if (a >= vertex_count() || b >= vertex_count()) return std::nullopt;
  const auto ends = neighbors(a);
  const auto at = std::lower_bound(ends.begin(), ends.end(), b);
  if (at == ends.end() || *at != b) return std::nullopt;
  return edges_of(a)[static_cast<std::size_t>(at - ends.begin())];
}

bool Graph::has_strengths() const noexcept { return arrays_->has_strengths; }

std::span<const double> Graph::strengths() const noexcept { return arrays_->strengths; }

std::string Graph::key(Vertex v) const {
  if (v >= vertex_count()) {
    throw base::InvalidArgument("vertex", std::to_string(v),
                                "vertices are 0 to vertex_count - 1, and vertex_count is " +
                                    std::to_string(vertex_count()));
  }
  return arrays_->has_keys() ? arrays_->key_of(v) : std::to_string(v);
}

std::span<const std::string> given_keys(const Graph& graph) noexcept {
  return GraphAssembler::arrays_of(graph).keys;
}

std::optional<Vertex> Graph::find(std::string_view key) const {
  if (arrays_->has_keys()) return arrays_->vertex_of_key().find(key);
  // Without keys the vertices answer to their numbers, written as `key` writes them.
  if (key.empty() || key.size() > 10) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : key) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (number >= vertex_count() || std::to_string(number) != key) return std::nullopt;
  return static_cast<Vertex>(number);
}

Vertex Graph::vertex(std::string_view key) const {
  if (const auto found = find(key)) return *found;
  std::vector<std::string> keys;
  for (Vertex v = 0; arrays_->has_keys() && v < vertex_count(); ++v) {
    keys.push_back(arrays_->key_of(v));
  }
  throw base::InvalidArgument(
      "vertex", std::string(key),
      "no vertex of this graph has this key" + base::closest_words(key, keys));
}

std::size_t Graph::dropped_loops() const noexcept { return arrays_->dropped_loops; }
std::size_t Graph::merged_parallel_edges() const noexcept { return arrays_->merged_parallel_edges; }

const TwoMode* Graph::origin() const noexcept {
  return arrays_->origin ? &*arrays_->origin : nullptr;
}

const Projection* Graph::projection() const noexcept {
  return arrays_->projection ? &*arrays_->projection : nullptr;
}

}  // namespace citynet::view
