#include "measure/structure/stress.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "citynet/base/random.hpp"

namespace citynet::measure {
namespace {

/// The steps between all pairs of a connected graph, directions ignored.
class Steps {
 public:
  Steps(const view::Graph& graph, base::Pulse& pulse)
      : count_(graph.vertex_count()), steps_(count_ * count_, 0) {
    std::vector<view::Vertex> queue;
    for (view::Vertex from = 0; from < count_; ++from) search(graph, from, queue, pulse);
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  [[nodiscard]] std::span<const std::uint16_t> from(std::size_t v) const noexcept {
    return std::span(steps_).subspan(v * count_, count_);
  }

 private:
  void search(const view::Graph& graph, view::Vertex from, std::vector<view::Vertex>& queue,
              base::Pulse& pulse) {
    const auto row = std::span(steps_).subspan(from * count_, count_);
    queue.assign(1, from);
    for (std::size_t at = 0; at < queue.size(); ++at) {
      const auto v = queue[at];
      const auto visit = [&](view::Vertex u) {
        if (u == from || row[u] != 0) return;
        row[u] = static_cast<std::uint16_t>(row[v] + 1);
        queue.push_back(u);
      };
      for (const auto u : graph.neighbors(v)) visit(u);
      if (graph.is_directed()) {
        for (const auto u : graph.in_neighbors(v)) visit(u);
      }
      pulse.spend(1 + graph.neighbors(v).size());
    }
  }

  std::size_t count_;
  std::vector<std::uint16_t> steps_;
};

using Vector = std::vector<double>;

void centre(Vector& values) {
  double mean = 0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  for (double& value : values) value -= mean;
}

double product(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// -1/2 times the squared steps, centred in rows and columns, times a vector.
Vector scaled(const Steps& steps, Vector vector, base::Pulse& pulse) {
  centre(vector);
  Vector result(vector.size());
  for (std::size_t v = 0; v < result.size(); ++v) {
    const auto row = steps.from(v);
    for (std::size_t u = 0; u < row.size(); ++u) result[v] -= .5 * row[u] * row[u] * vector[u];
    pulse.spend(row.size());
  }
  centre(result);
  return result;
}

constexpr int kRoundsOfPower = 60;  // only a start is wanted

/// One axis of the classical scaling, at a right angle to `other` (if it is not empty).
Vector axis(const Steps& steps, const Vector& other, base::RandomStream& random,
            base::Pulse& pulse) {
  Vector found(steps.count());
  for (double& value : found) value = random.unit() - .5;
  double length = 0;
  for (int round = 0; round < kRoundsOfPower; ++round) {
    if (!other.empty()) {
      const double share = product(found, other) / product(other, other);
      for (std::size_t i = 0; i < found.size(); ++i) found[i] -= share * other[i];
    }
    found = scaled(steps, std::move(found), pulse);
    length = std::sqrt(product(found, found));
    if (!(length > 0)) return found;
    for (double& value : found) value /= length;
  }
  for (double& value : found) value *= std::sqrt(length);
  return found;
}

/// The classical scaling, each vertex a little aside so that no two begin at the same place.
Points start(const Steps& steps, std::uint64_t seed, base::Pulse& pulse) {
  base::RandomStream random(seed);
  Points places(steps.count());
  places.x = axis(steps, {}, random, pulse);
  places.y = axis(steps, product(places.x, places.x) > 0 ? places.x : Vector{}, random, pulse);
  constexpr double kAside = 0.2;
  for (std::size_t v = 0; v < places.size(); ++v) {
    places.x[v] += kAside * (random.unit() - .5);
    places.y[v] += kAside * (random.unit() - .5);
  }
  return places;
}

/// Moves one vertex to where the others want it on average; returns how far.
double move(const Steps& steps, Points& places, std::size_t v) {
  const auto row = steps.from(v);
  const double x = places.x[v], y = places.y[v];
  double sum = 0, sum_x = 0, sum_y = 0;
  for (std::size_t u = 0; u < row.size(); ++u) {
    if (u == v) continue;
    const double wanted = row[u];
    const double dx = x - places.x[u], dy = y - places.y[u];
    const double distance = std::sqrt(dx * dx + dy * dy);
    const double stretch = distance > 0 ? wanted / distance : 0;
    const double importance = 1 / (wanted * wanted);
    sum += importance;
    sum_x += importance * (places.x[u] + stretch * dx);
    sum_y += importance * (places.y[u] + stretch * dy);
  }
  places.x[v] = sum_x / sum;
  places.y[v] = sum_y / sum;
  const double dx = places.x[v] - x, dy = places.y[v] - y;
  return std::sqrt(dx * dx + dy * dy);
}

double squares(const Steps& steps, const Points& places) {
  double sum = 0;
  for (std::size_t v = 0; v < steps.count(); ++v) {
    const auto row = steps.from(v);
    for (std::size_t u = 0; u < v; ++u) {
      const double dx = places.x[v] - places.x[u], dy = places.y[v] - places.y[u];
      const double miss = 1 - std::sqrt(dx * dx + dy * dy) / row[u];
      sum += miss * miss;
    }
  }
  return sum;
}

}  // namespace

StressLayout least_stress(const view::Graph& graph, std::uint64_t seed, std::size_t max_sweeps,
                          base::Pulse& pulse) {
  const Steps steps(graph, pulse);
  StressLayout found{start(steps, seed, pulse)};
  do {
    found.last_move = 0;
    for (std::size_t v = 0; v < steps.count(); ++v) {
      found.last_move = std::max(found.last_move, move(steps, found.places, v));
      pulse.spend(steps.count());
    }
    ++found.sweeps;
  } while (found.sweeps < max_sweeps && found.last_move >= kSmallestMove);
  found.squares = squares(steps, found.places);
  return found;
}

}  // namespace citynet::measure
