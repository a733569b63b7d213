#include "measure/paths/length_sums.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "base/parallel.hpp"
#include "measure/paths/bucket_sums.hpp"
#include "measure/paths/length_rows.hpp"
#include "measure/paths/length_stages.hpp"
#include "measure/paths/searches.hpp"
#include "measure/paths/stage_sums.hpp"
#include "measure/paths/target_shares.hpp"
#include "measure/paths/wide_sums.hpp"

namespace citynet::measure {
namespace {

template <class Length>
using Lengths = GivenLengths<Length>;

/// The rows of a stage in the narrowest numbers.
template <class Length>
struct Prepared {
  using Narrow = LengthRows<Length, std::uint16_t>;
  using Wide = LengthRows<Length, std::uint32_t>;

  Prepared(const LengthStage<Length>& of, std::span<const Length> lengths)
      : stage(&of.stage), rows(narrowed(of, lengths)) {}

  const PathStage* stage;
  std::variant<Narrow, Wide> rows;

 private:
  static std::variant<Narrow, Wide> narrowed(const LengthStage<Length>& of,
                                             std::span<const Length> lengths) {
    if (of.stage.size() <= std::numeric_limits<std::uint16_t>::max()) return Narrow(of, lengths);
    return Wide(of, lengths);
  }
};

/// The searches of one thread in one stage, and what they added up.
template <class Length, class Id>
struct StageSearches {
  StageSearches(const LengthRows<Length, Id>& rows, SumsOf of)
      : searches(rows),
        shares(rows.stage().stage),
        sums(of == SumsOf::vertices ? rows.size() : rows.arcs().size()) {}

  /// Adds what one class of sources sees; false when there are more paths than a double can count.
  bool add(const PathStage& stage, std::uint32_t source, SumsOf of, base::Pulse& pulse) {
    if (!searches.count_from(source, pulse)) return false;
    const double ends = shares.see_from(source);
    if (of == SumsOf::vertices) {
      searches.for_each_vertex(
          shares.values(),
          [&](std::uint32_t v, double dependency) { sums[v] += ends * dependency; }, pulse);
      return true;
    }
    // Each arc out of the class of the source carries what leaves one of its vertices.
    const double each = ends / stage.members[source];
    searches.for_each_arc(
        shares.values(),
        [&](std::uint32_t slot, std::uint32_t tail, double share) {
          sums[slot] += (tail == source ? each : ends) * share;
        },
        pulse);
    return true;
  }

  BucketSums<Length, Id> searches;
  TargetShares shares;
  std::vector<double> sums;
};

/// All stages of a graph, ready to be searched.
template <class Length>
struct AllStages {
  AllStages(const view::Graph& of, Lengths<Length> given, SumsOf what, StageSums& totals)
      : graph(&of),
        lengths(given),
        sums_of(what),
        off(&totals.off),
        made(length_stages(of, given, totals.off, what == SumsOf::edges)) {
    for (auto& each : made.stages) {
      prepared.push_back(std::make_unique<Prepared<Length>>(each, made.lengths));
      each.length = std::vector<std::uint32_t>();  // the rows have them now
      if (what == SumsOf::vertices) {
        std::visit([](auto& rows) { rows.forget_slots(); }, prepared.back()->rows);
      }
      totals.add_stage(each.stage, what);
      sources += each.stage.sources.size();
    }
  }

  const view::Graph* graph;
  Lengths<Length> lengths;
  SumsOf sums_of;
  const Branches* off;
  LengthStages<Length> made;
  std::vector<std::unique_ptr<Prepared<Length>>> prepared{};
  std::size_t sources = 0;
};

/// What one thread needs: searches for the stages it came to.
template <class Length>
class Workspace {
 public:
  explicit Workspace(const AllStages<Length>& all)
      : all_(&all), wide_(*all.graph, *all.off, all.sums_of) {
    searches_.resize(all.prepared.size());
  }

  void add(std::size_t first, std::size_t last, base::Pulse& pulse) {
    std::size_t begin = 0;
    for (std::size_t k = 0; k < searches_.size(); ++k) {
      const auto& sources = all_->prepared[k]->stage->sources;
      const auto end = begin + sources.size();
      if (end <= first) searches_[k].reset();  // blocks come in ascending order
      for (auto i = std::max(first, begin); i < std::min(last, end); ++i) {
        add_from(k, sources[i - begin], pulse);
      }
      begin = end;
    }
  }

  /// Moves the sums of the block into the totals.
  void merge(StageSums& totals) {
    for (std::size_t k = 0; k < searches_.size(); ++k) {
      if (!searches_[k]) continue;
      std::visit(
          [&](auto& searches) {
            auto& to = totals.by_stage[k];
            for (std::size_t i = 0; i < to.size(); ++i) to[i] += std::exchange(searches.sums[i], 0);
          },
          *searches_[k]);
    }
    wide_.merge(totals.plain);
  }

 private:
  template <class Id>
  using Searches = StageSearches<Length, Id>;

  void add_from(std::size_t k, std::uint32_t source, base::Pulse& pulse) {
    const auto& stage = *all_->prepared[k]->stage;
    if (!searches_[k]) {
      std::visit(
          [&]<class Id>(const LengthRows<Length, Id>& rows) {
            searches_[k].emplace(std::in_place_type<Searches<Id>>, rows, all_->sums_of);
          },
          all_->prepared[k]->rows);
    }
    const bool added = std::visit(
        [&](auto& searches) { return searches.add(stage, source, all_->sums_of, pulse); },
        *searches_[k]);
    if (added) return;
    wide_.add(
        stage, source, [&] { return LengthSearch<Length>(*all_->graph, all_->lengths); }, pulse);
  }

  const AllStages<Length>* all_;
  std::vector<std::optional<std::variant<Searches<std::uint16_t>, Searches<std::uint32_t>>>>
      searches_{};
  WideSums<LengthSearch<Length>> wide_;
};

/// Calls `use` with the sums over all sources.
template <class Length, class Use>
std::vector<double> with_sums(const view::Graph& graph, Lengths<Length> lengths,
                              EndsOfVertices ends, const base::RunControl& run, SumsOf of,
                              Use use) {
  auto sums = stage_sums(graph, of, ends);
  const AllStages<Length> all(graph, lengths, of, sums);
  base::for_each_block_in_order(
      all.sources, run, [&] { return Workspace<Length>(all); },
      [&](Workspace<Length>& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        workspace.add(first, last, pulse);
      },
      [&](Workspace<Length>& workspace, std::size_t) { workspace.merge(sums); });
  return use(std::move(sums));
}

template <class Length>
std::vector<double> of_vertices(const view::Graph& graph, Lengths<Length> lengths,
                                const base::RunControl& run, EndsOfVertices ends) {
  return with_sums(graph, lengths, ends, run, SumsOf::vertices,
                   [](StageSums sums) { return std::move(sums).of_vertices(); });
}

template <class Length>
std::vector<double> of_edges(const view::Graph& graph, Lengths<Length> lengths,
                             const base::RunControl& run) {
  return with_sums(graph, lengths, {}, run, SumsOf::edges,
                   [&](StageSums sums) { return std::move(sums).of_edges(graph); });
}

}  // namespace

std::vector<double> vertex_length_sums(const view::Graph& graph,
                                       GivenLengths<std::uint64_t> lengths,
                                       const base::RunControl& run, EndsOfVertices ends) {
  return of_vertices(graph, lengths, run, ends);
}

std::vector<double> vertex_length_sums(const view::Graph& graph, GivenLengths<WholeNumber> lengths,
                                       const base::RunControl& run, EndsOfVertices ends) {
  return of_vertices(graph, lengths, run, ends);
}

std::vector<double> edge_length_sums(const view::Graph& graph, GivenLengths<std::uint64_t> lengths,
                                     const base::RunControl& run) {
  return of_edges(graph, lengths, run);
}

std::vector<double> edge_length_sums(const view::Graph& graph, GivenLengths<WholeNumber> lengths,
                                     const base::RunControl& run) {
  return of_edges(graph, lengths, run);
}

}  // namespace citynet::measure
