#pragma once

#include <cmath>
#include <vector>

#include "citynet/measure/tie_use.hpp"
#include "support/dense.hpp"
#include "support/small_graphs.hpp"

/// What the tests of Burt's measures share: his formulas word by word on full tables, and the two
/// graphs whose values NetworkX has checked against UCINET.
namespace citynet::test::structural_holes {

/// The network of Borgatti 1997, A to G being vertices 0 to 6.
inline view::Graph borgatti() {
  return undirected(
      7, {{0, 1}, {0, 5}, {0, 6}, {0, 4}, {4, 6}, {5, 6}, {1, 6}, {1, 3}, {3, 6}, {6, 2}},
      {2, 3, 5, 2, 8, 3, 4, 1, 3, 10});
}

inline view::Graph triangle_of_arcs() {
  return directed(3, {{0, 1}, {0, 2}, {1, 0}, {2, 1}}, {2, 2, 1, 1});
}

/// a(i, j) + a(j, i).
inline brute_force::Table mutual(const view::Graph& graph, measure::TieUse ties) {
  auto table = brute_force::adjacency(graph, ties == measure::TieUse::strength);
  const auto one_way = table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t j = 0; j < table.size(); ++j) table[i][j] = one_way[i][j] + one_way[j][i];
  }
  return table;
}

/// p(i, j); NaN in the row of an isolate.
inline brute_force::Table shares(const brute_force::Table& mutual) {
  auto p = mutual;
  for (auto& row : p) {
    double sum = 0;
    for (const double tie : row) sum += tie;
    for (auto& tie : row) tie /= sum;
  }
  return p;
}

/// c(i, j) for all pairs; rows of isolates are NaN.
inline brute_force::Table constraints(const view::Graph& graph, measure::TieUse ties) {
  const auto m = mutual(graph, ties);
  const auto p = shares(m);
  auto c = p;
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = 0; j < p.size(); ++j) {
      double invested = p[i][j];
      for (std::size_t q = 0; q < p.size(); ++q) {
        if (q != i && q != j && m[q][j] > 0) invested += p[i][q] * p[q][j];
      }
      c[i][j] = i == j ? 0 : invested * invested;
    }
  }
  return c;
}

}  // namespace citynet::test::structural_holes
