#include "citynet/present/correlation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "citynet/present/vertex_column.hpp"
#include "present/association.hpp"
#include "present/check_scores.hpp"
#include "present/shared_ranks.hpp"

namespace citynet::present {
namespace {

/// The values of two measures on the vertices where both are defined.
struct Paired {
  std::vector<double> x, y;

  Paired(std::span<const double> one, std::span<const double> other) {
    for (std::size_t i = 0; i < one.size(); ++i) {
      if (std::isnan(one[i]) || std::isnan(other[i])) continue;
      x.push_back(one[i]);
      y.push_back(other[i]);
    }
  }
};

/// Whether all values are equal but for rounding, which is no variation.
bool is_constant(const std::vector<double>& values, double tie_tolerance) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return low == values.end() || tied(*high, *low, tie_tolerance);
}

std::vector<double> places(const std::vector<double>& values, double tie_tolerance) {
  std::vector<double> averages;
  for (const auto& rank : shared_ranks(values, tie_tolerance)) averages.push_back(rank.average());
  return averages;
}

double compared(const Paired& pair, const CorrelationOptions& options) {
  const auto tolerance = options.tie_tolerance;
  if (is_constant(pair.x, tolerance) || is_constant(pair.y, tolerance)) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (options.method == CorrelationMethod::pearson) return pearson(pair.x, pair.y);
  const auto x = places(pair.x, tolerance), y = places(pair.y, tolerance);
  return options.method == CorrelationMethod::spearman ? pearson(x, y) : kendall_tau_b(x, y);
}

}  // namespace

std::string_view to_string(CorrelationMethod method) noexcept {
  switch (method) {
    case CorrelationMethod::pearson: return "pearson";
    case CorrelationMethod::spearman: return "spearman";
    case CorrelationMethod::kendall: return "kendall";
  }
  return "";
}

Correlation correlation(std::span<const measure::VertexScores> scores,
                        const CorrelationOptions& options) {
  check_scores(scores, scores.empty() ? 0 : scores.front().values.size(), "vertex");
  check_tie_tolerance(options.tie_tolerance);
  const auto k = scores.size();
  Correlation result{
      options.method, {}, std::vector<double>(k * k), std::vector<std::size_t>(k * k)};
  for (std::size_t i = 0; i < k; ++i) {
    result.measures.push_back(scores[i].account.measure);
    for (std::size_t j = i; j < k; ++j) {
      const Paired pair(scores[i].values, scores[j].values);
      const auto value = compared(pair, options);
      // A measure agrees with itself wholly, whatever the last bit of the formula.
      const auto exact = i == j && !std::isnan(value) ? 1.0 : value;
      result.values[i * k + j] = result.values[j * k + i] = exact;
      result.count[i * k + j] = result.count[j * k + i] = pair.x.size();
    }
  }
  return result;
}

Table to_table(const Correlation& correlation) {
  Table table{{{"measure", {}}}};
  const auto k = correlation.measures.size();
  for (std::size_t j = 0; j < k; ++j) {
    measure::VertexScores column;
    column.account.measure = correlation.measures[j];
    for (std::size_t i = 0; i < k; ++i) column.values.push_back(correlation.at(i, j));
    table.columns.push_back(vertex_column(column));
    table.columns[0].values.emplace_back(table.columns.back().name);
  }
  return table;
}

}  // namespace citynet::present
