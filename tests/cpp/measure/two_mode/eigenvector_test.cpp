#include "citynet/measure/two_mode/eigenvector.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// Tight enough that small incidences agree with exact methods to 1e-12.
TwoModeEigenvectorOptions tight(view::CellUse cells = view::CellUse::presence) {
  return {.cells = cells, .tolerance = 2e-15};
}

// Capabilities tables G1 (both kinds together of unit length) and G3 (ratios of singular vectors,
// which those of the projection without its diagonal, .9009 and .8497, are not). The ratios of G3
// are quotients of the four-digit values of G1, .2367/.2620 = .9034 and .2187/.2620 = .8347; the
// unrounded ones are .90331 and .83447.
TEST(TwoModeEigenvector, OfTheSouthernWomen) {
  const auto women = southern_women_incidence();
  const auto scores = eigenvector(women);
  EXPECT_NEAR(scores.actors[actor_of(women, "evelyn")], .2367, 5e-5);
  EXPECT_NEAR(scores.actors[actor_of(women, "theresa")], .2620, 5e-5);
  EXPECT_NEAR(scores.actors[actor_of(women, "flora")], .0492, 5e-5);
  EXPECT_NEAR(scores.targets[target_of(women, "e8")], .3582, 5e-5);
  EXPECT_NEAR(scores.targets[target_of(women, "e13")], .0799, 5e-5);
  EXPECT_EQ(scores.account.status, Status::converged);
  const auto ratios = eigenvector(women, {.scale = SingularScale::maximum_per_kind});
  EXPECT_NEAR(ratios.actors[actor_of(women, "evelyn")], .9034, 3e-4);
  EXPECT_NEAR(ratios.actors[actor_of(women, "laura")], .8347, 3e-4);
  EXPECT_EQ(ratios.actors[actor_of(women, "theresa")], 1);
  EXPECT_EQ(ratios.targets[target_of(women, "e8")], 1);
}

// Jacobi's rotations take long: every incidence of up to six vertices, every tenth of the others.
TEST(TwoModeEigenvector, AgreesWithAllEigenvectorsOfSmallIncidences) {
  std::size_t turn = 0;
  for_every_small_incidence([&](const view::TwoMode& small) {
    const auto vertices = small.actor_count() + small.target_count();
    if (vertices == 0 || (vertices > 6 && ++turn % 10 != 0)) return;
    const auto graph = brute_force::whole_graph(small);
    const auto expected = brute_force::split(small, brute_force::eigenvector(graph, false));
    const auto scores = eigenvector(small, tight());
    ASSERT_TRUE(near(scores.actors, expected.actors)) << text(small);
    ASSERT_TRUE(near(scores.targets, expected.targets)) << text(small);
    ASSERT_TRUE(agree(scores.singular_value, brute_force::largest_eigenvalue(graph, false), 1e-12))
        << text(small);
  });
}

TEST(TwoModeEigenvector, AgreesWithAllEigenvectorsWithGrades) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto some = random_incidence(
        {.actors = 6, .targets = 4, .cells = 12, .seed = seed, .with_grades = true});
    const auto graph = brute_force::whole_graph(some, true);
    const auto expected = brute_force::split(some, brute_force::eigenvector(graph, true));
    const auto scores = eigenvector(some, tight(view::CellUse::grade));
    EXPECT_TRUE(near(scores.actors, expected.actors)) << "seed " << seed;
    EXPECT_TRUE(near(scores.targets, expected.targets)) << "seed " << seed;
    EXPECT_TRUE(agree(scores.singular_value, brute_force::largest_eigenvalue(graph, true), 1e-12));
  }
}

TEST(TwoModeEigenvector, OfEachKindHasUnitLengthWhenAsked) {
  const auto women = southern_women_incidence();
  const auto scores = eigenvector(women, {.scale = SingularScale::length_per_kind});
  for (const auto* values : {&scores.actors, &scores.targets}) {
    double squares = 0;
    for (const double value : *values) squares += value * value;
    EXPECT_NEAR(squares, 1, 1e-14);
  }
  const auto shared = eigenvector(women);
  EXPECT_NEAR(scores.actors[0], shared.actors[0] * std::sqrt(2.0), 1e-12);
}

TEST(TwoModeEigenvector, OfTwoEqualComponentsIsNotUniqueAndSharesEqually) {
  const auto scores = eigenvector(incidence({"x.", ".x"}));
  EXPECT_TRUE(near(scores.actors, {.5, .5}));
  EXPECT_TRUE(near(scores.targets, {.5, .5}));
  EXPECT_EQ(scores.account.status, Status::not_unique);
  EXPECT_NE(scores.account.note.find("2 components"), std::string::npos);
}

TEST(TwoModeEigenvector, OnlyTheComponentWithTheLargestSingularValueScores) {
  const auto scores = eigenvector(side_by_side(complete_incidence(2, 2), incidence({"x"})));
  EXPECT_TRUE(near(scores.actors, {.5, .5, 0}));
  EXPECT_EQ(scores.account.status, Status::converged);
  EXPECT_NEAR(scores.singular_value, 2, 1e-12);
}

TEST(TwoModeEigenvector, WithoutCellsIsEqualForAllAndNotUnique) {
  const auto scores = eigenvector(incidence(3, 1, {}));
  EXPECT_TRUE(near(scores.actors, {.5, .5, .5}));
  EXPECT_TRUE(near(scores.targets, {.5}));
  EXPECT_EQ(scores.singular_value, 0);
  EXPECT_EQ(scores.account.status, Status::not_unique);
  EXPECT_TRUE(near(eigenvector(incidence(4, 0, {})).actors, {.5, .5, .5, .5}));
}

TEST(TwoModeEigenvector, OfNoVerticesIsUndefined) {
  const auto scores = eigenvector(view::TwoMode());
  EXPECT_TRUE(std::isnan(scores.singular_value));
  EXPECT_EQ(scores.account.status, Status::undefined);
}

TEST(TwoModeEigenvector, DoublingAllGradesChangesNoBit) {
  const Cells cells{{0, 0}, {0, 1}, {1, 1}, {2, 1}, {2, 2}};
  const auto once =
      eigenvector(incidence(3, 3, cells, {1, 3, 2, 5, 1}), {.cells = view::CellUse::grade});
  const auto twice =
      eigenvector(incidence(3, 3, cells, {2, 6, 4, 10, 2}), {.cells = view::CellUse::grade});
  EXPECT_EQ(bits(once.actors), bits(twice.actors));
  EXPECT_EQ(2 * once.singular_value, twice.singular_value);
  const double tiny = 0x1p-1000;
  const auto small = eigenvector(incidence(3, 3, cells, {tiny, 3 * tiny, 2 * tiny, 5 * tiny, tiny}),
                                 {.cells = view::CellUse::grade});
  EXPECT_EQ(bits(once.actors), bits(small.actors));
}

TEST(TwoModeEigenvector, SaysWhenItDidNotConverge) {
  const auto scores = eigenvector(incidence({"xx..", ".xx.", "..xx", "...x"}), {.max_steps = 2});
  EXPECT_EQ(scores.account.status, Status::not_converged);
  ASSERT_TRUE(scores.account.iteration.has_value());
  EXPECT_EQ(scores.account.iteration->steps, 2U);
  EXPECT_GT(scores.account.iteration->residual, scores.account.iteration->tolerance);
}

TEST(TwoModeEigenvector, RefusesWhatItCannotUse) {
  expect_refused([] { return eigenvector(incidence({"x"}), {.cells = view::CellUse::grade}); },
                 "incidence", "no grades");
  expect_refused([] { return eigenvector(incidence({"x"}), {.tolerance = 0}); }, "tolerance", "0");
  expect_refused([] { return eigenvector(incidence({"x"}), {.max_steps = 0}); }, "max_steps", "0");
}

TEST(TwoModeEigenvector, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return eigenvector(some, {.run = run}); });
}

TEST(TwoModeEigenvector, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 200, .targets = 90, .cells = 400, .seed = 3});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return eigenvector(some, {.run = run}).actors; });
}

}  // namespace
}  // namespace citynet::measure
