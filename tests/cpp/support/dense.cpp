#include "support/dense.hpp"

#include <algorithm>
#include <cmath>

namespace citynet::test::brute_force {
namespace {

Table zeros(std::size_t n) { return Table(n, std::vector<double>(n, 0.0)); }

/// Turns rows and columns p and q so that a[p][q] becomes 0.
void rotate(Table& a, Table& vectors, std::size_t p, std::size_t q) {
  const double angle = std::atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
  const double c = std::cos(angle), s = std::sin(angle);
  const auto n = a.size();
  for (std::size_t k = 0; k < n; ++k) {
    const double akp = a[k][p], akq = a[k][q];
    a[k][p] = c * akp - s * akq;
    a[k][q] = s * akp + c * akq;
  }
  for (std::size_t k = 0; k < n; ++k) {
    const double apk = a[p][k], aqk = a[q][k];
    a[p][k] = c * apk - s * aqk;
    a[q][k] = s * apk + c * aqk;
    const double vkp = vectors[k][p], vkq = vectors[k][q];
    vectors[k][p] = c * vkp - s * vkq;
    vectors[k][q] = s * vkp + c * vkq;
  }
}

}  // namespace

Table adjacency(const view::Graph& graph, bool use_strengths) {
  auto table = zeros(graph.vertex_count());
  for (std::size_t i = 0; i < graph.edge_count(); ++i) {
    const auto [a, b] = graph.edges()[i];
    const double value = use_strengths ? graph.strengths()[i] : 1.0;
    table[a][b] = value;
    if (!graph.is_directed()) table[b][a] = value;
  }
  return table;
}

Table adjacency(const view::Graph& graph, measure::Direction direction) {
  const auto out = adjacency(graph);
  auto table = zeros(graph.vertex_count());
  for (std::size_t a = 0; a < table.size(); ++a) {
    for (std::size_t b = 0; b < table.size(); ++b) {
      const double forth = direction == measure::Direction::in ? 0 : out[a][b];
      const double back = direction == measure::Direction::out ? 0 : out[b][a];
      table[a][b] = std::max(forth, back);
    }
  }
  return table;
}

Table distances(const Table& adjacency) {
  const auto n = adjacency.size();
  Table d(n, std::vector<double>(n, kNoPath));
  for (std::size_t a = 0; a < n; ++a) {
    d[a][a] = 0;
    for (std::size_t b = 0; b < n; ++b) {
      if (a != b && adjacency[a][b] > 0) d[a][b] = 1;
    }
  }
  for (std::size_t via = 0; via < n; ++via) {
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) d[a][b] = std::min(d[a][b], d[a][via] + d[via][b]);
    }
  }
  return d;
}

Eigen eigen(Table a) {
  const auto n = a.size();
  Eigen result;
  result.vectors = zeros(n);
  for (std::size_t i = 0; i < n; ++i) result.vectors[i][i] = 1;
  constexpr int kSweeps = 60;
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (a[p][q] != 0) rotate(a, result.vectors, p, q);
      }
    }
  }
  for (std::size_t i = 0; i < n; ++i) result.values.push_back(a[i][i]);
  return result;
}

std::vector<double> solve(Table a, std::vector<double> b) {
  const auto n = b.size();
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column; row < n; ++row) {
      if (std::abs(a[row][column]) > std::abs(a[pivot][column])) pivot = row;
    }
    std::swap(a[column], a[pivot]);
    std::swap(b[column], b[pivot]);
    for (std::size_t row = 0; row < n; ++row) {
      if (row == column) continue;
      const double factor = a[row][column] / a[column][column];
      for (std::size_t k = column; k < n; ++k) a[row][k] -= factor * a[column][k];
      b[row] -= factor * b[column];
    }
  }
  for (std::size_t i = 0; i < n; ++i) b[i] /= a[i][i];
  return b;
}

}  // namespace citynet::test::brute_force
