#include "measure/paths/small_step_sums.hpp"

#include <array>

#include "base/parallel.hpp"
#include "measure/paths/small_rows.hpp"

namespace citynet::measure {
namespace {

/// One source after the other. With 64 vertices there are fewer than 10^10 shortest paths between
/// two of them, so that a double counts them exactly.
class SmallSearch {
 public:
  explicit SmallSearch(const view::Graph& graph) : rows_(graph) {}

  /// Adds to `sums` what the paths from `source` lead over each vertex between; `target(v)` is how
  /// much it counts as their end.
  template <class Target>
  void add_from(view::Vertex source, Target target, std::vector<double>& sums) {
    const auto last = count_paths(source);
    if (last < 2) return;  // nobody between
    carried_.fill(0.0);
    for (auto d = last; d > 1; --d) {
      const auto before = levels_[d - 1];
      levels_[d].for_each([&](view::Vertex v) {
        const double dependency = paths_[v] * carried_[v];
        sums[v] += dependency;
        const double share = (target(v) + dependency) / paths_[v];
        (rows_.behind(v) & before).for_each([&](view::Vertex u) { carried_[u] += share; });
      });
    }
    levels_[1].for_each([&](view::Vertex v) { sums[v] += carried_[v]; });
  }

 private:
  /// Fills levels from the first on and the numbers of paths; returns the last level.
  std::size_t count_paths(view::Vertex source) {
    auto level = rows_.ahead(source);
    auto unseen = VertexSet::first(rows_.size()) - VertexSet::of(source) - level;
    level.for_each([&](view::Vertex v) { paths_[v] = 1; });
    levels_[1] = level;
    std::size_t last = 1;
    while (!unseen.empty()) {
      const auto next = rows_.step(level, unseen);
      if (next.empty()) break;
      next.for_each([&](view::Vertex v) {
        const auto from = rows_.behind(v) & level;
        paths_[v] = last == 1 ? static_cast<double>(from.size()) : sum_of_paths(from);
      });
      levels_[++last] = level = next;
      unseen = unseen - next;
    }
    return last;
  }

  [[nodiscard]] double sum_of_paths(VertexSet from) const {
    double sum = 0;
    from.for_each([&](view::Vertex u) { sum += paths_[u]; });
    return sum;
  }

  SmallRows rows_;
  std::array<VertexSet, VertexSet::kMost + 1> levels_{};
  std::array<double, VertexSet::kMost> paths_{}, carried_{};
};

}  // namespace

std::vector<double> small_step_sums(const view::Graph& graph, const base::RunControl& run,
                                    EndsOfVertices ends) {
  base::SerialPulse pulse(run);
  const auto n = graph.vertex_count();
  std::vector<double> sums(n, 0.0);
  SmallSearch search(graph);
  for (view::Vertex source = 0; source < n; ++source) {
    if (ends.empty()) {
      search.add_from(
          source, [](view::Vertex) { return 1.0; }, sums);
    } else if (ends[source].sources > 0) {
      search.add_from(
          source, [&](view::Vertex v) { return pairs(ends[source], ends[v]); }, sums);
    }
    pulse.set_share(source + 1, n);
    pulse.spend(1 + n + graph.targets().size());
  }
  pulse.finish();
  return sums;
}

}  // namespace citynet::measure
