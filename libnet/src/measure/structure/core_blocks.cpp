#include "measure/structure/core_blocks.hpp"

#include <cmath>
#include <limits>

namespace citynet::measure {
namespace {

/// Sums of strengths carry roundings: what is left of equal numbers is no variation.
constexpr double kRounding = 1e-12;

double pairs(double n) { return n * (n - 1) / 2; }

}  // namespace

CoreBlocks::CoreBlocks(const view::Graph& graph, TieUse ties, BetweenCoreAndPeriphery between)
    : graph_(graph),
      ties_(ties),
      between_(between),
      in_core_(graph.vertex_count(), false),
      to_core_(graph.vertex_count()),
      to_all_(graph.vertex_count()) {
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const auto edge : graph.edges_of(v)) to_all_[v].add(tie(edge), 1);
  }
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) all_.add(tie(edge), 1);
  inside_periphery_ = all_;
}

CoreBlocks::Sums CoreBlocks::tie(std::uint32_t edge) const {
  if (ties_ == TieUse::presence) return {1, 1};
  const double strength = graph_.strengths()[edge];
  return {strength, strength * strength};
}

void CoreBlocks::clear() {
  in_core_.assign(graph_.vertex_count(), false);
  to_core_.assign(graph_.vertex_count(), {});
  inside_core_ = {};
  inside_periphery_ = all_;
  core_size_ = 0;
}

void CoreBlocks::flip(view::Vertex v) {
  const double sign = in_core_[v] ? -1 : 1;
  inside_core_.add(to_core_[v], sign);
  inside_periphery_.add(to_all_[v], -sign).add(to_core_[v], sign);
  const auto neighbors = graph_.neighbors(v);
  const auto edges = graph_.edges_of(v);
  for (std::size_t i = 0; i < neighbors.size(); ++i) {
    to_core_[neighbors[i]].add(tie(edges[i]), sign);
  }
  in_core_[v] = !in_core_[v];
  core_size_ = in_core_[v] ? core_size_ + 1 : core_size_ - 1;
}

double CoreBlocks::fit_with(view::Vertex v) const {
  const double sign = in_core_[v] ? -1 : 1;
  auto core = inside_core_, periphery = inside_periphery_;
  core.add(to_core_[v], sign);
  periphery.add(to_all_[v], -sign).add(to_core_[v], sign);
  return fit(in_core_[v] ? core_size_ - 1 : core_size_ + 1, core, periphery);
}

double CoreBlocks::fit_with(view::Vertex leaves, view::Vertex enters) const {
  auto core = inside_core_, periphery = inside_periphery_;
  core.add(to_core_[leaves], -1).add(to_core_[enters], 1);
  periphery.add(to_all_[leaves], 1).add(to_core_[leaves], -1);
  periphery.add(to_all_[enters], -1).add(to_core_[enters], 1);
  if (const auto edge = graph_.find_edge(leaves, enters)) {
    // Counted as a tie of the newcomer to the core, and of the leaver to the periphery: it is
    // neither.
    core.add(tie(*edge), -1);
    periphery.add(tie(*edge), -1);
  }
  return fit(core_size_, core, periphery);
}

double CoreBlocks::fit(std::size_t core_size, const Sums& core, const Sums& periphery) const {
  const auto n = static_cast<double>(graph_.vertex_count());
  const auto k = static_cast<double>(core_size);
  const bool present = between_ == BetweenCoreAndPeriphery::present;
  // Pairs compared, those of them where the ideal is 1, and the sums over both.
  const double all = present ? pairs(n) : pairs(k) + pairs(n - k);
  const double ones = all - pairs(n - k);
  const double sum = present ? all_.first : core.first + periphery.first;
  const double squares = present ? all_.second : core.second + periphery.second;
  const double over_ones = sum - periphery.first;
  const double of_ties = squares - sum * (sum / all);
  const bool vary = ones > 0 && ones < all && of_ties > kRounding * squares;
  if (!vary) return std::numeric_limits<double>::quiet_NaN();
  return (over_ones - sum * (ones / all)) / std::sqrt(of_ties * (ones * (all - ones) / all));
}

bool CoreBlocks::ties_vary() const {
  if (graph_.vertex_count() < 3) return false;
  const double all = pairs(static_cast<double>(graph_.vertex_count()));
  return all_.second - all_.first * (all_.first / all) > kRounding * all_.second;
}

}  // namespace citynet::measure
