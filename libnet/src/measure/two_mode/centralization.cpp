#include "citynet/measure/two_mode/centralization.hpp"

#include <algorithm>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/measure/two_mode/betweenness.hpp"
#include "citynet/measure/two_mode/closeness.hpp"
#include "citynet/measure/two_mode/degree.hpp"
#include "measure/partition.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/maxima.hpp"

namespace citynet::measure {
namespace {

TwoModeScores scores_of(const view::TwoMode& incidence, CentralityKind of,
                        const TwoModeCentralizationOptions& options) {
  switch (of) {
    case CentralityKind::degree:
      return degree(incidence, {.normalized = options.normalized, .run = options.run});
    case CentralityKind::betweenness:
      return betweenness(incidence, {.normalized = options.normalized, .run = options.run});
    case CentralityKind::closeness: return closeness(incidence, {.run = options.run});
  }
  return {};
}

double sum_of_differences(const std::vector<double>& own, const std::vector<double>& others) {
  const double highest = *std::max_element(own.begin(), own.end());
  double sum = 0;
  for (const double value : own) sum += highest - value;
  for (const double value : others) sum += highest - value;
  return sum;
}

KindCentralization of_kind(const std::vector<double>& own, const std::vector<double>& others,
                           CentralityKind of, bool normalized) {
  KindCentralization result;
  if (!own.empty() && !others.empty()) {
    result.sum = sum_of_differences(own, others);
    result.maximum = largest_difference(of, normalized, own.size(), others.size());
  }
  // Where the even tree is no more centralized than any other, rounding may leave a trace of it.
  constexpr double kNone = 1e-12;
  result.value = result.maximum > kNone ? result.sum / result.maximum
                                        : std::numeric_limits<double>::quiet_NaN();
  return result;
}

bool is_connected(const view::TwoMode& incidence) {
  base::SerialPulse pulse({});
  const auto graph = graph_of_both_kinds(incidence, view::CellUse::presence);
  return connected_parts(graph, pulse).sizes.size() <= 1;
}

const char* in_words(CentralityKind of) {
  switch (of) {
    case CentralityKind::degree: return "degree";
    case CentralityKind::betweenness: return "betweenness";
    case CentralityKind::closeness: return "closeness";
  }
  return "";
}

}  // namespace

TwoModeCentralization centralization(const view::TwoMode& incidence, CentralityKind of,
                                     const TwoModeCentralizationOptions& options) {
  if (of == CentralityKind::closeness && !options.normalized) {
    throw base::InvalidArgument("normalized", "false", "closeness in two modes has no raw scores");
  }
  const auto scores = scores_of(incidence, of, options);
  TwoModeCentralization result;
  result.actors = of_kind(scores.actors, scores.targets, of, options.normalized);
  result.targets = of_kind(scores.targets, scores.actors, of, options.normalized);
  result.account.measure = std::string(in_words(of)) + " centralization";
  result.account.conventions = {
      {"scores", options.normalized ? "divided by the maximum of their kind" : "raw"},
      {"differences", "of both kinds to the highest of one"},
      {"scale", "divided by the sum of the even tree, the maximum of connected incidences"}};
  const bool no_actors = !(result.actors.maximum > 1e-12);
  const bool no_targets = !(result.targets.maximum > 1e-12);
  if (no_actors && no_targets) {
    result.account.status = Status::undefined;
    result.account.note = "no incidence of this size is more centralized than another";
  } else if (!is_connected(incidence)) {
    result.account.note = "the incidence is not connected, so that the value may be above 1";
  }
  return result;
}

}  // namespace citynet::measure
