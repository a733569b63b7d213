#include "citynet/resolve/intake.hpp"

#include <gmock/gmock.h>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::resolve {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

read::Recipe memberships() {
  read::Recipe recipe;
  auto& table = recipe.tables.emplace_back();
  table.file = "t.csv";
  table.actors = {{.kind = "city", .role = "member", .name = "city", .country = "country"}};
  table.target = {.kind = "network", .name = "network"};
  return recipe;
}

IntakeResult take_in(const read::Recipe& recipe, const std::vector<std::string>& texts,
                     const Gazetteer* gazetteer = nullptr, std::vector<Decision> decisions = {}) {
  Intake intake(recipe, gazetteer, std::move(decisions));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    read::TableRows rows(texts[i], recipe.tables.at(i), recipe.tables[i].file);
    intake.add(rows, recipe.tables[i]);
  }
  return intake.finish();
}

/// `lyon member eurocities 2014/`, one line per affiliation.
std::vector<std::string> ties(const model::Network& network) {
  std::vector<std::string> lines;
  for (const auto& tie : network.affiliations()) {
    lines.push_back(network[tie.actor].key + " " + tie.role + " " + network[tie.target].key + " " +
                    base::to_edtf(tie.valid));
  }
  return lines;
}

std::vector<std::string> messages(const IntakeResult& result) {
  std::vector<std::string> lines;
  for (const auto& issue : result.report.issues) lines.push_back(to_string(issue));
  return lines;
}

std::vector<std::size_t> counts(const IntakeResult& result, std::size_t input = 0) {
  const auto& count = result.report.inputs.at(input);
  return {count.items, count.kept, count.merged, count.rejected};
}

TEST(Intake, MakesTypedDatedSourcedRecordsOfAMembershipList) {
  auto recipe = memberships();
  recipe.title = "Members";
  recipe.tables[0].start = "since";
  recipe.tables[0].grade = "grade";
  const auto result = take_in(recipe, {"city,country,network,since,grade\n"
                                       "Łódź,Polska,Eurocities,2014-03,2\n"
                                       "Lyon,FR,Eurocities,,\n"});
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(ties(result.network),
              ElementsAre("lodz-pl member eurocities 2014-03/", "lyon-fr member eurocities /"));
  const auto& network = result.network;
  const auto& lodz = network[network.entity("lodz-pl")];
  EXPECT_EQ(lodz.name, "Łódź");
  EXPECT_EQ(lodz.country, "PL");
  const auto& tie = network.affiliations()[0];
  EXPECT_EQ(tie.grade, 2.0);
  ASSERT_EQ(tie.statements.size(), 1u);
  EXPECT_EQ(tie.statements[0].place, (base::Place{"t.csv", 2, {}, {}}));
  EXPECT_EQ(network[tie.statements[0].source].title, "Members, t.csv");
  EXPECT_THAT(counts(result), ElementsAre(2, 2, 0, 0));
}

TEST(Intake, StopsWhenProgressSaysNoWhileRowsAreRead) {
  std::string text = "city,country,network\n";
  for (int row = 0; row < 200'000; ++row) text += "c" + std::to_string(row) + ",PL,UMP\n";
  const auto recipe = memberships();
  Intake intake(recipe);
  read::TableRows rows(text, recipe.tables[0], "t.csv");
  int asked = 0;
  const base::RunControl run{.threads = 1, .progress = [&](double) {
                               ++asked;
                               return base::Continue::no;
                             }};
  EXPECT_THROW(intake.add(rows, recipe.tables[0], run), base::Cancelled);
  EXPECT_EQ(asked, 1);
}

TEST(Intake, AccountsForEveryItemWithItsPlace) {
  const auto result = take_in(memberships(), {"city,country,network\n"
                                              "Lyon,FR,Eurocities\n"
                                              "Lyon,FR,Eurocities\n"
                                              ",FR,Eurocities\n"
                                              "Nice,FR,\n"
                                              "Nice,FR\n"
                                              "\n"
                                              "LYON,FRA,Eurocities\n"});
  EXPECT_THAT(counts(result), ElementsAre(6, 1, 2, 3));
  EXPECT_TRUE(result.report.balances());
  EXPECT_EQ(result.report.inputs[0].rows, 6u);
  EXPECT_THAT(messages(result),
              UnorderedElementsAre(
                  HasSubstr("note: t.csv: 1 row without a value"),
                  HasSubstr("error: t.csv:4 column 'city': the row names no actor"),
                  HasSubstr("error: t.csv:5 column 'network': the row names no target"),
                  HasSubstr("error: t.csv:6 column 'network': 'FR': the row has 2 values")));
  std::size_t sum = 0;
  for (const auto& fate : result.report.fates) {
    sum += fate.count;
    EXPECT_FALSE(fate.places.empty());
  }
  EXPECT_EQ(sum, 6u);
}

TEST(Intake, TiesTheEndsOfAnEdgeInEitherOrder) {
  read::Recipe recipe;
  auto& table = recipe.tables.emplace_back();
  table.file = "e.csv";
  table.actors = {{.role = "partner", .id = {"a"}}, {.role = "partner", .id = {"b"}}};
  table.target = {.kind = "declaration"};
  const auto result = take_in(recipe, {"a,b\n1,2\n2,1\n3,3\n1,3\n"});
  EXPECT_THAT(counts(result), ElementsAre(4, 2, 1, 1));
  EXPECT_EQ(result.network.count(model::EntityKind::city), 3u);
  EXPECT_EQ(result.network.count(model::EntityKind::declaration), 2u);
  EXPECT_EQ(result.network.affiliations().size(), 4u);
}

TEST(Intake, KeepsTheDirectionOfEdgesWhoseEndsDiffer) {
  read::Recipe recipe;
  auto& table = recipe.tables.emplace_back();
  table.actors = {{.role = "source", .id = {"a"}}, {.role = "target", .id = {"b"}}};
  table.target = {.kind = "project"};
  EXPECT_THAT(counts(take_in(recipe, {"a,b\n1,2\n2,1\n"})), ElementsAre(2, 2, 0, 0));
}

TEST(Intake, SplitsSeveralValuesInACell) {
  auto recipe = memberships();
  recipe.tables[0].actors[0].separator = ";";
  const auto result = take_in(recipe, {"city,country,network\nLyon; Nice;;Lyon,FR,Eurocities\n"});
  EXPECT_THAT(counts(result), ElementsAre(3, 2, 1, 0));
}

TEST(Intake, ReadsMatricesOfMarksGradesAndDates) {
  read::Recipe recipe;
  auto& table = recipe.tables.emplace_back();
  table.file = "m.csv";
  table.shape = "matrix";
  table.actors = {{.role = "member", .name = "city", .in_country = "PL"}};
  table.target = {.kind = "network"};
  table.targets = {"UMP", "Eurocities"};
  const auto marks = take_in(recipe, {"city,UMP,Eurocities\nGdańsk,1,x\nŁódź,0,\nOpole,?,1\n"});
  EXPECT_THAT(ties(marks.network),
              ElementsAre("gdansk-pl member ump /", "gdansk-pl member eurocities /",
                          "opole-pl member eurocities /"));
  EXPECT_THAT(counts(marks), ElementsAre(4, 3, 0, 1));
  EXPECT_THAT(messages(marks), ElementsAre(HasSubstr("m.csv:4 column 'UMP': '?'")));
  recipe.tables[0].cell = "grade";
  const auto grades = take_in(recipe, {"city,UMP,Eurocities\nGdańsk,3,0\n"});
  ASSERT_EQ(grades.network.affiliations().size(), 1u);
  EXPECT_EQ(grades.network.affiliations()[0].grade, 3.0);
  recipe.tables[0].cell = "date";
  EXPECT_THAT(ties(take_in(recipe, {"city,UMP,Eurocities\nGdańsk,2003,\n"}).network),
              ElementsAre("gdansk-pl member ump 2003/"));
}

TEST(Intake, JoinsATableOfNodesWithATableOfEdges) {
  read::Recipe recipe;
  auto& nodes = recipe.tables.emplace_back();
  nodes.file = "nodes.csv";
  nodes.shape = "nodes";
  nodes.actors = {{.name = "Label",
                   .id = {"Id"},
                   .latitude = "lat",
                   .longitude = "lon",
                   .attributes = {{"population", "pop"}}}};
  auto& edges = recipe.tables.emplace_back();
  edges.file = "edges.csv";
  edges.actors = {{.role = "partner", .id = {"Source"}}, {.role = "partner", .id = {"Target"}}};
  edges.target = {.kind = "project"};
  const std::vector<std::string> texts{
      "Id,Label,lat,lon,pop\n1,Lyon,45.76,4.84,522250\n2,Nice,,,\n", "Source,Target\n1,2\n"};
  const auto result = take_in(recipe, texts);
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(counts(result, 0), ElementsAre(2, 2, 0, 0));
  EXPECT_THAT(counts(result, 1), ElementsAre(1, 1, 0, 0));
  const auto& lyon = result.network[result.network.entity("lyon")];
  EXPECT_EQ(lyon.location, (base::GeoPoint{45.76, 4.84}));
  EXPECT_EQ(lyon.attributes.at("population"), "522250");
  EXPECT_EQ(lyon.attributes.at("id"), "1");
  // The order of the files does not matter for the names.
  std::swap(recipe.tables[0], recipe.tables[1]);
  const auto turned = take_in(recipe, {texts[1], texts[0]});
  EXPECT_EQ(turned.network.entities()[0].name, "Lyon");
}

TEST(Intake, DoubtsDatesGradesAndStatusesThatItCannotRead) {
  auto recipe = memberships();
  auto& table = recipe.tables[0];
  table.start = "start";
  table.end = "end";
  table.grade = "grade";
  table.status = "status";
  table.date_order = "dmy";
  const auto result = take_in(recipe, {"city,country,network,start,end,grade,status\n"
                                       "Lyon,FR,A,31.02.2014,,x,soon\n"
                                       "Nice,FR,A,01.05.2014,01.05.2010,-1,ended\n"});
  EXPECT_THAT(messages(result),
              ElementsAre(HasSubstr("t.csv:2 column 'start': '31.02.2014'"),
                          HasSubstr("t.csv:2 column 'grade': 'x'"),
                          HasSubstr("t.csv:2 column 'status': 'soon'"),
                          HasSubstr("t.csv:3 column 'end': '01.05.2010': the end is before"),
                          HasSubstr("t.csv:3 column 'grade': '-1'")));
  EXPECT_THAT(counts(result), ElementsAre(2, 2, 0, 0));
  EXPECT_EQ(result.network.affiliations()[0].status, model::AffiliationStatus::unknown);
  EXPECT_EQ(result.network.affiliations()[1].status, model::AffiliationStatus::ended);
}

TEST(Intake, GivesOneDateToWhatHappens) {
  auto recipe = memberships();
  recipe.tables[0].target.kind = "event";
  recipe.tables[0].start = "date";
  const auto result = take_in(recipe, {"city,country,network,date\nLyon,FR,Forum,2014-03-20\n"});
  EXPECT_THAT(ties(result.network), ElementsAre("lyon-fr member forum 2014-03-20"));
}

TEST(Intake, KnowsSpellsApartAndDoubtsContradictions) {
  auto recipe = memberships();
  recipe.tables[0].start = "start";
  recipe.tables[0].end = "end";
  const auto result = take_in(recipe, {"city,country,network,start,end\n"
                                       "Lyon,FR,A,2000,2003\n"
                                       "Lyon,FR,A,2010,\n"
                                       "Lyon,FR,A,2011,\n"});
  EXPECT_THAT(ties(result.network),
              ElementsAre("lyon-fr member a 2000/2003", "lyon-fr member a 2010/"));
  EXPECT_THAT(counts(result), ElementsAre(3, 2, 1, 0));
  EXPECT_THAT(messages(result), ElementsAre(HasSubstr("t.csv:3 gives 2010/ for the same tie")));
}

TEST(Intake, JoinsTheSheetsOfConsecutiveYears) {
  read::Recipe recipe = memberships();
  recipe.tables[0].start_from = "sheet";
  Intake intake(recipe);
  for (const auto* year : {"2019", "2020", "2022"}) {
    const read::Sheet sheet{year, {{"city", "country", "network"}, {"Lyon", "FR", "A"}}};
    auto table = recipe.tables[0];
    table.sheet = year;
    read::TableRows rows(sheet, table, "m.xlsx");
    intake.add(rows, table);
  }
  const auto result = intake.finish();
  EXPECT_THAT(ties(result.network),
              ElementsAre("lyon-fr member a 2019/2020", "lyon-fr member a 2022/2022"));
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_TRUE(result.report.balances());
}

Gazetteer polish_gazetteer() {
  return Gazetteer(
      {{"wroclaw", "Wrocław", "PL", {"Breslau"}, {{"wikidata", "Q1799"}}, {}, "Wrocław FUA"},
       {"gdansk", "Gdańsk", "PL", {"Danzig"}, {}},
       {"nowa-1", "Nowa Wieś", "PL", {}, {}},
       {"nowa-2", "Nowa Wieś", "PL", {}, {}}});
}

TEST(Intake, LooksNamesUpAndLeavesTheRestToAPerson) {
  const auto gazetteer = polish_gazetteer();
  const auto result =
      take_in(memberships(),
              {"city,country,network\nBreslau,PL,A\nGDANSK,Poland,A\nNowa Wieś,PL,A\n"
               "Gdansq,PL,A\nGdansq,PL,B\n"},
              &gazetteer);
  EXPECT_THAT(ties(result.network),
              ElementsAre("wroclaw member a /", "gdansk member a /", "nowa-wies-pl member a /",
                          "gdansq-pl member a /", "gdansq-pl member b /"));
  ASSERT_EQ(result.report.mentions.size(), 4u);
  const auto& mentions = result.report.mentions;
  EXPECT_EQ(mentions[0].matched, MatchedBy::alias);
  EXPECT_EQ(mentions[1].matched, MatchedBy::key);
  EXPECT_EQ(mentions[2].matched, MatchedBy::candidate);
  EXPECT_THAT(mentions[2].places, ElementsAre("nowa-1", "nowa-2"));
  EXPECT_EQ(mentions[3].matched, MatchedBy::none);
  EXPECT_EQ(mentions[3].count, 2u);
  EXPECT_EQ(mentions[3].first, (base::Place{"t.csv", 5, "city", {}}));
}

TEST(Intake, ReplaysWhatAPersonDecided) {
  const auto gazetteer = polish_gazetteer();
  const auto result =
      take_in(memberships(), {"city,country,network\nGdansq,PL,A\nNowa Wieś,PL,A\nNobody,PL,A\n"},
              &gazetteer,
              {{"city", "Gdansq", "PL", "", "is", "gdansk", "a slip"},
               {"city", "Nowa Wieś", "PL", "", "new", "", "a third one"},
               {"city", "Nobody", "PL", "", "reject", "", "no city"}});
  EXPECT_THAT(ties(result.network), ElementsAre("gdansk member a /", "nowa-wies-pl member a /"));
  EXPECT_EQ(result.report.mentions[0].matched, MatchedBy::decision);
  EXPECT_EQ(result.report.mentions[0].reason, "a slip");
  EXPECT_THAT(messages(result), ElementsAre(HasSubstr("a person rejected the name")));
}

TEST(Intake, RefusesDecisionsThatMakeNoSense) {
  const auto gazetteer = polish_gazetteer();
  EXPECT_THROW(Intake(memberships(), &gazetteer, {{"city", "X", "", "", "is", "nowhere", ""}}),
               base::InvalidArgument);
  EXPECT_THROW(Intake(memberships(), nullptr, {{"city", "X", "", "", "maybe", "", ""}}),
               base::InvalidArgument);
}

TEST(Intake, RejectsUnresolvedNamesWhenTheRecipeSaysSo) {
  const auto gazetteer = polish_gazetteer();
  auto recipe = memberships();
  recipe.unresolved = "reject";
  const auto result = take_in(recipe, {"city,country,network\nGdańsk,PL,A\nX,PL,A\n"}, &gazetteer);
  EXPECT_THAT(counts(result), ElementsAre(2, 1, 0, 1));
}

TEST(Intake, TakesIdsBeforeNames) {
  const auto gazetteer = polish_gazetteer();
  auto recipe = memberships();
  recipe.tables[0].actors[0].id = {"qid"};
  recipe.tables[0].actors[0].id_scheme = "wikidata";
  const auto result = take_in(
      recipe, {"city,country,network,qid\nGdańsk,PL,A,http://www.wikidata.org/entity/Q1799\n"},
      &gazetteer);
  EXPECT_THAT(ties(result.network), ElementsAre("wroclaw member a /"));
  EXPECT_EQ(result.report.mentions[0].matched, MatchedBy::id);
}

TEST(Intake, CountsBodiesAsTheRecipeSays) {
  const std::string text =
      "city,country,network,body,area\n"
      "Barcelona,ES,A,Municipality,Barcelona area\n"
      "Barcelona,ES,A,Metropolitan area,Barcelona area\n"
      "Sabadell,ES,A,Municipality,Barcelona area\n";
  auto recipe = memberships();
  recipe.tables[0].actors[0].body = "body";
  recipe.tables[0].actors[0].area = "area";

  const auto cities = take_in(recipe, {text});
  EXPECT_THAT(ties(cities.network),
              ElementsAre("barcelona-es member a /", "sabadell-es member a /"));
  EXPECT_THAT(counts(cities), ElementsAre(3, 2, 1, 0));
  EXPECT_EQ(cities.network.affiliations()[0].statements.size(), 2u);
  EXPECT_EQ(cities.network.affiliations()[0].statements[1].note, "Metropolitan area");
  const auto& barcelona = cities.network[cities.network.entity("barcelona-es")];
  EXPECT_EQ(cities.network[*barcelona.part_of].name, "Barcelona area");

  recipe.counts_as = "body";
  const auto bodies = take_in(recipe, {text});
  EXPECT_THAT(ties(bodies.network),
              ElementsAre("municipality member a /", "metropolitan-area member a /",
                          "municipality-2 member a /"));
  EXPECT_EQ(bodies.network.representations().size(), 3u);

  recipe.counts_as = "area";
  const auto areas = take_in(recipe, {text});
  EXPECT_THAT(ties(areas.network), ElementsAre("barcelona-area-es member a /"));
  EXPECT_THAT(counts(areas), ElementsAre(3, 1, 2, 0));
}

TEST(Intake, NamesTheColumnThatATableDoesNotHave) {
  auto recipe = memberships();
  recipe.tables[0].actors[0].name = "citty";
  try {
    (void)take_in(recipe, {"city,country,network\n"});
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr("t.csv:1 column 'citty'"));
    EXPECT_THAT(error.what(), HasSubstr("city"));
  }
}

TEST(Intake, RefusesARecipeThatCannotMakeTies) {
  auto recipe = memberships();
  recipe.tables[0].actors[0].kind = "event";
  EXPECT_THROW((void)take_in(recipe, {"city,country,network\n"}), base::InvalidArgument);
  recipe.tables[0].actors[0].kind = "town";
  EXPECT_THROW((void)take_in(recipe, {"city,country,network\n"}), base::InvalidArgument);
  recipe.tables[0].actors.clear();
  EXPECT_THROW((void)take_in(recipe, {"city,country,network\n"}), base::InvalidArgument);
  recipe = memberships();
  recipe.tables[0].target.kind = "city";
  EXPECT_THROW((void)take_in(recipe, {"city,country,network\n"}), base::InvalidArgument);
  recipe = memberships();
  recipe.tables[0].shape = "?";
  EXPECT_THROW((void)take_in(recipe, {"city,country,network\n"}), base::InvalidArgument);
}

TEST(Intake, OfATableWithoutRowsIsAnEmptyNetwork) {
  const auto result = take_in(memberships(), {"city,country,network\n"});
  EXPECT_THAT(result.network.entities(), IsEmpty());
  EXPECT_TRUE(result.report.balances());
}

}  // namespace
}  // namespace citynet::resolve
