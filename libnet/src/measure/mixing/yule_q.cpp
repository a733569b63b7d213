#include "citynet/measure/mixing/yule_q.hpp"

#include <cmath>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void count_tied(YuleQ& result, const view::Graph::Edge& edge, const Groups& groups) {
  const auto a = groups.of[edge.source], b = groups.of[edge.target];
  if (a == Groups::kNone || b == Groups::kNone) return;
  const auto counted = a == b ? &PairTable::tied_inside : &PairTable::tied_outside;
  result.graph.*counted += 1;
  result.groups[a].*counted += 1;
  if (a != b) result.groups[b].*counted += 1;
  result.vertices[edge.source].*counted += 1;
  result.vertices[edge.target].*counted += 1;
}

/// All pairs less the tied ones.
void count_untied(PairTable& table, double inside, double outside) {
  table.untied_inside = inside - table.tied_inside;
  table.untied_outside = outside - table.tied_outside;
}

/// Fills in the untied pairs; `orders` is 2 where a pair has two.
void count_untied(YuleQ& result, const Groups& groups, double orders) {
  const auto sizes = groups.sizes();
  const auto all = static_cast<double>(groups.of.size() - groups.missing());
  double inside = 0;
  for (std::size_t group = 0; group < sizes.size(); ++group) {
    const auto size = static_cast<double>(sizes[group]);
    const double pairs = orders * size * (size - 1) / 2;
    count_untied(result.groups[group], pairs, orders * size * (all - size));
    inside += pairs;
  }
  count_untied(result.graph, inside, orders * all * (all - 1) / 2 - inside);
  for (std::size_t v = 0; v < groups.of.size(); ++v) {
    if (!groups.has_group(v)) continue;
    const auto size = static_cast<double>(sizes[groups.of[v]]);
    count_untied(result.vertices[v], orders * (size - 1), orders * (all - size));
  }
}

}  // namespace

double PairTable::yule_q() const noexcept {
  const double together = tied_inside * untied_outside, apart = untied_inside * tied_outside;
  return together + apart > 0 ? (together - apart) / (together + apart) : kNaN;
}

YuleQ yule_q(const view::Graph& graph, const Groups& groups, const YuleQOptions& options) {
  require_groups(groups, graph.vertex_count());
  base::SerialPulse pulse(options.run);
  YuleQ result;
  result.groups.resize(groups.count());
  result.vertices.resize(graph.vertex_count());
  for (const auto& edge : graph.edges()) {
    count_tied(result, edge, groups);
    pulse.spend(1);
  }
  count_untied(result, groups, graph.is_directed() ? 2 : 1);
  for (const auto& vertex : result.vertices) result.scores.values.push_back(vertex.yule_q());
  result.account.measure = "Yule Q";
  result.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(TieUse::presence),
                                {"sign", "greater than 0: more ties inside groups"},
                                without_group(groups)};
  result.scores.account = result.account;
  if (std::isnan(result.graph.yule_q())) {
    result.account.status = Status::undefined;
    result.account.note = "the pairs do not differ in both: whether tied, and whether in one group";
  }
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
