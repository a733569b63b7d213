#include "citynet/measure/structure/coreness.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// The vertices sorted by how many ties they have left, kept sorted while ties are taken away.
class ByDegree {
 public:
  explicit ByDegree(const view::Graph& graph) : left_(graph.vertex_count()) {
    const auto n = graph.vertex_count();
    std::uint32_t largest = 0;
    for (view::Vertex v = 0; v < n; ++v) {
      left_[v] = static_cast<std::uint32_t>(graph.neighbors(v).size());
      largest = std::max(largest, left_[v]);
    }
    first_.assign(std::size_t{largest} + 2, 0);
    for (const auto degree : left_) ++first_[degree + 1];
    for (std::size_t d = 1; d < first_.size(); ++d) first_[d] += first_[d - 1];
    auto next = first_;
    order_.resize(n);
    position_.resize(n);
    for (view::Vertex v = 0; v < n; ++v) {
      position_[v] = next[left_[v]]++;
      order_[position_[v]] = v;
    }
  }

  [[nodiscard]] view::Vertex at(std::size_t position) const { return order_[position]; }
  [[nodiscard]] std::uint32_t left(view::Vertex v) const { return left_[v]; }

  /// Takes one tie from v: v changes places with the first of its degree, and the border moves.
  void take_tie(view::Vertex v) {
    const auto front = first_[left_[v]]++;
    const auto other = order_[front];
    std::swap(order_[front], order_[position_[v]]);
    position_[other] = position_[v];
    position_[v] = front;
    --left_[v];
  }

 private:
  std::vector<std::uint32_t> left_;     // per vertex
  std::vector<std::uint32_t> first_{};  // per degree, where its vertices begin in order_
  std::vector<view::Vertex> order_{};
  std::vector<std::uint32_t> position_{};  // per vertex, in order_
};

}  // namespace

VertexScores coreness(const view::Graph& graph, const CorenessOptions& options) {
  require_undirected(graph, "coreness");
  base::SerialPulse pulse(options.run);
  const auto n = graph.vertex_count();
  ByDegree vertices(graph);
  VertexScores scores;
  scores.values.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    const auto v = vertices.at(i);
    scores.values[v] = static_cast<double>(vertices.left(v));
    for (const auto u : graph.neighbors(v)) {
      if (vertices.left(u) > vertices.left(v)) vertices.take_tie(u);
    }
    pulse.spend(1 + graph.neighbors(v).size());
  }
  scores.integral = true;
  scores.account.measure = "coreness";
  scores.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(TieUse::presence)};
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
