#include "support/brute_force_two_mode.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace citynet::test::brute_force {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

using Set = std::set<std::size_t>;

std::vector<Set> sets_of(const Table& cells) {
  std::vector<Set> sets;
  for (const auto& row : cells) {
    auto& set = sets.emplace_back();
    for (std::size_t k = 0; k < row.size(); ++k) {
      if (row[k] > 0) set.insert(k);
    }
  }
  return sets;
}

Set common(const Set& a, const Set& b) {
  Set both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  return both;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

std::size_t columns_of(const Table& cells) { return cells.empty() ? 0 : cells.front().size(); }

/// Reached others, the least sum of distances to them, and the sum itself, of one vertex.
struct Sums {
  double reached = 0, least = 0, distance = 0;
};

std::vector<Sums> distance_sums(const view::TwoMode& incidence) {
  const auto d = distances(adjacency(whole_graph(incidence)));
  const auto actors = incidence.actor_count();
  std::vector<Sums> all(d.size());
  for (std::size_t v = 0; v < d.size(); ++v) {
    for (std::size_t u = 0; u < d.size(); ++u) {
      if (u == v || d[v][u] == kNoPath) continue;
      all[v].reached += 1;
      all[v].least += (u < actors) == (v < actors) ? 2 : 1;
      all[v].distance += d[v][u];
    }
  }
  return all;
}

}  // namespace

Table table_of(const view::TwoMode& incidence, bool use_grades) {
  Table table(incidence.actor_count(), std::vector<double>(incidence.target_count(), 0.0));
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    for (const auto column : incidence.targets_of(row)) {
      const auto cell = incidence.find_cell(row, column);
      table[row][column] = use_grades ? incidence.grades()[*cell] : 1.0;
    }
  }
  return table;
}

view::Graph whole_graph(const view::TwoMode& incidence, bool use_grades) {
  const auto actors = static_cast<std::uint32_t>(incidence.actor_count());
  std::vector<view::Vertex> sources, ends;
  std::vector<double> strengths;
  const auto cells = table_of(incidence, use_grades);
  for (std::uint32_t row = 0; row < cells.size(); ++row) {
    for (std::uint32_t column = 0; column < cells[row].size(); ++column) {
      if (cells[row][column] == 0) continue;
      sources.push_back(row);
      ends.push_back(actors + column);
      strengths.push_back(cells[row][column]);
    }
  }
  return view::Graph::from_edges(actors + incidence.target_count(), sources, ends,
                                 view::EdgeStrengths{strengths});
}

OfBothKinds split(const view::TwoMode& incidence, const std::vector<double>& values) {
  const auto border = values.begin() + static_cast<std::ptrdiff_t>(incidence.actor_count());
  return {{values.begin(), border}, {border, values.end()}};
}

OfBothKinds closeness_within_component(const view::TwoMode& incidence) {
  std::vector<double> values;
  for (const auto& v : distance_sums(incidence)) {
    values.push_back(v.reached == 0 ? kNaN : v.least / v.distance);
  }
  return split(incidence, values);
}

OfBothKinds closeness_wasserman_faust(const view::TwoMode& incidence) {
  const auto others = static_cast<double>(incidence.actor_count() + incidence.target_count()) - 1;
  std::vector<double> values;
  for (const auto& v : distance_sums(incidence)) {
    values.push_back(v.reached == 0 ? 0 : v.least / v.distance * v.reached / others);
  }
  return split(incidence, values);
}

OfBothKinds birank(const Table& cells, double actor_damping, double target_damping,
                   const std::vector<double>& actor_query,
                   const std::vector<double>& target_query) {
  const auto rows = actor_query.size(), columns = target_query.size();
  const auto turned = transposed(cells, columns);
  Table a(rows + columns, std::vector<double>(rows + columns, 0.0));
  std::vector<double> b;
  for (const double q : actor_query) b.push_back((1 - actor_damping) * q);
  for (const double q : target_query) b.push_back((1 - target_damping) * q);
  for (std::size_t v = 0; v < rows + columns; ++v) a[v][v] = 1;
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t k = 0; k < columns; ++k) {
      if (cells[i][k] == 0) continue;
      const double s = cells[i][k] / std::sqrt(sum(cells[i]) * sum(turned[k]));
      a[i][rows + k] = -actor_damping * s;
      a[rows + k][i] = -target_damping * s;
    }
  }
  const auto x = solve(a, b);
  const auto border = x.begin() + static_cast<std::ptrdiff_t>(rows);
  return {{x.begin(), border}, {border, x.end()}};
}

std::uint64_t butterflies(const Table& cells) {
  return static_cast<std::uint64_t>(sum(butterflies_of_actors(cells)) / 2);
}

std::vector<double> butterflies_of_actors(const Table& cells) {
  std::vector<double> counts(cells.size(), 0.0);
  const auto columns = columns_of(cells);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t j = 0; j < cells.size(); ++j) {
      for (std::size_t k = 0; k < columns; ++k) {
        for (std::size_t l = k + 1; l < columns; ++l) {
          counts[i] += i != j && cells[i][k] * cells[i][l] * cells[j][k] * cells[j][l] > 0;
        }
      }
    }
  }
  return counts;
}

std::uint64_t three_paths(const Table& cells) {
  std::uint64_t count = 0;
  const auto columns = columns_of(cells);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t j = 0; j < cells.size(); ++j) {
      for (std::size_t k = 0; k < columns; ++k) {
        for (std::size_t l = 0; l < columns; ++l) {
          count += i != j && k != l && cells[i][k] * cells[j][k] * cells[j][l] > 0;
        }
      }
    }
  }
  return count;
}

FourPathCounts four_paths(const Table& cells) {
  const auto n = cells.size(), columns = columns_of(cells);
  const auto sets = sets_of(cells);
  FourPathCounts counts{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t m = i + 1; m < n; ++m) {
        if (i == j || j == m) continue;
        for (std::size_t k = 0; k < columns; ++k) {
          for (std::size_t l = 0; l < columns; ++l) {
            if (k == l || cells[i][k] * cells[j][k] * cells[j][l] * cells[m][l] == 0) continue;
            auto elsewhere = common(sets[i], sets[m]);
            elsewhere.erase(k);
            elsewhere.erase(l);
            counts.all[j] += 1;
            counts.closed[j] += elsewhere.empty() ? 0 : 1;
          }
        }
      }
    }
  }
  return counts;
}

std::vector<double> latapy_clustering(const Table& cells, char divisor) {
  const auto sets = sets_of(cells);
  std::vector<double> values;
  for (std::size_t u = 0; u < sets.size(); ++u) {
    double total = 0, met = 0;
    for (std::size_t v = 0; v < sets.size(); ++v) {
      const auto both = static_cast<double>(common(sets[u], sets[v]).size());
      if (u == v || both == 0) continue;
      const auto a = static_cast<double>(sets[u].size()), b = static_cast<double>(sets[v].size());
      const double by = divisor == 'd'   ? a + b - both
                        : divisor == 'm' ? std::min(a, b)
                                         : std::max(a, b);
      total += both / by;
      met += 1;
    }
    values.push_back(met == 0 ? kNaN : total / met);
  }
  return values;
}

std::vector<double> redundancy(const Table& cells) {
  const auto sets = sets_of(cells);
  std::vector<double> values;
  for (std::size_t v = 0; v < sets.size(); ++v) {
    double pairs = 0, redundant = 0;
    for (const auto a : sets[v]) {
      for (const auto b : sets[v]) {
        if (a >= b) continue;
        pairs += 1;
        for (std::size_t w = 0; w < sets.size(); ++w) {
          if (w == v || !sets[w].contains(a) || !sets[w].contains(b)) continue;
          redundant += 1;
          break;
        }
      }
    }
    values.push_back(pairs == 0 ? kNaN : redundant / pairs);
  }
  return values;
}

std::pair<double, double> paired_nestedness(const Table& cells) {
  double total = 0, pairs = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t j = i + 1; j < cells.size(); ++j) {
      pairs += 1;
      if (sum(cells[i]) <= sum(cells[j]) || sum(cells[j]) == 0) continue;
      double overlap = 0;
      for (std::size_t k = 0; k < cells[i].size(); ++k) overlap += cells[i][k] * cells[j][k];
      total += overlap / sum(cells[j]);
    }
  }
  return {total, pairs};
}

Table sorted_by_sums(Table cells) {
  const auto columns = columns_of(cells);
  const auto fuller = [](const auto& a, const auto& b) { return sum(a) > sum(b); };
  std::stable_sort(cells.begin(), cells.end(), fuller);
  auto turned = transposed(cells, columns);
  std::stable_sort(turned.begin(), turned.end(), fuller);
  return transposed(turned, cells.size());
}

Table transposed(const Table& cells, std::size_t columns) {
  Table turned(columns, std::vector<double>(cells.size(), 0.0));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t k = 0; k < columns; ++k) turned[k][i] = cells[i][k];
  }
  return turned;
}

}  // namespace citynet::test::brute_force
