#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "measure/paths/rows.hpp"

namespace citynet::measure {

/// For each vertex the first one of its class: vertices that are tied to each other and to the
/// same others. Found by hashing, then compared in full. If `labels` are given, twins have the
/// same one; if `alike` is given, it has the last word on two that could be twins. For rows that go
/// both ways. O(n log n + m).
using Alike = std::function<bool(std::uint32_t, std::uint32_t)>;
[[nodiscard]] std::vector<std::uint32_t> twin_classes(const Rows& rows,
                                                      std::span<const double> labels,
                                                      const Alike& alike = {});

/// Whether each vertex is simplicial: its neighbours are all tied to each other, so that it never
/// lies on a shortest path between two others. Where looking would take more than a multiple of
/// the size of the graph, the answer is no. For rows that go both ways.
[[nodiscard]] std::vector<bool> simplicial_vertices(const Rows& rows);

}  // namespace citynet::measure
