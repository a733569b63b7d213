#include "citynet/measure/null_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_set>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kEqual = 1e-9;

/// What a share of the trials adds up to, per value. Sums are of differences from what was
/// observed: whole numbers stay exact, and no digits are lost to a large mean.
struct Tally {
  explicit Tally(std::size_t values)
      : difference(values, 0),
        square(values, 0),
        as_much_or_more(values, 0),
        as_much_or_less(values, 0) {}

  void add(std::size_t i, double value, double observed) {
    const double equal = kEqual * std::max(std::abs(value), std::abs(observed));
    difference[i] += value - observed;
    square[i] += (value - observed) * (value - observed);
    as_much_or_more[i] += value >= observed - equal ? 1 : 0;
    as_much_or_less[i] += value <= observed + equal ? 1 : 0;
  }

  void take_from(Tally& part) {
    for (std::size_t i = 0; i < difference.size(); ++i) {
      difference[i] += part.difference[i];
      square[i] += part.square[i];
      as_much_or_more[i] += part.as_much_or_more[i];
      as_much_or_less[i] += part.as_much_or_less[i];
    }
    part = Tally(difference.size());
  }

  std::vector<double> difference, square;
  std::vector<std::uint64_t> as_much_or_more, as_much_or_less;
};

/// A serial run inside a block: what it would report, it tells the pulse, which throws when the
/// whole call is to end. That it has ended is no reason to look at the clock.
base::RunControl inside(base::Pulse& pulse) {
  constexpr std::size_t kLookNow = std::size_t{1} << 15U;
  return {.threads = 1, .progress = [&pulse](double share_done) {
            pulse.spend(share_done < 1 ? kLookNow : 1);
            return base::Continue::yes;
          }};
}

/// The data come first, at a share of 0.
base::RunControl before_the_trials(const base::RunControl& run) {
  if (!run.progress) return run;
  return {.threads = run.threads, .progress = [&run](double) { return run.progress(0.0); }};
}

std::vector<double> values_of(const Statistics& statistics, const GroupedGraph& sample,
                              const base::RunControl& run, std::size_t expected) {
  auto values = statistics(sample, run);
  if (values.size() == expected) return values;
  throw base::InvalidArgument(
      "statistics", std::to_string(values.size()) + " values",
      "as many for every sample as for the data (" + std::to_string(expected) + ")");
}

Significance judged(const Tally& tally, std::size_t i, double observed, double trials) {
  Significance s;
  s.observed = observed;
  if (std::isnan(observed) || std::isnan(tally.difference[i])) {
    s.mean = s.sd = s.z = s.p_greater = s.p_less = s.p_two_sided = kNaN;
    return s;
  }
  const double difference = tally.difference[i] / trials;
  s.mean = observed + difference;
  const double variance = (tally.square[i] - tally.difference[i] * difference) / (trials - 1);
  // What is left of equal numbers by rounding is no variance.
  const double rounding = kEqual * std::max(std::abs(observed), std::abs(s.mean));
  s.sd = variance > rounding * rounding ? std::sqrt(variance) : 0;
  s.z = s.sd > 0 ? (observed - s.mean) / s.sd : kNaN;
  s.p_greater = (1 + static_cast<double>(tally.as_much_or_more[i])) / (1 + trials);
  s.p_less = (1 + static_cast<double>(tally.as_much_or_less[i])) / (1 + trials);
  s.p_two_sided = std::min(1.0, 2 * std::min(s.p_greater, s.p_less));
  return s;
}

Account account_of(const SignificanceOptions& options) {
  Account account;
  account.measure = "significance";
  account.conventions = {{"trials", std::to_string(options.trials)},
                         {"p", "(1 + trials as extreme) / (1 + trials)"},
                         {"two-sided p", "twice the smaller one-sided p, at most 1"}};
  account.seed = options.seed;
  return account;
}

/// Numbers every possible edge of a simple graph; an undirected one has those with a < b.
std::uint64_t possible_edges(const view::Graph& graph) {
  const auto n = static_cast<std::uint64_t>(graph.vertex_count());
  if (n == 0) return 0;
  return graph.is_directed() ? n * (n - 1) : n * (n - 1) / 2;
}

view::Graph::Edge edge_of(std::uint64_t number, const view::Graph& graph) {
  const auto n = static_cast<std::uint64_t>(graph.vertex_count());
  if (graph.is_directed()) {
    const auto a = number / (n - 1), b = number % (n - 1);
    return {static_cast<view::Vertex>(a), static_cast<view::Vertex>(b < a ? b : b + 1)};
  }
  // Row b of the lower triangle begins at b (b - 1) / 2; the root may be off by one.
  auto b = static_cast<std::uint64_t>((1 + std::sqrt(1 + 8 * static_cast<double>(number))) / 2);
  while (b * (b - 1) / 2 > number) --b;
  while (b * (b + 1) / 2 <= number) ++b;
  return {static_cast<view::Vertex>(number - b * (b - 1) / 2), static_cast<view::Vertex>(b)};
}

/// `wanted` different numbers below `bound`, every set with equal chance (Floyd's method).
std::vector<std::uint64_t> distinct_numbers(std::uint64_t wanted, std::uint64_t bound,
                                            base::RandomStream& random) {
  constexpr std::size_t kFew = 64;  // to be looked through rather than looked up
  std::unordered_set<std::uint64_t> taken;
  std::vector<std::uint64_t> numbers;
  numbers.reserve(wanted);
  const auto is_taken = [&](std::uint64_t number) {
    return wanted <= kFew ? std::ranges::find(numbers, number) != numbers.end()
                          : taken.contains(number);
  };
  for (auto top = bound - wanted; top < bound; ++top) {
    const auto drawn = random.below(top + 1);
    numbers.push_back(is_taken(drawn) ? top : drawn);
    if (wanted > kFew) taken.insert(numbers.back());
  }
  return numbers;
}

}  // namespace

NullModel permuted_groups(GroupedGraph observed) {
  return [observed = std::move(observed)](base::RandomStream& random) {
    auto sample = observed;
    std::vector<std::uint32_t> dealt;
    for (const auto group : sample.groups.of) {
      if (group != Groups::kNone) dealt.push_back(group);
    }
    random.shuffle(std::span(dealt));
    auto next = dealt.begin();
    for (auto& group : sample.groups.of) {
      if (group != Groups::kNone) group = *next++;
    }
    return sample;
  };
}

NullModel same_density(GroupedGraph observed) {
  return [observed = std::move(observed)](base::RandomStream& random) {
    const auto& graph = observed.graph;
    std::vector<view::Vertex> sources, targets;
    for (const auto number : distinct_numbers(graph.edge_count(), possible_edges(graph), random)) {
      const auto edge = edge_of(number, graph);
      sources.push_back(edge.source);
      targets.push_back(edge.target);
    }
    view::GraphOptions options;
    options.directed = graph.is_directed();
    const auto n = graph.vertex_count();
    if (!graph.has_strengths()) {
      return GroupedGraph{view::Graph::from_edges(n, sources, targets, options), observed.groups};
    }
    view::EdgeStrengths strengths{{graph.strengths().begin(), graph.strengths().end()}};
    random.shuffle(std::span(strengths.values));
    return GroupedGraph{view::Graph::from_edges(n, sources, targets, strengths, options),
                        observed.groups};
  };
}

SignificanceResult significance(const GroupedGraph& observed, const NullModel& model,
                                const Statistics& statistics, const SignificanceOptions& options) {
  if (options.trials < 2) {
    throw base::InvalidArgument("trials", std::to_string(options.trials), "at least 2");
  }
  const auto of_data = statistics(observed, before_the_trials(options.run));
  Tally total(of_data.size());
  base::for_each_block_in_order(
      options.trials, options.run, [&] { return Tally(of_data.size()); },
      [&](Tally& tally, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto trial = first; trial < last; ++trial) {
          base::RandomStream random(options.seed, trial);
          const auto sample = model(random);
          const auto values = values_of(statistics, sample, inside(pulse), of_data.size());
          for (std::size_t i = 0; i < values.size(); ++i) tally.add(i, values[i], of_data[i]);
          pulse.spend(1 + values.size());
        }
      },
      [&](Tally& tally, std::size_t) { total.take_from(tally); });
  SignificanceResult result;
  result.account = account_of(options);
  for (std::size_t i = 0; i < of_data.size(); ++i) {
    result.values.push_back(judged(total, i, of_data[i], static_cast<double>(options.trials)));
  }
  return result;
}

}  // namespace citynet::measure
