#include "measure/paths/length_sums.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/parallel.hpp"
#include "measure/paths/nearest_first.hpp"
#include "measure/paths/path_stages.hpp"
#include "measure/paths/searches.hpp"
#include "measure/paths/stage_sums.hpp"
#include "measure/paths/wide_sums.hpp"

namespace citynet::measure {
namespace {

template <class Length>
using Lengths = std::span<const Length>;

template <class Length>
Length between(const view::Graph& graph, Lengths<Length> lengths, view::Vertex a, view::Vertex b) {
  return lengths[*graph.find_edge(a, b)];
}

/// Whether two tied vertices are equally far from all others, and nothing leads from one to the
/// other as fast as their edge.
template <class Length>
bool are_alike(const view::Graph& graph, Lengths<Length> lengths, view::Vertex a, view::Vertex b,
               std::span<const view::Vertex> others) {
  const auto apart = between(graph, lengths, a, b);
  return std::all_of(others.begin(), others.end(), [&](view::Vertex w) {
    const auto length = between(graph, lengths, a, w);
    return length == between(graph, lengths, b, w) && apart < length + length;
  });
}

/// A stage and the length of each of its arcs, side by side.
template <class Length>
struct LengthRows {
  struct Arc {
    Length length;
    std::uint32_t head;
  };

  LengthRows(const view::Graph& graph, Lengths<Length> lengths, PathStage of)
      : stage(std::move(of)) {
    arcs.reserve(stage.rows.targets.size());
    for (std::uint32_t v = 0; v < stage.size(); ++v) {
      for (const auto u : stage.rows.row(v)) {
        const auto [a, b] = std::pair(stage.representative[v], stage.representative[u]);
        arcs.push_back({between(graph, lengths, a, b), u});
      }
    }
  }

  [[nodiscard]] std::span<const Arc> out(std::uint32_t v) const {
    return std::span(arcs).subspan(stage.rows.offsets[v], stage.rows.degree(v));
  }

  PathStage stage;
  std::vector<Arc> arcs{};
};

/// The search of one thread, and what it added up.
template <class Length>
class LengthSearches {
 public:
  LengthSearches(const LengthRows<Length>& rows, SumsOf of)
      : rows_(&rows), of_(of), found_(rows.stage.size()), ahead_(rows.stage.size()) {
    sums_.resize(of == SumsOf::vertices ? rows.stage.size() : rows.arcs.size(), 0.0);
    order_.reserve(rows.stage.size());
  }

  /// Adds what one class of sources sees; false when there are more paths than a double can count.
  bool add(std::uint32_t source, base::Pulse& pulse) {
    if (!count_from(source, pulse)) return false;
    if (of_ == SumsOf::vertices) {
      over_vertices(pulse);
    } else {
      over_arcs(pulse);
    }
    return true;
  }

  void merge(std::vector<double>& total) {
    for (std::size_t i = 0; i < sums_.size(); ++i) total[i] += std::exchange(sums_[i], 0.0);
  }

 private:
  static constexpr double kLargestCount = 1e280;
  static constexpr auto kFar = std::numeric_limits<Length>::max();

  /// What is asked together lies together.
  struct Found {
    Length distance = kFar;
    double paths = 0;  ///< to one vertex of the class
    double share = 0;  ///< (ends + dependency) / paths of the class
  };

  bool count_from(std::uint32_t source, base::Pulse& pulse) {
    std::fill(found_.begin(), found_.end(), Found{});
    ahead_.clear();
    order_.clear();
    found_[source] = {Length{}, 1.0, 0.0};
    ahead_.add_or_lower(source, Length{});
    while (!ahead_.empty()) {
      const auto v = ahead_.take();
      const auto [distance, paths, share] = found_[v];
      if (paths > kLargestCount) return false;
      order_.push_back(v);
      relax(v, distance, v == source ? 1.0 : rows_->stage.members[v] * paths);
      pulse.spend(1 + rows_->out(v).size());
    }
    return true;
  }

  void relax(std::uint32_t v, Length distance, double paths) {
    for (const auto& arc : rows_->out(v)) {
      auto& head = found_[arc.head];
      const Length over_v = distance + arc.length;
      if (over_v < head.distance) {
        head.distance = over_v;
        head.paths = paths;
        ahead_.add_or_lower(arc.head, over_v);
      } else if (over_v == head.distance) {
        head.paths += paths;
      }
    }
  }

  void publish(std::uint32_t v, double dependency) {
    const auto& stage = rows_->stage;
    found_[v].share = (stage.ends[v] + stage.members[v] * dependency) / found_[v].paths;
  }

  void over_vertices(base::Pulse& pulse) {
    const double ends = rows_->stage.ends[order_[0]];
    for (auto i = order_.size() - 1; i > 0; --i) {
      const auto v = order_[i];
      const auto& here = found_[v];
      double sum = 0;
      for (const auto& arc : rows_->out(v)) {
        const auto& head = found_[arc.head];
        sum += head.distance == here.distance + arc.length ? head.share : 0.0;
      }
      const double dependency = here.paths * sum;
      sums_[v] += ends * dependency;
      publish(v, dependency);
      pulse.spend(1 + rows_->out(v).size());
    }
  }

  void over_arcs(base::Pulse& pulse) {
    const auto source = order_[0];
    const double ends = rows_->stage.ends[source];
    for (auto i = order_.size() - 1; i > 0; --i) {
      const auto v = order_[i];
      publish(v, add_arcs(v, ends));
      pulse.spend(1 + rows_->out(v).size());
    }
    // Each arc out of the class carries what leaves one of its vertices.
    add_arcs(source, ends / rows_->stage.members[source]);
  }

  /// Returns what goes over all of them, for one end at the source.
  double add_arcs(std::uint32_t v, double ends) {
    const auto& here = found_[v];
    const auto arcs = rows_->out(v);
    const auto first = rows_->stage.rows.offsets[v];
    double sum = 0;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      const auto& head = found_[arcs[i].head];
      if (head.distance != here.distance + arcs[i].length) continue;
      const double share = here.paths * head.share;
      sum += share;
      sums_[first + i] += ends * share;
    }
    return sum;
  }

  const LengthRows<Length>* rows_;
  SumsOf of_;
  std::vector<Found> found_;
  NearestFirst<Length> ahead_;
  std::vector<std::uint32_t> order_{};
  std::vector<double> sums_{};
};

template <class Length>
struct Workspace {
  LengthSearches<Length> searches;
  WideSums<LengthSearch<Length>> wide;
};

/// Calls `use` with the sums over all sources.
template <class Length, class Use>
std::vector<double> with_sums(const view::Graph& graph, Lengths<Length> lengths,
                              const base::RunControl& run, SumsOf of, Use use) {
  auto sums = stage_sums(graph, of);
  const auto sizes = sums.branch_sizes();
  const LengthRows<Length> rows(
      graph, lengths,
      length_stage(graph, sizes, of == SumsOf::edges,
                   [&](view::Vertex a, view::Vertex b, std::span<const view::Vertex> others) {
                     return are_alike(graph, lengths, a, b, others);
                   }));
  sums.add_stage(rows.stage, of);
  base::for_each_block_in_order(
      rows.stage.size(), run,
      [&] {
        return Workspace<Length>{LengthSearches<Length>(rows, of),
                                 WideSums<LengthSearch<Length>>(graph, sizes, of)};
      },
      [&](Workspace<Length>& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto source = first; source < last; ++source) {
          const auto name = static_cast<std::uint32_t>(source);
          if (workspace.searches.add(name, pulse)) continue;
          workspace.wide.add(
              rows.stage, name, [&] { return LengthSearch<Length>(graph, lengths); }, pulse);
        }
      },
      [&](Workspace<Length>& workspace, std::size_t) {
        workspace.searches.merge(sums.by_stage.front());
        workspace.wide.merge(sums.plain);
      });
  return use(std::move(sums));
}

template <class Length>
std::vector<double> of_vertices(const view::Graph& graph, Lengths<Length> lengths,
                                const base::RunControl& run) {
  return with_sums(graph, lengths, run, SumsOf::vertices,
                   [](StageSums sums) { return std::move(sums).of_vertices(); });
}

template <class Length>
std::vector<double> of_edges(const view::Graph& graph, Lengths<Length> lengths,
                             const base::RunControl& run) {
  return with_sums(graph, lengths, run, SumsOf::edges,
                   [&](StageSums sums) { return std::move(sums).of_edges(graph); });
}

}  // namespace

std::vector<double> vertex_length_sums(const view::Graph& graph,
                                       std::span<const std::uint64_t> lengths,
                                       const base::RunControl& run) {
  return of_vertices(graph, lengths, run);
}

std::vector<double> vertex_length_sums(const view::Graph& graph,
                                       std::span<const WholeNumber> lengths,
                                       const base::RunControl& run) {
  return of_vertices(graph, lengths, run);
}

std::vector<double> edge_length_sums(const view::Graph& graph,
                                     std::span<const std::uint64_t> lengths,
                                     const base::RunControl& run) {
  return of_edges(graph, lengths, run);
}

std::vector<double> edge_length_sums(const view::Graph& graph, std::span<const WholeNumber> lengths,
                                     const base::RunControl& run) {
  return of_edges(graph, lengths, run);
}

}  // namespace citynet::measure
