#include "citynet/measure/tie_use.hpp"

#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/measure/centrality/pagerank.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

TEST(TieUse, IsWrittenInOneWord) {
  EXPECT_EQ(to_string(TieUse::presence), "presence");
  EXPECT_EQ(to_string(TieUse::strength), "strength");
}

TEST(TieUse, PresenceIgnoresStrengthsThatAreThere) {
  const auto strong = undirected(3, {{0, 1}, {1, 2}}, {1, 9});
  EXPECT_EQ(pagerank(strong).values, pagerank(path(3)).values);
  EXPECT_EQ(eigenvector(strong).values, eigenvector(path(3)).values);
}

TEST(TieUse, StrengthsOfOneAreTheSameAsPresence) {
  const auto ones = undirected(3, {{0, 1}, {1, 2}}, {1, 1});
  EXPECT_EQ(pagerank(ones, {.ties = TieUse::strength}).values, pagerank(path(3)).values);
}

}  // namespace
}  // namespace citynet::measure
