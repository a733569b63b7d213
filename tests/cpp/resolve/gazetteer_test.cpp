#include "citynet/resolve/gazetteer.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/model/network_builder.hpp"

namespace citynet::resolve {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Gazetteer small_gazetteer() {
  return Gazetteer(
      {{"wroclaw", "Wrocław", "PL", {"Breslau"}, {{"wikidata", "Q1799"}}},
       {"chisinau", "Chișinău", "MD", {"Kiszyniów", "Kishinev"}, {{"geonames", "618426"}}},
       {"munich", "München", "DE", {"Munich"}, {}},
       {"roma", "Roma", "IT", {}, {}},
       {"neustadt-1", "Neustadt", "DE", {}, {}},
       {"neustadt-2", "Neustadt", "DE", {}, {}}});
}

TEST(Gazetteer, FindsIds) {
  const auto gazetteer = small_gazetteer();
  EXPECT_EQ(gazetteer.find_id("wikidata", "Q1799").matched, MatchedBy::id);
  EXPECT_THAT(gazetteer.find_id("wikidata", "Q1799").entries, ElementsAre(0u));
  EXPECT_EQ(gazetteer.find_id("geonames", "Q1799").matched, MatchedBy::none);
}

TEST(Gazetteer, FindsNamesByTheirKeyAndCountry) {
  const auto gazetteer = small_gazetteer();
  for (const auto* name : {"Wrocław", "WROCLAW", "wrocław "}) {
    EXPECT_EQ(gazetteer.find_name(name, "PL").matched, MatchedBy::key) << name;
  }
  EXPECT_EQ(gazetteer.find_name("Chişinău", "MD").matched, MatchedBy::key);
  EXPECT_EQ(gazetteer.find_name("Wrocław", "DE").matched, MatchedBy::none);
}

TEST(Gazetteer, FindsOtherNamesAndSpellings) {
  const auto gazetteer = small_gazetteer();
  EXPECT_EQ(gazetteer.find_name("Breslau", "PL").matched, MatchedBy::alias);
  EXPECT_EQ(gazetteer.find_name("Kiszyniów", "MD").matched, MatchedBy::alias);
  EXPECT_EQ(gazetteer.find_name("Muenchen", "DE").matched, MatchedBy::alias);
  EXPECT_EQ(gazetteer.find_name("Roma (RM)", "IT").matched, MatchedBy::alias);
}

TEST(Gazetteer, DecidesNothingBetweenPlacesOfOneName) {
  const auto match = small_gazetteer().find_name("Neustadt", "DE");
  EXPECT_EQ(match.matched, MatchedBy::candidate);
  EXPECT_THAT(match.entries, ElementsAre(4u, 5u));
}

TEST(Gazetteer, DecidesNothingWhenALargerPlaceIsCalledSo) {
  GazetteerEntry town{"halle-1", "Halle", "DE"}, city{"halle-2", "Halle (Saale)", "DE", {"Halle"}};
  town.population = 21448;
  city.population = 234107;
  using Entries = std::vector<GazetteerEntry>;
  const Gazetteer both(Entries{town, city});
  EXPECT_EQ(both.find_name("Halle", "DE").matched, MatchedBy::candidate);
  EXPECT_THAT(both.find_name("Halle", "DE").entries, ElementsAre(0u, 1u));
  EXPECT_EQ(both.find_name("Halle (Saale)", "DE").matched, MatchedBy::key);
  std::swap(town.population, city.population);
  EXPECT_EQ(Gazetteer(Entries{town, city}).find_name("Halle", "DE").matched, MatchedBy::key);
}

TEST(Gazetteer, DecidesNothingWithoutACountry) {
  const auto match = small_gazetteer().find_name("Roma", "");
  EXPECT_EQ(match.matched, MatchedBy::candidate);
  EXPECT_THAT(match.entries, ElementsAre(3u));
}

TEST(Gazetteer, OffersThePlacesOfACountry) {
  EXPECT_THAT(small_gazetteer().in_country("DE"), ElementsAre(2u, 4u, 5u));
  EXPECT_EQ(small_gazetteer().in_country("").size(), 6u);
  EXPECT_THAT(small_gazetteer().in_country("FR"), IsEmpty());
}

TEST(Gazetteer, OfNothingFindsNothing) {
  EXPECT_EQ(Gazetteer().find_name("Lyon", "FR").matched, MatchedBy::none);
  EXPECT_EQ(Gazetteer().find_name("", "").matched, MatchedBy::none);
}

TEST(Gazetteer, RefusesKeysThatAreEmptyOrTwice) {
  using Entries = std::vector<GazetteerEntry>;
  EXPECT_THROW(Gazetteer(Entries{{"", "Lyon"}}), base::InvalidArgument);
  EXPECT_THROW(Gazetteer(Entries{{"lyon", "Lyon"}, {"lyon", "Lyon"}}), base::InvalidArgument);
}

TEST(Gazetteer, IsMadeOfTheCitiesOfANetwork) {
  model::NetworkBuilder builder;
  model::Entity city{.key = "gdansk", .name = "Gdańsk"};
  city.name_en = "Danzig";
  city.country = "PL";
  city.wikidata = "Q1792";
  (void)builder.add_entity(city);
  (void)builder.add_entity({.key = "ump", .kind = model::EntityKind::network, .name = "UMP"});
  const auto gazetteer = Gazetteer::from_network(builder.build());
  ASSERT_EQ(gazetteer.entries().size(), 1u);
  EXPECT_EQ(gazetteer.find_name("Danzig", "PL").matched, MatchedBy::alias);
  EXPECT_EQ(gazetteer.find_id("wikidata", "Q1792").matched, MatchedBy::id);
}

// Rows in the form of the dump; the values of the columns that are not read are left out.
constexpr std::string_view kDump =
    "1\tŁódź\tLodz\tLodsch,Lodzia\t51.77\t19.45\tP\tPPLA\tPL\t\t\t\t\t\t768755\t\t\t\t\n"
    "2\tMitte\tMitte\t\t52.5\t13.4\tP\tPPLX\tDE\t\t\t\t\t\t0\t\t\t\t\r\n"
    "3\tNeustadt\tNeustadt\t\t49\t8\tP\tPPL\tDE\t\t\t\t\t\t5\t\t\t\t\n"
    "4\tNeustadt\tNeustadt\t\t50\t9\tP\tPPL\tDE\t\t\t\t\t\t6\t\t\t\t\n";

TEST(Gazetteer, ReadsADumpOfGeonamesWithoutSectionsOfTowns) {
  const auto gazetteer = Gazetteer::from_geonames(kDump);
  ASSERT_EQ(gazetteer.entries().size(), 3u);
  const auto& lodz = gazetteer.entries()[0];
  EXPECT_EQ(lodz.key, "lodz-pl");
  EXPECT_THAT(lodz.aliases, ElementsAre("Lodz", "Lodsch", "Lodzia"));
  EXPECT_EQ(lodz.location, (base::GeoPoint{51.77, 19.45}));
  EXPECT_EQ(lodz.population, 768755u);
  EXPECT_EQ(gazetteer.find_id("geonames", "1").matched, MatchedBy::id);
  EXPECT_EQ(gazetteer.entries()[1].key, "neustadt-de");
  EXPECT_EQ(gazetteer.entries()[2].key, "neustadt-de-4");
  EXPECT_EQ(gazetteer.find_name("Mitte", "DE").matched, MatchedBy::none);
}

TEST(Gazetteer, NamesTheLineThatIsNoRowOfADump) {
  try {
    (void)Gazetteer::from_geonames(std::string(kDump) + "5\tLyon\n", "cities.txt");
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_EQ(error.place(), (base::Place{"cities.txt", 5, {}, {}}));
  }
}

}  // namespace
}  // namespace citynet::resolve
