#include "measure/paths/path_stages.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "measure/paths/twins.hpp"

namespace citynet::measure {
namespace {

constexpr std::size_t kMostStages = 8;
/// A stage is only worth its memory if it takes out one vertex of so many.
constexpr std::size_t kWorthwhile = 16;

/// What is left of the graph, and how its vertices are numbered there.
struct Rest {
  Rows rows{};
  std::vector<double> members{};
  std::vector<PathEnds> ends{};
  std::vector<std::uint32_t> representative{};
  std::vector<std::uint32_t> class_of{};  ///< by vertex of the graph

  [[nodiscard]] std::size_t size() const { return members.size(); }
};

std::vector<std::uint32_t> numbers_of(std::span<const std::uint32_t> kept, std::size_t among) {
  std::vector<std::uint32_t> number(among, kGone);
  for (std::uint32_t i = 0; i < kept.size(); ++i) number[kept[i]] = i;
  return number;
}

template <class T>
std::vector<T> chosen(const std::vector<T>& values, std::span<const std::uint32_t> kept) {
  std::vector<T> result;
  result.reserve(kept.size());
  for (const auto v : kept) result.push_back(values[v]);
  return result;
}

void rename(std::vector<std::uint32_t>& names, std::span<const std::uint32_t> number) {
  for (auto& name : names) {
    if (name != kGone) name = number[name];
  }
}

/// Numbers `kept` in this order and forgets the others. `From` is a rest or a stage; `class_of` is
/// that of its vertices.
template <class From>
Rest rest_of(const From& from, std::vector<std::uint32_t> class_of,
             std::span<const std::uint32_t> kept) {
  const auto number = numbers_of(kept, from.size());
  rename(class_of, number);
  return {renumbered(from.rows, kept, number), chosen(from.members, kept), chosen(from.ends, kept),
          chosen(from.representative, kept), std::move(class_of)};
}

/// The same for `kept` that ascend, without a second copy of the rows.
void keep(Rest& rest, std::span<const std::uint32_t> kept) {
  const auto number = numbers_of(kept, rest.size());
  keep_rows(rest.rows, kept, number);
  rest.members = chosen(rest.members, kept);
  rest.ends = chosen(rest.ends, kept);
  rest.representative = chosen(rest.representative, kept);
  rename(rest.class_of, number);
}

/// Has the last word on two vertices of the rest that could be twins.
using AlikeIn = std::function<bool(const Rest& rest, std::uint32_t a, std::uint32_t b)>;

/// Makes one vertex of each class of twins.
Rest without_twins(Rest rest, bool same_branches, const AlikeIn& alike = {}) {
  std::vector<double> branches;
  if (same_branches) {
    for (std::size_t v = 0; v < rest.size(); ++v) {
      branches.push_back(rest.ends[v].sources / rest.members[v]);
    }
  }
  Alike alike_here;
  if (alike) alike_here = [&](std::uint32_t a, std::uint32_t b) { return alike(rest, a, b); };
  const auto first_of = twin_classes(rest.rows, branches, alike_here);
  std::vector<std::uint32_t> kept;
  for (std::uint32_t v = 0; v < rest.size(); ++v) {
    const auto first = first_of[v];
    if (first == v) {
      kept.push_back(v);
    } else {
      rest.members[first] += rest.members[v];
      rest.ends[first] += rest.ends[v];
    }
  }
  if (kept.size() == rest.size()) return rest;
  rename(rest.class_of, first_of);
  keep(rest, kept);
  return rest;
}

Rows rows_of(const view::Graph& graph) {
  Rows rows;
  rows.offsets.assign(graph.offsets().begin(), graph.offsets().end());
  rows.targets.assign(graph.targets().begin(), graph.targets().end());
  return rows;
}

Rows in_rows_of(const view::Graph& graph) {
  Rows rows;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto row = graph.in_neighbors(v);
    rows.targets.insert(rows.targets.end(), row.begin(), row.end());
    rows.offsets.push_back(rows.targets.size());
  }
  return rows;
}

/// The graph without vertices that were taken off or have no neighbour left.
Rest start(const view::Graph& graph, const Branches& off) {
  const auto n = graph.vertex_count();
  Rest rest;
  rest.class_of.assign(n, kGone);
  for (view::Vertex v = 0; v < n; ++v) {
    const auto row = graph.neighbors(v);
    const auto is_there = [&](view::Vertex u) { return !off.is_off[u]; };
    if (!is_there(v) || std::none_of(row.begin(), row.end(), is_there)) continue;
    rest.class_of[v] = static_cast<std::uint32_t>(rest.representative.size());
    rest.representative.push_back(v);
    rest.ends.push_back(off.ends[v]);
  }
  rest.members.assign(rest.representative.size(), 1.0);
  const auto row_of = [&](view::Vertex v) { return graph.neighbors(v); };
  rest.rows = measure::renumbered(row_of, rest.representative, rest.class_of);
  return rest;
}

/// Those with many neighbours first, so that what is needed most lies close together.
void sort_by_degree(std::span<std::uint32_t> vertices, const Rows& rows) {
  std::stable_sort(vertices.begin(), vertices.end(), [&](std::uint32_t a, std::uint32_t b) {
    return rows.degree(a) > rows.degree(b);
  });
}

PathStage stage_of(Rest rest, std::uint32_t inner) {
  PathStage stage;
  stage.rows = std::move(rest.rows);
  stage.inner = inner;
  stage.members = std::move(rest.members);
  stage.ends = std::move(rest.ends);
  stage.class_of = std::move(rest.class_of);
  stage.representative = std::move(rest.representative);
  return stage;
}

/// Those that may lie between others first.
std::pair<Rest, std::uint32_t> inner_first(Rest rest) {
  const auto simplicial = simplicial_vertices(rest.rows);
  std::vector<std::uint32_t> order(rest.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto outer = std::stable_partition(order.begin(), order.end(),
                                           [&](std::uint32_t v) { return !simplicial[v]; });
  const auto inner = static_cast<std::size_t>(outer - order.begin());
  sort_by_degree(std::span(order).first(inner), rest.rows);
  sort_by_degree(std::span(order).subspan(inner), rest.rows);
  return {rest_of(rest, std::move(rest.class_of), order), static_cast<std::uint32_t>(inner)};
}

/// The first `inner` vertices, without those that lost their last neighbour.
Rest inner_part(const PathStage& stage) {
  std::vector<std::uint32_t> kept;
  for (std::uint32_t v = 0; v < stage.inner; ++v) {
    const auto row = stage.rows.row(v);
    if (!row.empty() && row.front() < stage.inner) kept.push_back(v);
  }
  return rest_of(stage, stage.class_of, kept);
}

PathStage directed_stage(const view::Graph& graph, const Branches& off) {
  const auto n = graph.vertex_count();
  const auto in_rows = in_rows_of(graph);
  Rest rest{rows_of(graph), std::vector<double>(n, 1.0), off.ends};
  rest.representative.resize(n);
  std::iota(rest.representative.begin(), rest.representative.end(), 0U);
  rest.class_of = rest.representative;
  auto order = rest.representative;
  sort_by_degree(order, in_rows);
  auto ordered = rest_of(rest, std::move(rest.class_of), order);
  const auto number = ordered.class_of;
  auto stage = stage_of(std::move(ordered), static_cast<std::uint32_t>(n));
  stage.in_rows = renumbered(in_rows, order, number);
  return stage;
}

}  // namespace

bool choose_sources(PathStage& stage, bool another_may_follow) {
  std::vector<std::uint32_t> inner, outer;
  std::size_t targets_only = 0;
  for (std::uint32_t v = 0; v < stage.size(); ++v) {
    const bool is_source = stage.ends[v].sources > 0, is_inner = v < stage.inner;
    if (is_source || (!is_inner && stage.ends[v].targets > 0)) {
      (is_inner ? inner : outer).push_back(v);
    }
    if (!is_source && !is_inner && stage.ends[v].targets > 0) ++targets_only;
  }
  const bool pays = another_may_follow &&
                    (stage.size() - stage.inner) * kWorthwhile >= stage.size() &&
                    targets_only * kWorthwhile <= inner.size() && !inner.empty();
  if (pays) {
    stage.first_source = stage.inner;
    stage.sources = std::move(outer);
    return true;
  }
  std::erase_if(outer, [&](std::uint32_t v) { return stage.ends[v].sources == 0; });
  inner.insert(inner.end(), outer.begin(), outer.end());
  stage.sources = std::move(inner);
  return false;
}

void path_stages(const view::Graph& graph, const Branches& off, bool same_branches,
                 const UseStage& use) {
  if (graph.is_directed()) {
    auto stage = directed_stage(graph, off);
    (void)choose_sources(stage, false);
    return use(std::move(stage));
  }
  auto rest = start(graph, off);
  for (std::size_t stages = 1; rest.size() > 0; ++stages) {
    rest = without_twins(std::move(rest), same_branches);
    auto [ordered, inner] = inner_first(std::exchange(rest, {}));
    auto stage = stage_of(std::move(ordered), inner);
    if (choose_sources(stage, stages < kMostStages)) rest = inner_part(stage);
    use(std::move(stage));
  }
}

PathStage length_stage(const view::Graph& graph, const Branches& off, bool same_branches,
                       const AlikeAlong& alike) {
  if (graph.is_directed()) return directed_stage(graph, off);
  const auto of_graph = [&](const Rest& rest, std::uint32_t a, std::uint32_t b) {
    std::vector<view::Vertex> others;
    for (const auto w : rest.rows.row(a)) {
      if (w != b) others.push_back(rest.representative[w]);
    }
    return alike(rest.representative[a], rest.representative[b], others);
  };
  auto classes = without_twins(start(graph, off), same_branches, of_graph);
  std::vector<std::uint32_t> order(classes.size());
  std::iota(order.begin(), order.end(), 0U);
  sort_by_degree(order, classes.rows);
  return stage_of(rest_of(classes, std::move(classes.class_of), order),
                  static_cast<std::uint32_t>(order.size()));
}

}  // namespace citynet::measure
