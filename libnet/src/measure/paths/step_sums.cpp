#include "measure/paths/step_sums.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "base/parallel.hpp"
#include "measure/paths/bit_search.hpp"
#include "measure/paths/deep_sums.hpp"
#include "measure/paths/level_rows.hpp"
#include "measure/paths/level_sums.hpp"
#include "measure/paths/meetings.hpp"
#include "measure/paths/path_stages.hpp"
#include "measure/paths/stage_sums.hpp"
#include "measure/paths/target_shares.hpp"
#include "measure/paths/wide_sums.hpp"

namespace citynet::measure {
namespace {

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
  constexpr std::size_t kDeepest = 12, kFewest = 40;
  if (search != LevelSearch::chosen) return search == LevelSearch::bits;
  return stage.size() >= kFewest && depth(stage) <= kDeepest;
}

/// A stage with all that its searches share.
struct Prepared {
  PathStage stage{};
  std::variant<LevelRows<std::uint16_t>, LevelRows<std::uint32_t>> rows;
  bool by_bits;
  std::optional<Meetings> places{};

  Prepared(const view::Graph& graph, PathStage of, LevelSearch search, SumsOf sums)
      : stage(std::move(of)), rows(narrowed(stage)), by_bits(searches_by_bits(stage, search)) {
    if (by_bits) places = meetings(graph, stage);
    // What the searches read stands in narrower numbers now; only sums of edges look it up again.
    if (sums == SumsOf::vertices) stage.rows.targets = std::vector<std::uint32_t>();
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  [[nodiscard]] std::size_t slots() const { return stage.rows.offsets.back(); }

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
  StageSearches(const Prepared& prepared, const LevelRows<Id>& rows, SumsOf of)
      : of_(of),
        rows_(&rows),
        shares_(std::in_place, prepared.stage),
        sums(of == SumsOf::vertices ? prepared.stage.size()
                                    : prepared.slots() + DeepSums<Id>::kShort,
             0.0) {
    if (!prepared.by_bits) {
      deep_.emplace(rows);
      return;
    }
    level_sums_.emplace(rows);
    bits_.emplace(rows, prepared.places);
  }

  /// Adds what the sources see; calls `beyond(source)` for those with more paths than a double can
  /// count.
  template <class Beyond>
  void add(std::span<const std::uint32_t> sources, Beyond beyond, base::Pulse& pulse) {
    if (deep_) return add_one_by_one(sources, beyond, pulse);
    const auto width = BitSearch<Id>::width(rows_->size());
    const auto batches = (sources.size() + width - 1) / width;
    for (std::size_t b = 0; b < batches; ++b) {
      const auto begin = sources.size() * b / batches;
      const auto batch = sources.subspan(begin, sources.size() * (b + 1) / batches - begin);
      bits_->search(batch, pulse);
      for (std::size_t i = 0; i < batch.size(); ++i) {
        if (level_sums_->count(bits_->levels(i), pulse)) {
          add_from(*level_sums_, batch[i], pulse);
        } else {
          beyond(batch[i]);
        }
      }
    }
  }

  /// Gives back all but the sums, when no source is left.
  void end() {
    level_sums_.reset();
    shares_.reset();
    bits_.reset();
    deep_.reset();
  }

 private:
  template <class Beyond>
  void add_one_by_one(std::span<const std::uint32_t> sources, Beyond beyond, base::Pulse& pulse) {
    for (const auto s : sources) {
      if (deep_->count_from(s, pulse)) {
        add_from(*deep_, s, pulse);
      } else {
        beyond(s);
      }
    }
  }

  template <class Searches>
  void add_from(Searches& searches, std::uint32_t source, base::Pulse& pulse) {
    const double ends = shares_->see_from(source);
    const auto add = [&](std::size_t at, double share) { sums[at] += ends * share; };
    if (of_ == SumsOf::vertices) {
      searches.for_each_vertex(shares_->values(), add, pulse);
      return;
    }
    searches.for_each_arc(shares_->values(), add, pulse);
    // Each arc out of the class carries what leaves one of its vertices.
    const double each = ends / rows_->members(source);
    searches.for_each_first_arc(
        [&](std::size_t slot, double share) { sums[slot] += each * share; });
  }

  SumsOf of_;
  const LevelRows<Id>* rows_;
  std::optional<TargetShares> shares_;
  // Where levels are few, and where they are many.
  std::optional<LevelSums<Id>> level_sums_{};
  std::optional<BitSearch<Id>> bits_{};
  std::optional<DeepSums<Id>> deep_{};

 public:
  std::vector<double> sums;  ///< by class, or by slot with some places behind
};

/// What one thread needs: searches for the stages it came to.
class Workspace {
 public:
  Workspace(const view::Graph& graph, const std::vector<std::unique_ptr<Prepared>>& stages,
            const Branches& off, SumsOf of)
      : graph_(&graph), stages_(&stages), of_(of), wide_(graph, off, of) {
    searches_.resize(stages.size());
  }

  void add(std::size_t first, std::size_t last, base::Pulse& pulse) {
    std::size_t begin = 0;
    for (std::size_t k = 0; k < stages_->size(); ++k) {
      const std::span sources((*stages_)[k]->stage.sources);
      const auto end = begin + sources.size();
      if (end <= first) searches_[k].reset();  // blocks come in ascending order
      const auto from = std::max(first, begin), to = std::min(last, end);
      if (from < to) add_in(k, sources.subspan(from - begin, to - from), pulse);
      if (from < to && to == end) end_in(k);
      begin = end;
    }
  }

  /// Moves the sums of the block into the totals.
  void merge(StageSums& totals) {
    for (std::size_t k = 0; k < searches_.size(); ++k) {
      if (!searches_[k]) continue;
      std::visit([&](auto& searches) { move(searches.sums, totals.by_stage[k]); }, *searches_[k]);
    }
    wide_.merge(totals.plain);
  }

 private:
  template <class Id>
  using Searches = StageSearches<Id>;

  static void move(std::vector<double>& from, std::vector<double>& to) {
    for (std::size_t i = 0; i < to.size(); ++i) {
      to[i] += from[i];
      from[i] = 0;
    }
  }

  void add_in(std::size_t k, std::span<const std::uint32_t> sources, base::Pulse& pulse) {
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
              sources,
              [&](std::uint32_t source) {
                wide_.add(
                    prepared.stage, source, [&] { return StepSearch(*graph_); }, pulse);
              },
              pulse);
        },
        *searches_[k]);
  }

  /// Only the sums of the block are left to be merged.
  void end_in(std::size_t k) {
    std::visit([](auto& searches) { searches.end(); }, *searches_[k]);
  }

  const view::Graph* graph_;
  const std::vector<std::unique_ptr<Prepared>>* stages_;
  SumsOf of_;
  std::vector<std::optional<std::variant<Searches<std::uint16_t>, Searches<std::uint32_t>>>>
      searches_{};
  WideSums<StepSearch> wide_;
};

using Stages = std::vector<std::unique_ptr<Prepared>>;

StageSums sums_over_sources(const view::Graph& graph, EndsOfVertices ends,
                            const base::RunControl& run, LevelSearch search, SumsOf of,
                            Stages& stages) {
  auto sums = stage_sums(graph, of, ends);
  std::size_t sources = 0;
  path_stages(graph, sums.off, of == SumsOf::edges, [&](PathStage stage) {
    sources += stage.sources.size();
    stages.push_back(std::make_unique<Prepared>(graph, std::move(stage), search, of));
    sums.add_stage(stages.back()->stage, of);
  });
  // In small graphs a block would have too few sources for searches that go together.
  constexpr std::size_t kTogether = 16;
  base::for_each_block_in_order(
      (sources + kTogether - 1) / kTogether, run,
      [&] { return Workspace(graph, stages, sums.off, of); },
      [&](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        workspace.add(first * kTogether, std::min(last * kTogether, sources), pulse);
      },
      [&](Workspace& workspace, std::size_t) { workspace.merge(sums); });
  return sums;
}

}  // namespace

std::vector<double> vertex_step_sums(const view::Graph& graph, const base::RunControl& run,
                                     LevelSearch search, EndsOfVertices ends) {
  Stages stages;
  return sums_over_sources(graph, ends, run, search, SumsOf::vertices, stages).of_vertices();
}

std::vector<double> edge_step_sums(const view::Graph& graph, const base::RunControl& run,
                                   LevelSearch search) {
  Stages stages;
  return sums_over_sources(graph, {}, run, search, SumsOf::edges, stages).of_edges(graph);
}

}  // namespace citynet::measure
