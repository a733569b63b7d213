#include "citynet/measure/structure/assortativity.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

Account account_of(const char* measure, const view::Graph& graph, TieUse ties) {
  Account account;
  account.measure = measure;
  account.conventions = {{"ties", graph.is_directed() ? "directed, each counted once"
                                                      : "undirected, counted both ways"},
                         strengths_used(ties)};
  return account;
}

GraphScore undefined(Account account, const char* why) {
  account.status = Status::undefined;
  account.note = why;
  return {std::numeric_limits<double>::quiet_NaN(), std::move(account)};
}

/// How much each tie counts: 1, or its strength scaled by a power of two, which changes no bit of
/// a correlation and keeps the sums of huge strengths finite.
class TieCounts {
 public:
  TieCounts(const view::Graph& graph, TieUse ties) {
    if (ties == TieUse::presence) return;
    counts_.assign(graph.strengths().begin(), graph.strengths().end());
    if (counts_.empty()) return;
    int exponent = 0;
    (void)std::frexp(*std::max_element(counts_.begin(), counts_.end()), &exponent);
    for (double& count : counts_) count = std::ldexp(count, -exponent);
  }
  [[nodiscard]] double of(std::size_t edge) const { return counts_.empty() ? 1.0 : counts_[edge]; }

 private:
  std::vector<double> counts_{};  // empty: every tie counts 1
};

/// Calls `use(from, to, count)` for every tie, for an undirected one both ways.
template <class Use>
void for_each_arc(const view::Graph& graph, const TieCounts& counts, base::Pulse& pulse, Use use) {
  const auto edges = graph.edges();
  for (std::size_t e = 0; e < edges.size(); ++e) {
    use(edges[e].source, edges[e].target, counts.of(e));
    if (!graph.is_directed()) use(edges[e].target, edges[e].source, counts.of(e));
    pulse.spend(1);
  }
}

/// Multiplied by a power of two so that the largest is near 1: no square leaves the range.
void bring_near_one(std::vector<double>& values) {
  double largest = 0;
  for (const double value : values) largest = std::max(largest, std::abs(value));
  int exponent = 0;
  (void)std::frexp(largest, &exponent);
  for (double& value : values) value = std::ldexp(value, -exponent);
}

/// The values of one end of the ties without their mean over the ties.
struct End {
  std::vector<double> values{};
  bool all_equal = false;
};

template <class PickEnd>
End centred(const view::Graph& graph, const TieCounts& counts, std::vector<double> values,
            base::Pulse& pulse, PickEnd pick_end) {
  bring_near_one(values);
  double sum = 0, total = 0;
  double least = std::numeric_limits<double>::infinity(), most = -least;
  for_each_arc(graph, counts, pulse, [&](view::Vertex from, view::Vertex to, double count) {
    const double value = values[pick_end(from, to)];
    sum += count * value;
    total += count;
    least = std::min(least, value);
    most = std::max(most, value);
  });
  for (double& value : values) value -= sum / total;
  bring_near_one(values);
  return {std::move(values), least == most};
}

void check_values(const view::Graph& graph, std::span<const double> values) {
  if (values.size() != graph.vertex_count()) {
    throw base::InvalidArgument(
        "values", std::to_string(values.size()) + " values",
        "one value per vertex (" + std::to_string(graph.vertex_count()) + ")");
  }
  for (std::size_t v = 0; v < values.size(); ++v) {
    if (std::isfinite(values[v])) continue;
    throw base::InvalidArgument("values",
                                to_text(values[v]) + " at vertex " + std::to_string(v) + " (" +
                                    graph.key(static_cast<view::Vertex>(v)) + ")",
                                "finite; leave out vertices without a value before");
  }
}

double correlation(double together, double begins, double ends) {
  const double value = together / std::sqrt(begins * ends);
  return std::clamp(value, -1.0, 1.0);  // rounding may lead a hair beyond
}

/// Sums over the ties in whole numbers: they fit 128 bits for any graph that fits a memory.
__extension__ using Whole = __int128;

struct DegreeSums {
  Whole ties = 0, from = 0, to = 0, from_squares = 0, to_squares = 0, products = 0;
};

DegreeSums degree_sums(const view::Graph& graph, base::Pulse& pulse) {
  DegreeSums sums;
  for_each_arc(graph, TieCounts(graph, TieUse::presence), pulse,
               [&](view::Vertex from, view::Vertex to, double) {
                 const auto x = static_cast<Whole>(graph.neighbors(from).size());
                 const auto y = static_cast<Whole>(graph.in_neighbors(to).size());
                 sums.ties += 1;
                 sums.from += x;
                 sums.to += y;
                 sums.from_squares += x * x;
                 sums.to_squares += y * y;
                 sums.products += x * y;
               });
  return sums;
}

/// What the ties come to between the groups.
struct Mixing {
  std::vector<double> begin{}, end{};  ///< per group
  double inside = 0, total = 0;
  bool one_group = true;
};

Mixing mixing(const view::Graph& graph, const Groups& groups, TieUse ties, base::Pulse& pulse) {
  Mixing mix{std::vector<double>(groups.count(), 0.0), std::vector<double>(groups.count(), 0.0)};
  std::optional<std::uint32_t> first;
  for_each_arc(graph, TieCounts(graph, ties), pulse,
               [&](view::Vertex from, view::Vertex to, double count) {
                 const auto i = groups.of[from], j = groups.of[to];
                 if (i == Groups::kNone || j == Groups::kNone) return;
                 mix.begin[i] += count;
                 mix.end[j] += count;
                 mix.total += count;
                 if (i == j) mix.inside += count;
                 if (!first) first = i;
                 if (i != j || i != *first) mix.one_group = false;
               });
  return mix;
}

}  // namespace

GraphScore assortativity(const view::Graph& graph, std::span<const double> values,
                         const AssortativityOptions& options) {
  check_values(graph, values);
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  auto account = account_of("assortativity", graph, options.ties);
  if (graph.edge_count() == 0) {
    pulse.finish();
    return undefined(std::move(account), "without ties there is nothing to compare");
  }
  const TieCounts counts(graph, options.ties);
  const std::vector<double> given(values.begin(), values.end());
  const auto from = centred(graph, counts, given, pulse, [](auto a, auto) { return a; });
  const auto to = centred(graph, counts, given, pulse, [](auto, auto b) { return b; });
  double together = 0, begins = 0, ends = 0;
  for_each_arc(graph, counts, pulse, [&](view::Vertex a, view::Vertex b, double count) {
    together += count * from.values[a] * to.values[b];
    begins += count * from.values[a] * from.values[a];
    ends += count * to.values[b] * to.values[b];
  });
  if (!graph.is_directed()) ends = begins;  // the same sum in another order
  pulse.finish();
  if (from.all_equal || to.all_equal) {
    return undefined(std::move(account), "all ties begin, or all end, at equal values");
  }
  return {correlation(together, begins, ends), std::move(account)};
}

GraphScore nominal_assortativity(const view::Graph& graph, const Groups& groups,
                                 const AssortativityOptions& options) {
  require_groups(groups, graph.vertex_count());
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  auto account = account_of("nominal assortativity", graph, options.ties);
  account.conventions.push_back(without_group(groups));
  const auto mix = mixing(graph, groups, options.ties, pulse);
  pulse.finish();
  if (mix.total == 0) {
    return undefined(std::move(account), "there are no ties between vertices that have a group");
  }
  if (mix.one_group) {
    return undefined(std::move(account), "all ties begin and end in one group");
  }
  // Both differences are taken between whole numbers of ties, where they are exact.
  double by_chance = 0;
  for (std::size_t i = 0; i < mix.begin.size(); ++i) by_chance += mix.begin[i] * mix.end[i];
  const double inside = mix.total * mix.inside;
  return {(inside - by_chance) / (mix.total * mix.total - by_chance), std::move(account)};
}

GraphScore degree_assortativity(const view::Graph& graph,
                                const DegreeAssortativityOptions& options) {
  base::SerialPulse pulse(options.run);
  auto account = account_of("degree assortativity", graph, TieUse::presence);
  if (graph.is_directed())
    account.conventions.push_back({"degrees", "out of the source, into the target"});
  const auto sums = degree_sums(graph, pulse);
  pulse.finish();
  if (sums.ties == 0) {
    return undefined(std::move(account), "without ties there is nothing to compare");
  }
  const auto from = sums.ties * sums.from_squares - sums.from * sums.from;
  const auto to = sums.ties * sums.to_squares - sums.to * sums.to;
  if (from == 0 || to == 0) {
    return undefined(std::move(account), "all ties begin, or all end, at equal degrees");
  }
  const auto together = static_cast<double>(sums.ties * sums.products - sums.from * sums.to);
  if (from == to) return {together / static_cast<double>(from), std::move(account)};
  return {correlation(together, static_cast<double>(from), static_cast<double>(to)),
          std::move(account)};
}

}  // namespace citynet::measure
