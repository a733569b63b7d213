#include "measure/paths/length_stages.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "measure/paths/length_arcs.hpp"

namespace citynet::measure {
namespace {

/// Whether two tied vertices are equally far from all others, and nothing leads from one to the
/// other as fast as their edge.
template <class Length>
bool are_alike(const view::Graph& graph, const GivenLengths<Length>& lengths, view::Vertex a,
               view::Vertex b, std::span<const view::Vertex> others) {
  const auto between = [&](view::Vertex v, view::Vertex w) {
    return lengths[*graph.find_edge(v, w)];
  };
  const auto apart = between(a, b);
  return std::all_of(others.begin(), others.end(), [&](view::Vertex w) {
    const auto length = between(a, w);
    return length == between(b, w) && apart < length + length;
  });
}

/// Takes the arcs out of a stage and looks up their lengths in the table.
template <class Length>
LengthArcs take_arcs(const view::Graph& graph, const GivenLengths<Length>& lengths,
                     std::span<const Length> table, PathStage& stage) {
  LengthArcs arcs{std::move(stage.rows), {}};
  arcs.length.reserve(arcs.size());
  std::vector<std::uint32_t> length_to(stage.size());
  for (std::uint32_t v = 0; v < stage.size(); ++v) {
    const auto vertex = stage.representative[v];
    const auto neighbors = graph.neighbors(vertex);
    const auto edges = graph.edges_of(vertex);
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      const auto name = stage.class_of[neighbors[i]];
      if (name != kGone && stage.representative[name] == neighbors[i]) {
        length_to[name] = lengths.place(table, edges[i]);
      }
    }
    for (const auto u : arcs.rows.row(v)) arcs.length.push_back(length_to[u]);
  }
  return arcs;
}

/// The stage of the vertices `kept`, in this order, with these arcs.
template <class Length>
LengthStage<Length> stage_of(const LengthStage<Length>& from, const LengthArcs& arcs,
                             std::span<const std::uint32_t> kept) {
  std::vector<std::uint32_t> number(arcs.rows.size(), kGone);
  for (std::uint32_t i = 0; i < kept.size(); ++i) number[kept[i]] = i;
  LengthStage<Length> made;
  made.stage.inner = static_cast<std::uint32_t>(kept.size());
  made.stage.rows.targets.reserve(arcs.size());
  made.length.reserve(arcs.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> row;
  for (const auto v : kept) {
    row.clear();
    for (auto slot = arcs.first(v); slot < arcs.last(v); ++slot) {
      const auto head = number[arcs.rows.targets[slot]];
      if (head != kGone) row.emplace_back(head, arcs.length[slot]);
    }
    std::sort(row.begin(), row.end());
    for (const auto& [head, length] : row) {
      made.stage.rows.targets.push_back(head);
      made.length.push_back(length);
    }
    made.stage.rows.offsets.push_back(made.stage.rows.targets.size());
    made.stage.members.push_back(from.stage.members[v]);
    made.stage.ends.push_back(from.stage.ends[v]);
    made.stage.representative.push_back(from.stage.representative[v]);
    if (from.to_center.empty()) continue;
    made.to_center.push_back(from.to_center[v]);
    made.component.push_back(from.component[v]);
  }
  made.stage.class_of = from.stage.class_of;
  for (auto& name : made.stage.class_of) {
    if (name != kGone) name = number[name];
  }
  return made;
}

/// The stages of an undirected graph whose classes are `whole`, tied by `arcs`.
template <class Length>
std::vector<LengthStage<Length>> undirected_stages(const view::Graph& graph,
                                                   const GivenLengths<Length>& lengths,
                                                   PathStage whole, LengthArcs arcs,
                                                   const std::vector<Length>& table) {
  LengthStage<Length> base;
  base.stage = std::move(whole);
  Centers<Length> centers;
  const auto useful = without_detours(without_ways_round(std::move(arcs), table, centers), table);
  base.to_center = std::move(centers.distance);
  base.component = std::move(centers.component);
  const auto& vertices = base.stage.representative;
  const auto ends =
      only_ends<Length>(useful, table, [&](std::uint32_t a, std::uint32_t b, const Length& over) {
        const auto edge = graph.find_edge(vertices[a], vertices[b]);
        return edge && lengths[*edge] < over;
      });
  std::vector<std::uint32_t> order(ends.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto outer =
      std::stable_partition(order.begin(), order.end(), [&](std::uint32_t v) { return !ends[v]; });
  const auto inner = static_cast<std::uint32_t>(outer - order.begin());
  std::vector<LengthStage<Length>> stages;
  stages.reserve(2);
  stages.push_back(stage_of(base, useful, order));
  auto& first = stages.front().stage;
  first.inner = inner;
  if (!choose_sources(first, true)) return stages;
  stages.push_back(stage_of(base, useful, std::span(order).first(inner)));
  (void)choose_sources(stages.back().stage, false);
  return stages;
}

template <class Length>
LengthStages<Length> stages_along(const view::Graph& graph, const GivenLengths<Length>& lengths,
                                  const Branches& off, bool same_branches) {
  LengthStages<Length> made;
  auto whole =
      length_stage(graph, off, same_branches,
                   [&](view::Vertex a, view::Vertex b, std::span<const view::Vertex> others) {
                     return are_alike(graph, lengths, a, b, others);
                   });
  made.lengths = lengths.table();
  auto arcs = take_arcs(graph, lengths, std::span<const Length>(made.lengths), whole);
  if (!graph.is_directed()) {
    made.stages =
        undirected_stages(graph, lengths, std::move(whole), std::move(arcs), made.lengths);
    return made;
  }
  auto useful = without_detours(std::move(arcs), made.lengths);
  whole.rows = std::move(useful.rows);
  whole.in_rows = {};
  made.stages.emplace_back();
  (void)choose_sources(whole, false);
  made.stages.back().stage = std::move(whole);
  made.stages.back().length = std::move(useful.length);
  return made;
}

}  // namespace

LengthStages<std::uint64_t> length_stages(const view::Graph& graph,
                                          GivenLengths<std::uint64_t> lengths, const Branches& off,
                                          bool same_branches) {
  return stages_along(graph, lengths, off, same_branches);
}

LengthStages<WholeNumber> length_stages(const view::Graph& graph, GivenLengths<WholeNumber> lengths,
                                        const Branches& off, bool same_branches) {
  return stages_along(graph, lengths, off, same_branches);
}

}  // namespace citynet::measure
