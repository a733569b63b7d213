#include "citynet/measure/structure/core_periphery.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"
#include "measure/structure/core_blocks.hpp"
#include "measure/structure/core_fit.hpp"

namespace citynet::measure {
namespace {

using view::Vertex;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
/// Fits that differ by less are equal: decimal strengths are added up in many orders.
constexpr double kEqual = 1e-10;
constexpr std::size_t kMostProven = 30;
/// Pairs of one vertex from each side that are still tried in exchange.
constexpr std::size_t kMostSwaps = 1'000'000;

/// The best division so far, and how many others are as good.
struct Best {
  double fit = -std::numeric_limits<double>::infinity();
  std::size_t core_size = 0;
  std::vector<bool> core{};
  std::size_t as_good = 0;

  void consider(double fit_now, std::size_t size_now, const std::vector<bool>& core_now,
                std::size_t as_good_now = 1) {
    if (std::isnan(fit_now) || fit_now < fit - kEqual) return;
    const bool better = fit_now > fit + kEqual;
    as_good = better ? as_good_now : as_good + as_good_now;
    // Equal fits: the smaller core, then the one with the smaller vertices.
    const bool first = size_now < core_size || (size_now == core_size && core_now > core);
    if (!better && !first) return;
    fit = better ? fit_now : std::max(fit, fit_now);
    core_size = size_now;
    core = core_now;
  }
};

/// All divisions in which the first vertices are as the bits of `prefix` say: the others change
/// sides one by one, as in Gray's code.
Best best_with_prefix(CoreBlocks& blocks, std::size_t n, std::size_t fixed, std::size_t prefix,
                      base::Pulse& pulse) {
  blocks.clear();
  for (std::size_t v = 0; v < fixed; ++v) {
    if ((prefix >> v & 1U) != 0) blocks.flip(static_cast<Vertex>(v));
  }
  Best best;
  const auto divisions = std::size_t{1} << (n - fixed);
  for (std::size_t i = 1;; ++i) {
    best.consider(blocks.fit(), blocks.core_size(), blocks.core());
    pulse.spend(8);
    if (i == divisions) return best;
    blocks.flip(static_cast<Vertex>(fixed + static_cast<std::size_t>(std::countr_zero(i))));
  }
}

Best best_of_all(const view::Graph& graph, const CorePeripheryOptions& options) {
  const auto n = graph.vertex_count();
  const auto fixed = std::min<std::size_t>(n, 6);
  struct Workspace {
    CoreBlocks blocks;
    std::vector<Best> found{};
  };
  Best best;
  base::for_each_block_in_order(
      std::size_t{1} << fixed, options.run,
      [&] { return Workspace{CoreBlocks(graph, options.ties, options.between)}; },
      [&](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto prefix = first; prefix < last; ++prefix) {
          workspace.found.push_back(best_with_prefix(workspace.blocks, n, fixed, prefix, pulse));
        }
      },
      [&](Workspace& workspace, std::size_t) {
        for (const auto& found : workspace.found) {
          best.consider(found.fit, found.core_size, found.core, found.as_good);
        }
        workspace.found.clear();
      });
  return best;
}

/// Vertices with the most tie strength first.
std::vector<Vertex> by_strength(const view::Graph& graph, TieUse ties) {
  std::vector<double> sum(graph.vertex_count(), 0.0);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const auto edge : graph.edges_of(v)) {
      sum[v] += ties == TieUse::strength ? graph.strengths()[edge] : 1.0;
    }
  }
  std::vector<Vertex> order(graph.vertex_count());
  std::iota(order.begin(), order.end(), Vertex{0});
  std::stable_sort(order.begin(), order.end(), [&](Vertex a, Vertex b) { return sum[a] > sum[b]; });
  return order;
}

/// The best of the cores that hold the first vertices of the order.
void begin_with_best_prefix(CoreBlocks& blocks, const std::vector<Vertex>& order) {
  Best best;
  for (const auto v : order) {
    blocks.flip(v);
    best.consider(blocks.fit(), blocks.core_size(), blocks.core());
  }
  for (const auto v : order) {
    if (best.core.empty() || !best.core[v]) blocks.flip(v);
  }
}

void begin_at_random(CoreBlocks& blocks, std::vector<Vertex> order, base::RandomStream random) {
  random.shuffle(std::span(order));
  const auto size = 1 + random.below(order.size() - 1);
  for (std::size_t i = 0; i < size; ++i) blocks.flip(order[i]);
}

/// Moves the one vertex that gains most; false when none gains.
bool move_one(CoreBlocks& blocks, std::size_t n, double& fit) {
  double best = fit;
  auto mover = static_cast<Vertex>(n);
  for (Vertex v = 0; v < n; ++v) {
    const double with = blocks.fit_with(v);
    if (!(with > best + kEqual) && !(std::isnan(best) && !std::isnan(with))) continue;
    best = with;
    mover = v;
  }
  if (mover == n) return false;
  blocks.flip(mover);
  fit = best;
  return true;
}

/// Exchanges the pair that gains most; false when none gains, or when there are too many.
bool exchange_two(CoreBlocks& blocks, std::size_t n, double& fit, base::Pulse& pulse) {
  if (blocks.core_size() * (n - blocks.core_size()) > kMostSwaps) return false;
  double best = fit;
  Vertex leaver = 0, newcomer = 0;
  for (Vertex a = 0; a < n; ++a) {
    if (!blocks.in_core(a)) continue;
    pulse.spend(8 * n);
    for (Vertex b = 0; b < n; ++b) {
      if (blocks.in_core(b)) continue;
      const double with = blocks.fit_with(a, b);
      if (!(with > best + kEqual)) continue;
      best = with;
      leaver = a;
      newcomer = b;
    }
  }
  if (leaver == newcomer) return false;
  blocks.flip(leaver);
  blocks.flip(newcomer);
  fit = best;
  return true;
}

void climb(CoreBlocks& blocks, std::size_t n, base::Pulse& pulse) {
  double fit = blocks.fit();
  do {
    while (move_one(blocks, n, fit)) pulse.spend(8 * n);
    pulse.spend(8 * n);
  } while (exchange_two(blocks, n, fit, pulse));
}

Best best_found(const view::Graph& graph, const CorePeripheryOptions& options) {
  const auto n = graph.vertex_count();
  const auto order = by_strength(graph, options.ties);
  struct Workspace {
    CoreBlocks blocks;
    std::vector<Best> found{};
  };
  Best best;
  base::for_each_block_in_order(
      1 + options.starts, options.run,
      [&] { return Workspace{CoreBlocks(graph, options.ties, options.between)}; },
      [&](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto start = first; start < last; ++start) {
          auto& blocks = workspace.blocks;
          blocks.clear();
          if (start == 0) {
            begin_with_best_prefix(blocks, order);
          } else {
            begin_at_random(blocks, order, base::RandomStream(options.seed, start));
          }
          climb(blocks, n, pulse);
          workspace.found.emplace_back();
          workspace.found.back().consider(blocks.fit(), blocks.core_size(), blocks.core());
        }
      },
      [&](Workspace& workspace, std::size_t) {
        for (const auto& found : workspace.found) {
          best.consider(found.fit, found.core_size, found.core);
        }
        workspace.found.clear();
      });
  return best;
}

/// The fit of a core, added up afresh.
double fit_of(const view::Graph& graph, const std::vector<bool>& core,
              const CorePeripheryOptions& options) {
  CoreBlocks blocks(graph, options.ties, options.between);
  for (Vertex v = 0; v < core.size(); ++v) {
    if (core[v]) blocks.flip(v);
  }
  return blocks.fit();
}

bool is_proven(const view::Graph& graph, const CorePeripheryOptions& options) {
  return graph.vertex_count() <= options.proven_up_to;
}

/// None when no division has a fit.
Best best_division(const view::Graph& graph, const CorePeripheryOptions& options) {
  if (!CoreBlocks(graph, options.ties, options.between).ties_vary()) return {};
  return is_proven(graph, options) ? best_of_all(graph, options) : best_found(graph, options);
}

void judge(CorePeriphery& result, const Best& best, bool proven, std::size_t starts) {
  auto& account = result.account;
  if (!proven) {
    account.status = Status::converged;
    account.note = "the best of " + std::to_string(1 + starts) +
                   " climbs, not a proven best one: other seeds may find others";
  } else if (best.as_good > 1) {
    account.status = Status::not_unique;
    account.note = std::to_string(best.as_good) +
                   " cores are equally good; this is the smallest, of the smallest vertices";
  }
}

void check(const view::Graph& graph, const CorePeripheryOptions& options) {
  require_undirected(graph, "core-periphery");
  require_ties(graph, options.ties);
  if (options.proven_up_to <= kMostProven) return;
  throw base::InvalidArgument(
      "proven_up_to", std::to_string(options.proven_up_to),
      "at most " + std::to_string(kMostProven) + ", as each further vertex doubles the time");
}

Account account_of(const view::Graph& graph, const CorePeripheryOptions& options) {
  const bool present = options.between == BetweenCoreAndPeriphery::present;
  Account account;
  account.measure = "core-periphery";
  account.conventions = {
      ties_followed(graph, Direction::all),
      strengths_used(options.ties),
      {"ideal between core and periphery", present ? "all ties present" : "ignored"}};
  return account;
}

}  // namespace

CorePeriphery core_periphery(const view::Graph& graph, const CorePeripheryOptions& options) {
  check(graph, options);
  CorePeriphery result;
  result.account = account_of(graph, options);
  const bool proven = is_proven(graph, options);
  const auto best = best_division(graph, options);
  if (!proven) result.account.seed = options.seed;
  if (best.core.empty()) {
    result.fit = kNaN;
    result.account.status = Status::undefined;
    result.account.note =
        "no division of the vertices has a correlation: fewer than three "
        "vertices, or pairs that are all alike";
    base::SerialPulse(options.run).finish();
    return result;
  }
  result.fit = fit_of(graph, best.core, options);
  result.core_size = best.core_size;
  result.in_core = best.core;
  judge(result, best, proven, options.starts);
  return result;
}

double core_fit(const view::Graph& graph, const CorePeripheryOptions& options) {
  check(graph, options);
  const auto best = best_division(graph, options);
  return best.core.empty() ? kNaN : fit_of(graph, best.core, options);
}

}  // namespace citynet::measure
