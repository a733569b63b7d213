#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/path_lengths.hpp"
#include "measure/paths/shortest_paths.hpp"

namespace citynet::measure {

/// Sums over the shortest paths from many sources, and how many comparisons were in doubt.
struct PathSums {
  std::vector<double> values{};
  std::uint64_t near_ties = 0;
};

/// What one thread needs: path arrays, the wide ones only once they are needed, and the sums of
/// the block it works at.
template <class MakeSearch>
class PathWorkspace {
 public:
  using Search = std::invoke_result_t<const MakeSearch&>;

  PathWorkspace(const view::Graph& graph, std::size_t sums, const MakeSearch& make_search)
      : scores(sums, 0.0),
        graph_(&graph),
        make_search_(&make_search),
        paths_(graph, make_search()) {}

  /// Calls `use` with the shortest paths from `source`, counted in the narrowest way that holds.
  template <class Use>
  void with_paths_from(view::Vertex source, Use use) {
    if (paths_.search(source, *pulse)) {
      near_ties += paths_.near_ties();
      use(paths_);
      return;
    }
    if (!wide_paths_) wide_paths_.emplace(*graph_, (*make_search_)());
    wide_paths_->search(source, *pulse);
    near_ties += wide_paths_->near_ties();
    use(*wide_paths_);
  }

  std::vector<double> scores;
  std::uint64_t near_ties = 0;
  base::Pulse* pulse = nullptr;  ///< of the block it works at

 private:
  const view::Graph* graph_;
  const MakeSearch* make_search_;
  ShortestPaths<double, Search> paths_;
  std::optional<ShortestPaths<WideNumber, Search>> wide_paths_{};
};

/// Calls `use(make_search)`, where `make_search()` is the search that follows these lengths.
template <class Use>
auto with_search(const view::Graph& graph, const PathLengths& lengths, Use use) {
  return std::visit(
      [&]<class Values>(const Values& values) {
        if constexpr (std::is_same_v<Values, PathLengths::Equal>) {
          return use([&graph] { return StepSearch(graph); });
        } else {
          using Length = typename Values::value_type;
          return use([&graph, &values] { return LengthSearch<Length>(graph, values); });
        }
      },
      lengths.values);
}

/// Adds up `add_from(i, workspace)` over i = 0 to `sources` - 1, in blocks that do not depend on
/// the number of threads. `sums` is how many numbers are added up.
template <class AddFrom>
PathSums sum_over_sources(const view::Graph& graph, const PathLengths& lengths, std::size_t sources,
                          std::size_t sums, const base::RunControl& run, AddFrom add_from) {
  return with_search(graph, lengths, [&](const auto& make_search) {
    using Workspace = PathWorkspace<std::decay_t<decltype(make_search)>>;
    PathSums total{std::vector<double>(sums, 0.0)};
    base::for_each_block_in_order(
        sources, run, [&] { return Workspace(graph, sums, make_search); },
        [&](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
          workspace.pulse = &pulse;
          for (auto source = first; source < last; ++source) {
            add_from(source, workspace);
          }
        },
        [&](Workspace& workspace, std::size_t) {
          for (std::size_t i = 0; i < sums; ++i) {
            total.values[i] += workspace.scores[i];
            workspace.scores[i] = 0;
          }
          total.near_ties += workspace.near_ties;
          workspace.near_ties = 0;
        });
    return total;
  });
}

}  // namespace citynet::measure
