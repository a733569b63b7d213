#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "citynet/view/graph.hpp"

namespace citynet::test {

/// 4 vertices: 0-1 0-2
inline std::string text(const view::Graph& graph) {
  std::string text = std::to_string(graph.vertex_count()) + " vertices:";
  for (const auto& edge : graph.edges()) {
    text += " " + std::to_string(edge.source) + (graph.is_directed() ? "->" : "-") +
            std::to_string(edge.target);
  }
  return text;
}

/// Values agree when they differ by at most `tolerance`, relative to the larger one above 1; NaN
/// agrees with NaN alone.
inline bool agree(double ours, double theirs, double tolerance) {
  if (std::isnan(ours) || std::isnan(theirs)) return std::isnan(ours) && std::isnan(theirs);
  const double size = std::max({1.0, std::abs(ours), std::abs(theirs)});
  return std::abs(ours - theirs) <= tolerance * size;
}

inline testing::AssertionResult near(const std::vector<double>& ours,
                                     const std::vector<double>& theirs, double tolerance = 1e-12) {
  if (ours.size() != theirs.size()) {
    return testing::AssertionFailure() << ours.size() << " values against " << theirs.size();
  }
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (!agree(ours[i], theirs[i], tolerance)) {
      return testing::AssertionFailure() << "value " << i << ": " << ours[i] << " against "
                                         << theirs[i] << ", difference " << ours[i] - theirs[i];
    }
  }
  return testing::AssertionSuccess();
}

/// The very bits, so that -0 is not 0 and NaN is NaN.
inline std::vector<std::uint64_t> bits(const std::vector<double>& values) {
  std::vector<std::uint64_t> result(values.size());
  if (!values.empty()) std::memcpy(result.data(), values.data(), values.size() * sizeof(double));
  return result;
}

}  // namespace citynet::test
