#include "citynet/measure/structure/density.hpp"

#include <cmath>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

TEST(Density, IsTheShareOfPossibleTies) {
  EXPECT_EQ(density(complete(5)).value, 1);
  EXPECT_EQ(density(path(4)).value, .5);
  EXPECT_EQ(density(undirected(3, {})).value, 0);
  EXPECT_EQ(density(directed(3, {{0, 1}, {1, 0}, {1, 2}})).value, .5);
}

// 78 of 561 pairs; 20 of 105 (Wasserman & Faust 1994 have the 16 families: 20 of 120, .167).
TEST(Density, OfTheKarateClubAndTheFlorentineFamilies) {
  EXPECT_EQ(density(karate_club()).value, 78.0 / 561);
  EXPECT_EQ(density(florentine_families()).value, 20.0 / 105);
  EXPECT_EQ(density(with_isolates(florentine_families(), 1)).value, 20.0 / 120);
}

// Bug corpus S03: with one vertex NetworkX has 0 and igraph NaN.
TEST(Density, IsUndefinedWithFewerThanTwoVertices) {
  for (std::size_t n = 0; n < 2; ++n) {
    const auto score = density(undirected(n, {}));
    EXPECT_TRUE(std::isnan(score.value));
    EXPECT_EQ(score.account.status, Status::undefined);
    EXPECT_FALSE(score.account.note.empty());
  }
}

TEST(Density, TellsItsConventions) {
  EXPECT_EQ(density(path(3)).account.conventions,
            (std::vector<Convention>{{"ties", "undirected"},
                                     {"tie strengths", "not used"},
                                     {"possible ties", "n (n - 1) / 2"}}));
}

}  // namespace
}  // namespace citynet::measure
