#include "citynet/measure/two_mode/opsahl_clustering.hpp"

#include <cmath>
#include <numeric>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// Opsahl 2013 prints .7719 for the women; 6,971 of 9,031 four-paths. Capabilities table G13 has
// .7718968, as tnet's clustering_tm.
TEST(OpsahlClustering, OfTheSouthernWomen) {
  const auto result = opsahl_clustering(southern_women_incidence());
  EXPECT_EQ(result.actors.closed, 6971);
  EXPECT_EQ(result.actors.all, 9031);
  EXPECT_NEAR(result.actors.clustering, .7718968, 5.1e-8);
  EXPECT_NEAR(result.targets.clustering, .818736, 5.1e-7);
}

TEST(OpsahlClustering, AgreesWithWalkingEveryFourPathOfEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto cells = brute_force::table_of(small);
    const auto actors = brute_force::four_paths(cells);
    const auto targets =
        brute_force::four_paths(brute_force::transposed(cells, small.target_count()));
    const auto result = opsahl_clustering(small);
    ASSERT_EQ(result.actors.all, sum(actors.all)) << text(small);
    ASSERT_EQ(result.actors.closed, sum(actors.closed)) << text(small);
    ASSERT_EQ(result.targets.all, sum(targets.all)) << text(small);
    ASSERT_EQ(result.targets.closed, sum(targets.closed)) << text(small);
  });
}

TEST(OpsahlClustering, AgreesWithWalkingEveryFourPathOfRandomIncidences) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto some =
        random_incidence({.actors = 14, .targets = 9, .cells = 15 + 2 * seed, .seed = seed});
    const auto expected = brute_force::four_paths(brute_force::table_of(some));
    const auto result = opsahl_clustering(some);
    EXPECT_EQ(result.actors.all, sum(expected.all)) << "seed " << seed;
    EXPECT_EQ(result.actors.closed, sum(expected.closed)) << "seed " << seed;
  }
}

// A cycle of six cells is a closed four-path wherever one begins; a star has none.
TEST(OpsahlClustering, OfACycleIsOneAndOfAStarUndefined) {
  const auto cycle = opsahl_clustering(incidence({"xx.", ".xx", "x.x"}));
  EXPECT_EQ(cycle.actors.clustering, 1);
  EXPECT_EQ(cycle.actors.all, 3);
  const auto star = opsahl_clustering(incidence({"x", "x", "x"}));
  EXPECT_TRUE(std::isnan(star.actors.clustering));
  EXPECT_EQ(star.account.status, Status::undefined);
  const auto path = opsahl_clustering(incidence({"x.", "xx", ".x"}));
  EXPECT_EQ(path.actors.clustering, 0);
  EXPECT_EQ(path.account.status, Status::exact);
  EXPECT_EQ(path.account.note,
            "there is no four-path of targets, where clustering is undefined (NaN)");
  EXPECT_EQ(opsahl_clustering(view::TwoMode()).account.status, Status::undefined);
}

TEST(OpsahlClustering, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 300, .targets = 100, .cells = 1500, .seed = 4});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return std::vector<double>{opsahl_clustering(some, {.run = run}).actors.closed};
  });
}

TEST(OpsahlClustering, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 3000, .targets = 300, .cells = 30000, .seed = 4});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return opsahl_clustering(some, {.run = run}); });
}

TEST(OpsahlLocalClustering, AgreesWithWalkingEveryFourPathOfEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto expected = brute_force::four_paths(brute_force::table_of(small));
    const auto scores = opsahl_local_clustering(small);
    for (std::size_t j = 0; j < small.actor_count(); ++j) {
      const double share =
          expected.all[j] == 0 ? std::nan("") : expected.closed[j] / expected.all[j];
      ASSERT_TRUE(agree(scores.actors[j], share, 1e-15)) << text(small);
    }
  });
}

// Two ways to the same counts.
TEST(OpsahlLocalClustering, AddsUpToTheGlobalCounts) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto some =
        random_incidence({.actors = 40, .targets = 30, .cells = 60 + 20 * seed, .seed = seed});
    const auto local = opsahl_local_clustering(some, {.few_neighbors = FewNeighbors::zero});
    const auto global = opsahl_clustering(some);
    const auto expected = brute_force::four_paths(brute_force::table_of(some));
    double closed = 0;
    for (std::size_t j = 0; j < 40; ++j) closed += local.actors[j] * expected.all[j];
    EXPECT_NEAR(closed, global.actors.closed, 1e-6) << "seed " << seed;
  }
}

TEST(OpsahlLocalClustering, SaysWhereItIsUndefined) {
  const auto path = incidence({"x.", "xx", ".x"});
  const auto scores = opsahl_local_clustering(path);
  EXPECT_TRUE(near(scores.actors, {std::nan(""), 0, std::nan("")}));
  EXPECT_EQ(scores.account.note,
            "4 vertices are in the middle of no four-path, where clustering is undefined (NaN)");
  EXPECT_TRUE(
      near(opsahl_local_clustering(path, {.few_neighbors = FewNeighbors::zero}).actors, {0, 0, 0}));
  EXPECT_EQ(opsahl_local_clustering(incidence({"x"})).account.status, Status::undefined);
}

TEST(OpsahlLocalClustering, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 100, .targets = 60, .cells = 400, .seed = 4});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return opsahl_local_clustering(some, {.run = run}).actors;
  });
}

TEST(OpsahlLocalClustering, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 200, .cells = 20000, .seed = 4});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return opsahl_local_clustering(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
