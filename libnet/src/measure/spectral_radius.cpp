#include "measure/spectral_radius.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "citynet/measure/structure/components.hpp"
#include "measure/shared_columns.hpp"

namespace citynet::measure {
namespace {

using Members = std::vector<view::Vertex>;

/// Strengths times a power of two, so that the largest is near 1 whatever their unit: beside huge
/// ones the I of A + I would vanish, beside tiny ones A would.
struct ScaledStrengths {
  std::vector<double> values{};  // empty: every tie counts 1
  int exponent = 0;
};

ScaledStrengths scaled_strengths(const view::Graph& graph, TieUse ties) {
  ScaledStrengths scaled;
  if (ties == TieUse::presence) return scaled;
  scaled.values.assign(graph.strengths().begin(), graph.strengths().end());
  if (scaled.values.empty()) return scaled;
  (void)std::frexp(*std::max_element(scaled.values.begin(), scaled.values.end()), &scaled.exponent);
  for (double& value : scaled.values) value = std::ldexp(value, -scaled.exponent);
  return scaled;
}

/// The vertices of each strong component with more than one vertex: all cycles are in these.
std::vector<Members> cyclic_parts(const view::Graph& graph, std::vector<std::uint32_t>& part_of) {
  auto parts = components(graph, {.connectivity = Connectivity::strong});
  std::vector<Members> members;
  for (const auto size : parts.sizes) {
    if (size > 1) members.emplace_back();  // the largest come first
  }
  for (view::Vertex v = 0; v < parts.membership.size(); ++v) {
    if (parts.membership[v] < members.size()) members[parts.membership[v]].push_back(v);
  }
  part_of = std::move(parts.membership);
  return members;
}

/// x -> (A + I) x on one strong component, where A + I has a single largest eigenvalue and every
/// positive x encloses it (Collatz and Wielandt): it lies between the smallest and the largest
/// growth of an entry.
class Part {
 public:
  Part(const view::Graph& graph, const ScaledStrengths& strengths,
       const std::vector<std::uint32_t>& part_of, const Members& members, std::vector<double>& x,
       std::vector<double>& y)
      : graph_(graph), strengths_(strengths), part_of_(part_of), members_(members), x_(x), y_(y) {
    for (const auto v : members_) x_[v] = 1;
  }

  /// Goes through the columns of a projection that counts them.
  void go_through(SharedColumns& shared) {
    shared_ = &shared;
    columns_ = shared.columns_of(members_);
  }

  /// One step; the bounds for the radius of A become tighter.
  void step(SpectralRadius& bounds, base::Pulse& pulse) {
    multiply(pulse);
    double least = std::numeric_limits<double>::infinity(), most = 0, largest = 0;
    for (const auto v : members_) {
      y_[v] += x_[v];
      least = std::min(least, y_[v] / x_[v]);
      most = std::max(most, y_[v] / x_[v]);
      largest = std::max(largest, y_[v]);
    }
    bounds.at_least = std::max(bounds.at_least, least - 1);
    bounds.at_most = std::min(bounds.at_most, most - 1);
    for (const auto v : members_) x_[v] = y_[v] / largest;
  }

 private:
  /// y = A x.
  void multiply(base::Pulse& pulse) {
    if (shared_ != nullptr) {
      shared_->multiply(members_, columns_, x_, y_, pulse);
      for (const auto v : members_) y_[v] = std::ldexp(y_[v], -strengths_.exponent);
      return;
    }
    for (const auto v : members_) {
      y_[v] = row_times(v);
      pulse.spend(1 + graph_.neighbors(v).size());
    }
  }

  [[nodiscard]] double row_times(view::Vertex v) const {
    const auto neighbors = graph_.neighbors(v);
    const auto edges = graph_.edges_of(v);
    double sum = 0;
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      if (part_of_[neighbors[i]] != part_of_[v]) continue;
      sum += (strengths_.values.empty() ? 1.0 : strengths_.values[edges[i]]) * x_[neighbors[i]];
    }
    return sum;
  }

  const view::Graph& graph_;
  const ScaledStrengths& strengths_;
  const std::vector<std::uint32_t>& part_of_;
  const Members& members_;
  std::vector<double>& x_;
  std::vector<double>& y_;
  SharedColumns* shared_ = nullptr;
  std::vector<std::uint32_t> columns_{};
};

}  // namespace

SpectralRadius spectral_radius(const view::Graph& graph, TieUse ties, double precision,
                               double asked, std::size_t max_steps, base::Pulse& pulse) {
  std::vector<std::uint32_t> part_of;
  const auto parts = cyclic_parts(graph, part_of);
  const auto strengths = scaled_strengths(graph, ties);
  asked = std::ldexp(asked, -strengths.exponent);
  std::vector<double> x(graph.vertex_count()), y(graph.vertex_count());
  auto shared =
      ties == TieUse::strength && !graph.is_directed() ? SharedColumns::of(graph) : std::nullopt;
  SpectralRadius whole;
  for (const auto& members : parts) {
    Part part(graph, strengths, part_of, members, x, y);
    if (shared) part.go_through(*shared);
    SpectralRadius bounds{0, std::numeric_limits<double>::infinity()};
    for (std::size_t step = 0; step < max_steps; ++step) {
      part.step(bounds, pulse);
      const bool close = bounds.at_most - bounds.at_least <= precision * bounds.at_most;
      const bool decided = asked > 0 && (bounds.at_most < asked || bounds.at_least >= asked);
      // A part that stays below another one does not matter.
      if (close || decided || bounds.at_most <= whole.at_least) break;
    }
    whole.at_least = std::max(whole.at_least, bounds.at_least);
    whole.at_most = std::max(whole.at_most, bounds.at_most);
  }
  return {std::ldexp(whole.at_least, strengths.exponent),
          std::ldexp(whole.at_most, strengths.exponent)};
}

}  // namespace citynet::measure
