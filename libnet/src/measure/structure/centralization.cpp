#include "citynet/measure/structure/centralization.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "citynet/base/error.hpp"
#include "citynet/measure/centrality/betweenness.hpp"
#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/measure/centrality/degree.hpp"
#include "citynet/view/graph.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// The largest possible sum of differences, as a number and in words.
struct Largest {
  double sum = 0;
  std::string formula{};
};

Largest largest_of_degrees(double n, bool one_way, bool both_ways) {
  if (one_way) return {(n - 1) * (n - 1), "(n - 1)^2, of a directed star"};
  if (both_ways) return {2 * (n - 1) * (n - 2), "2 (n - 1)(n - 2), of a star tied both ways"};
  return {(n - 1) * (n - 2), "(n - 1)(n - 2), of a star"};
}

Largest largest(const view::Graph& graph, CentralityKind of, Direction direction) {
  const auto n = static_cast<double>(graph.vertex_count());
  const bool one_way = graph.is_directed() && direction != Direction::all;
  switch (of) {
    case CentralityKind::degree:
      return largest_of_degrees(n, one_way, graph.is_directed() && !one_way);
    case CentralityKind::betweenness: return {n < 3 ? 0 : n - 1, "n - 1, of a star"};
    case CentralityKind::closeness:
      if (one_way) return {n - 1, "n - 1, of a directed star"};
      return {(n - 1) * (n - 2) / (2 * n - 3), "(n - 1)(n - 2) / (2 n - 3), of a star"};
  }
  return {};
}

VertexScores scores_of(const view::Graph& graph, CentralityKind of,
                       const CentralizationOptions& options) {
  switch (of) {
    case CentralityKind::degree:
      return degree(graph, {.direction = options.direction, .run = options.run});
    case CentralityKind::betweenness: return betweenness(graph, {.run = options.run});
    case CentralityKind::closeness:
      return closeness(graph, {.direction = options.direction, .run = options.run});
  }
  return {};
}

double sum_of_differences(std::span<const double> scores) {
  const double most = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (const double score : scores) sum += most - score;
  return sum;
}

void make_undefined(GraphScore& result, const char* why) {
  result.value = std::numeric_limits<double>::quiet_NaN();
  result.account.status = Status::undefined;
  result.account.note = why;
}

}  // namespace

GraphScore centralization(const view::Graph& graph, CentralityKind of,
                          const CentralizationOptions& options) {
  auto scores = scores_of(graph, of, options);
  auto [sum, formula] = largest(graph, of, options.direction);
  GraphScore result;
  result.account.measure = scores.account.measure + " centralization";
  result.account.conventions = std::move(scores.account.conventions);
  result.account.conventions.push_back({"largest possible sum", std::move(formula)});
  if (scores.values.empty() || !(sum > 0)) {
    make_undefined(result, "no graph with so few vertices is more central than another");
    return result;
  }
  result.value = sum_of_differences(scores.values) / sum;
  return result;
}

GraphScore centralization(std::span<const double> scores, double largest_sum) {
  if (!(std::isfinite(largest_sum) && largest_sum > 0)) {
    throw base::InvalidArgument("largest_sum", to_text(largest_sum), "finite and greater than 0");
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (std::isfinite(scores[i])) continue;
    throw base::InvalidArgument("scores", to_text(scores[i]) + " at position " + std::to_string(i),
                                "finite");
  }
  GraphScore result;
  result.account.measure = "centralization";
  result.account.conventions = {{"largest possible sum", to_text(largest_sum) + ", given"}};
  if (scores.empty()) {
    make_undefined(result, "without scores none is the largest");
    return result;
  }
  result.value = sum_of_differences(scores) / largest_sum;
  return result;
}

}  // namespace citynet::measure
