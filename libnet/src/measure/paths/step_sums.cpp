#include "measure/paths/step_sums.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "base/parallel.hpp"
#include "measure/paths/bit_search.hpp"
#include "measure/paths/branches.hpp"
#include "measure/paths/level_rows.hpp"
#include "measure/paths/level_sums.hpp"
#include "measure/paths/meetings.hpp"
#include "measure/paths/path_stages.hpp"
#include "measure/paths/shortest_paths.hpp"

namespace citynet::measure {
namespace {

enum class Of { vertices, edges };

/// How many levels there are from the first vertex, the one with the most neighbours.
std::size_t depth(const PathStage& stage) {
  std::vector<std::uint32_t> level(stage.size(), kGone), order{0};
  if (stage.size() == 0) return 0;
  level[0] = 0;
  for (std::size_t next = 0; next < order.size(); ++next) {
    for (const auto u : stage.rows.row(order[next])) {
      if (level[u] != kGone) continue;
      level[u] = level[order[next]] + 1;
      order.push_back(u);
    }
  }
  return level[order.back()];
}

/// Searching from many sources at once looks at everything once per level: it pays where levels
/// are few, and where there are many sources.
bool searches_by_bits(const PathStage& stage, LevelSearch search) {
  constexpr std::size_t kDeepest = 12, kFewest = 500;
  if (search != LevelSearch::chosen) return search == LevelSearch::bits;
  return stage.size() >= kFewest && depth(stage) <= kDeepest;
}

/// A stage with all that its searches share.
struct Prepared {
  PathStage stage{};
  std::variant<LevelRows<std::uint16_t>, LevelRows<std::uint32_t>> rows;
  bool by_bits;
  std::optional<Meetings> places{};

  Prepared(const view::Graph& graph, PathStage of, LevelSearch search)
      : stage(std::move(of)), rows(narrowed(stage)), by_bits(searches_by_bits(stage, search)) {
    if (by_bits) places = meetings(graph, stage);
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  [[nodiscard]] std::size_t slots() const { return stage.rows.targets.size(); }

 private:
  static std::variant<LevelRows<std::uint16_t>, LevelRows<std::uint32_t>> narrowed(
      const PathStage& stage) {
    // A queue has one place more than there are vertices.
    if (stage.size() < std::numeric_limits<std::uint16_t>::max()) {
      return LevelRows<std::uint16_t>(stage);
    }
    return LevelRows<std::uint32_t>(stage);
  }
};

/// The searches of one thread in one stage, and what they added up.
template <class Id>
class StageSearches {
 public:
  StageSearches(const Prepared& prepared, const LevelRows<Id>& rows, Of of)
      : of_(of),
        rows_(&rows),
        level_sums_(rows),
        sums(of == Of::vertices ? prepared.stage.size() : prepared.slots(), 0.0) {
    if (prepared.by_bits) bits_.emplace(rows, prepared.places);
  }

  /// Adds what the sources `first` to `last` - 1 see; calls `beyond(source)` for those with more
  /// paths than a double can count.
  template <class Beyond>
  void add(std::uint32_t first, std::uint32_t last, Beyond beyond, base::Pulse& pulse) {
    if (!bits_) {
      for (auto s = first; s < last; ++s) {
        if (level_sums_.count_from(s, pulse)) {
          add_from(s, pulse);
        } else {
          beyond(s);
        }
      }
      return;
    }
    const auto width = BitSearch<Id>::width(rows_->size());
    const auto batches = (last - first + width - 1) / width;
    for (std::size_t b = 0; b < batches; ++b) {
      const auto begin = first + static_cast<std::uint32_t>((last - first) * b / batches);
      const auto end = first + static_cast<std::uint32_t>((last - first) * (b + 1) / batches);
      bits_->search(begin, end - begin, pulse);
      for (auto s = begin; s < end; ++s) {
        if (level_sums_.count(bits_->levels(s - begin), pulse)) {
          add_from(s, pulse);
        } else {
          beyond(s);
        }
      }
    }
  }

 private:
  void add_from(std::uint32_t source, base::Pulse& pulse) {
    const double ends = rows_->stage().ends[source];
    const auto add = [&](std::size_t at, double share) { sums[at] += ends * share; };
    if (of_ == Of::vertices) {
      level_sums_.for_each_vertex(add, pulse);
      return;
    }
    level_sums_.for_each_arc(add, pulse);
    // Each arc out of the class carries what leaves one of its vertices.
    const double each = ends / rows_->members(source);
    level_sums_.for_each_first_arc(
        [&](std::size_t slot, double share) { sums[slot] += each * share; });
  }

  Of of_;
  const LevelRows<Id>* rows_;
  LevelSums<Id> level_sums_;
  std::optional<BitSearch<Id>> bits_{};

 public:
  std::vector<double> sums;
};

/// What one thread needs: searches for the stages it came to.
class Workspace {
 public:
  Workspace(const view::Graph& graph, const std::vector<std::unique_ptr<Prepared>>& stages,
            const std::vector<double>& branch_sizes, Of of)
      : graph_(&graph), stages_(&stages), branch_sizes_(&branch_sizes), of_(of) {
    searches_.resize(stages.size());
  }

  void add(std::size_t first, std::size_t last, base::Pulse& pulse) {
    std::size_t begin = 0;
    for (std::size_t k = 0; k < stages_->size(); ++k) {
      const auto& stage = (*stages_)[k]->stage;
      const auto end = begin + stage.sources();
      const auto from = std::max(first, begin), to = std::min(last, end);
      if (from < to) {
        const auto shift = stage.first_source;
        add_in(k, static_cast<std::uint32_t>(from - begin) + shift,
               static_cast<std::uint32_t>(to - begin) + shift, pulse);
      }
      begin = end;
    }
  }

  /// Moves the sums of the block into the totals.
  void merge(std::vector<std::vector<double>>& totals, std::vector<double>& plain_total) {
    for (std::size_t k = 0; k < searches_.size(); ++k) {
      if (!searches_[k]) continue;
      std::visit([&](auto& searches) { move(searches.sums, totals[k]); }, *searches_[k]);
    }
    if (!plain_.empty()) move(plain_, plain_total);
  }

 private:
  template <class Id>
  using Searches = StageSearches<Id>;

  static void move(std::vector<double>& from, std::vector<double>& to) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      to[i] += from[i];
      from[i] = 0;
    }
  }

  void add_in(std::size_t k, std::uint32_t first, std::uint32_t last, base::Pulse& pulse) {
    const auto& prepared = *(*stages_)[k];
    if (!searches_[k]) {
      std::visit(
          [&]<class Id>(const LevelRows<Id>& rows) {
            searches_[k].emplace(std::in_place_type<Searches<Id>>, prepared, rows, of_);
          },
          prepared.rows);
    }
    std::visit(
        [&](auto& searches) {
          searches.add(
              first, last, [&](std::uint32_t source) { add_wide(prepared.stage, source, pulse); },
              pulse);
        },
        *searches_[k]);
  }

  /// A class of sources with more paths than a double can count: its vertices one by one, in the
  /// graph as it is, with numbers that hold any count.
  void add_wide(const PathStage& stage, std::uint32_t source, base::Pulse& pulse) {
    if (!wide_) wide_.emplace(*graph_, StepSearch(*graph_));
    plain_.resize(of_ == Of::vertices ? graph_->vertex_count() : graph_->edge_count(), 0.0);
    const auto branch = [&](view::Vertex v) {
      return branch_sizes_->empty() ? 1.0 : (*branch_sizes_)[v];
    };
    const auto share = [&](view::Vertex t) {
      const auto name = stage.class_of[t];
      if (name == kGone || name == source) return 0.0;  // twins are counted by themselves
      return branch(t) * (name < stage.first_source ? stage.inner_target : 1.0);
    };
    for (view::Vertex s = 0; s < stage.class_of.size(); ++s) {
      if (stage.class_of[s] != source) continue;
      wide_->search(s, pulse);
      const auto add = [&](std::uint32_t at, double value) { plain_[at] += branch(s) * value; };
      if (of_ == Of::edges) {
        wide_->for_each_edge(share, add);
      } else {
        wide_->for_each_vertex(share, [&](view::Vertex v, double value) {
          if (v != s) add(v, value);
        });
      }
    }
  }

  const view::Graph* graph_;
  const std::vector<std::unique_ptr<Prepared>>* stages_;
  const std::vector<double>* branch_sizes_;
  Of of_;
  std::vector<std::optional<std::variant<Searches<std::uint16_t>, Searches<std::uint32_t>>>>
      searches_{};
  std::optional<ShortestPaths<WideNumber>> wide_{};
  std::vector<double> plain_{};  ///< what wide counts add, by vertex or edge of the graph
};

/// All that was added up, and what the numbers stand for.
struct Sums {
  Branches off{};  ///< of an undirected graph
  std::vector<std::unique_ptr<Prepared>> stages{};
  std::vector<std::vector<double>> by_stage{};
  std::vector<double> plain{};  ///< by vertex or edge of the graph
};

Sums sums_over_sources(const view::Graph& graph, const base::RunControl& run, LevelSearch search,
                       Of of) {
  Sums sums;
  if (!graph.is_directed()) sums.off = branches(graph);
  std::vector<double> sizes;
  for (std::size_t v = 0; v < sums.off.size.size(); ++v) {
    sizes.push_back(sums.off.is_off[v] ? 0.0 : sums.off.size[v]);
  }
  std::size_t sources = 0;
  for (auto& stage : path_stages(graph, sizes, of == Of::edges)) {
    sources += stage.sources();
    sums.stages.push_back(std::make_unique<Prepared>(graph, std::move(stage), search));
    const auto& prepared = *sums.stages.back();
    sums.by_stage.emplace_back(of == Of::vertices ? prepared.stage.size() : prepared.slots(), 0.0);
  }
  sums.plain.assign(of == Of::vertices ? graph.vertex_count() : graph.edge_count(), 0.0);
  base::for_each_block_in_order(
      sources, run, [&] { return Workspace(graph, sums.stages, sizes, of); },
      [](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        workspace.add(first, last, pulse);
      },
      [&](Workspace& workspace, std::size_t) { workspace.merge(sums.by_stage, sums.plain); });
  return sums;
}

/// What the slots of a stage say about the edge between two vertices, in either direction.
double over_edge(const PathStage& stage, const std::vector<double>& slots, view::Vertex a,
                 view::Vertex b) {
  const auto from = stage.class_of[a], to = stage.class_of[b];
  const auto row = stage.rows.row(from);
  const auto at = std::lower_bound(row.begin(), row.end(), to);
  if (at == row.end() || *at != to) return 0;
  const auto slot = stage.rows.offsets[from] + static_cast<std::size_t>(at - row.begin());
  return slots[slot] / stage.members[to];
}

/// The sums of an edge over all stages in which both its ends are there.
double over_stages(const Sums& sums, const view::Graph& graph, view::Graph::Edge edge) {
  const auto [a, b] = edge;
  double sum = 0;
  bool are_twins = false;
  for (std::size_t k = 0; k < sums.stages.size(); ++k) {
    const auto& stage = sums.stages[k]->stage;
    if (stage.class_of[a] == kGone || stage.class_of[b] == kGone) break;
    if (stage.class_of[a] == stage.class_of[b]) {
      are_twins = true;
      continue;
    }
    sum += over_edge(stage, sums.by_stage[k], a, b);
    if (!graph.is_directed()) sum += over_edge(stage, sums.by_stage[k], b, a);
  }
  // Between twins the edge is the only shortest path, and of no others.
  return are_twins ? sum + 2 * sums.off.size[a] * sums.off.size[b] : sum;
}

}  // namespace

std::vector<double> vertex_step_sums(const view::Graph& graph, const base::RunControl& run,
                                     LevelSearch search) {
  auto sums = sums_over_sources(graph, run, search, Of::vertices);
  auto values = std::move(sums.plain);
  for (std::size_t v = 0; v < sums.off.between.size(); ++v) values[v] += sums.off.between[v];
  for (std::size_t k = 0; k < sums.stages.size(); ++k) {
    const auto& names = sums.stages[k]->stage.class_of;
    for (std::size_t v = 0; v < names.size(); ++v) {
      if (names[v] != kGone) values[v] += sums.by_stage[k][names[v]];
    }
  }
  return values;
}

std::vector<double> edge_step_sums(const view::Graph& graph, const base::RunControl& run,
                                   LevelSearch search) {
  auto sums = sums_over_sources(graph, run, search, Of::edges);
  auto values = std::move(sums.plain);
  for (const auto& twig : sums.off.twigs) values[twig.edge] += twig.ordered_pairs;
  for (std::size_t e = 0; e < values.size(); ++e) {
    values[e] += over_stages(sums, graph, graph.edges()[e]);
  }
  return values;
}

}  // namespace citynet::measure
