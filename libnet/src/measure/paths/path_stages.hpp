#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "citynet/view/graph.hpp"
#include "measure/paths/branches.hpp"
#include "measure/paths/path_ends.hpp"
#include "measure/paths/rows.hpp"

namespace citynet::measure {

/// The search space of some sources: what is left of a graph, its vertices being classes of
/// vertices that take part in the same paths.
///
/// Vertices 0 to `inner` - 1 can lie between others, those with many neighbours first; the rest
/// are only ends of paths, and never neighbours of each other. Vertices without neighbours are
/// left out.
struct PathStage {
  Rows rows{};     ///< outwards
  Rows in_rows{};  ///< of a directed graph; else empty
  std::uint32_t inner = 0;
  std::vector<double> members{};                ///< how many vertices each class has
  std::vector<PathEnds> ends{};                 ///< of paths for which it stands, branches included
  std::vector<std::uint32_t> class_of{};        ///< of each vertex of the graph, or kGone
  std::vector<std::uint32_t> representative{};  ///< of each class, a vertex of the graph
  std::vector<std::uint32_t> sources{};         ///< the classes to search from, ascending
  /// Sources are this one or after it. What is before it will be searched from without them, so
  /// that pairs of both count here for both directions.
  std::uint32_t first_source = 0;

  [[nodiscard]] std::size_t size() const { return members.size(); }
  [[nodiscard]] bool is_met_back(std::uint32_t v) const { return v >= first_source; }
  [[nodiscard]] const Rows& rows_inwards() const { return in_rows.size() > 0 ? in_rows : rows; }
};

/// Takes an undirected graph apart so that fewer and smaller searches see every pair once from
/// each end, or once for both. Each stage is the one before it without its simplicial vertices:
/// they were its sources, and as nothing leads through them, nothing changes for the others. Then
/// there may be more twins, and more simplicial vertices. The last stage searches from all that
/// are left. A directed graph is one stage; so is one in which the stages would search from many
/// vertices that are targets only.
///
/// What is taken off is left out. With `same_branches`, the members of a class have branches of the
/// same size. Calls `use` for each stage, one after the other: nothing of a stage has to be kept
/// for the next one to be found. O(n log n + m) for each of at most 8 stages; memory for the ties
/// of the graph as it is and once more.
using UseStage = std::function<void(PathStage stage)>;
void path_stages(const view::Graph& graph, const Branches& off, bool same_branches,
                 const UseStage& use);

/// The same where edges have lengths: one stage, as a vertex whose neighbours are all tied may then
/// lie between them. `alike(a, b)` says of two vertices of the graph with the same neighbours,
/// these being `others`, whether their lengths make them twins.
using AlikeAlong =
    std::function<bool(view::Vertex a, view::Vertex b, std::span<const view::Vertex> others)>;
[[nodiscard]] PathStage length_stage(const view::Graph& graph, const Branches& off,
                                     bool same_branches, const AlikeAlong& alike);

/// Names the sources of a stage: its outer vertices if that pays - there are enough of them, and
/// not many are targets only, from which nobody would search otherwise - else all. Says whether
/// another stage has to follow, for the others.
[[nodiscard]] bool choose_sources(PathStage& stage, bool another_may_follow);

}  // namespace citynet::measure
