#include "citynet/measure/two_mode/degree.hpp"

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Capabilities table G1: degrees and degrees by the size of the other kind.
TEST(TwoModeDegree, OfTheSouthernWomen) {
  const auto women = southern_women_incidence();
  const auto raw = degree(women);
  const auto normalized = degree(women, {.normalized = true});
  EXPECT_EQ(raw.actors[actor_of(women, "evelyn")], 8);
  EXPECT_EQ(raw.targets[target_of(women, "e8")], 14);
  EXPECT_TRUE(raw.integral);
  EXPECT_NEAR(normalized.actors[actor_of(women, "evelyn")], .5714, 5e-5);
  EXPECT_NEAR(normalized.actors[actor_of(women, "flora")], .1429, 5e-5);
  EXPECT_NEAR(normalized.targets[target_of(women, "e8")], .7778, 5e-5);
  EXPECT_NEAR(normalized.targets[target_of(women, "e13")], .1667, 5e-5);
  EXPECT_FALSE(normalized.integral);
}

TEST(TwoModeDegree, CountsTheCellsOfEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto cells = brute_force::table_of(small);
    const auto scores = degree(small);
    for (std::size_t i = 0; i < small.actor_count(); ++i) {
      double sum = 0;
      for (std::size_t k = 0; k < small.target_count(); ++k) sum += cells[i][k];
      ASSERT_EQ(scores.actors[i], sum) << text(small);
    }
    for (std::size_t k = 0; k < small.target_count(); ++k) {
      double sum = 0;
      for (std::size_t i = 0; i < small.actor_count(); ++i) sum += cells[i][k];
      ASSERT_EQ(scores.targets[k], sum) << text(small);
    }
  });
}

TEST(TwoModeDegree, IsOneForWhoIsInEverythingAndZeroForAnIsolate) {
  const auto scores = degree(incidence({"xxx", "..."}), {.normalized = true});
  EXPECT_EQ(scores.actors, (std::vector<double>{1, 0}));
  EXPECT_EQ(scores.targets, (std::vector<double>{.5, .5, .5}));
}

TEST(TwoModeDegree, IsZeroWhereTheOtherKindIsEmpty) {
  EXPECT_EQ(degree(incidence(2, 0, {}), {.normalized = true}).actors, (std::vector<double>{0, 0}));
  EXPECT_TRUE(degree(view::TwoMode()).actors.empty());
}

TEST(TwoModeDegree, TellsItsConventions) {
  EXPECT_EQ(degree(incidence({"x"}), {.normalized = true}).account.conventions,
            (std::vector<Convention>{{"grades", "not used"},
                                     {"scale", "divided by the number of the other kind"}}));
}

TEST(TwoModeDegree, IsCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return degree(incidence({"x"}), {.run = run}); });
}

TEST(TwoModeVertexStrength, AddsUpTheGrades) {
  const auto graded = incidence(2, 2, {{0, 0}, {1, 0}, {1, 1}}, {2, .5, 3});
  const auto scores = vertex_strength(graded);
  EXPECT_EQ(scores.actors, (std::vector<double>{2, 3.5}));
  EXPECT_EQ(scores.targets, (std::vector<double>{2.5, 3}));
  EXPECT_EQ(scores.account.measure, "vertex strength");
  EXPECT_EQ(degree(graded).actors, (std::vector<double>{1, 2}));
}

TEST(TwoModeVertexStrength, NeedsGrades) {
  expect_refused([] { return vertex_strength(incidence({"x"})); }, "incidence", "no grades");
}

TEST(TwoModeVertexStrength, OfAGradedIncidenceWithoutCellsIsZero) {
  EXPECT_EQ(vertex_strength(incidence(1, 1, {}, {})).actors, (std::vector<double>{0}));
}

TEST(TwoModeVertexStrength, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return vertex_strength(incidence(1, 1, {{0, 0}}, {2}), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
