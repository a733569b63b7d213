#include "citynet/measure/portfolio/concentration.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"
#include "measure/portfolio/columns.hpp"

namespace citynet::measure {
namespace {

using test::columns;

TEST(Concentration, OneCountryIsOneAndEqualCountriesShare) {
  const std::vector<std::string> groups{"PL", "PL", "DE", "", "RO", "RO"};
  const auto made =
      concentration(columns(6, {{0, 1}, {0, 2, 4}, {0, 1, 2, 3}, {3}, {}, {0, 1, 4, 5}}), groups);
  EXPECT_EQ(made.columns[0].herfindahl, 1.0);
  EXPECT_EQ(made.columns[0].blau, 0.0);
  EXPECT_DOUBLE_EQ(made.columns[1].herfindahl, 1.0 / 3);
  EXPECT_EQ(made.columns[2].size, 4u);
  EXPECT_EQ(made.columns[2].labelled, 3u);
  EXPECT_DOUBLE_EQ(made.columns[2].blau, 1 - (4.0 + 1.0) / 9);
  EXPECT_EQ(made.columns[2].largest, "PL");
  EXPECT_DOUBLE_EQ(made.columns[2].largest_share, 2.0 / 3);
  EXPECT_TRUE(std::isnan(made.columns[3].herfindahl));
  EXPECT_TRUE(std::isnan(made.columns[4].blau));
  EXPECT_EQ(made.columns[5].largest, "PL");  // as many as RO, and first by name
  EXPECT_THROW((void)concentration(columns(2, {{0}}), groups), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::measure
