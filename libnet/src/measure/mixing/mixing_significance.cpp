#include "citynet/measure/mixing/mixing_significance.hpp"

#include "citynet/base/error.hpp"
#include "citynet/measure/mixing/yule_q.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// One value for the graph, one per group and one per vertex.
template <class Result, class Value>
std::vector<double> in_a_row(const Result& result, Value value) {
  std::vector<double> values{value(result.graph)};
  for (const auto& group : result.groups) values.push_back(value(group));
  for (const auto& vertex : result.vertices) values.push_back(value(vertex));
  return values;
}

MixingSignificance judged(const view::Graph& graph, const Groups& groups,
                          const MixingSignificanceOptions& options, const Statistics& statistics) {
  require_groups(groups, graph.vertex_count());
  const GroupedGraph observed{graph, groups};
  const auto model = options.model ? options.model : permuted_groups(observed);
  auto all = significance(observed, model, statistics, options.significance);
  MixingSignificance result;
  const auto first_vertex = all.values.begin() + 1 + static_cast<std::ptrdiff_t>(groups.count());
  result.graph = all.values.front();
  result.groups.assign(all.values.begin() + 1, first_vertex);
  result.vertices.assign(first_vertex, all.values.end());
  result.account = std::move(all.account);
  result.account.conventions.push_back(strengths_used(options.ties));
  result.account.conventions.push_back(
      {"null model", options.model ? "as given" : "permuted groups"});
  return result;
}

}  // namespace

MixingSignificance ei_index_significance(const view::Graph& graph, const Groups& groups,
                                         const MixingSignificanceOptions& options) {
  auto result =
      judged(graph, groups, options,
             [ties = options.ties](const GroupedGraph& sample, const base::RunControl& run) {
               const auto index = ei_index(sample.graph, sample.groups, {.ties = ties, .run = run});
               return in_a_row(index, [](const auto& part) { return part.index(); });
             });
  result.account.measure = "significance of the E-I index";
  return result;
}

MixingSignificance yule_q_significance(const view::Graph& graph, const Groups& groups,
                                       const MixingSignificanceOptions& options) {
  if (options.ties == TieUse::strength) {
    throw base::InvalidArgument("ties", "strength", "Yule's Q counts ties, so only presence");
  }
  auto result =
      judged(graph, groups, options, [](const GroupedGraph& sample, const base::RunControl& run) {
        const auto q = yule_q(sample.graph, sample.groups, {.run = run});
        return in_a_row(q, [](const auto& part) { return part.yule_q(); });
      });
  result.account.measure = "significance of Yule Q";
  return result;
}

}  // namespace citynet::measure
