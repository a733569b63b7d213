#include "citynet/measure/structure/core_significance.hpp"

#include "measure/structure/core_fit.hpp"

namespace citynet::measure {

CoreSignificance core_significance(const view::Graph& graph,
                                   const CoreSignificanceOptions& options) {
  const GroupedGraph observed{graph, {}};
  const auto model = options.model ? options.model : same_density(observed);
  auto judged = significance(
      observed, model,
      [asked = options.core_periphery](const GroupedGraph& sample, const base::RunControl& run) {
        auto search = asked;
        search.run = run;
        return std::vector<double>{core_fit(sample.graph, search)};
      },
      options.significance);
  CoreSignificance result;
  result.fit = judged.values.front();
  result.account = std::move(judged.account);
  result.account.measure = "significance of the core";
  result.account.conventions.push_back(
      {"null model", options.model ? "as given" : "as many ties at random"});
  return result;
}

}  // namespace citynet::measure
