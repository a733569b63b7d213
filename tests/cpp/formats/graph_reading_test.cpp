#include "citynet/formats/graph_reading.hpp"

#include <gmock/gmock.h>

#include "formats/reading_account.hpp"

namespace citynet::formats {
namespace {

ReadingLedger a_ledger() {
  ReadingAccount account("graphml", "cities.graphml");
  account.dialect("yEd");
  account.kept("node", 3);
  account.set_aside("edge");
  account.kept("edge");
  account.remark_set_aside("hyperedge", "an edge has two ends", {"cities.graphml", 7, {}, 5});
  account.remark_set_aside("hyperedge", "an edge has two ends", {"cities.graphml", 9, {}, 5});
  return std::move(account).finish();
}

TEST(ReadingLedger, BalancesWhenEverythingFoundIsKeptOrSetAside) {
  EXPECT_TRUE(is_balanced(a_ledger()));
  auto lost = a_ledger();
  --lost.counts[0].kept;
  EXPECT_FALSE(is_balanced(lost));
}

TEST(ReadingLedger, GathersEqualRemarksAndPointsAtTheFirst) {
  EXPECT_EQ(to_string(a_ledger()),
            "format: graphml (yEd)\n"
            "node: 3 found, 3 kept, 0 set aside\n"
            "edge: 2 found, 1 kept, 1 set aside\n"
            "set aside: hyperedge, 2 times, first at cities.graphml:7:5: an edge has two ends\n");
}

}  // namespace
}  // namespace citynet::formats
