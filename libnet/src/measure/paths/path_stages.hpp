#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "citynet/view/graph.hpp"
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
  std::vector<double> members{};  ///< how many vertices each class has
  std::vector<double> ends{};     ///< for how many ends of paths it stands, branches included
  std::vector<std::uint32_t> class_of{};        ///< of each vertex of the graph, or kGone
  std::vector<std::uint32_t> representative{};  ///< of each class, a vertex of the graph
  std::uint32_t first_source = 0;               ///< sources are this one and all after it
  /// How often a pair counts that leads from a source to a vertex that is no source: 2 where it
  /// will not be met from the other end.
  double inner_target = 1;

  [[nodiscard]] std::size_t size() const { return members.size(); }
  [[nodiscard]] std::size_t sources() const { return size() - first_source; }
  [[nodiscard]] double target(std::uint32_t v) const {
    return ends[v] * (v < first_source ? inner_target : 1.0);
  }
  [[nodiscard]] const Rows& rows_inwards() const { return in_rows.size() > 0 ? in_rows : rows; }
};

/// Takes an undirected graph apart so that fewer and smaller searches see every pair once from
/// each end, or once for both. Each stage is the one before it without its simplicial vertices:
/// they were its sources, and as nothing leads through them, nothing changes for the others. Then
/// there may be more twins, and more simplicial vertices. The last stage searches from all that
/// are left. A directed graph is one stage.
///
/// `branch_sizes`, if any, says how many vertices stand behind each one; 0 takes it out.
/// With `same_branches`, the members of a class have branches of the same size.
/// O(n log n + m) for each of at most 8 stages.
[[nodiscard]] std::vector<PathStage> path_stages(const view::Graph& graph,
                                                 const std::vector<double>& branch_sizes,
                                                 bool same_branches);

/// The same where edges have lengths: one stage, as a vertex whose neighbours are all tied may then
/// lie between them. `alike(a, b)` says of two vertices of the graph with the same neighbours,
/// these being `others`, whether their lengths make them twins.
using AlikeAlong =
    std::function<bool(view::Vertex a, view::Vertex b, std::span<const view::Vertex> others)>;
[[nodiscard]] PathStage length_stage(const view::Graph& graph,
                                     const std::vector<double>& branch_sizes, bool same_branches,
                                     const AlikeAlong& alike);

}  // namespace citynet::measure
