#include "citynet/measure/structure/core_significance.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

TEST(CoreSignificance, FindsTheCoreOfAStarAndNoneInARing) {
  const auto of_star = core_significance(star(9), {.significance = {.trials = 99}});
  EXPECT_NEAR(of_star.fit.observed, 1, 1e-15);
  EXPECT_LE(of_star.fit.p_greater, .05);
  const auto of_ring = core_significance(cycle(9), {.significance = {.trials = 99}});
  EXPECT_GT(of_ring.fit.p_greater, .5);
  EXPECT_EQ(of_ring.account.conventions.back(),
            (Convention{"null model", "as many ties at random"}));
}

TEST(CoreSignificance, HasTheSameBitsForAnyNumberOfThreads) {
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    const auto fit =
        core_significance(grid(2, 5), {.significance = {.trials = 70, .run = run}}).fit;
    return std::vector<double>{fit.observed, fit.mean, fit.sd, fit.p_greater, fit.p_less};
  });
}

TEST(CoreSignificance, IsCancelledInsideATrial) {
  const auto graph = random_graph({.vertices = 1500, .edges = 20'000, .seed = 7});
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return core_significance(graph, {.significance = {.run = run}});
  });
}

}  // namespace
}  // namespace citynet::measure
