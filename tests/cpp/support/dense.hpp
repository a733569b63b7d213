#pragma once

#include <limits>
#include <vector>

#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"

/// Tables of numbers for the brute-force referees.
namespace citynet::test::brute_force {

using Table = std::vector<std::vector<double>>;

inline constexpr double kNoPath = std::numeric_limits<double>::infinity();

/// a(u, v) = 1 or the strength of the edge from u to v.
[[nodiscard]] Table adjacency(const view::Graph& graph, bool use_strengths = false);
/// Turned round for `in`, made symmetric for `all`.
[[nodiscard]] Table adjacency(const view::Graph& graph, measure::Direction direction);
/// Steps from u to v.
[[nodiscard]] Table distances(const Table& adjacency);

/// Eigenvalues of a symmetric table and, as columns, their vectors of unit length.
struct Eigen {
  std::vector<double> values{};
  Table vectors{};
};
[[nodiscard]] Eigen eigen(Table symmetric);

/// x of a x = b.
[[nodiscard]] std::vector<double> solve(Table a, std::vector<double> b);

}  // namespace citynet::test::brute_force
