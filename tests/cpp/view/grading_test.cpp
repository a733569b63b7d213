#include "citynet/view/grading.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/view/two_mode.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using model::EntityKind;
using testing::ElementsAre;
using testing::HasSubstr;

/// Gdansk is a member of ump twice and on its board, lublin observes; both are members of forum.
model::Network two_bodies() {
  test::Sketch sketch;
  const auto gdansk = sketch.city("gdansk"), lublin = sketch.city("lublin");
  const auto forum = sketch.add(EntityKind::network, "forum");
  const auto ump = sketch.add(EntityKind::network, "ump");
  sketch.join(gdansk, ump, "2000/2005", "member");
  sketch.join(gdansk, ump, "2010/", "member");
  sketch.join(gdansk, ump, "2012/", "board member");
  sketch.join(lublin, ump, "2010/", "observer");
  sketch.join(gdansk, forum);
  sketch.join(lublin, forum);
  return sketch.build();
}

const std::map<std::string, double> kScores{{"observer", 1}, {"member", 2}, {"board member", 3}};

TwoMode graded(const model::Network& network, const Grading& grading) {
  TwoModeOptions options;
  options.grading = grading;
  return two_mode(select(network, {}), options);
}

std::vector<double> grades(const TwoMode& incidence) {
  return {incidence.grades().begin(), incidence.grades().end()};
}

// Cells in the order gdansk-forum, gdansk-ump, lublin-forum, lublin-ump.
TEST(Grading, CollapsesSeveralAffiliationsByTheDeclaredRule) {
  const auto network = two_bodies();
  const auto by = [&](Collapse rule) {
    return grades(graded(network, {.role_scores = kScores, .collapse = rule}));
  };
  EXPECT_THAT(by(Collapse::max), ElementsAre(2, 3, 2, 1));
  EXPECT_THAT(by(Collapse::sum), ElementsAre(2, 7, 2, 1));
  EXPECT_THAT(by(Collapse::first), ElementsAre(2, 2, 2, 1));
  EXPECT_THAT(by(Collapse::count), ElementsAre(1, 3, 1, 1));
  EXPECT_THAT(by(Collapse::binary), ElementsAre(1, 1, 1, 1));
}

TEST(Grading, RefusesARoleThatNobodyScored) {
  const auto network = two_bodies();
  try {
    (void)graded(network, {.role_scores = {{"member", 2}}});
    FAIL() << "a role without a score was accepted";
  } catch (const base::InvalidArgument& error) {
    EXPECT_THAT(error.what(), HasSubstr("board member"));
  }
  EXPECT_THAT(grades(graded(network, {.role_scores = {{"member", 2}}, .other_roles = 0.5})),
              ElementsAre(2, 2, 2, 0.5));
}

TEST(Grading, NeedsNoScoresToCountAffiliations) {
  EXPECT_THAT(grades(graded(two_bodies(), {.collapse = Collapse::count})), ElementsAre(1, 3, 1, 1));
}

TEST(Grading, PrefersWhatTheDataState) {
  test::Sketch sketch;
  model::Affiliation stated;
  stated.actor = sketch.city("gdansk");
  stated.target = sketch.add(EntityKind::network, "ump");
  stated.role = "member";
  stated.grade = 5;
  stated.statements = {sketch.statement()};
  sketch.builder().add_affiliation(stated);
  const auto network = sketch.build();
  EXPECT_THAT(grades(graded(network, {.role_scores = kScores})), ElementsAre(5));
  EXPECT_THAT(grades(graded(network, {.role_scores = kScores, .stated_grades = false})),
              ElementsAre(2));
}

TEST(Grading, RefusesScoresThatAreNotAboveZero) {
  const auto network = two_bodies();
  for (const double score : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity()}) {
    EXPECT_THROW((void)graded(network, {.role_scores = {{"member", score}}}),
                 base::InvalidArgument);
    EXPECT_THROW((void)graded(network, {.role_scores = kScores, .other_roles = score}),
                 base::InvalidArgument);
  }
}

TEST(Grading, OfAnEmptyViewIsEmptyAndStillGraded) {
  const auto incidence = graded(test::Sketch().build(), {.role_scores = kScores});
  EXPECT_TRUE(incidence.has_grades());
  EXPECT_EQ(incidence.cell_count(), 0u);
}

TEST(TwoModeTransposed, ExchangesRowsAndColumnsWithEverythingBehind) {
  const auto incidence = graded(two_bodies(), {.role_scores = kScores});
  const auto turned = incidence.transposed();
  EXPECT_TRUE(turned.is_transposed());
  EXPECT_EQ(turned.actor_count(), incidence.target_count());
  EXPECT_EQ(turned.target_count(), incidence.actor_count());
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
      const auto cell = *incidence.find_cell(row, column), same = *turned.find_cell(column, row);
      EXPECT_EQ(incidence.grades()[cell], turned.grades()[same]);
      EXPECT_TRUE(std::ranges::equal(incidence.behind(cell), turned.behind(same)));
      EXPECT_EQ(incidence.actor(row), turned.target(row));
      EXPECT_EQ(incidence.target_key(column), turned.actor_key(column));
    }
  }
  EXPECT_FALSE(turned.transposed().is_transposed());
}

TEST(TwoModeTransposed, WorksOnArraysAndOnNothing) {
  const auto incidence =
      TwoMode::from_cells(2, 3, std::vector<std::uint32_t>{0, 1}, std::vector<std::uint32_t>{2, 2});
  const auto turned = incidence.transposed();
  EXPECT_EQ(turned.actor_key(2), "t2");
  EXPECT_THAT(turned.targets_of(2), ElementsAre(0, 1));
  EXPECT_EQ(TwoMode().transposed().cell_count(), 0u);
}

}  // namespace
}  // namespace citynet::view
