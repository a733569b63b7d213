#include "citynet/view/view.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using model::AffiliationId;
using model::AffiliationStatus;
using model::EntityKind;
using testing::ElementsAre;

base::Day day(const char* text) { return base::parse_day(text); }

/// Kept plus every reason must be the total, whatever the selection.
std::size_t accounted(const Census& c) {
  return c.kept + c.out_by_status + c.out_by_kind + c.out_by_role + c.out_by_grade +
         c.out_by_country + c.out_by_actor + c.out_by_target + c.out_by_source +
         c.out_by_certainty + c.out_by_period + c.out_by_undecided_dates + c.out_by_size +
         c.out_by_degree;
}

std::vector<AffiliationId> kept(const View& view) {
  const auto ids = view.affiliations();
  EXPECT_EQ(accounted(view.census()), view.census().total);
  EXPECT_EQ(view.census().kept, ids.size());
  return {ids.begin(), ids.end()};
}

struct Dated {
  test::Sketch sketch;
  model::EntityId gdansk = sketch.city("gdansk");
  model::EntityId ump = sketch.add(EntityKind::network, "ump", "1990/");
  model::EntityId forum = sketch.add(EntityKind::event, "forum", "2014-03-21/2014-03-23");
};

TEST(View, KeepsWhatHeldOnTheDay) {
  Dated made;
  const auto before = made.sketch.join(made.gdansk, made.ump, "2000/2010");
  const auto now = made.sketch.join(made.gdansk, made.ump, "2012/..", "board member");
  const auto network = made.sketch.build();
  EXPECT_THAT(kept(at(network, day("2024-06-01"), UnknownDates::exclude)), ElementsAre(now));
  EXPECT_THAT(kept(at(network, day("2005-06-01"), UnknownDates::exclude)), ElementsAre(before));
}

TEST(View, LetsTheCallerSayWhatUndecidedDatesCountAs) {
  Dated made;
  const auto blank_end = made.sketch.join(made.gdansk, made.ump, "2004/");
  const auto network = made.sketch.build();
  const auto with = at(network, day("2024-06-01"), UnknownDates::include);
  EXPECT_THAT(kept(with), ElementsAre(blank_end));
  EXPECT_EQ(with.census().kept_with_undecided_dates, 1u);
  const auto without = at(network, day("2024-06-01"), UnknownDates::exclude);
  EXPECT_THAT(kept(without), ElementsAre());
  EXPECT_EQ(without.census().out_by_undecided_dates, 1u);
  // Before 2004 the dates decide, whatever is chosen.
  EXPECT_EQ(at(network, day("2003-12-31"), UnknownDates::include).census().out_by_period, 1u);
}

TEST(View, CountsAnEventFromTheDayOnWhichItTookPlace) {
  Dated made;
  const auto took_part = made.sketch.join(made.gdansk, made.forum);  // no dates of its own
  const auto network = made.sketch.build();
  const auto on = [&](const char* text, bool past) {
    Selection selection;
    selection.period = OnDay{day(text), past};
    selection.unknown_dates = UnknownDates::exclude;
    return kept(select(network, selection));
  };
  EXPECT_THAT(on("2014-03-20", true), ElementsAre());
  EXPECT_THAT(on("2014-03-22", false), ElementsAre(took_part));
  EXPECT_THAT(on("2024-06-01", true), ElementsAre(took_part));
  EXPECT_THAT(on("2024-06-01", false), ElementsAre());
}

TEST(View, KeepsNoMemberOfABodyThatDidNotExistYet) {
  Dated made;
  made.sketch.join(made.gdansk, made.ump);  // undated, in a network founded in 1990
  const auto network = made.sketch.build();
  EXPECT_EQ(at(network, day("1989-12-31"), UnknownDates::include).census().out_by_period, 1u);
  EXPECT_EQ(at(network, day("1995-01-01"), UnknownDates::include).census().kept, 1u);
}

TEST(View, KeepsRefusedAndProposedTiesOutAndSaysSo) {
  Dated made;
  made.sketch.join(made.gdansk, made.ump, "2012/..", "member", AffiliationStatus::refused);
  made.sketch.join(made.gdansk, made.ump, "2012/..", "member", AffiliationStatus::proposed);
  made.sketch.join(made.gdansk, made.ump, "2012/..", "member", AffiliationStatus::planned);
  const auto network = made.sketch.build();
  const auto view = at(network, day("2024-06-01"), UnknownDates::include);
  EXPECT_THAT(kept(view), ElementsAre());
  EXPECT_EQ(view.census().out_by_status, 3u);
}

TEST(View, LooksAtWindowsAndAtEverythingUpToADay) {
  Dated made;
  const auto old = made.sketch.join(made.gdansk, made.ump, "2000/2010");
  const auto recent = made.sketch.join(made.gdansk, made.ump, "2012/..", "board member");
  const auto network = made.sketch.build();
  Selection selection;
  selection.unknown_dates = UnknownDates::exclude;
  selection.period = During{day("2011-01-01"), day("2012-01-01")};
  EXPECT_THAT(kept(select(network, selection)), ElementsAre());
  selection.period = During{day("2005-01-01"), day("2020-01-01")};
  EXPECT_THAT(kept(select(network, selection)), ElementsAre(old, recent));
  selection.period = UpTo{day("2011-06-01")};
  EXPECT_THAT(kept(select(network, selection)), ElementsAre(old));
  selection.period = During{day("2020-01-01"), day("2020-01-01")};
  EXPECT_THROW((void)select(network, selection), base::InvalidArgument);
}

TEST(View, FiltersByKindRoleCountryTargetAndCertainty) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("gdansk", "PL");
  const auto tulcea = sketch.city("tulcea", "RO");
  const auto ump = sketch.add(EntityKind::network, "ump");
  const auto forum = sketch.add(EntityKind::event, "forum");
  sketch.join(gdansk, ump, "/", "member");
  sketch.join(gdansk, forum, "/", "host");
  sketch.join(tulcea, forum, "/", "participant", AffiliationStatus::confirmed,
              model::Certainty::common);
  const auto network = sketch.build();
  const auto count = [&](auto change) {
    Selection selection;
    change(selection);
    const auto view = select(network, selection);
    EXPECT_EQ(accounted(view.census()), 3u);
    return view.census();
  };
  EXPECT_EQ(count([](Selection& s) { s.target_kinds = {EntityKind::event}; }).out_by_kind, 1u);
  EXPECT_EQ(count([](Selection& s) { s.actor_kinds = {EntityKind::region}; }).out_by_kind, 3u);
  EXPECT_EQ(count([](Selection& s) { s.roles = {"host"}; }).out_by_role, 2u);
  EXPECT_EQ(count([](Selection& s) { s.without_roles = {"host"}; }).out_by_role, 1u);
  EXPECT_EQ(count([](Selection& s) { s.actor_countries = {"RO"}; }).out_by_country, 2u);
  EXPECT_EQ(count([](Selection& s) { s.without_targets = {"forum"}; }).out_by_target, 2u);
  EXPECT_EQ(
      count([](Selection& s) { s.least_certainty = model::Certainty::page; }).out_by_certainty, 1u);
}

TEST(View, RefusesFiltersThatCanMatchNothing) {
  test::Sketch sketch;
  sketch.city("gdansk");
  const auto network = sketch.build();
  Selection selection;
  selection.without_targets = {"eurocites"};
  EXPECT_THROW((void)select(network, selection), base::InvalidArgument);
  selection = {};
  selection.actor_countries = {"Poland"};
  EXPECT_THROW((void)select(network, selection), base::InvalidArgument);
  selection = {};
  selection.target_kinds = {EntityKind::city};
  EXPECT_THROW((void)select(network, selection), base::InvalidArgument);
  selection = {};
  selection.actor_kinds = {EntityKind::event};
  EXPECT_THROW((void)select(network, selection), base::InvalidArgument);
}

TEST(View, AUnitIsAtHomeWhereTheCityItRepresentsIs) {
  test::Sketch sketch;
  const auto wroclaw = sketch.city("wroclaw", "PL");
  const auto unit = sketch.add(EntityKind::organisation, "wcrs");
  const auto project = sketch.add(EntityKind::project, "resilience");
  sketch.represent(unit, wroclaw);
  const auto joined = sketch.join(unit, project);
  Selection selection;
  selection.actor_countries = {"PL"};
  EXPECT_THAT(kept(select(sketch.build(), selection)), ElementsAre(joined));
}

}  // namespace
}  // namespace citynet::view
