#include "citynet/present/portfolio_tables.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"

namespace citynet::present {
namespace {

/// Columns ump {0, 1}, ubc {1}, of actors a0, a1.
view::TwoMode two_networks() {
  const std::vector<std::uint32_t> rows{0, 1, 1}, columns{0, 0, 1};
  return view::TwoMode::from_cells(2, 2, rows, columns,
                                   {view::RepeatedCells::reject, {}, {"ump", "ubc"}});
}

TEST(PortfolioTables, NameTheColumns) {
  const auto incidence = two_networks();
  EXPECT_EQ(to_csv(to_table(measure::overlap(incidence), incidence)),
            "first,second,shared,jaccard,containment,of_first,of_second\n"
            "ump,ubc,1,0.5,1,0.5,1\n");
  EXPECT_EQ(to_csv(to_table(measure::coverage(incidence), incidence)),
            "target,size,adds,covered,share\nump,2,2,2,1\nubc,1,0,2,1\n");
  const std::vector<std::string> countries{"PL", ""};
  EXPECT_EQ(to_csv(to_table(measure::concentration(incidence, countries), incidence)),
            "target,size,labelled,groups,herfindahl,blau,largest,largest_share\n"
            "ump,2,1,1,1,0,PL,1\nubc,1,0,0,,,,\n");
  EXPECT_EQ(to_csv(to_table(measure::gaps(incidence, countries))),
            "actor_group,actors,targets,gap\nPL,1,1,false\n");
}

TEST(PortfolioTables, RefuseAnotherIncidence) {
  const auto made = measure::overlap(two_networks());
  EXPECT_THROW((void)to_table(made, view::TwoMode()), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::present
