#include "measure/paths/length_arcs.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "measure/paths/nearest_first.hpp"
#include "measure/paths/whole_number.hpp"

namespace citynet::measure {
namespace {

/// Looks of a preparation at the arcs of a graph, for each of them.
constexpr std::size_t kLooksPerArc = 64;

template <class Length>
constexpr auto kFar = std::numeric_limits<Length>::max();

/// Leaves out the arcs that are marked, in their place: a copy would be the most memory of all.
void leave_out(LengthArcs& arcs, const std::vector<bool>& useless) {
  auto& [rows, length] = arcs;
  std::size_t kept = 0, slot = 0;
  for (std::size_t v = 0; v < rows.size(); ++v) {
    for (const auto last = arcs.last(v); slot < last; ++slot) {
      if (useless[slot]) continue;
      rows.targets[kept] = rows.targets[slot];
      length[kept++] = length[slot];
    }
    rows.offsets[v + 1] = kept;
  }
  rows.targets.resize(kept);
  rows.targets.shrink_to_fit();
  length.resize(kept);
  length.shrink_to_fit();
}

template <class Length>
std::vector<Length> distances_from(const LengthArcs& arcs, const std::vector<Length>& table,
                                   std::uint32_t source, NearestFirst<Length>& ahead) {
  std::vector<Length> distance(arcs.rows.size(), kFar<Length>);
  distance[source] = Length{};
  ahead.add_or_lower(source, Length{});
  while (!ahead.empty()) {
    const auto v = ahead.take();
    for (auto slot = arcs.first(v); slot < arcs.last(v); ++slot) {
      const auto u = arcs.rows.targets[slot];
      const Length over_v = distance[v] + table[arcs.length[slot]];
      if (!(over_v < distance[u])) continue;
      distance[u] = over_v;
      ahead.add_or_lower(u, over_v);
    }
  }
  return distance;
}

/// One slot of a row that is sorted by length.
struct Step {
  std::uint32_t length, head;
};

std::vector<Step> by_length(const LengthArcs& arcs) {
  std::vector<Step> steps;
  steps.reserve(arcs.size());
  for (std::size_t v = 0; v < arcs.rows.size(); ++v) {
    const auto begin = static_cast<std::ptrdiff_t>(steps.size());
    for (auto slot = arcs.first(v); slot < arcs.last(v); ++slot) {
      steps.push_back({arcs.length[slot], arcs.rows.targets[slot]});
    }
    std::sort(steps.begin() + begin, steps.end(), [](const Step& a, const Step& b) {
      return a.length != b.length ? a.length < b.length : a.head < b.head;
    });
  }
  return steps;
}

/// Marks them, in memory that is free again when they are left out.
template <class Length>
std::vector<bool> detours(const LengthArcs& arcs, const std::vector<Length>& table) {
  const auto steps = by_length(arcs);
  std::vector<bool> useless(arcs.size(), false);
  std::vector<Length> nearest(arcs.rows.size(), kFar<Length>);
  std::vector<std::uint32_t> seen;
  auto left = kLooksPerArc * (arcs.size() + 1);
  for (std::size_t v = 0; v < arcs.rows.size() && left > 0; ++v) {
    if (arcs.rows.degree(v) == 0) continue;
    const auto longest = table[steps[arcs.last(v) - 1].length];
    for (auto i = arcs.first(v); i < arcs.last(v) && left > 0; ++i) {
      const auto w = steps[i].head;
      const Length first = table[steps[i].length];
      if (!(first < longest)) break;
      for (auto j = arcs.first(w); j < arcs.last(w) && left > 0; ++j, --left) {
        const Length both = first + table[steps[j].length];
        if (!(both < longest)) break;
        const auto u = steps[j].head;
        if (nearest[u] == kFar<Length>) seen.push_back(u);
        nearest[u] = std::min(nearest[u], both);
      }
    }
    for (auto slot = arcs.first(v); slot < arcs.last(v); ++slot) {
      if (nearest[arcs.rows.targets[slot]] < table[arcs.length[slot]]) useless[slot] = true;
    }
    for (const auto u : seen) nearest[u] = kFar<Length>;
    seen.clear();
  }
  return useless;
}

}  // namespace

template <class Length>
LengthArcs without_ways_round(LengthArcs arcs, const std::vector<Length>& table,
                              Centers<Length>& made) {
  constexpr std::uint32_t kMostHubs = 4;
  const auto n = static_cast<std::uint32_t>(arcs.rows.size());
  NearestFirst<Length> ahead(n);
  made.distance.assign(n, kFar<Length>);
  made.component.assign(n, kGone);
  std::vector<bool> useless(arcs.size(), false);
  for (std::uint32_t v = 0; v < n; ++v) {
    const bool is_center = made.component[v] == kGone;
    if (!is_center && v >= kMostHubs) continue;
    const auto distance = distances_from(arcs, table, v, ahead);
    for (std::uint32_t u = 0; u < n; ++u) {
      if (distance[u] == kFar<Length>) continue;
      if (is_center) {
        made.distance[u] = distance[u];
        made.component[u] = v;
      }
      for (auto slot = arcs.first(u); slot < arcs.last(u); ++slot) {
        const Length over_v = distance[u] + distance[arcs.rows.targets[slot]];
        if (over_v < table[arcs.length[slot]]) useless[slot] = true;
      }
    }
  }
  leave_out(arcs, useless);
  return arcs;
}

template <class Length>
LengthArcs without_detours(LengthArcs arcs, const std::vector<Length>& table) {
  leave_out(arcs, detours(arcs, table));
  return arcs;
}

template <class Length>
std::vector<bool> only_ends(const LengthArcs& useful, const std::vector<Length>& table,
                            const AreNearer<Length>& are_nearer) {
  auto left = kLooksPerArc * (useful.size() + 1);
  const auto is_end = [&](std::uint32_t v) {
    for (auto i = useful.first(v); i < useful.last(v); ++i) {
      for (auto j = i + 1; j < useful.last(v); ++j) {
        if (left == 0) return false;
        --left;
        const Length over = table[useful.length[i]] + table[useful.length[j]];
        if (!are_nearer(useful.rows.targets[i], useful.rows.targets[j], over)) return false;
      }
    }
    return true;
  };
  std::vector<bool> result(useful.rows.size());
  for (std::uint32_t v = 0; v < result.size(); ++v) result[v] = is_end(v);
  return result;
}

template LengthArcs without_ways_round(LengthArcs, const std::vector<std::uint64_t>&,
                                       Centers<std::uint64_t>&);
template LengthArcs without_detours(LengthArcs, const std::vector<std::uint64_t>&);
template std::vector<bool> only_ends(const LengthArcs&, const std::vector<std::uint64_t>&,
                                     const AreNearer<std::uint64_t>&);

template LengthArcs without_ways_round(LengthArcs, const std::vector<WholeNumber>&,
                                       Centers<WholeNumber>&);
template LengthArcs without_detours(LengthArcs, const std::vector<WholeNumber>&);
template std::vector<bool> only_ends(const LengthArcs&, const std::vector<WholeNumber>&,
                                     const AreNearer<WholeNumber>&);

}  // namespace citynet::measure
