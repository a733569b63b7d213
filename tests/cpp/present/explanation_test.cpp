#include "citynet/present/explanation.hpp"

#include <gmock/gmock.h>

#include "citynet/view/projection.hpp"
#include "support/small_networks.hpp"

namespace citynet::present {
namespace {

using model::EntityKind;

view::Explanation of_two_cities() {
  test::Sketch sketch;
  const auto gdansk = sketch.city("Gdańsk"), lublin = sketch.city("Lublin");
  const auto ump = sketch.add(EntityKind::network, "UMP");
  const auto forum = sketch.add(EntityKind::event, "Forum", "2014-03-21/2014-03-23");
  sketch.join(gdansk, ump, "1990/");
  sketch.join(lublin, ump);
  sketch.join(gdansk, forum, "/", "participant");
  sketch.join(lublin, forum, "/", "host");
  return view::explain(view::project(view::select(sketch.build(), {})), "Gdańsk", "Lublin");
}

TEST(Explanation, NamesRolesDatesAndSources) {
  EXPECT_EQ(to_text(of_two_cities()),
            "Gdańsk and Lublin share 2 affiliations:\n"
            "  Forum (event)\n"
            "    Gdańsk: participant, 2014-03-21/2014-03-23\n"
            "      A source, https://example.org [page]\n"
            "    Lublin: host, 2014-03-21/2014-03-23\n"
            "      A source, https://example.org [page]\n"
            "  UMP (network)\n"
            "    Gdańsk: member, 1990/\n"
            "      A source, https://example.org [page]\n"
            "    Lublin: member, no date\n"
            "      A source, https://example.org [page]\n");
}

TEST(Explanation, HasOneRowPerStatement) {
  const auto table = to_table(of_two_cities());
  EXPECT_EQ(table.row_count(), 4u);
  EXPECT_THAT(to_csv(table),
              testing::HasSubstr("UMP,UMP,network,Gdańsk,member,,confirmed,1990,,"
                                 "1990,,page,A source,https://example.org,,UMP,1\n"));
}

TEST(Explanation, SaysWhichSourceGivesWhichDate) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("Gdańsk"), lublin = sketch.city("Lublin");
  const auto ump = sketch.add(EntityKind::network, "UMP");
  model::Affiliation twice{
      gdansk,   ump,
      "member", {},
      {},       base::parse_edtf("2004/"),
      {},       {sketch.statement(base::parse_edtf("2004/")), sketch.statement()}};
  sketch.builder().add_affiliation(twice);
  sketch.join(lublin, ump);
  const auto why =
      view::explain(view::project(view::select(sketch.build(), {})), "Gdańsk", "Lublin");
  EXPECT_THAT(to_text(why),
              testing::HasSubstr("    Gdańsk: member, 2004/\n"
                                 "      A source, https://example.org [page]\n"
                                 "      A source, https://example.org [page], gives no date\n"));
}

TEST(Explanation, SaysWhenThereIsNothingToExplain) {
  test::Sketch sketch;
  sketch.join(sketch.city("a"), sketch.add(EntityKind::event, "e"));
  sketch.join(sketch.city("b"), sketch.add(EntityKind::event, "f"));
  const auto why = view::explain(view::project(view::select(sketch.build(), {})), "a", "b");
  EXPECT_EQ(to_text(why), "a and b share nothing in this view.\n");
  EXPECT_EQ(to_table(why).row_count(), 0u);
}

TEST(Explanation, SaysInWhichCategoryACityWon) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("Gdańsk"), lublin = sketch.city("Lublin");
  const auto award = sketch.add(EntityKind::award, "Open Cities 2015", "2015");
  const auto category = sketch.add(EntityKind::topic, "education");
  model::Fact fact{"f",
                   "award",
                   award,
                   {{lublin, "winner"}, {category, "category"}},
                   {},
                   {},
                   {sketch.statement()}};
  sketch.builder().add_fact(fact);
  sketch.join(gdansk, award, "/", "mentioned");
  const auto why =
      view::explain(view::project(view::select(sketch.build(), {})), "Gdańsk", "Lublin");
  EXPECT_THAT(to_text(why), testing::HasSubstr("Lublin: winner (category education), 2015\n"));
}

TEST(Explanation, SaysWhatEachThingAddsAndWhatIsNotStored) {
  const auto incidence = view::TwoMode::from_cells(3, 2, std::vector<std::uint32_t>{0, 0, 1, 1, 2},
                                                   std::vector<std::uint32_t>{0, 1, 0, 1, 1});
  const auto graph = view::project(incidence, {.scheme = view::Scheme::newman, .minimum = 1.25});
  EXPECT_EQ(to_text(view::explain(graph, "a0", "a1")),
            "a0 and a1 share 2 affiliations, strength 1.5:\n"
            "  t0\n"
            "  t1, adds 0.5\n");
  EXPECT_EQ(to_text(view::explain(graph, "a1", "a2")),
            "a1 and a2 share 1 affiliation, strength 0.5, not tied in this graph:\n"
            "  t1, adds 0.5\n");
  const auto table = to_table(view::explain(graph, "a0", "a1"));
  EXPECT_EQ(table.row_count(), 2u);
  EXPECT_EQ(std::get<double>(table.columns.back().values[1]), 0.5);
}

TEST(Explanation, NamesTheNetworkOfEachSideWhenNetworksShareACity) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("Gdańsk");
  sketch.join(gdansk, sketch.add(EntityKind::network, "UMP"), "1990/");
  sketch.join(gdansk, sketch.add(EntityKind::network, "Eurocities"));
  const auto turned = view::two_mode(view::select(sketch.build(), {})).transposed();
  EXPECT_EQ(to_text(view::explain(view::project(turned), "UMP", "Eurocities")),
            "UMP and Eurocities share 1 affiliation:\n"
            "  Gdańsk (city)\n"
            "    UMP: member, 1990/\n"
            "      A source, https://example.org [page]\n"
            "    Eurocities: member, no date\n"
            "      A source, https://example.org [page]\n");
}

}  // namespace
}  // namespace citynet::present
