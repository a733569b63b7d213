#include "citynet/measure/structure/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

double apart(const Layout& found, std::size_t a, std::size_t b) {
  return std::hypot(found.x[a] - found.x[b], found.y[a] - found.y[b]);
}

// Where steps can be drawn exactly the stress is 0: on a line, and in a triangle of equal sides.
TEST(Layout, DrawsAPathAsALineAndATriangleWithEqualSides) {
  const auto line = layout(path(6));
  EXPECT_LT(line.stress, .01);
  EXPECT_NEAR(apart(line, 0, 5), 5, .05);
  EXPECT_NEAR(line.y[0], line.y[5], .05) << "widest from left to right";
  const auto triangle = layout(complete(3));
  EXPECT_LT(triangle.stress, .01);
  for (const auto& [a, b] : {std::pair{0UL, 1UL}, {1UL, 2UL}, {0UL, 2UL}}) {
    EXPECT_NEAR(apart(triangle, a, b), 1, .02);
  }
}

// The steps of the club from the paths that edges make, one relaxation of all after the other.
TEST(Layout, StressIsThatOfTheDefinition) {
  const auto graph = karate_club();
  const auto found = layout(graph);
  const std::size_t n = graph.vertex_count();
  std::vector<double> steps(n * n, 1e9);
  for (std::size_t v = 0; v < n; ++v) steps[v * n + v] = 0;
  for (const auto& edge : graph.edges()) {
    steps[edge.source * n + edge.target] = steps[edge.target * n + edge.source] = 1;
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        steps[a * n + b] = std::min(steps[a * n + b], steps[a * n + k] + steps[k * n + b]);
      }
    }
  }
  double squares = 0;
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      squares += std::pow(1 - apart(found, a, b) / steps[a * n + b], 2);
    }
  }
  EXPECT_NEAR(found.stress, std::sqrt(squares / (34 * 33 / 2)), 1e-12);
  EXPECT_EQ(found.account.status, Status::converged);
  EXPECT_EQ(found.account.engine, "citynet");
}

TEST(Layout, NoStepAddsStress) {
  for (const auto& graph : {karate_club(), florentine_families(), grid(4, 7), star(20)}) {
    double before = 1e9;
    for (std::size_t steps = 1; steps < 40; ++steps) {
      const auto found = layout(graph, {.max_steps = steps});
      EXPECT_LE(found.stress, before * (1 + 1e-12)) << steps;
      before = found.stress;
    }
  }
}

TEST(Layout, KeepsComponentsApart) {
  const auto found = layout(with_isolates(side_by_side(karate_club(), cycle(5)), 3));
  const auto box = [&](std::ptrdiff_t first, std::ptrdiff_t last) {
    const auto [left, right] = std::minmax_element(found.x.begin() + first, found.x.begin() + last);
    const auto [low, high] = std::minmax_element(found.y.begin() + first, found.y.begin() + last);
    return std::array{*left, *right, *low, *high};
  };
  const std::vector boxes{box(0, 34), box(34, 39), box(39, 40), box(40, 41), box(41, 42)};
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const double gap = std::max({boxes[a][0] - boxes[b][1], boxes[b][0] - boxes[a][1],
                                   boxes[a][2] - boxes[b][3], boxes[b][2] - boxes[a][3]});
      EXPECT_GE(gap, 1 - 1e-9) << a << " and " << b;
    }
  }
}

TEST(Layout, OfNothingIsNothing) {
  EXPECT_TRUE(layout(view::Graph()).x.empty());
  const auto isolates = layout(undirected(4, {}));
  EXPECT_TRUE(std::isnan(isolates.stress));
  EXPECT_EQ(isolates.account.status, Status::exact);
  std::set<std::pair<double, double>> places;
  for (std::size_t v = 0; v < 4; ++v) places.emplace(isolates.x[v], isolates.y[v]);
  EXPECT_EQ(places.size(), 4U) << "one on another cannot be seen";
}

TEST(Layout, FollowsTiesOfDirectedGraphsBothWays) {
  const auto found = layout(directed(3, {{0, 1}, {2, 1}}));
  EXPECT_NEAR(apart(found, 0, 2), 2, .05);
}

TEST(Layout, GivesTheSameBitsForTheSameSeed) {
  for (const auto method : {LayoutMethod::stress, LayoutMethod::force}) {
#if !CITYNET_WITH_IGRAPH
    if (method == LayoutMethod::force) continue;
#endif
    const auto once = layout(karate_club(), {.method = method, .seed = 3});
    const auto again = layout(karate_club(), {.method = method, .seed = 3});
    const auto other = layout(karate_club(), {.method = method, .seed = 4});
    EXPECT_EQ(bits(once.x), bits(again.x));
    EXPECT_EQ(bits(once.y), bits(again.y));
    EXPECT_NE(bits(once.x), bits(other.x));
    for (const double x : once.x) EXPECT_TRUE(std::isfinite(x));
  }
}

TEST(Layout, ByForceSaysWhoDrewItOrThatNobodyCan) {
#if CITYNET_WITH_IGRAPH
  const auto found = layout(karate_club(), {.method = LayoutMethod::force});
  EXPECT_EQ(found.account.engine.substr(0, 7), "igraph ");
  EXPECT_TRUE(std::isnan(found.stress));
  // Of neighbours, on average nearer than of all pairs, or it would be no picture of the ties.
  const auto graph = karate_club();
  double tied = 0, all = 0;
  for (const auto& edge : graph.edges()) tied += apart(found, edge.source, edge.target) / 78;
  for (std::size_t a = 0; a < 34; ++a) {
    for (std::size_t b = 0; b < a; ++b) all += apart(found, a, b) / (34 * 33 / 2);
  }
  EXPECT_LT(tied, .75 * all);
#else
  EXPECT_THROW((void)layout(karate_club(), {.method = LayoutMethod::force}), base::Unavailable);
#endif
}

TEST(Layout, RefusesWhatItCannotDraw) {
  expect_refused([] { return layout(path(3), {.max_steps = 0}); }, "max_steps", "0");
  expect_refused([] { return layout(star(5001)); }, "method", "stress");
}

TEST(Layout, CanBeCancelled) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return layout(grid(20, 20), {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
