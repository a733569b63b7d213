#include "citynet/resolve/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"
#include "resolve/city_package.hpp"

namespace citynet::resolve {
namespace {

using base::to_edtf;
using model::AffiliationStatus;
using test::load_package;
using test::messages;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Read, kept, merged and rejected rows of a table; fails the test unless all tables balance.
std::vector<std::size_t> counts(const Loaded& loaded, const std::string& table) {
  EXPECT_TRUE(loaded.report.balances());
  const auto* found = loaded.report.table(table);
  if (found == nullptr) return {};
  return {found->read, found->kept, found->merged, found->rejected};
}

/// Affiliations as `actor role target dates`.
std::vector<std::string> ties(const model::Network& network) {
  std::vector<std::string> all;
  for (const auto& tie : network.affiliations()) {
    all.push_back(network[tie.actor].key + " " + tie.role + " " + network[tie.target].key + " " +
                  to_edtf(tie.valid));
  }
  return all;
}

TEST(Resolve, MakesEntitiesWithAllTheirColumns) {
  const auto loaded = load_package(
      {{"sources", "id,title,url,access,dated,note\ns1,One,https://e.org,page,2014-03?,short\n"},
       {"entities",
        "id,kind,type,name,name_en,aliases,country,region,lat,lon,wikidata,geonames,start,end,"
        "part_of,place,population,source,certainty,note\n"
        "f1,event,forum,Forum I,,,,,,,,,2014-03,,forum,lodz,,s1,seed,said so\n"
        "lodz,city,,Łódź,Lodz,Lodsch; Lodzia ;;,PL,łódzkie,51.75,19.46667,Q580,3093133,1423,..,,,"
        "670642,s1,,\n"
        "forum,working_group,,Forum,,,,,,,,,2012,2019,,,,s1,common,\n"}});
  EXPECT_THAT(messages(loaded), IsEmpty());
  const auto& network = loaded.network;
  ASSERT_EQ(network.entities().size(), 3u);
  const auto& lodz = network[network.entity("lodz")];
  EXPECT_EQ(lodz.name, "Łódź");
  EXPECT_EQ(lodz.name_en, "Lodz");
  EXPECT_THAT(lodz.aliases, ElementsAre("Lodsch", "Lodzia"));
  EXPECT_EQ(lodz.country, "PL");
  EXPECT_EQ(lodz.region, "łódzkie");
  EXPECT_EQ(lodz.location, (base::GeoPoint{51.75, 19.46667}));
  EXPECT_EQ(lodz.wikidata, "Q580");
  EXPECT_EQ(lodz.geonames, "3093133");
  EXPECT_EQ(to_edtf(lodz.existence), "1423/..");
  EXPECT_THAT(lodz.attributes, ElementsAre(testing::Pair("population", "670642")));

  const auto& event = network[network.entity("f1")];
  EXPECT_TRUE(event.existence.is_single_date());
  EXPECT_EQ(event.part_of, network.entity("forum"));
  EXPECT_EQ(event.place, network.entity("lodz"));
  ASSERT_EQ(event.statements.size(), 1u);
  EXPECT_EQ(event.statements[0].certainty, model::Certainty::seed);
  EXPECT_EQ(event.statements[0].note, "said so");
  EXPECT_EQ(event.statements[0].place, (base::Place{"entities.csv", 2, {}, {}}));
  EXPECT_FALSE(network[network.entity("forum")].existence.is_single_date());

  const auto& source = network[event.statements[0].source];
  EXPECT_EQ(source.key, "s1");
  EXPECT_EQ(source.access, "page");
  EXPECT_EQ(source.note, "short");
  EXPECT_EQ(to_edtf(source.dated.value()), "2014-03?");
}

TEST(Resolve, PassesOnWhatThePackageSaysOfItself) {
  const test::PackageFolder folder;
  folder.write("datapackage.json",
               R"({"name": "n", "title": "T", "version": "1.0",
                   "licenses": [{"name": "CC0-1.0"}, {"path": "https://e.org/l"}],
                   "citynet": {"credits": ["Thanks."], "citation": "Cite."},
                   "resources": [{"name": "entities", "path": "e.csv"}]})");
  folder.write("e.csv", "id,kind,name\na,city,A\n");
  const auto loaded = load_dataset(folder.path());
  const model::DatasetInfo expected{"n",         "T",    "1.0", {"CC0-1.0", "https://e.org/l"},
                                    {"Thanks."}, "Cite."};
  EXPECT_EQ(loaded.network.info(), expected);
}

TEST(Resolve, ReadsDatesAfterTheKindOfTheTarget) {
  const auto loaded = load_package({{"affiliations",
                                     "actor,role,target,status,start,end,source\n"
                                     "lyon,member,eurocities,,2014,,s1\n"
                                     "lyon,partner,eurocities,,2014,2014,s1\n"
                                     "lyon,host,forum-2014,,2014-03,,s1\n"
                                     "lyon,speaker,forum-2014,,2014-03-20,2014-03-21,s1\n"
                                     "lyon,signatory,pact,planned,2030,,s1\n"
                                     "gdansk,member,eurocities,planned,2030,,s1\n"}});
  EXPECT_THAT(messages(loaded), IsEmpty());
  EXPECT_THAT(
      ties(loaded.network),
      ElementsAre("lyon member eurocities 2014/", "lyon partner eurocities 2014",
                  "lyon host forum-2014 2014-03", "lyon speaker forum-2014 2014-03-20/2014-03-21",
                  "lyon signatory pact 2030", "gdansk member eurocities 2030/"));
  const auto all = loaded.network.affiliations();
  EXPECT_FALSE(all[0].valid.start().planned);
  EXPECT_TRUE(all[4].valid.start().planned);
  EXPECT_TRUE(all[5].valid.start().planned);
  EXPECT_FALSE(all[5].valid.end().planned);
}

TEST(Resolve, MergesStatementsOfOneTieAndKeepsEachOfThem) {
  const auto loaded =
      load_package({{"affiliations",
                     "actor,role,target,grade,status,start,end,source,certainty,note\n"
                     "lyon,member,eurocities,,,2014,,s1,page,from a list\n"
                     "gdansk,member,eurocities,2,,,,s1,,\n"
                     "lyon,member,eurocities,1,confirmed,2014-03-21,..,s2,seed,from a text\n"
                     "lyon,member,eurocities,,refused,,,s2,,\n"}});
  EXPECT_THAT(messages(loaded), IsEmpty());
  EXPECT_THAT(ties(loaded.network),
              ElementsAre("lyon member eurocities 2014-03-21/..", "gdansk member eurocities /",
                          "lyon member eurocities /"));
  const auto& tie = loaded.network.affiliations()[0];
  EXPECT_EQ(tie.grade, 1.0);
  EXPECT_EQ(tie.certainty(), model::Certainty::seed);
  ASSERT_EQ(tie.statements.size(), 2u);
  EXPECT_EQ(to_edtf(tie.statements[0].valid), "2014/");
  EXPECT_EQ(tie.statements[0].note, "from a list");
  EXPECT_EQ(tie.statements[1].place, (base::Place{"affiliations.csv", 4, {}, {}}));
  EXPECT_EQ(loaded.network.affiliations()[2].status, AffiliationStatus::refused);
  EXPECT_THAT(counts(loaded, "affiliations"), ElementsAre(4, 3, 1, 0));
  EXPECT_THAT(loaded.report.merged, ElementsAre(MergedRow{{"affiliations.csv", 4, {}, {}},
                                                          {"affiliations.csv", 2, {}, {}}}));
}

TEST(Resolve, KnowsWhoLeftAndCameBack) {
  const auto loaded = load_package({{"affiliations",
                                     "actor,role,target,start,end,source\n"
                                     "lyon,member,eurocities,2010,2012,s1\n"
                                     "lyon,member,eurocities,2015,..,s1\n"
                                     "lyon,member,eurocities,2015-06,..,s2\n"
                                     "lyon,member,eurocities,2010,,s2\n"
                                     "lyon,guest,forum-2014,2014-03,,s1\n"
                                     "lyon,guest,forum-2014,2014-05,,s2\n"}});
  EXPECT_THAT(ties(loaded.network),
              ElementsAre("lyon member eurocities 2010/2012", "lyon member eurocities 2015-06/..",
                          "lyon guest forum-2014 2014-03"));
  EXPECT_THAT(counts(loaded, "affiliations"), ElementsAre(6, 3, 3, 0));
  // Nobody takes part in one event twice: there the sources disagree.
  EXPECT_THAT(messages(loaded),
              ElementsAre("doubt: affiliations.csv:7 column 'start': '2014-05': affiliations.csv:6 "
                          "gives 2014-03 for the same tie (kept, with the dates of "
                          "affiliations.csv:6)"));
}

TEST(Resolve, DoubtsDatesAndGradesOnWhichSourcesDisagree) {
  const auto loaded = load_package({{"affiliations",
                                     "actor,role,target,grade,start,end,source,certainty\n"
                                     "lyon,member,eurocities,1,2013,..,s1,page\n"
                                     "lyon,member,eurocities,2,2014,..,s2,seed\n"
                                     "gdansk,member,eurocities,,2013,2018,s1,page\n"
                                     "gdansk,member,eurocities,,2013,2019,s2,page\n"}});
  EXPECT_THAT(ties(loaded.network),
              ElementsAre("lyon member eurocities 2014/..", "gdansk member eurocities 2013/2018"));
  EXPECT_EQ(loaded.network.affiliations()[0].grade, 2.0);
  EXPECT_THAT(
      messages(loaded),
      testing::UnorderedElementsAre(
          "doubt: affiliations.csv:2 column 'start': '2013/..': affiliations.csv:3 gives 2014/.. "
          "for the same tie (kept, with the dates of affiliations.csv:3)",
          "doubt: affiliations.csv:2 column 'grade': '1': affiliations.csv:3 gives 2 for the same "
          "tie (kept, with the grade of affiliations.csv:3)",
          "doubt: affiliations.csv:5 column 'end': '2013/2019': affiliations.csv:4 gives "
          "2013/2018 for the same tie (kept, with the dates of affiliations.csv:4)"));
  EXPECT_EQ(loaded.report.count(base::Severity::error), 0u);
}

TEST(Resolve, NotesARowThatSaysNothingNew) {
  const auto loaded =
      load_package({{"affiliations",
                     "actor,role,target,start,source\n"
                     "lyon,member,eurocities,2014,s1\nlyon,member,eurocities,2014,s1\n"}});
  EXPECT_THAT(
      messages(loaded),
      ElementsAre("note: affiliations.csv:3: says the same as an earlier row, from the same "
                  "source (merged with affiliations.csv:2)"));
  EXPECT_EQ(loaded.network.affiliations()[0].statements.size(), 1u);
  EXPECT_THAT(counts(loaded, "affiliations"), ElementsAre(2, 1, 1, 0));
}

TEST(Resolve, MakesFactsOfTheirRows) {
  const auto loaded =
      load_package({{"entities",
                     "id,kind,name,source\ngdansk,city,Gdańsk,s1\nlyon,city,Lyon,s1\n"
                     "prize,award,Prize 2014,s1\nhousing,topic,Housing,s1\n"},
                    {"facts",
                     "fact,kind,about,entity,part,status,start,end,source,certainty,note\n"
                     "p-1,award,prize,gdansk,winner,,2014,,s1,seed,first\n"
                     "p-1,award,prize,housing,category,,2014-03,,s1,seed,\n"
                     "p-1,award,prize,gdansk,winner,,,,s2,page,\n"
                     "p-1,award,prize,gdansk,winner,,2014,,s1,seed,first\n"
                     "p-2,award,prize,lyon,winner,,2014,,s1,,\n"}});
  EXPECT_THAT(
      messages(loaded),
      ElementsAre("note: facts.csv:5: says the same as an earlier row, from the same source "
                  "(merged with facts.csv:2)"));
  EXPECT_THAT(counts(loaded, "facts"), ElementsAre(5, 3, 2, 0));
  const auto& network = loaded.network;
  ASSERT_EQ(network.facts().size(), 2u);
  const auto& fact = network.facts()[0];
  EXPECT_EQ(fact.key, "p-1");
  EXPECT_EQ(fact.kind, "award");
  EXPECT_EQ(fact.about, network.entity("prize"));
  EXPECT_THAT(fact.participants,
              ElementsAre(model::Participant{network.entity("gdansk"), "winner"},
                          model::Participant{network.entity("housing"), "category"}));
  EXPECT_EQ(fact.statements.size(), 3u);
  EXPECT_EQ(to_edtf(fact.valid), "2014-03");
  EXPECT_THAT(ties(network), ElementsAre("gdansk winner prize 2014-03", "lyon winner prize 2014"));
}

TEST(Resolve, RefusesRowsThatContradictTheirFact) {
  const auto loaded = load_package({{"facts",
                                     "fact,kind,about,entity,part,status,start,end,source\n"
                                     "f,talk,forum-2014,lyon,speaker,,2014,,s1\n"
                                     "f,award,forum-2014,gdansk,speaker,,,,s1\n"
                                     "f,talk,pact,gdansk,speaker,,,,s1\n"
                                     "f,talk,forum-2014,gdansk,speaker,refused,,,s1\n"
                                     "f,talk,forum-2014,forum-2014,speaker,,,,s1\n"
                                     "g,talk,lyon,gdansk,speaker,,,,s1\n"
                                     "f,talk,forum-2014,leipzig,speaker,,2015,,s2\n"}});
  EXPECT_THAT(
      messages(loaded),
      ElementsAre(
          "error: facts.csv:3 column 'kind': 'award': a fact has one kind; facts.csv:2 says talk "
          "(row refused)",
          "error: facts.csv:4 column 'about': 'pact': a fact is about one thing; facts.csv:2 says "
          "forum-2014 (row refused)",
          "error: facts.csv:5 column 'status': 'refused': a fact has one status; facts.csv:2 says "
          "confirmed (row refused)",
          "error: facts.csv:6 column 'entity': 'forum-2014': what a fact is about does not take "
          "part in it as well (row refused)",
          "error: facts.csv:7 column 'about': 'lyon': of kind city; a fact is about anything but "
          "a city, a region or a person (row refused)",
          "doubt: facts.csv:8 column 'start': '2015': facts.csv:2 gives 2014 for the same tie "
          "(kept, with the dates of facts.csv:2)"));
  EXPECT_THAT(counts(loaded, "facts"), ElementsAre(7, 2, 0, 5));
}

TEST(Resolve, MakesRepresentations) {
  const auto loaded = load_package({{"representations",
                                     "unit,represented,start,end,source\n"
                                     "centre,gdansk,2014,,s1\ncentre,gdansk,,2019,s2\n"
                                     "pact,gdansk,,,s1\ncentre,centre,,,s1\n"}});
  EXPECT_THAT(counts(loaded, "representations"), ElementsAre(4, 1, 1, 2));
  ASSERT_EQ(loaded.network.representations().size(), 1u);
  const auto& made = loaded.network.representations()[0];
  EXPECT_EQ(loaded.network[made.unit].key, "centre");
  EXPECT_EQ(loaded.network[made.represented].key, "gdansk");
  EXPECT_EQ(to_edtf(made.valid), "2014/2019");
  EXPECT_EQ(made.statements.size(), 2u);
  EXPECT_THAT(
      messages(loaded),
      ElementsAre(HasSubstr("representations.csv:4 column 'unit': 'pact': of kind declaration"),
                  HasSubstr("nothing represents itself")));
}

TEST(Resolve, TakesThePackageAsTheSourceOfRowsThatNameNone) {
  const auto loaded =
      load_package({{"affiliations", "actor,role,target\nlyon,member,eurocities\n"}});
  const auto& tie = loaded.network.affiliations()[0];
  EXPECT_EQ(loaded.network[tie.statements[0].source].key, "example");
  EXPECT_THAT(messages(loaded),
              ElementsAre("note: affiliations.csv column 'source': 1 rows name no source (the data "
                          "package itself taken as their source)"));
}

TEST(Resolve, NotesTablesAndColumnsItDoesNotUse) {
  const auto loaded =
      load_package({{"affiliations",
                     "actor,role,target,source,topic,empty\nlyon,member,eurocities,s1,housing,\n"},
                    {"weather", "day,rain\n1,2\n"}});
  EXPECT_THAT(messages(loaded),
              ElementsAre("note: weather.csv: 'weather': no table of a city-cooperation package "
                          "(its 1 rows are not used)",
                          "note: affiliations.csv:1 column 'topic': no column that the table "
                          "'affiliations' is known to have (its values are not used)"));
}

TEST(Resolve, NeedsTheTableOfEntitiesAndTheRequiredColumns) {
  const test::PackageFolder folder;
  folder.write("datapackage.json", R"({"resources": [{"name": "cities", "path": "c.csv"}]})");
  folder.write("c.csv", "id\na\n");
  EXPECT_THROW((void)load_dataset(folder.path()), base::DataError);
  try {
    (void)load_package({{"affiliations", "actor,target\nlyon,eurocities\n"}});
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr("affiliations.csv:1 column 'role'"));
  }
}

/// Two persons, one with a name that must not get out.
Loaded load_jury(model::Persons persons) {
  return load_package({{"entities",
                        "id,kind,name,note\n"
                        "lodz,city,Łódź,\n"
                        "zofia-nowak,person,Zofia Nowak,a well-known one\n"
                        "adam-kowalski,person,Adam Kowalski,\n"
                        "jury,working_group,Jury,\n"},
                       {"affiliations",
                        "actor,role,target,note\n"
                        "zofia-nowak,juror,jury,Zofia was the first\n"
                        "lodz,host,jury,\n"}},
                      {.persons = persons});
}

TEST(Resolve, NamesNoPersonsUnlessItIsAskedTo) {
  const auto loaded = load_jury(LoadOptions{}.persons);
  EXPECT_THAT(ties(loaded.network), ElementsAre("person-2 juror jury /", "lodz host jury /"));
  EXPECT_EQ(loaded.network.affiliations()[0].statements[0].note, "");
  EXPECT_THAT(messages(loaded),
              testing::Contains("note: entities.csv: '2 persons': persons are named only when they "
                                "are asked for (persons: kept) (pseudonymised)"));
  EXPECT_EQ(counts(loaded, "entities"), (std::vector<std::size_t>{4, 4, 0, 0}));
}

TEST(Resolve, LeavesPersonsOutOrKeepsThemWhenAskedTo) {
  EXPECT_THAT(ties(load_jury(model::Persons::excluded).network), ElementsAre("lodz host jury /"));
  const auto kept = load_jury(model::Persons::kept);
  EXPECT_EQ(kept.network[kept.network.entity("zofia-nowak")].name, "Zofia Nowak");
  EXPECT_THAT(messages(kept), testing::Not(testing::Contains(HasSubstr("persons are named"))));
}

class ShippedDataSet : public testing::TestWithParam<std::string> {};

TEST_P(ShippedDataSet, LoadsByNameWithoutLosingARow) {
  // The rows are curated facts; sources may disagree, but no row may be wrong.
  const auto loaded =
      load_dataset(GetParam(), {OnError::stop, {std::string(CITYNET_SOURCE_DIR) + "/datasets"}});
  EXPECT_EQ(loaded.network.info().name, GetParam());
  EXPECT_TRUE(loaded.report.balances());
  for (const auto& table : loaded.report.tables) {
    EXPECT_EQ(table.rejected, 0u) << table.table;
    EXPECT_GT(table.read, 0u) << table.table;
  }
  for (const auto& issue : loaded.report.issues) {
    EXPECT_NE(issue.severity, base::Severity::error) << to_string(issue);
    if (issue.severity != base::Severity::doubt) continue;
    EXPECT_THAT(issue.rule, HasSubstr("for the same tie")) << to_string(issue);
  }
  EXPECT_TRUE(loaded.network.find("wroclaw").has_value());
}

INSTANTIATE_TEST_SUITE_P(Resolve, ShippedDataSet,
                         testing::Values("city-and-state-policies", "congress-resilience",
                                         "gazetteer", "local-migration-forums",
                                         "open-cities-awards", "polish-migration-cities",
                                         "twin-towns"),
                         [](const auto& data_set) {
                           auto name = data_set.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace citynet::resolve
