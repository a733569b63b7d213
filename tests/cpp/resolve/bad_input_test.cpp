// What a data set may get wrong: each mistake is named by file, row, column, value and rule, and
// nothing else is lost.
#include "citynet/resolve/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "citynet/base/error.hpp"
#include "resolve/city_package.hpp"

namespace citynet::resolve {
namespace {

using test::load_package;
using test::messages;
using testing::ElementsAre;
using testing::HasSubstr;

/// Affiliations around one bad row, which is line 3.
Loaded with_bad_tie(const std::string& row) {
  return load_package({{"affiliations",
                        "actor,role,target,grade,status,start,end,source,certainty\n"
                        "gdansk,member,eurocities,,,2010,,s1,\n" +
                            row + "\nleipzig,member,eurocities,,,2012,,s1,\n"}});
}

/// Exactly one error, in line 3 of the affiliations, and the two other rows are kept.
void expect_only(const Loaded& loaded, const std::string& column, const std::string& value,
                 const std::string& rule) {
  ASSERT_EQ(loaded.report.issues.size(), 1u) << to_string(loaded.report);
  const auto& issue = loaded.report.issues[0];
  EXPECT_EQ(issue.severity, base::Severity::error);
  EXPECT_EQ(issue.place, (base::Place{"affiliations.csv", 3, column, {}}));
  EXPECT_EQ(issue.value, value);
  EXPECT_THAT(issue.rule, HasSubstr(rule));
  EXPECT_EQ(issue.action, "row refused");
  EXPECT_TRUE(loaded.report.balances());
  const auto* table = loaded.report.table("affiliations");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->read, 3u);
  EXPECT_EQ(table->kept, 2u);
  EXPECT_EQ(table->rejected, 1u);
  EXPECT_EQ(loaded.network.affiliations().size(), 2u);
  EXPECT_EQ(loaded.network.entities().size(), 7u);
}

TEST(BadInput, MonthThirteen) {
  expect_only(with_bad_tie("lyon,member,eurocities,,,2014-13,,s1,"), "start", "2014-13", "a month");
}

TEST(BadInput, ATieToAnUnknownEntity) {
  expect_only(with_bad_tie("lyon,member,eurocitie,,,2014,,s1,"), "target", "eurocitie",
              "no entity has this id; the closest");
  expect_only(with_bad_tie("lyons,member,eurocities,,,2014,,s1,"), "actor", "lyons",
              "no entity has this id; the closest");
}

TEST(BadInput, AnEndBeforeItsStart) {
  expect_only(with_bad_tie("lyon,member,eurocities,,,2014-03,2013,s1,"), "end", "2013",
              "is before the start");
}

TEST(BadInput, AMemberOfAKindThatCannotBeAMember) {
  expect_only(with_bad_tie("forum-2014,member,eurocities,,,,,s1,"), "actor", "forum-2014",
              "of kind event, which cannot join");
}

TEST(BadInput, ATargetThatNobodyCanJoin) {
  expect_only(with_bad_tie("lyon,partner,gdansk,,,,,s1,"), "target", "gdansk",
              "of kind city, which nobody is affiliated with");
  expect_only(with_bad_tie("centre,member,centre,,,,,s1,"), "target", "centre",
              "nothing is affiliated with itself");
}

TEST(BadInput, AnUnknownStatusCertaintySourceOrGrade) {
  expect_only(with_bad_tie("lyon,member,eurocities,,confirmd,,,s1,"), "status", "confirmd",
              "one of confirmed, planned, proposed, refused, ended, unknown; the closest");
  expect_only(with_bad_tie("lyon,member,eurocities,,,,,s1,sure"), "certainty", "sure",
              "one of common, page, seed");
  expect_only(with_bad_tie("lyon,member,eurocities,,,,,s9,"), "source", "s9",
              "no source has this id");
  expect_only(with_bad_tie("lyon,member,eurocities,-1,,,,s1,"), "grade", "-1", "0 or more");
  expect_only(with_bad_tie("lyon,member,eurocities,nan,,,,s1,"), "grade", "nan", "finite number");
  expect_only(with_bad_tie("lyon,,eurocities,,,,,s1,"), "role", "", "a value is required");
}

TEST(BadInput, ARowOfTheWrongLength) {
  expect_only(with_bad_tie("lyon,member"), "target", "lyon,member",
              "the row has 2 fields, the header 9");
}

TEST(BadInput, NamesEverythingThatIsWrongWithARow) {
  const auto loaded = with_bad_tie("lyons,,gdansk,x,bad,2014-13,2014-02-30,s9,sure");
  EXPECT_EQ(loaded.report.count(base::Severity::error), 9u) << to_string(loaded.report);
  EXPECT_EQ(loaded.report.table("affiliations")->rejected, 1u);
  EXPECT_TRUE(loaded.report.balances());
}

TEST(BadInput, ADuplicateId) {
  const auto loaded = load_package({{"entities",
                                     "id,kind,name,source\nlyon,city,Lyon,s1\n"
                                     "gdansk,city,Gdańsk,s1\nlyon,city,Lyons,s2\n"}});
  EXPECT_THAT(messages(loaded),
              ElementsAre("error: entities.csv:4 column 'id': 'lyon': each entity has an id of its "
                          "own; entities.csv:2 has this one already (row refused)"));
  EXPECT_EQ(loaded.network.entities().size(), 2u);
  EXPECT_EQ(loaded.network[loaded.network.entity("lyon")].name, "Lyon");
  EXPECT_TRUE(loaded.report.balances());
  EXPECT_EQ(loaded.report.table("entities")->rejected, 1u);
}

TEST(BadInput, AnEntityThatIsNoEntity) {
  const auto loaded = load_package({{"entities",
                                     "id,kind,name,lat,lon,start,end,source\n"
                                     "lyon,city,Lyon,45.7,4.8,,,s1\n"
                                     "a,town,A,,,,,s1\n"
                                     "b,city,B,91,4,,,s1\n"
                                     "c,city,C,1,-181,,,s1\n"
                                     "d,city,D,1,,,,s1\n"
                                     "e,city,E,x,1,,,s1\n"
                                     "f,city,,,,,,s1\n"
                                     ",city,G,,,,,s1\n"
                                     "h,network,H,,,2014,2013,s1\n"
                                     "gdansk,city,Gdańsk,,,,,s1\n"}});
  EXPECT_THAT(
      messages(loaded),
      ElementsAre(
          HasSubstr("entities.csv:3 column 'kind': 'town': one of city, region, organisation"),
          "error: entities.csv:4 column 'lat': '91': a latitude is -90 to 90 degrees (row refused)",
          "error: entities.csv:5 column 'lon': '-181': a longitude is -180 to 180 degrees (row "
          "refused)",
          "error: entities.csv:6 column 'lon': a location has both a latitude and a longitude (row "
          "refused)",
          "error: entities.csv:7 column 'lat': 'x': a finite number, with a dot (row refused)",
          "error: entities.csv:8 column 'name': a value is required (row refused)",
          "error: entities.csv:9 column 'id': a value is required (row refused)",
          HasSubstr("entities.csv:10 column 'end': '2013'")));
  EXPECT_EQ(loaded.network.entities().size(), 2u);
  EXPECT_TRUE(loaded.report.balances());
}

TEST(BadInput, ReferencesBetweenEntitiesThatLeadNowhere) {
  const auto loaded = load_package(
      {{"entities",
        "id,kind,name,part_of,place,source\n"
        "a,event,A,b,,s1\n"
        "b,event,B,c,,s1\n"
        "c,event,C,,nowhere,s1\n"
        "d,event,D,d,,s1\n"
        "e,event,E,,f,s1\n"
        "f,network,F,,lyon,s1\n"
        "g,project,G,h,,s1\n"
        "h,project,H,g,,s1\n"
        "lyon,city,Lyon,,,s1\n"},
       {"affiliations", "actor,role,target,source\nlyon,host,a,s1\nlyon,member,f,s1\n"}});
  EXPECT_THAT(
      messages(loaded),
      ElementsAre(
          "error: entities.csv:2 column 'part_of': 'b': refers to entities.csv:3, a row "
          "that was refused (row refused)",
          "error: entities.csv:3 column 'part_of': 'c': refers to entities.csv:4, a row "
          "that was refused (row refused)",
          "error: entities.csv:4 column 'place': 'nowhere': no entity has this id (row "
          "refused)",
          "error: entities.csv:5 column 'part_of': 'd': nothing is a part of itself (row "
          "refused)",
          "error: entities.csv:6 column 'place': 'f': of kind network; a place is a city or "
          "a region (row refused)",
          "doubt: entities.csv:9 column 'part_of': 'g': nothing is a part of itself, "
          "through others neither (kept, but not as a part of anything)",
          "error: affiliations.csv:2 column 'target': 'a': refers to entities.csv:2, a row "
          "that was refused (row refused)"));
  EXPECT_EQ(loaded.network.entities().size(), 4u);
  EXPECT_EQ(loaded.network.affiliations().size(), 1u);
  EXPECT_TRUE(loaded.report.balances());
}

TEST(BadInput, ASourceWithABadDateAndWhatRefersToIt) {
  const auto loaded =
      load_package({{"sources", "id,title,dated\ns1,One,2014\ns2,Two,May 2014\ns1,Again,\n"},
                    {"affiliations",
                     "actor,role,target,source\nlyon,member,eurocities,s2\n"
                     "gdansk,member,eurocities,s1\n"}});
  ASSERT_EQ(loaded.report.issues.size(), 3u) << to_string(loaded.report);
  EXPECT_EQ(loaded.report.issues[0].place, (base::Place{"sources.csv", 3, "dated", {}}));
  EXPECT_EQ(loaded.report.issues[0].value, "May 2014");
  EXPECT_EQ(loaded.report.issues[1].place, (base::Place{"sources.csv", 4, "id", {}}));
  EXPECT_EQ(to_string(loaded.report.issues[2]),
            "error: affiliations.csv:2 column 'source': 's2': refers to sources.csv:3, a row that "
            "was refused (row refused)");
  EXPECT_EQ(loaded.network.affiliations().size(), 1u);
  EXPECT_TRUE(loaded.report.balances());
}

TEST(BadInput, AFileInCp1250) {
  try {
    // "Wrocław", "święto" as Python 3.11 encodes them in cp1250
    (void)load_package({{"entities",
                         "id,kind,name\nlyon,city,Lyon\n"
                         "wroclaw,city,Wroc\xB3"
                         "aw\nfest,event,\x9Cwi\xEAto\n"}});
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_EQ(error.place(), (base::Place{"entities.csv", 3, "name", 18}));
    EXPECT_EQ(error.value(), "0xB3");
    EXPECT_EQ(error.rule(), "byte 0xB3 is not UTF-8; in cp1250 it would be 'ł'");
  }
}

TEST(BadInput, ATruncatedDescriptor) {
  const test::PackageFolder folder;
  folder.write("datapackage.json", "{\"name\": \"x\",\n \"resources\": [{\"name\": \"entities\"");
  try {
    (void)load_dataset(folder.path());
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_EQ(error.place(), (base::Place{"datapackage.json", 2, "/resources/0/name", 35}));
    EXPECT_THAT(error.rule(), HasSubstr("cut off"));
  }
}

TEST(BadInput, StopsAtTheFirstErrorOnRequest) {
  const std::map<std::string, std::string> tables{
      {"affiliations",
       "actor,role,target,start,source\nlyon,member,eurocities,2014,s1\n"
       "gdansk,member,eurocities,2014-13,s1\nlyons,member,eurocities,,s1\n"}};
  try {
    (void)load_package(tables, {OnError::stop, {}});
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_EQ(error.place(), (base::Place{"affiliations.csv", 3, "start", {}}));
    EXPECT_EQ(error.value(), "2014-13");
  }
}

TEST(BadInput, StopsAtAnErrorOfReadingToo) {
  const std::map<std::string, std::string> tables{
      {"affiliations", "actor,role,target\nlyon,member\n"}};
  EXPECT_THROW((void)load_package(tables, {OnError::stop, {}}), base::DataError);
}

/// Every table with some rows of every fate: the counts must balance and each rejected row must
/// have an error of its own.
TEST(BadInput, AccountsForEveryRowOfEveryTable) {
  std::string ties = "actor,role,target,start,end,source\n";
  const std::vector<std::string> actors{"lyon", "gdansk", "leipzig", "pact", "nobody"};
  const std::vector<std::string> targets{"eurocities", "forum-2014", "lyon", "nothing"};
  const std::vector<std::string> dates{",", "2010,2012", "2015,..", "2012,2010", "x,", "2010-05,"};
  std::size_t rows = 0;
  for (int repeat = 0; repeat < 3; ++repeat) {
    for (const auto& actor : actors) {
      for (const auto& target : targets) {
        for (const auto& date : dates) {
          ties += actor + ",member," + target + "," + date + (repeat == 1 ? ",s2\n" : ",s1\n");
          ++rows;
        }
      }
    }
  }
  const auto loaded = load_package({{"affiliations", ties}});
  const auto* table = loaded.report.table("affiliations");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->read, rows);
  EXPECT_TRUE(loaded.report.balances());
  EXPECT_EQ(table->kept, loaded.network.affiliations().size());
  EXPECT_EQ(table->merged, loaded.report.merged.size());
  std::set<std::size_t> rows_with_errors;
  for (const auto& issue : loaded.report.issues) {
    if (issue.severity == base::Severity::error) rows_with_errors.insert(issue.place.row.value());
  }
  EXPECT_EQ(rows_with_errors.size(), table->rejected);
}

}  // namespace
}  // namespace citynet::resolve
