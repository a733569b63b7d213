#include "measure/centrality/distances.hpp"

#include <array>
#include <atomic>
#include <limits>
#include <optional>
#include <vector>

#include "base/parallel.hpp"
#include "measure/paths/many_sources.hpp"
#include "measure/paths/search_graph.hpp"
#include "measure/paths/small_rows.hpp"

namespace citynet::measure {
namespace {

constexpr auto kUnseen = std::numeric_limits<std::uint32_t>::max();

/// Breadth-first search over arrays that are allocated once. `seen_by_` holds the last source
/// that met a vertex, so that nothing has to be wiped between sources.
class LevelSearch {
 public:
  LevelSearch(const view::Graph& graph, Direction direction)
      : graph_(&graph), direction_(direction), seen_by_(graph.vertex_count(), kUnseen) {
    order_.reserve(graph.vertex_count());
  }

  std::span<const std::uint32_t> levels_from(view::Vertex source) {
    order_.assign(1, source);
    seen_by_[source] = source;
    sizes_.clear();
    std::size_t begin = 0;
    while (true) {
      const auto end = order_.size();
      for (; begin < end; ++begin) visit_neighbors(order_[begin], source);
      if (order_.size() == end) return sizes_;
      sizes_.push_back(static_cast<std::uint32_t>(order_.size() - end));
    }
  }

 private:
  void visit_neighbors(view::Vertex v, view::Vertex source) {
    if (direction_ != Direction::in) visit(graph_->neighbors(v), source);
    if (direction_ == Direction::in || (direction_ == Direction::all && graph_->is_directed())) {
      visit(graph_->in_neighbors(v), source);
    }
  }

  void visit(std::span<const view::Vertex> neighbors, view::Vertex source) {
    for (const auto u : neighbors) {
      if (seen_by_[u] == source) continue;
      seen_by_[u] = source;
      order_.push_back(u);
    }
  }

  const view::Graph* graph_;
  Direction direction_;
  std::vector<view::Vertex> seen_by_;
  std::vector<view::Vertex> order_{};
  std::vector<std::uint32_t> sizes_{};
};

/// Levels that are sets of one word each.
void in_small_graph(const view::Graph& graph, Direction direction, const base::RunControl& run,
                    const UseDistances& use) {
  base::SerialPulse pulse(run);
  const SmallRows rows(graph, direction);
  std::array<std::uint32_t, VertexSet::kMost> at_distance{};
  for (view::Vertex v = 0; v < rows.size(); ++v) {
    auto level = VertexSet::of(v);
    auto unseen = VertexSet::first(rows.size()) - level;
    std::size_t depth = 0;
    while (!unseen.empty() && !(level = rows.step(level, unseen)).empty()) {
      at_distance[depth++] = static_cast<std::uint32_t>(level.size());
      unseen = unseen - level;
    }
    use(v, std::span(at_distance).first(depth));
    pulse.set_share(v + 1, rows.size());
    pulse.spend(1 + rows.size());
  }
  pulse.finish();
}

/// Searches batch after batch, from all sources at once as long as that pays.
class Searcher {
 public:
  Searcher(const view::Graph& graph, Direction direction, const SearchGraph& rows,
           std::atomic<bool>& together_pays)
      : graph_(&graph),
        direction_(direction),
        rows_(rows),
        many_(rows),
        work_of_one_(1 + graph.vertex_count() + graph.targets().size()),
        pays_(together_pays) {}

  void search(const SearchGraph::Batch& batch, const UseDistances& use, base::Pulse& pulse) {
    if (pays_.load(std::memory_order_relaxed)) {
      if (many_.search(batch, pulse)) {
        for (std::size_t place = 0; place < batch.sources.size(); ++place) {
          const auto at_distance = many_.at_step(place);
          for (const auto v : rows_.members(batch.sources[place])) use(v, at_distance);
        }
        return;
      }
      if (batch.sources.size() == SearchGraph::kSources) pays_ = false;
    }
    if (!one_) one_.emplace(*graph_, direction_);
    for (const auto row : batch.sources) {
      for (const auto v : rows_.members(row)) {
        use(v, one_->levels_from(v));
        pulse.spend(work_of_one_);
      }
    }
  }

 private:
  const view::Graph* graph_;
  Direction direction_;
  const SearchGraph& rows_;
  ManySources many_;
  std::optional<LevelSearch> one_{};  ///< where batches do not pay
  std::size_t work_of_one_;
  std::atomic<bool>& pays_;  ///< whoever finds out tells the others; both ways give the same counts
};

}  // namespace

void for_each_distance_count(const view::Graph& graph, Direction direction,
                             const base::RunControl& run, const UseDistances& use) {
  if (is_small(graph)) return in_small_graph(graph, direction, run, use);
  const SearchGraph rows(graph, direction);
  for (const auto v : rows.isolates()) use(v, {});
  std::atomic<bool> together_pays{true};
  base::for_each_block_in_order(
      rows.batches().size(), run, [&] { return Searcher(graph, direction, rows, together_pays); },
      [&](Searcher& searcher, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto i = first; i < last; ++i) searcher.search(rows.batches()[i], use, pulse);
      },
      [](Searcher&, std::size_t) {});
}

}  // namespace citynet::measure
