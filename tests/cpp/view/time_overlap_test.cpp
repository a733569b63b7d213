#include "citynet/view/time_overlap.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

#include "citynet/base/edtf.hpp"
#include "citynet/base/random.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "support/promises.hpp"
#include "support/small_networks.hpp"
#include "view/spells.hpp"

namespace citynet::view {
namespace {

using base::day;
using model::EntityKind;

constexpr OverlapMeasure kMeasures[] = {OverlapMeasure::indicator, OverlapMeasure::days,
                                        OverlapMeasure::share_of_union};

/// Two cities in one network of cities, and the window that counts.
OverlapRange together(std::string_view first, std::string_view second, OverlapMeasure measure,
                      std::optional<TimeOverlap::Window> window = {}) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  sketch.join(sketch.city("a"), ump, first);
  sketch.join(sketch.city("b"), ump, second);
  const auto incidence = two_mode(select(sketch.build(), {}));
  return Spells(incidence, {measure, OverlapBound::lower, window}).together(0, 1);
}

OverlapRange days(std::string_view first, std::string_view second,
                  std::optional<TimeOverlap::Window> window = {}) {
  return together(first, second, OverlapMeasure::days, window);
}

const TimeOverlap::Window kTwoThousands{day(2000, 1, 1), day(2021, 1, 1)};

// Three records: a in 2001 to 2005, b twenty years later, c from 2004 on.
TEST(TimeOverlap, TiesOnlyThoseWhoWereInAtTheSameTime) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  sketch.join(sketch.city("a"), ump, "2001-01-01/2005-12-31");
  sketch.join(sketch.city("b"), ump, "2021-01-01/..");
  sketch.join(sketch.city("c"), ump, "2004-01-01/..");
  const auto incidence = two_mode(select(sketch.build(), {}));
  for (const auto bound : {OverlapBound::lower, OverlapBound::upper}) {
    const auto graph =
        project(incidence, {.overlap = TimeOverlap{OverlapMeasure::indicator, bound, {}}});
    EXPECT_FALSE(graph.find_edge(0, 1));
    EXPECT_TRUE(graph.find_edge(0, 2));
    EXPECT_TRUE(graph.find_edge(1, 2));
    EXPECT_EQ(graph.projection()->account.out_not_together, 1u);
    const auto in_days =
        project(incidence, {.overlap = TimeOverlap{OverlapMeasure::days, bound, {}}});
    // 2004 and 2005; 2004 was a leap year.
    EXPECT_EQ(in_days.strengths()[*in_days.find_edge(0, 2)], 366 + 365);
  }
}

TEST(TimeOverlap, CountsFirstAndLastDay) {
  EXPECT_EQ(days("2010-01-01/2010-01-10", "2010-01-10/2010-01-31"), (OverlapRange{1, 1}));
  EXPECT_EQ(days("2010-01-01/2010-01-10", "2010-01-11/2010-01-31"), (OverlapRange{0, 0}));
  EXPECT_EQ(days("2010-01-01/2010-01-10", "2010-01-03/2010-01-05"), (OverlapRange{3, 3}));
}

TEST(TimeOverlap, DividesByTheDaysOfEither) {
  const auto share =
      together("2010-01-01/2010-01-10", "2010-01-06/2010-01-25", OverlapMeasure::share_of_union);
  EXPECT_DOUBLE_EQ(share.lower, 5.0 / 25);
  EXPECT_DOUBLE_EQ(share.upper, 5.0 / 25);
}

TEST(TimeOverlap, CutsOpenEndsAtTheWindow) {
  EXPECT_EQ(days("2020-12-01/..", "../2020-12-10", kTwoThousands), (OverlapRange{10, 10}));
  EXPECT_EQ(days("2020-12-01/..", "../..", kTwoThousands), (OverlapRange{31, 31}));
  // Without a window of its own: from the first to the last day that the data name.
  EXPECT_EQ(days("2020-12-01/..", "../2020-12-10"), (OverlapRange{10, 10}));
}

TEST(TimeOverlap, OfUnknownEndsRunsFromWhatIsSureToWhatIsNotRuledOut) {
  // The end is unknown: one day is sure, all of December is possible.
  EXPECT_EQ(days("2020-12-01/", "2020-01-01/..", kTwoThousands), (OverlapRange{1, 31}));
  // Nothing is known of the one: perhaps never when the other was in.
  EXPECT_EQ(days("/", "2020-12-01/2020-12-10", kTwoThousands), (OverlapRange{0, 10}));
  EXPECT_EQ(together("/", "/", OverlapMeasure::indicator), (OverlapRange{0, 1}));
}

TEST(TimeOverlap, OfQuartersAndYears) {
  // First quarter of 2011: the start lies between 1 January and 31 March.
  const auto range = days("2010/2012", "2011-33/..", kTwoThousands);
  EXPECT_EQ(range.lower, 277);  // 2011-03-31 to 2012-01-01
  EXPECT_EQ(range.upper, 731);  // 2011-01-01 to 2012-12-31
}

// Each at some time within 2014; they may have missed each other. But who was in all the year
// has met both.
TEST(TimeOverlap, KnowsThatAVagueSpellInsideALongOneIsSure) {
  EXPECT_EQ(days("2014/2014", "2014/2014", kTwoThousands), (OverlapRange{0, 365}));
  EXPECT_EQ(days("2014/2014", "2013-12-31/2015-01-01", kTwoThousands), (OverlapRange{1, 365}));
}

TEST(TimeOverlap, OfWhatIsOnlyPlannedIsNeverSure) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  model::Affiliation planned;
  planned.actor = sketch.city("a");
  planned.target = ump;
  planned.role = "member";
  planned.valid = {base::Bound::at(base::PartialDate::on(day(2020, 1, 1)), true),
                   base::Bound::open()};
  planned.statements = {sketch.statement()};
  sketch.builder().add_affiliation(planned);
  sketch.join(sketch.city("b"), ump, "2020-01-01/2020-01-10");
  const auto incidence = two_mode(select(sketch.build(), {}));
  const Spells spells(incidence, {OverlapMeasure::days, OverlapBound::lower, kTwoThousands});
  EXPECT_EQ(spells.together(0, 1), (OverlapRange{0, 10}));
}

TEST(TimeOverlap, OfAPlannedEndIsNotRuledOutLater) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  model::Affiliation planned;
  planned.actor = sketch.city("a");
  planned.target = ump;
  planned.role = "member";
  planned.valid = {base::Bound::at(base::PartialDate::on(day(2020, 1, 1))),
                   base::Bound::at(base::PartialDate::on(day(2020, 1, 5)), true)};
  planned.statements = {sketch.statement()};
  sketch.builder().add_affiliation(planned);
  sketch.join(sketch.city("b"), ump, "2020-01-01/2020-01-10");
  const auto incidence = two_mode(select(sketch.build(), {}));
  const Spells spells(incidence, {OverlapMeasure::days, OverlapBound::lower, kTwoThousands});
  EXPECT_EQ(spells.together(0, 1), (OverlapRange{5, 10}));
}

TEST(TimeOverlap, UnitesTheSpellsOfOneActor) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  const auto a = sketch.city("a");
  sketch.join(a, ump, "2010-01-01/2010-01-10", "member");
  sketch.join(a, ump, "2010-01-08/2010-01-15", "board member");
  sketch.join(a, ump, "2010-03-01/2010-03-31", "member");
  sketch.join(sketch.city("b"), ump, "2010-01-05/2010-03-02");
  const auto incidence = two_mode(select(sketch.build(), {}));
  const auto of = [&](OverlapMeasure measure) {
    return Spells(incidence, {measure, OverlapBound::upper, {}}).together(0, 1);
  };
  EXPECT_EQ(of(OverlapMeasure::days), (OverlapRange{11 + 2, 11 + 2}));
  // Either: 1 January to 31 March.
  EXPECT_DOUBLE_EQ(of(OverlapMeasure::share_of_union).lower, 13.0 / 90);
  EXPECT_DOUBLE_EQ(of(OverlapMeasure::share_of_union).upper, 13.0 / 90);
  EXPECT_EQ(of(OverlapMeasure::indicator), (OverlapRange{1, 1}));
}

TEST(TimeOverlap, KnowsThatTwoSpellsThatTouchLeaveNoGap) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  const auto a = sketch.city("a");
  sketch.join(a, ump, "2014-01-01/2014-06-30", "member");
  sketch.join(a, ump, "2014-07-01/2014-12-31", "host");
  sketch.join(sketch.city("b"), ump, "2014/2014");
  const auto incidence = two_mode(select(sketch.build(), {}));
  const Spells spells(incidence, {OverlapMeasure::indicator, OverlapBound::lower, {}});
  EXPECT_EQ(spells.together(0, 1), (OverlapRange{1, 1}));
}

TEST(TimeOverlap, OfTheGuestsOfOneEventIsTheEvent) {
  test::Sketch sketch;
  const auto forum = sketch.add(EntityKind::event, "forum", "2014-03-10/2014-03-12");
  const auto vague = sketch.add(EntityKind::event, "vague", "2014-03");
  for (const char* key : {"a", "b"}) {
    const auto city = sketch.city(key);
    sketch.join(city, forum);
    sketch.join(city, vague);
  }
  const auto incidence = two_mode(select(sketch.build(), {}));
  const Spells spells(incidence, {OverlapMeasure::days, OverlapBound::lower, {}});
  EXPECT_EQ(spells.together(0, 2), (OverlapRange{3, 3}));
  // On some day of March, and whichever it was, both were there.
  EXPECT_EQ(spells.together(1, 3), (OverlapRange{1, 31}));
}

TEST(TimeOverlap, CountsAUnitOnlyWhileItStandsForItsCity) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  const auto a = sketch.city("a");
  const auto centre = sketch.add(EntityKind::organisation, "centre");
  sketch.represent(centre, a, "2010-01-01/2010-01-31");
  sketch.join(centre, ump, "2009-01-01/2020-12-31");
  sketch.join(sketch.city("b"), ump, "2010-01-30/2015-01-01");
  const auto incidence = two_mode(select(sketch.build(), {}));
  const Spells spells(incidence, {OverlapMeasure::days, OverlapBound::lower, {}});
  EXPECT_EQ(spells.together(0, 1), (OverlapRange{2, 2}));
}

TEST(TimeOverlap, TakesThePeriodOfTheViewForItsWindow) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  sketch.join(sketch.city("a"), ump, "2010-01-01/..");
  sketch.join(sketch.city("b"), ump, "2010-01-11/2030-01-01");
  const auto network = sketch.build();
  const auto days_of = [&](Period period) {
    Selection selection;
    selection.period = period;
    const auto incidence = two_mode(select(network, selection));
    return Spells(incidence, {OverlapMeasure::days, OverlapBound::lower, {}}).together(0, 1).lower;
  };
  EXPECT_EQ(days_of(During{day(2010, 1, 1), day(2010, 1, 21)}), 10);
  EXPECT_EQ(days_of(UpTo{day(2010, 1, 20)}), 10);
  EXPECT_EQ(days_of(OnDay{day(2010, 1, 20)}), 10);
}

TEST(TimeOverlap, WorksBetweenNetworksThatShareACityToo) {
  test::Sketch sketch;
  const auto a = sketch.city("a");
  sketch.join(a, sketch.add(EntityKind::network, "n1"), "2010-01-01/2010-01-10");
  sketch.join(a, sketch.add(EntityKind::network, "n2"), "2010-01-10/2010-01-20");
  const auto turned = two_mode(select(sketch.build(), {})).transposed();
  const auto graph =
      project(turned, {.overlap = TimeOverlap{OverlapMeasure::days, OverlapBound::lower, {}}});
  EXPECT_EQ(graph.strengths()[0], 1);
}

TEST(TimeOverlap, MultipliesWhatASchemeAddsUp) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  const auto forum = sketch.add(EntityKind::network, "forum");
  for (const char* key : {"a", "b", "c"}) {
    const auto city = sketch.city(key);
    sketch.join(city, ump, "2010-01-01/2010-01-10");
    if (*key != 'c') sketch.join(city, forum, "2010-01-01/2010-01-04");
  }
  const auto incidence = two_mode(select(sketch.build(), {}));
  const auto ab = [&](Scheme scheme) {
    const auto graph = project(
        incidence,
        {.scheme = scheme, .overlap = TimeOverlap{OverlapMeasure::days, OverlapBound::lower, {}}});
    return graph.strengths()[*graph.find_edge(0, 1)];
  };
  EXPECT_DOUBLE_EQ(ab(Scheme::count), 14);
  EXPECT_DOUBLE_EQ(ab(Scheme::binary), 1);
  EXPECT_DOUBLE_EQ(ab(Scheme::ratio), 14.0 / 2);
  EXPECT_DOUBLE_EQ(ab(Scheme::newman), 10.0 / 2 + 4.0);
  EXPECT_DOUBLE_EQ(ab(Scheme::hyperbolic), 10.0 / 3 + 4.0 / 2);
  EXPECT_DOUBLE_EQ(ab(Scheme::directed_share), 14.0 / 2);
  EXPECT_DOUBLE_EQ(ab(Scheme::min_overlap), 14.0 / 2);
}

TEST(TimeOverlap, IsExplainedWithBothBounds) {
  test::Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  sketch.join(sketch.city("a"), ump, "2020-12-01/");
  sketch.join(sketch.city("b"), ump, "2020-01-01/..");
  const auto graph =
      project(two_mode(select(sketch.build(), {})),
              {.overlap = TimeOverlap{OverlapMeasure::days, OverlapBound::upper, kTwoThousands}});
  const auto why = explain(graph, "a", "b");
  EXPECT_EQ(why.shared.at(0).together, (OverlapRange{1, 31}));
  EXPECT_EQ(why.shared[0].contribution, 31);
  EXPECT_EQ(why.strength, 31);
}

TEST(TimeOverlap, RefusesWhatItCannotKnow) {
  using test::expect_refused;
  const auto arrays =
      TwoMode::from_cells(1, 1, std::vector<std::uint32_t>{0}, std::vector<std::uint32_t>{0});
  const TimeOverlap sure_days{OverlapMeasure::days, OverlapBound::lower, {}};
  expect_refused([&] { return project(arrays, {.overlap = sure_days}); }, "overlap", "days");
  test::Sketch sketch;
  sketch.join(sketch.city("a"), sketch.add(EntityKind::network, "ump"));
  const auto undated = two_mode(select(sketch.build(), {}));
  expect_refused([&] { return project(undated, {.overlap = sure_days}); }, "overlap", "days");
  expect_refused([&] { return project(undated, {.overlap = TimeOverlap{}}); }, "bound", "none");
  for (const auto scheme : {Scheme::jaccard, Scheme::pearson, Scheme::yule_q, Scheme::pathsim}) {
    expect_refused([&] { return project(undated, {.scheme = scheme, .overlap = sure_days}); },
                   "overlap", std::string(to_string(scheme)));
  }
  auto turned = sure_days;
  turned.window = {day(2020, 1, 2), day(2020, 1, 2)};
  EXPECT_THROW((void)project(undated, {.overlap = turned}), base::InvalidArgument);
}

// The referee writes down every pair of ends that the limits allow and looks at all of them.

using Days = std::vector<bool>;
constexpr int kCalendar = 12;

struct Draw {
  int first_start, last_start, first_end, last_end;
  bool may_have_failed;
};

Draw random_spell(base::RandomStream& random) {
  const auto below = [&](int n) {
    return static_cast<int>(random.below(static_cast<std::uint32_t>(n)));
  };
  Draw draw{below(kCalendar), 0, 0, 0, below(6) == 0};
  draw.last_start = draw.first_start + below(4);
  draw.first_end = draw.first_start + below(6);
  draw.last_end = draw.first_end + below(4);
  const auto cap = [](int& at) { at = std::min(at, kCalendar - 1); };
  cap(draw.last_start), cap(draw.first_end), cap(draw.last_end);
  draw.last_start = std::min(draw.last_start, draw.last_end);
  return draw;
}

Spell as_spell(const Draw& draw) {
  const auto on = [](int at) { return day(2020, 1, 1) + std::chrono::days{at}; };
  return {{on(draw.first_start), on(draw.last_start), on(draw.first_end), on(draw.last_end),
           draw.may_have_failed}};
}

std::vector<Days> worlds_of(const std::vector<Draw>& draws) {
  std::vector<Days> worlds{Days(kCalendar, false)};
  for (const auto& draw : draws) {
    std::vector<Days> longer;
    for (const auto& world : worlds) {
      if (draw.may_have_failed) longer.push_back(world);
      for (int start = draw.first_start; start <= draw.last_start; ++start) {
        for (int end = std::max(start, draw.first_end); end <= draw.last_end; ++end) {
          auto days = world;
          std::fill(days.begin() + start, days.begin() + end + 1, true);
          longer.push_back(days);
        }
      }
    }
    worlds = std::move(longer);
  }
  return worlds;
}

double measured(const Days& a, const Days& b, OverlapMeasure measure) {
  double both = 0, either = 0;
  for (int i = 0; i < kCalendar; ++i) {
    const auto at = static_cast<std::size_t>(i);
    both += a[at] && b[at];
    either += a[at] || b[at];
  }
  if (measure == OverlapMeasure::days) return both;
  if (measure == OverlapMeasure::indicator) return both > 0 ? 1 : 0;
  return both > 0 ? both / either : 0;
}

OverlapRange over_all_worlds(const std::vector<Draw>& a, const std::vector<Draw>& b,
                             OverlapMeasure measure) {
  OverlapRange range{HUGE_VAL, 0};
  const auto of_b = worlds_of(b);
  for (const auto& x : worlds_of(a)) {
    for (const auto& y : of_b) {
      const double value = measured(x, y, measure);
      range.lower = std::min(range.lower, value);
      range.upper = std::max(range.upper, value);
    }
  }
  return range;
}

bool is_sharp(const Draw& draw) { return draw.last_start <= draw.first_end; }

TEST(TimeOverlap, OfTwoSpellsIsTheExactRangeOverAllPossibleWorlds) {
  base::RandomStream random(11);
  for (int trial = 0; trial < 600; ++trial) {
    const auto a = random_spell(random), b = random_spell(random);
    const std::vector<Spell> of_a{as_spell(a)}, of_b{as_spell(b)};
    for (const auto measure : kMeasures) {
      const auto range = overlap_of(of_a, of_b, measure);
      const auto truth = over_all_worlds({a}, {b}, measure);
      EXPECT_DOUBLE_EQ(range.upper, truth.upper);
      if (measure == OverlapMeasure::share_of_union && !(is_sharp(a) && is_sharp(b))) {
        EXPECT_LE(range.lower, truth.lower + 1e-12);
        EXPECT_EQ(range.lower > 0, truth.lower > 0);
      } else {
        EXPECT_DOUBLE_EQ(range.lower, truth.lower);
      }
    }
  }
}

TEST(TimeOverlap, OfSeveralSpellsIsNeverOnTheWrongSideOfTheTruth) {
  base::RandomStream random(12);
  for (int trial = 0; trial < 60; ++trial) {
    const std::vector<Draw> a{random_spell(random), random_spell(random)};
    const std::vector<Draw> b{random_spell(random)};
    const std::vector<Spell> of_a{as_spell(a[0]), as_spell(a[1])}, of_b{as_spell(b[0])};
    for (const auto measure : kMeasures) {
      const auto range = overlap_of(of_a, of_b, measure);
      const auto truth = over_all_worlds(a, b, measure);
      EXPECT_LE(range.lower, truth.lower + 1e-12);
      EXPECT_GE(range.upper, truth.upper - 1e-12);
      EXPECT_LE(range.lower, range.upper);
      if (measure != OverlapMeasure::share_of_union) {
        EXPECT_DOUBLE_EQ(range.upper, truth.upper);
      }
    }
  }
}

}  // namespace
}  // namespace citynet::view
