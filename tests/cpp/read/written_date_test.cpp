#include "citynet/read/written_date.hpp"

#include <gmock/gmock.h>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::read {
namespace {

std::string read_as(DateOrder order, std::string_view text) {
  return base::to_edtf(parse_written_date(text, order));
}

TEST(WrittenDate, IsReadInTheGivenOrder) {
  EXPECT_EQ(read_as(DateOrder::dmy, "03.04.2014"), "2014-04-03");
  EXPECT_EQ(read_as(DateOrder::mdy, "03/04/2014"), "2014-03-04");
  EXPECT_EQ(read_as(DateOrder::dmy, "3. 4. 2014"), "2014-04-03");
  EXPECT_EQ(read_as(DateOrder::dmy, "4/2014"), "2014-04");
}

TEST(WrittenDate, WithTheYearInFrontDoesNotDependOnTheOrder) {
  for (const auto order : {DateOrder::ymd, DateOrder::dmy, DateOrder::mdy}) {
    EXPECT_EQ(read_as(order, "2015/10/27"), "2015-10-27");
    EXPECT_EQ(read_as(order, "2015-10"), "2015-10");
    EXPECT_EQ(read_as(order, "2015"), "2015");
  }
}

TEST(WrittenDate, MayHaveATimeBehindIt) {
  EXPECT_EQ(read_as(DateOrder::ymd, "2004-05-01T00:00:00Z"), "2004-05-01");
  EXPECT_EQ(read_as(DateOrder::ymd, "+2004-05-01T00:00:00Z"), "2004-05-01");
  EXPECT_EQ(read_as(DateOrder::dmy, "01.05.2004 12:30"), "2004-05-01");
}

TEST(WrittenDate, MayBeEdtf) {
  EXPECT_EQ(read_as(DateOrder::dmy, "2014-21"), "2014-21");
  EXPECT_EQ(read_as(DateOrder::dmy, "2014-03?"), "2014-03?");
}

TEST(WrittenDate, IsRefusedWithAReason) {
  for (const auto* text : {"31.02.2014", "13.13.2014", "3.4.14", "spring", "", "2014-99", "1.2"}) {
    EXPECT_THROW((void)parse_written_date(text, DateOrder::dmy), base::InvalidArgument) << text;
  }
  EXPECT_THROW((void)parse_written_date("03.04.2014", DateOrder::ymd), base::InvalidArgument);
}

TEST(WrittenDate, TellsWhichOrdersItsNumbersAllow) {
  EXPECT_EQ(possible_orders("2014-03-21"), 1u);  // the year in front
  EXPECT_EQ(possible_orders("21.03.2014"), 2u);  // 21 is no month
  EXPECT_EQ(possible_orders("03/21/2014"), 4u);
  EXPECT_EQ(possible_orders("03/04/2014"), 6u);
  EXPECT_EQ(possible_orders("32.13.2014"), 0u);
  EXPECT_EQ(possible_orders("2014"), 0u);
  EXPECT_EQ(possible_orders("Lyon"), 0u);
}

}  // namespace
}  // namespace citynet::read
