#include "citynet/read/sniff.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"

namespace citynet::read {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

read::TableRecipe table_of(std::string_view bytes) {
  return sniff(bytes, "t.csv").recipe.tables.at(0);
}

TEST(Sniff, ProposesAMembershipListByTheWordsOfItsHeader) {
  const auto sniffed = sniff(
      "Miasto;Kraj;Sieć;Od;Waga\n"
      "Gdańsk;Polska;Eurocities;21.03.2014;1,5\n"
      "Lyon;France;Eurocities;01.02.2010;2\n",
      "sieci.csv");
  const auto& table = sniffed.recipe.tables.at(0);
  EXPECT_EQ(table.file, "sieci.csv");
  EXPECT_EQ(table.encoding, "utf-8");
  EXPECT_EQ(table.delimiter, ";");
  EXPECT_TRUE(table.header);
  EXPECT_EQ(table.decimal, ",");
  EXPECT_EQ(table.date_order, "dmy");
  EXPECT_EQ(table.shape, "rows");
  ASSERT_EQ(table.actors.size(), 1u);
  EXPECT_EQ(table.actors[0].kind, "city");
  EXPECT_EQ(table.actors[0].name, "Miasto");
  EXPECT_EQ(table.actors[0].country, "Kraj");
  EXPECT_EQ(table.target.kind, "network");
  EXPECT_EQ(table.target.name, "Sieć");
  EXPECT_EQ(table.start, "Od");
  EXPECT_EQ(table.grade, "Waga");
}

TEST(Sniff, AsksWhereTheFileDoesNotDecide) {
  const auto sniffed = sniff("city,network,since\nPlze\xF2,X,03/04/2014\n", "t.csv");
  EXPECT_EQ(sniffed.recipe.tables[0].encoding, "?");
  EXPECT_EQ(sniffed.recipe.tables[0].date_order, "?");
  EXPECT_THAT(sniffed.recipe.found, Contains(StartsWith("? encoding")));
  EXPECT_THAT(sniffed.recipe.found, Contains(StartsWith("? date_order")));
}

TEST(Sniff, FindsEveryDelimiter) {
  for (const std::string delimiter : {",", ";", "\t", "|"}) {
    std::string text;
    for (const auto* row : {"city_network_year", "Lyon_Eurocities_2014", "Nice_Medcities_2015"}) {
      for (const char c : std::string(row)) text += c == '_' ? delimiter : std::string(1, c);
      text += "\n";
    }
    EXPECT_EQ(table_of(text).delimiter, delimiter);
  }
}

TEST(Sniff, PassesOverLinesAboveTheTable) {
  const auto konect = table_of("% sym unweighted\n1\t10\n1\t11\n2\t10\n");
  EXPECT_EQ(konect.first_line, 2u);
  EXPECT_FALSE(konect.header);
  EXPECT_EQ(konect.delimiter, "\t");
  ASSERT_EQ(konect.actors.size(), 2u);
  EXPECT_THAT(konect.actors[0].id, ElementsAre("column 1"));
  EXPECT_EQ(table_of("sep=;\ncity;network\nLyon;X\n").first_line, 2u);
}

TEST(Sniff, TellsMatricesByTheirCells) {
  const auto marks = table_of("city,Eurocities,UMP,ICC\nGdańsk,1,1,0\nLyon,1,,1\n");
  EXPECT_EQ(marks.shape, "matrix");
  EXPECT_EQ(marks.cell, "presence");
  EXPECT_THAT(marks.targets, ElementsAre("Eurocities", "UMP", "ICC"));
  EXPECT_EQ(table_of("city,A,B\nGdańsk,3,2\nLyon,1,5\n").cell, "grade");
  EXPECT_EQ(table_of("city,A,B\nGdańsk,2014,2003\nLyon,,1999\n").cell, "date");
}

TEST(Sniff, FindsSeveralValuesInACell) {
  const auto sniffed = sniff("network,cities\nA,Lyon; Nice\nB,Gdańsk; Lyon; Łódź\n", "t.csv");
  const auto& table = sniffed.recipe.tables[0];
  EXPECT_THAT(sniffed.recipe.found, Contains(StartsWith("separator ';'")));
  EXPECT_EQ(table.actors.at(0).separator, ";");
  EXPECT_EQ(table.target.separator, "");
}

TEST(Sniff, KnowsTheTablesOfGephi) {
  const auto edges = table_of("Source,Target,Type,Weight\n1,2,Undirected,1.5\n");
  ASSERT_EQ(edges.actors.size(), 2u);
  EXPECT_EQ(edges.grade, "Weight");
  const auto nodes = table_of("Id,Label,Country\n1,Lyon,FR\n");
  EXPECT_EQ(nodes.shape, "nodes");
  EXPECT_THAT(nodes.actors.at(0).id, ElementsAre("Id"));
}

TEST(Sniff, KnowsQueriesToWikidata) {
  const auto member = table_of(
      "city,cityLabel,org,orgLabel,start,end\n"
      "http://www.wikidata.org/entity/Q1792,Gdańsk,http://www.wikidata.org/entity/Q1,X,,\n");
  EXPECT_EQ(member.actors.at(0).id_scheme, "wikidata");
  EXPECT_EQ(member.target.kind, "network");
  EXPECT_EQ(member.start, "start");
  const auto twin = table_of("city,cityLabel,twin,twinLabel\nQ1,A,Q2,B\n");
  EXPECT_EQ(twin.actors.size(), 2u);
  EXPECT_TRUE(twin.target.name.empty());
}

TEST(Sniff, KnowsTheTablesOfKeepAndCordisAndEtmun) {
  const auto keep = table_of(
      "Programme;Acronym;Project Partner;Lead Partner;Town;Country\nP;A;B;Yes;Erfurt;Germany\n");
  EXPECT_EQ(keep.actors.at(0).name, "Town");
  EXPECT_THAT(keep.target.id, ElementsAre("Programme", "Acronym"));
  const auto cordis = table_of("rcn,role,pic,country,start_date\n1,participant,9,BE,2019-05-01\n");
  EXPECT_EQ(cordis.actors.at(0).kind, "organisation");
  const auto etmun =
      table_of("geonameId,asciiName,CountryCode,Code_Network,Network_Name\n1,Lyon,FR,005,AVEC\n");
  EXPECT_EQ(etmun.actors.at(0).id_scheme, "geonames");
}

TEST(Sniff, LocatesDamageInTheWholeText) {
  const auto sniffed = sniff("city,network\nWroc³aw,X\nLyon,\uFFFD\uFFFD\uFFFD\n", "t.csv");
  ASSERT_EQ(sniffed.damage.size(), 2u);
  EXPECT_EQ(sniffed.damage[0].repair, "Wrocław");
  EXPECT_EQ(sniffed.damage[1].length, 9u);
  EXPECT_THAT(sniffed.recipe.found, Contains(HasSubstr("? damage 'lost': 1 place")));
  EXPECT_TRUE(sniffed.recipe.tables[0].repair.empty());
}

TEST(Sniff, AsksForEverythingWhenNoColumnIsKnown) {
  const auto table = table_of("aa,bb,cc\nred,blue,green\nwhite,black,grey\n");
  EXPECT_EQ(table.shape, "?");
}

TEST(Sniff, RefusesWhatIsNoTable) { EXPECT_THROW((void)sniff("", "t.csv"), base::DataError); }

TEST(Sniff, OfASheetFindsTheTableUnderItsTitle) {
  const Sheet sheet{"2019",
                    {{"All members, as of May"},
                     {},
                     {"city", "network"},
                     {"Lyon", "Eurocities"},
                     {"Nice", "Medcities"}}};
  const auto sniffed = sniff_sheet(sheet, "m.xlsx");
  EXPECT_EQ(sniffed.recipe.tables[0].first_line, 3u);
  EXPECT_EQ(sniffed.recipe.tables[0].sheet, "2019");
  EXPECT_EQ(sniffed.recipe.tables[0].target.name, "network");
}

}  // namespace
}  // namespace citynet::read
