#include "citynet/present/correlation.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "citynet/base/error.hpp"

namespace citynet::present {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

measure::VertexScores scores(std::string name, std::vector<double> values) {
  measure::VertexScores made;
  made.values = std::move(values);
  made.account.measure = std::move(name);
  return made;
}

double compared(CorrelationMethod method, std::vector<double> x, std::vector<double> y) {
  const std::vector<measure::VertexScores> both{scores("x", std::move(x)),
                                                scores("y", std::move(y))};
  return correlation(both, {.method = method}).at(0, 1);
}

TEST(Correlation, IsOneForALineAndMinusOneForAFallingOne) {
  for (const auto method :
       {CorrelationMethod::pearson, CorrelationMethod::spearman, CorrelationMethod::kendall}) {
    EXPECT_DOUBLE_EQ(compared(method, {1, 2, 3, 4}, {3, 5, 7, 9}), 1) << to_string(method);
    EXPECT_DOUBLE_EQ(compared(method, {1, 2, 3, 4}, {9, 7, 5, 3}), -1) << to_string(method);
  }
}

TEST(Correlation, FollowsTheFormulasWhereThereAreTies) {
  // By hand. Deviations of x: -1.25, -.25, -.25, 1.75; of y: -1.5, -.5, .5, 1.5.
  // Sum of products 4.5, of squares 4.75 and 5.
  EXPECT_NEAR(compared(CorrelationMethod::pearson, {1, 2, 2, 4}, {1, 2, 3, 4}),
              4.5 / std::sqrt(4.75 * 5), 1e-15);
  // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: products 4.5, squares 4.5 and 5.
  EXPECT_NEAR(compared(CorrelationMethod::spearman, {1, 2, 2, 9}, {1, 2, 3, 4}),
              4.5 / std::sqrt(4.5 * 5), 1e-15);
  // Six pairs, five ordered alike, one equal in x.
  EXPECT_NEAR(compared(CorrelationMethod::kendall, {1, 2, 2, 9}, {1, 2, 3, 4}),
              5 / std::sqrt(5.0 * 6), 1e-15);
}

TEST(Correlation, ComparesOnTheVerticesWhereBothAreDefined) {
  const std::vector<measure::VertexScores> both{scores("x", {1, 2, kNan, 3}),
                                                scores("y", {1, 2, 9, kNan})};
  const auto result = correlation(both, {.method = CorrelationMethod::kendall});
  EXPECT_EQ(result.at(0, 1), 1);
  EXPECT_EQ(result.count, (std::vector<std::size_t>{3, 2, 2, 3}));
}

TEST(Correlation, IsUndefinedForAConstantAndForFewerThanTwo) {
  for (const auto method :
       {CorrelationMethod::pearson, CorrelationMethod::spearman, CorrelationMethod::kendall}) {
    EXPECT_TRUE(std::isnan(compared(method, {}, {})));
    EXPECT_TRUE(std::isnan(compared(method, {1}, {1})));
    EXPECT_TRUE(std::isnan(compared(method, {1, 1, 1}, {1, 2, 3})));
    EXPECT_TRUE(std::isnan(compared(method, {0.3, 0.1 + 0.2}, {1, 2})))
        << "rounding is no variation";
  }
}

TEST(Correlation, TakesInfinityForARankAndForNoValue) {
  EXPECT_EQ(compared(CorrelationMethod::spearman, {1, 2, kInfinity}, {1, 2, 3}), 1);
  EXPECT_TRUE(std::isnan(compared(CorrelationMethod::pearson, {1, 2, kInfinity}, {1, 2, 3})));
}

TEST(Correlation, OfAMeasureWithItselfIsExactlyOne) {
  const std::vector<measure::VertexScores> both{scores("x", {.1, .7, .3}), scores("y", {2, 2, 2})};
  const auto result = correlation(both, {.method = CorrelationMethod::pearson});
  EXPECT_EQ(result.at(0, 0), 1);
  EXPECT_TRUE(std::isnan(result.at(1, 1)));
  const auto table = to_table(result);
  EXPECT_EQ(table.columns[0].values[1], Value("y"));
  EXPECT_EQ(table.columns[2].values[1], Value());
}

TEST(Correlation, DoesNotLeaveTheRangeOfADouble) {
  EXPECT_NEAR(compared(CorrelationMethod::pearson, {1e150, 2e150, 3e150}, {1e-150, 2e-150, 3e-150}),
              1, 1e-12);
}

TEST(Correlation, RefusesWhatCannotBeCompared) {
  const auto refuse = [](std::vector<measure::VertexScores> several) {
    EXPECT_THROW((void)correlation(several), base::InvalidArgument);
  };
  refuse({});
  refuse({scores("x", {1}), scores("x", {1})});
  refuse({scores("x", {1}), scores("y", {1, 2})});
}

}  // namespace
}  // namespace citynet::present
