#include "citynet/present/overview.hpp"

#include <gtest/gtest.h>

#include "support/small_networks.hpp"

namespace citynet::present {
namespace {

TEST(Overview, CountsWhatIsThereAndLeavesOutWhatIsNot) {
  test::Sketch sketch;
  const auto ump = sketch.add(model::EntityKind::network, "ump");
  sketch.join(sketch.city("gdansk"), ump, "2012/");
  sketch.join(sketch.city("lublin"), ump, "/", "member", model::AffiliationStatus::refused);
  EXPECT_EQ(to_csv(overview(sketch.build())),
            "what,which,count\n"
            "entity,city,2\n"
            "entity,network,1\n"
            "affiliation,all,2\n"
            "\"affiliation, status\",confirmed,1\n"
            "\"affiliation, status\",refused,1\n"
            "\"affiliation, certainty\",page,2\n"
            "\"affiliation, dates\",with a date of its own,1\n"
            "\"affiliation, dates\",without,1\n"
            "statement,behind the affiliations,2\n"
            "source,all,1\n");
}

TEST(Overview, OfACensusAddsUpToItsFirstRow) {
  test::Sketch sketch;
  const auto ump = sketch.add(model::EntityKind::network, "ump");
  sketch.join(sketch.city("gdansk"), ump, "2012/");
  sketch.join(sketch.city("lublin"), ump, "2030/");
  sketch.join(sketch.city("sopot"), ump, "/", "member", model::AffiliationStatus::refused);
  const auto table =
      to_table(view::at(sketch.build(), base::parse_day("2024-06-01"), view::UnknownDates::include)
                   .census());
  std::int64_t rest = 0;
  for (std::size_t i = 1; i < table.row_count(); ++i) {
    rest += std::get<std::int64_t>(table.columns[1].values[i]);
  }
  EXPECT_EQ(std::get<std::int64_t>(table.columns[1].values[0]), 3);
  EXPECT_EQ(rest, 3);
}

TEST(Overview, OfAProjectionAddsUpToAllPairs) {
  const auto table = to_table(view::ProjectionAccount{.possible = 21,
                                                      .met = 15,
                                                      .stored = 5,
                                                      .out_not_together = 4,
                                                      .out_undefined = 3,
                                                      .out_not_positive = 1,
                                                      .out_below_minimum = 1,
                                                      .out_beyond_top = 1});
  const auto& counts = table.columns[1].values;
  std::int64_t sum = 0;
  for (std::size_t i = 1; i < counts.size(); ++i) sum += std::get<std::int64_t>(counts[i]);
  EXPECT_EQ(sum, std::get<std::int64_t>(counts[0]));
}

}  // namespace
}  // namespace citynet::present
