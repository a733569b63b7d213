#include <gmock/gmock.h>

#include <random>

#include "citynet/base/error.hpp"
#include "citynet/view/view.hpp"
#include "support/small_networks.hpp"

// The filters beyond kind, role and time: grades, keys, sources, countries of targets, sizes and
// degrees.
namespace citynet::view {
namespace {

using model::AffiliationId;
using model::EntityId;
using model::EntityKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<AffiliationId> kept(const View& view) {
  const auto ids = view.affiliations();
  return {ids.begin(), ids.end()};
}

/// Three cities, three networks; how many are in each: a 3, b 2, c 2, d 1.
struct Staircase {
  test::Sketch sketch;
  EntityId gdansk = sketch.city("gdansk"), lodz = sketch.city("lodz"), reda = sketch.city("reda");
  EntityId a = sketch.add(EntityKind::network, "a"), b = sketch.add(EntityKind::network, "b"),
           c = sketch.add(EntityKind::network, "c"), d = sketch.add(EntityKind::network, "d");
  std::vector<AffiliationId> in_a, in_b, in_c, in_d;
  Staircase() {
    in_a = {sketch.join(gdansk, a), sketch.join(lodz, a), sketch.join(reda, a)};
    in_b = {sketch.join(gdansk, b), sketch.join(lodz, b)};
    in_c = {sketch.join(gdansk, c), sketch.join(gdansk, c, "/", "host"), sketch.join(lodz, c)};
    in_d = {sketch.join(reda, d)};
  }
};

TEST(ViewFilters, AGradeOutsideOfTheRangeIsOutAndSoIsNoGrade) {
  test::Sketch sketch;
  const auto city = sketch.city("gdansk");
  std::vector<AffiliationId> ids;
  for (const auto grade :
       {std::optional(1.0), std::optional(2.0), std::optional(3.0), std::optional<double>()}) {
    model::Affiliation affiliation;
    affiliation.actor = city;
    affiliation.target = sketch.add(EntityKind::network, "n" + std::to_string(ids.size()));
    affiliation.role = "member";
    affiliation.grade = grade;
    affiliation.statements = {sketch.statement()};
    ids.push_back(sketch.builder().add_affiliation(std::move(affiliation)));
  }
  const auto network = sketch.build();
  Selection selection;
  EXPECT_EQ(select(network, selection).census().kept, 4u);
  selection.least_grade = 2;
  EXPECT_THAT(kept(select(network, selection)), ElementsAre(ids[1], ids[2]));
  selection.most_grade = 2;  // both ends count
  EXPECT_THAT(kept(select(network, selection)), ElementsAre(ids[1]));
  EXPECT_EQ(select(network, selection).census().out_by_grade, 3u);
  selection.most_grade = 1;
  EXPECT_THROW((void)select(network, selection), base::InvalidArgument);
}

TEST(ViewFilters, ActorsAndTargetsAreKeptOrLeftOutByKey) {
  Staircase made;
  const auto network = made.sketch.build();
  Selection selection;
  selection.actors = {"gdansk", "reda"};
  selection.without_actors = {"reda"};
  selection.targets = {"a", "b"};
  selection.without_targets = {"b"};
  const auto view = select(network, selection);
  EXPECT_THAT(kept(view), ElementsAre(made.in_a[0]));
  EXPECT_EQ(view.census().out_by_actor, 5u);   // lodz 3, reda 2
  EXPECT_EQ(view.census().out_by_target, 3u);  // gdansk in b once and in c twice
  for (auto* keys : {&selection.actors, &selection.without_actors, &selection.targets}) {
    const auto before = *keys;
    keys->insert("gdanks");
    EXPECT_THROW((void)select(network, selection), base::InvalidArgument);
    *keys = before;
  }
}

TEST(ViewFilters, TargetsCanBeChosenByTheirCountryOrThatOfTheirPlace) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("gdansk", "PL"), tulcea = sketch.city("tulcea", "RO");
  const auto at_tulcea = sketch.add(EntityKind::event, "forum");
  sketch.builder().set_place(at_tulcea, tulcea);
  const auto nowhere = sketch.add(EntityKind::event, "elsewhere");
  const auto went = sketch.join(gdansk, at_tulcea);
  sketch.join(gdansk, nowhere);
  Selection selection;
  selection.target_countries = {"RO"};
  const auto view = select(sketch.build(), selection);
  EXPECT_THAT(kept(view), ElementsAre(went));
  EXPECT_EQ(view.census().out_by_country, 1u);
}

TEST(ViewFilters, OnlyStatementsOfHeardSourcesCount) {
  test::Sketch sketch;
  auto& builder = sketch.builder();
  const auto other = builder.add_source({"other", "Another", "", "", {}});
  const auto city = sketch.city("gdansk");
  const auto add = [&](const char* target, std::vector<model::Statement> statements) {
    model::Affiliation affiliation;
    affiliation.actor = city;
    affiliation.target = sketch.add(EntityKind::network, target);
    affiliation.role = "member";
    affiliation.statements = std::move(statements);
    return builder.add_affiliation(std::move(affiliation));
  };
  const model::Statement by_other{other, model::Certainty::common, {}, "", {}};
  const auto one = add("one", {sketch.statement()});
  const auto two = add("two", {by_other});
  const auto both = add("both", {sketch.statement(), by_other});
  const auto network = builder.build();
  const auto with = [&](std::set<std::string> heard, std::set<std::string> unheard,
                        model::Certainty least = model::Certainty::common) {
    Selection selection;
    selection.sources = std::move(heard);
    selection.without_sources = std::move(unheard);
    selection.least_certainty = least;
    return select(network, selection);
  };
  EXPECT_THAT(kept(with({"source"}, {})), ElementsAre(one, both));
  EXPECT_THAT(kept(with({"other"}, {})), ElementsAre(two, both));
  EXPECT_THAT(kept(with({}, {"source"})), ElementsAre(two, both));
  EXPECT_THAT(kept(with({"source"}, {"source"})), IsEmpty());
  EXPECT_EQ(with({"source"}, {}).census().out_by_source, 1u);
  // The other source is only "common": what it alone says is not enough for "page".
  EXPECT_THAT(kept(with({"other"}, {}, model::Certainty::page)), IsEmpty());
  EXPECT_THROW((void)with({"sources"}, {}), base::InvalidArgument);
}

TEST(ViewFilters, TheLargestAreLeftOutAndNamed) {
  Staircase made;
  const auto network = made.sketch.build();
  Selection selection;
  selection.without_largest = 2;
  const auto view = select(network, selection);
  // a has three actors; b and c have two each, though c has three affiliations: b by its key.
  EXPECT_THAT(view.dropped_largest(), ElementsAre(made.a, made.b));
  EXPECT_THAT(kept(view), ElementsAre(made.in_c[0], made.in_c[1], made.in_c[2], made.in_d[0]));
  EXPECT_EQ(view.census().out_by_size, 5u);
  EXPECT_THAT(describe(view), HasSubstr("the largest, left out, are a, b"));
  selection.without_largest = 9;
  EXPECT_EQ(select(network, selection).dropped_largest().size(), 4u);
  EXPECT_EQ(select(network, selection).census().kept, 0u);
  // The size is what the other filters leave: without Gdansk and Lodz, a and d have one each.
  selection.without_largest = 1;
  selection.actors = {"reda"};
  EXPECT_THAT(select(network, selection).dropped_largest(), ElementsAre(made.a));
}

TEST(ViewFilters, LeastDegreesHoldInWhatIsLeft) {
  Staircase made;
  const auto network = made.sketch.build();
  Selection selection;
  selection.least_target_degree = 2;
  EXPECT_EQ(select(network, selection).census().out_by_degree, 1u);  // Reda in d
  selection.least_actor_degree = 2;
  // Reda loses d, then has a alone and goes too; a keeps two. Two roles in c are one partner.
  EXPECT_EQ(select(network, selection).census().out_by_degree, 2u);
  selection.least_actor_degree = 4;
  EXPECT_EQ(select(network, selection).census().kept, 0u);
}

TEST(ViewFilters, TheSizeRuleComesBeforeTheDegreeRule) {
  Staircase made;
  const auto network = made.sketch.build();
  Selection selection;
  selection.without_largest = 1;
  selection.least_actor_degree = 2;
  // Without a: Gdansk and Lodz have b and c, Reda has d alone.
  const auto view = select(network, selection);
  EXPECT_EQ(view.census().out_by_size, 3u);
  EXPECT_EQ(view.census().out_by_degree, 1u);
  EXPECT_EQ(view.census().kept, 5u);
}

TEST(ViewFilters, LeastDegreesGiveTheLargestPartThatHasThem) {
  // Brute force over all subsets of a small two-mode network: the union of all parts in which
  // everybody has enough partners is the largest such part.
  std::mt19937 random(7);
  for (unsigned round = 0; round < 40; ++round) {
    test::Sketch sketch;
    std::vector<EntityId> cities, networks;
    for (int i = 0; i < 4; ++i) cities.push_back(sketch.city("c" + std::to_string(i)));
    for (int i = 0; i < 4; ++i) {
      networks.push_back(sketch.add(EntityKind::network, "n" + std::to_string(i)));
    }
    std::vector<std::pair<unsigned, unsigned>> pairs;
    for (unsigned c = 0; c < 4; ++c) {
      for (unsigned n = 0; n < 4; ++n) {
        if (random() % 2 == 0) continue;
        pairs.emplace_back(c, n);
        sketch.join(cities[c], networks[n]);
      }
    }
    const unsigned p = 1 + round % 3, q = 1 + round / 3 % 3;
    unsigned best = 0;  // bits of cities, then of networks
    for (unsigned part = 0; part < 256; ++part) {
      std::array<unsigned, 8> degree{};
      for (const auto& [c, n] : pairs) {
        if ((part >> c & 1U) == 0 || (part >> (4 + n) & 1U) == 0) continue;
        ++degree[c];
        ++degree[4 + n];
      }
      bool enough = true;
      for (unsigned i = 0; i < 8; ++i) {
        enough = enough && ((part >> i & 1U) == 0 || degree[i] >= (i < 4 ? p : q));
      }
      if (enough) best |= part;
    }
    std::vector<AffiliationId> expected;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto [c, n] = pairs[i];
      if ((best >> c & 1U) != 0 && (best >> (4 + n) & 1U) != 0) expected.emplace_back(i);
    }
    Selection selection;
    selection.least_actor_degree = p;
    selection.least_target_degree = q;
    EXPECT_EQ(kept(select(sketch.build(), selection)), expected) << "p " << p << " q " << q;
  }
}

TEST(ViewFilters, AnEmptyNetworkHasAnEmptyViewUnderAnyRule) {
  Selection selection;
  selection.without_largest = 3;
  selection.least_actor_degree = 2;
  const auto view = select(model::Network(), selection);
  EXPECT_EQ(view.census(), Census{});
  EXPECT_THAT(view.dropped_largest(), IsEmpty());
  EXPECT_EQ(view.time_observed(), TimeObserved::unknown);
}

TEST(ViewFilters, TheWordsNameEveryFilter) {
  Selection selection;
  selection.least_grade = 1.5;
  selection.most_grade = 3;
  selection.target_countries = {"RO"};
  selection.actors = {"gdansk"};
  selection.without_actors = {"reda"};
  selection.targets = {"ump"};
  selection.sources = {"s1"};
  selection.without_sources = {"s2"};
  selection.without_largest = 2;
  selection.least_actor_degree = 3;
  selection.least_target_degree = 4;
  selection.observed = {base::parse_day("2010-01-01"), base::parse_day("2020-01-01")};
  const auto words = describe(selection);
  for (const auto* part :
       {"grade from 1.5 up to 3", "at home in RO", "of the actors gdansk",
        "without the actors reda", "in ump", "according to s1", "said by s2",
        "without the 2 with the most actors", "actors with at least 3 affiliations",
        "what at least 4 actors have in common", "observed from 2010-01-01 to before 2020-01-01"}) {
    EXPECT_THAT(words, HasSubstr(part));
  }
}

class ViewTimeObserved : public testing::Test {
 protected:
  /// Dated records name 2010-03-01 to 2015-06-30.
  ViewTimeObserved() {
    const auto city = sketch_.city("gdansk");
    sketch_.join(city, sketch_.add(EntityKind::network, "ump"), "2010-03-01/2015-06-30");
    network_ = sketch_.build();
  }
  TimeObserved of(Period period, std::optional<ObservationWindow> observed = {}) {
    Selection selection;
    selection.period = std::move(period);
    selection.observed = observed;
    return select(network_, selection).time_observed();
  }
  static base::Day day(const char* text) { return base::parse_day(text); }
  test::Sketch sketch_;
  model::Network network_;
};

TEST_F(ViewTimeObserved, ADayIsInsideOrOutside) {
  EXPECT_EQ(of(OnDay{day("2010-03-01")}), TimeObserved::all);
  EXPECT_EQ(of(OnDay{day("2015-06-30")}), TimeObserved::all);
  EXPECT_EQ(of(OnDay{day("2010-02-28")}), TimeObserved::none);
  EXPECT_EQ(of(OnDay{day("2015-07-01")}), TimeObserved::none);
}

TEST_F(ViewTimeObserved, AWindowCanBePartlyObserved) {
  EXPECT_EQ(of(During{day("2011-01-01"), day("2015-07-01")}), TimeObserved::all);
  EXPECT_EQ(of(During{day("2011-01-01"), day("2015-07-02")}), TimeObserved::part);
  EXPECT_EQ(of(During{day("2009-01-01"), day("2010-03-01")}), TimeObserved::none);  // touching
  EXPECT_EQ(of(During{day("2015-07-01"), day("2016-01-01")}), TimeObserved::none);
  EXPECT_EQ(of(UpTo{day("2010-02-28")}), TimeObserved::none);
  EXPECT_EQ(of(UpTo{day("2012-01-01")}), TimeObserved::all);
  EXPECT_EQ(of(UpTo{day("2016-01-01")}), TimeObserved::part);
  EXPECT_EQ(of(AnyTime{}), TimeObserved::all);
}

TEST_F(ViewTimeObserved, TheUserMayStateWhatWasObservedAndTheWordsWarn) {
  const ObservationWindow stated{day("2000-01-01"), day("2020-01-01")};
  EXPECT_EQ(of(OnDay{day("2019-12-31")}, stated), TimeObserved::all);
  EXPECT_EQ(of(OnDay{day("2020-01-01")}, stated), TimeObserved::none);
  const auto late = at(network_, day("2016-01-01"), UnknownDates::include);
  EXPECT_THAT(describe(late), HasSubstr("all of this time is outside of what was observed"));
  EXPECT_EQ(late.observed(), (ObservationWindow{day("2010-03-01"), day("2015-07-01")}));
  Selection backwards;
  backwards.observed = {day("2020-01-01"), day("2000-01-01")};
  EXPECT_THROW((void)select(network_, backwards), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::view
