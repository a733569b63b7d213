#include "measure/structure/triangles.hpp"

#include <limits>
#include <span>

#include "base/parallel.hpp"

namespace citynet::measure {
namespace {

constexpr auto kNone = std::numeric_limits<view::Vertex>::max();

/// Every edge once, from the end with fewer ties to the one with more (the number decides between
/// equals), so that no row is longer than the square root of twice the number of edges.
class UpwardRows {
 public:
  UpwardRows(const view::Graph& graph, base::Pulse& pulse) {
    const auto n = graph.vertex_count();
    offsets_.reserve(n + 1);
    ends_.reserve(graph.edge_count());
    for (view::Vertex v = 0; v < n; ++v) {
      const auto degree = graph.neighbors(v).size();
      for (const auto u : graph.neighbors(v)) {
        const auto other = graph.neighbors(u).size();
        if (other > degree || (other == degree && u > v)) ends_.push_back(u);
      }
      offsets_.push_back(ends_.size());
      pulse.spend(1 + degree);
    }
  }

  [[nodiscard]] std::span<const view::Vertex> row(view::Vertex v) const {
    return std::span(ends_).subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }

 private:
  std::vector<std::size_t> offsets_{0};
  std::vector<view::Vertex> ends_{};
};

struct Workspace {
  explicit Workspace(std::size_t n) : marked_by(n, kNone), count(n, 0) {}

  std::vector<view::Vertex> marked_by;  // the last vertex in whose row this one stood
  std::vector<std::uint64_t> count;
};

/// Counts the triangles whose lowest corner is v; returns the number of arcs looked at.
std::size_t count_from(const UpwardRows& rows, view::Vertex v, Workspace& workspace) {
  const auto row = rows.row(v);
  std::size_t work = 1 + row.size();
  for (const auto u : row) workspace.marked_by[u] = v;
  for (const auto u : row) {
    const auto second_row = rows.row(u);
    for (const auto w : second_row) {
      if (workspace.marked_by[w] != v) continue;
      ++workspace.count[v];
      ++workspace.count[u];
      ++workspace.count[w];
    }
    work += second_row.size();
  }
  return work;
}

}  // namespace

std::vector<std::uint64_t> triangles_per_vertex(const view::Graph& graph,
                                                const base::RunControl& run) {
  const auto n = graph.vertex_count();
  base::SerialPulse before(run);
  const UpwardRows rows(graph, before);
  std::vector<std::uint64_t> total(n, 0);
  base::for_each_block_in_order(
      n, run, [n] { return Workspace(n); },
      [&](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto v = first; v < last; ++v) {
          pulse.spend(count_from(rows, static_cast<view::Vertex>(v), workspace));
        }
      },
      [&](Workspace& workspace, std::size_t) {
        for (std::size_t v = 0; v < n; ++v) {
          total[v] += workspace.count[v];
          workspace.count[v] = 0;
        }
      });
  return total;
}

}  // namespace citynet::measure
