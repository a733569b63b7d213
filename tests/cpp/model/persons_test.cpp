#include "citynet/model/persons.hpp"

#include <gmock/gmock.h>

#include "citynet/base/edtf.hpp"
#include "support/small_networks.hpp"

namespace citynet::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A jury of two persons with everything that could name them, beside cities.
class Jury {
 public:
  Jury() {
    lodz = sketch.city("lodz");
    jury = sketch.add(EntityKind::working_group, "jury");
    zofia = person("zofia-nowak", "Zofia Nowak");
    adam = person("adam-kowalski", "Adam Kowalski");
    office = sketch.add(EntityKind::organisation, "office");
    add_fact("seat", {{zofia, "juror"}, {lodz, "juror city"}});
    add_fact("chair", {{adam, "chair"}});
    sketch.join(lodz, jury);
    add_fact("rooms", {{office, "host"}});
    sketch.represent(zofia, office);
    sketch.represent(office, lodz);
  }

  EntityId person(const std::string& key, const std::string& name) {
    Entity entity;
    entity.key = key;
    entity.kind = EntityKind::person;
    entity.type = "juror";
    entity.name = entity.name_en = name;
    entity.aliases = {"Z. N."};
    entity.country = "PL";
    entity.region = "łódzkie";
    entity.location = base::GeoPoint{51.75, 19.47};
    entity.wikidata = "Q1";
    entity.geonames = "1";
    entity.existence = base::parse_edtf("1970/");
    entity.place = lodz;
    entity.attributes = {{"url", "https://example.org/me"}, {"email", "me@example.org"}};
    entity.statements = {said(name)};
    return sketch.builder().add_entity(std::move(entity));
  }

  [[nodiscard]] Statement said(std::string note) const {
    auto statement = sketch.statement();
    statement.note = std::move(note);
    return statement;
  }

  void add_fact(const std::string& key, std::vector<Participant> participants) {
    sketch.builder().add_fact({key,
                               "seat",
                               jury,
                               std::move(participants),
                               AffiliationStatus::confirmed,
                               {},
                               {said(key)}});
  }

  test::Sketch sketch{};
  EntityId lodz{}, jury{}, zofia{}, adam{}, office{};
};

std::vector<std::string> keys(const Network& network) {
  std::vector<std::string> all;
  for (const auto& entity : network.entities()) all.push_back(entity.key);
  return all;
}

/// Affiliations as `actor role [note]`.
std::vector<std::string> ties(const Network& network) {
  std::vector<std::string> all;
  for (const auto& tie : network.affiliations()) {
    all.push_back(network[tie.actor].key + " " + tie.role + " [" + tie.statements[0].note + "]");
  }
  return all;
}

TEST(Persons, ArePseudonymisedInTheOrderOfTheirKeys) {
  Jury jury;
  const auto network = with_persons(jury.sketch.build(), Persons::pseudonymised);
  EXPECT_THAT(keys(network), ElementsAre("lodz", "jury", "person-2", "person-1", "office"));
  EXPECT_THAT(ties(network),
              ElementsAre("person-2 juror []", "lodz juror city []", "person-1 chair []",
                          "lodz member []", "office host [rooms]"));
  EXPECT_EQ(network.entity("person-2"), jury.zofia) << "ids stay";
  EXPECT_EQ(network.find("zofia-nowak"), std::nullopt);
}

TEST(Persons, KeepNothingThatNamesThemUnderAPseudonym) {
  Jury jury;
  const auto network = with_persons(jury.sketch.build(), Persons::pseudonymised);
  const auto& zofia = network[jury.zofia];
  Entity expected;
  expected.key = expected.name = "person-2";
  expected.kind = EntityKind::person;
  expected.type = "juror";
  expected.country = "PL";
  expected.existence = base::parse_edtf("1970/");
  expected.place = jury.lodz;
  expected.statements = {jury.said("")};
  EXPECT_EQ(zofia, expected);
  EXPECT_EQ(network.facts()[0].statements[0].note, "");
  EXPECT_EQ(network.facts()[2].statements[0].note, "rooms") << "no person has a part in it";
}

TEST(Persons, LeaveNumbersOutThatAnotherKeyHas) {
  Jury jury;
  jury.sketch.city("person-1");
  const auto network = with_persons(jury.sketch.build(), Persons::pseudonymised);
  EXPECT_EQ(network[jury.adam].key, "person-2");
  EXPECT_EQ(network[jury.zofia].key, "person-3");
}

TEST(Persons, AreExcludedWithEverythingTheyDid) {
  Jury jury;
  const auto network = with_persons(jury.sketch.build(), Persons::excluded);
  EXPECT_THAT(keys(network), ElementsAre("lodz", "jury", "office"));
  EXPECT_THAT(ties(network),
              ElementsAre("lodz juror city []", "lodz member []", "office host [rooms]"));
  ASSERT_EQ(network.facts().size(), 2u) << "the fact in which a person was alone is gone";
  EXPECT_EQ(network.facts()[0].key, "seat");
  EXPECT_EQ(network.facts()[1].key, "rooms");
  ASSERT_EQ(network.representations().size(), 1u);
  EXPECT_EQ(network[network.representations()[0].unit].key, "office");
}

TEST(Persons, WhenExcludedLeaveRecordsThatStillPointToEachOther) {
  Jury jury;
  const auto network = with_persons(jury.sketch.build(), Persons::excluded);
  const auto lodz = network.entity("lodz"), office = network.entity("office");
  ASSERT_EQ(network.affiliations_of(lodz).size(), 2u);
  const auto& seat = network[network.affiliations_of(lodz)[0]];
  EXPECT_EQ(network[seat.target].key, "jury");
  EXPECT_EQ(network[*seat.fact].key, "seat");
  EXPECT_THAT(network[*seat.fact].participants, ElementsAre(Participant{lodz, "juror city"}));
  const auto& host = network[network.affiliations_of(office)[0]];
  EXPECT_EQ(network[*host.fact].key, "rooms");
  EXPECT_EQ(network[*network[*host.fact].about].key, "jury");
}

TEST(Persons, AreKeptWhenAskedFor) {
  Jury jury;
  const auto network = jury.sketch.build();
  EXPECT_TRUE(with_persons(network, Persons::kept).is_same_as(network));
}

TEST(Persons, ANetworkWithoutThemIsTheSameOne) {
  test::Sketch sketch;
  sketch.city("lodz");
  const auto network = sketch.build();
  EXPECT_TRUE(with_persons(network, Persons::excluded).is_same_as(network));
  EXPECT_TRUE(with_persons(network, Persons::pseudonymised).is_same_as(network));
  EXPECT_THAT(with_persons(Network(), Persons::excluded).entities(), IsEmpty());
}

TEST(Persons, KeepTheirPseudonymsWhenItIsDoneAgain) {
  Jury jury;
  const auto once = with_persons(jury.sketch.build(), Persons::pseudonymised);
  EXPECT_TRUE(with_persons(once, Persons::pseudonymised).is_same_as(once));
}

TEST(Persons, HaveWordsThatReadBack) {
  for (const auto persons : {Persons::kept, Persons::pseudonymised, Persons::excluded}) {
    EXPECT_EQ(parse_persons(to_string(persons)), persons);
  }
  EXPECT_EQ(parse_persons("anonymous"), std::nullopt);
}

}  // namespace
}  // namespace citynet::model
