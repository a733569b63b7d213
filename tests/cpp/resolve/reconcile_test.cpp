#include "resolve/reconcile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "citynet/base/edtf.hpp"

namespace citynet::resolve {
namespace {

using base::parse_edtf;
using base::to_edtf;

/// The dates both texts allow, or "no".
std::string agreement(const std::string& a, const std::string& b) {
  const auto both = agreed(parse_edtf(a), parse_edtf(b));
  const auto other_way = agreed(parse_edtf(b), parse_edtf(a));
  EXPECT_EQ(both.has_value(), other_way.has_value());
  if (!both || !other_way) return "no";
  EXPECT_EQ(to_edtf(*both), to_edtf(*other_way));
  return to_edtf(*both);
}

TEST(Agreed, LetsUnknownYieldToKnown) {
  EXPECT_EQ(agreement("2014/", "/2019"), "2014/2019");
  EXPECT_EQ(agreement("2014/", "2014/.."), "2014/..");
  EXPECT_EQ(agreement("2014/2015", "/"), "2014/2015");
}

TEST(Agreed, TakesTheNarrowerOfTwoDates) {
  EXPECT_EQ(agreement("2014/2019", "2014-03/2019-12-31"), "2014-03/2019-12-31");
  EXPECT_EQ(agreement("2014-03/2019", "2014/2019-06"), "2014-03/2019-06");
  EXPECT_EQ(agreement("2014?/2019", "2014/2019"), "2014/2019");
  EXPECT_EQ(agreement("2014~/..", "2015-02/.."), "2015-02/..");
}

TEST(Agreed, FindsNoAgreementBetweenDatesThatDiffer) {
  EXPECT_EQ(agreement("2014/", "2015/"), "no");
  EXPECT_EQ(agreement("2014/..", "2014/2019"), "no");
  EXPECT_EQ(agreement("2014-03/", "2014-04/"), "no");
}

TEST(Agreed, FindsNoAgreementWhenOneBeganAfterTheOtherEnded) {
  EXPECT_EQ(agreement("2016/", "/2014"), "no");
}

TEST(Agreed, KeepsOneDateOneDate) {
  const auto both = agreed(parse_edtf("2014"), parse_edtf("2014-03-21"));
  ASSERT_TRUE(both);
  EXPECT_TRUE(both->is_single_date());
  EXPECT_EQ(to_edtf(*both), "2014-03-21");
  const auto with_start = agreed(parse_edtf("2014-03-21/"), parse_edtf("2014-03-21"));
  ASSERT_TRUE(with_start);
  EXPECT_TRUE(with_start->is_single_date());
}

bool separate(const std::string& a, const std::string& b) {
  EXPECT_EQ(are_separate(parse_edtf(a), parse_edtf(b)), are_separate(parse_edtf(b), parse_edtf(a)));
  return are_separate(parse_edtf(a), parse_edtf(b));
}

TEST(AreSeparate, IsTrueWhenOneCertainlyEndedBeforeTheOtherBegan) {
  EXPECT_TRUE(separate("2010/2012", "2015/.."));
  EXPECT_TRUE(separate("2010/2012", "2013/2014"));
  EXPECT_TRUE(separate("/2012", "2015/"));
  EXPECT_FALSE(separate("2010/2012", "2012/2014"));
  EXPECT_FALSE(separate("2010/2012~", "2013/2014"));
  EXPECT_FALSE(separate("2010/", "2015/"));
  EXPECT_FALSE(separate("2010/..", "2015/.."));
}

TEST(AreSeparate, IsFalseForDatesThatWereOnlyAnnounced) {
  const base::DateInterval first(base::parse_edtf_bound("2010", true),
                                 base::parse_edtf_bound("2012", true));
  const base::DateInterval moved(base::parse_edtf_bound("2015", true), base::Bound::unknown());
  EXPECT_FALSE(are_separate(first, moved));
}

model::Statement statement(const std::string& dates, model::Certainty certainty) {
  model::Statement result;
  result.valid = parse_edtf(dates);
  result.certainty = certainty;
  return result;
}

TEST(Reconcile, TakesTheDatesOfTheMostTrustedThenFirstWhereStatementsContradict) {
  using model::Certainty;
  const std::vector<model::Statement> statements{
      statement("2013/2019", Certainty::page), statement("2014/", Certainty::seed),
      statement("2015/", Certainty::seed), statement("/2018", Certainty::common)};
  const auto result = reconcile(statements);
  EXPECT_EQ(result.leader, 1u);
  EXPECT_EQ(to_edtf(result.valid), "2014/2018");
  EXPECT_THAT(result.contradicting, testing::ElementsAre(0u, 2u));
}

}  // namespace
}  // namespace citynet::resolve
