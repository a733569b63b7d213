#include "citynet/model/what_if.hpp"

#include <gmock/gmock.h>

#include <functional>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"
#include "support/small_networks.hpp"

namespace citynet::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const auto kDay = base::parse_day("2025-01-01");

/// `gdansk member ump 2004-01-01/..` for every affiliation, in order.
std::vector<std::string> lines(const Network& network) {
  std::vector<std::string> all;
  for (const auto& a : network.affiliations()) {
    all.push_back(network[a.actor].key + " " + a.role + " " + network[a.target].key + " " +
                  base::to_edtf(a.valid));
  }
  return all;
}

/// Three cities in two networks, one of them a member of an alliance, and a forum.
struct Field {
  test::Sketch sketch;
  EntityId gdansk = sketch.city("gdansk"), lodz = sketch.city("lodz"), reda = sketch.city("reda");
  EntityId ump = sketch.add(EntityKind::network, "ump", "1990/.."),
           ubc = sketch.add(EntityKind::network, "ubc"),
           alliance = sketch.add(EntityKind::network, "alliance"),
           forum = sketch.add(EntityKind::event, "forum", "2014-03-21");
};

Network field(const std::function<void(Field&)>& fill) {
  Field made;
  fill(made);
  return made.sketch.build();
}

Network what_if_one(const Network& network, const Hypothesis& hypothesis) {
  return what_if(network, std::span(&hypothesis, 1));
}

TEST(WhatIf, ACityJoins) {
  const auto network = field([](Field& f) { f.sketch.join(f.gdansk, f.ump, "2004-01-01/.."); });
  const auto made = what_if_one(network, Joins{"lodz", "ump", "observer", kDay});
  EXPECT_THAT(lines(made),
              ElementsAre("gdansk member ump 2004-01-01/..", "lodz observer ump 2025-01-01/.."));
  EXPECT_THAT(lines(what_if_one(network, Joins{"lodz", "ump"})),
              ElementsAre("gdansk member ump 2004-01-01/..", "lodz member ump ../.."));
  EXPECT_THAT(lines(network), SizeIs(1));  // as it was
}

TEST(WhatIf, WhatIsAssumedIsMarked) {
  const auto network = field([](Field& f) { f.sketch.join(f.gdansk, f.ump, "2004-01-01/.."); });
  EXPECT_THAT(network.hypotheses(), IsEmpty());
  const auto made = what_if_one(network, Leaves{"gdansk", "ump", kDay});
  EXPECT_THAT(made.hypotheses(), ElementsAre("gdansk leaves ump on 2025-01-01"));
  const auto& statements = made.affiliations()[0].statements;
  ASSERT_THAT(statements, SizeIs(2));  // what the data say stays beside it
  EXPECT_EQ(made[statements[1].source].key, "hypothesis");
  EXPECT_EQ(statements[1].note, "gdansk leaves ump on 2025-01-01");
  // A second round goes on from the first, with the same source.
  const auto further = what_if_one(made, Joins{"lodz", "ump"});
  EXPECT_THAT(further.hypotheses(), SizeIs(2));
  EXPECT_EQ(further.sources().size(), made.sources().size());
}

TEST(WhatIf, LeavingEndsWhatMayStillHold) {
  const auto network = field([](Field& f) {
    f.sketch.join(f.gdansk, f.ump, "2004-01-01/..");
    f.sketch.join(f.gdansk, f.ump, "1995/2001", "board member");  // over
    f.sketch.join(f.gdansk, f.ump, "2026-05-01/..", "host");      // not begun
    f.sketch.join(f.gdansk, f.ump, "2010-33/", "observer");       // end unknown
    f.sketch.join(f.gdansk, f.ump, "/", "funder");
    f.sketch.join(f.gdansk, f.ubc, "2004-01-01/..");
  });
  EXPECT_THAT(
      lines(what_if_one(network, Leaves{"gdansk", "ump", kDay})),
      ElementsAre("gdansk member ump 2004-01-01/2024-12-31", "gdansk board member ump 1995/2001",
                  "gdansk observer ump 2010-33/2024-12-31", "gdansk funder ump /2024-12-31",
                  "gdansk member ubc 2004-01-01/.."));
  EXPECT_THAT(lines(what_if_one(network, Leaves{"gdansk", "ump"})),
              ElementsAre("gdansk member ubc 2004-01-01/.."));
}

TEST(WhatIf, APastHappeningCannotBeLeft) {
  const auto network = field([](Field& f) { f.sketch.join(f.gdansk, f.forum); });
  EXPECT_THAT(lines(what_if_one(network, Leaves{"gdansk", "forum", kDay})),
              ElementsAre("gdansk member forum /"));
  EXPECT_THAT(lines(what_if_one(network, Leaves{"gdansk", "forum", base::parse_day("2014-03-21")})),
              IsEmpty());
}

TEST(WhatIf, ANetworkDissolvesAndLeavesItsAlliance) {
  const auto network = field([](Field& f) {
    f.sketch.join(f.gdansk, f.ump, "2004-01-01/..");
    f.sketch.join(f.ump, f.alliance, "2010-01-01/..");
    f.sketch.join(f.lodz, f.alliance, "2010-01-01/..");
  });
  const auto made = what_if_one(network, Dissolves{"ump", kDay});
  EXPECT_THAT(lines(made), ElementsAre("gdansk member ump 2004-01-01/2024-12-31",
                                       "ump member alliance 2010-01-01/2024-12-31",
                                       "lodz member alliance 2010-01-01/.."));
  EXPECT_EQ(base::to_edtf(made[made.entity("ump")].existence), "1990/2024-12-31");
  EXPECT_THAT(lines(what_if_one(network, Dissolves{"ump"})),
              ElementsAre("lodz member alliance 2010-01-01/.."));
}

TEST(WhatIf, TwoNetworksMergeOnADay) {
  const auto network = field([](Field& f) {
    f.sketch.join(f.gdansk, f.ubc, "2004-01-01/..");
    f.sketch.join(f.gdansk, f.ump, "2006-01-01/..");
    f.sketch.join(f.lodz, f.ubc, "2008-01-01/..");
    f.sketch.join(f.reda, f.ubc, "2001-01-01/2009-12-31");  // over long before
  });
  EXPECT_THAT(
      lines(what_if_one(network, Merges{"ubc", "ump", kDay})),
      ElementsAre("gdansk member ubc 2004-01-01/2024-12-31", "gdansk member ump 2006-01-01/..",
                  "lodz member ubc 2008-01-01/2024-12-31", "reda member ubc 2001-01-01/2009-12-31",
                  "lodz member ump 2025-01-01/.."));
  EXPECT_THAT(lines(what_if_one(network, Merges{"ubc", "ump", kDay, Collapse::keep_spells})),
              testing::Contains("gdansk member ump 2025-01-01/.."));
}

TEST(WhatIf, TwoNetworksThatAlwaysWereOne) {
  const auto network = field([](Field& f) {
    f.sketch.join(f.gdansk, f.ubc, "2004-01-01/..");
    f.sketch.join(f.gdansk, f.ump, "2006-01-01/..");
    f.sketch.join(f.gdansk, f.ubc, "2005-01-01/..", "host");
    f.sketch.join(f.reda, f.ubc, "2001-01-01/2009-12-31");
    f.sketch.join(f.ubc, f.ump, "2001-01-01/..");  // would be with itself
    f.sketch.join(f.ubc, f.alliance, "2001-01-01/..");
  });
  const auto made = what_if_one(network, Merges{"ubc", "ump"});
  EXPECT_THAT(
      lines(made),
      ElementsAre("gdansk member ump 2006-01-01/..", "gdansk host ump 2005-01-01/..",
                  "reda member ump 2001-01-01/2009-12-31", "ump member alliance 2001-01-01/.."));
  EXPECT_THAT(made.affiliations()[0].statements, SizeIs(3));  // its own, the other's, the mark
  EXPECT_THAT(what_if_one(network, Merges{"ubc", "ump", {}, Collapse::keep_spells}).affiliations(),
              SizeIs(5));
}

TEST(WhatIf, WhatWasObservedStaysWhatWasObserved) {
  const auto network = field([](Field& f) { f.sketch.join(f.gdansk, f.ump, "2004-01-01/.."); });
  const auto made =
      what_if_one(network, Joins{"lodz", "ump", "member", base::parse_day("2040-01-01")});
  EXPECT_EQ(made.observed(), network.observed());
}

TEST(WhatIf, RefusesWhatCannotBe) {
  const auto network = field([](Field& f) { f.sketch.join(f.gdansk, f.ump); });
  for (const Hypothesis& wrong : std::initializer_list<Hypothesis>{
           Joins{"gdanks", "ump"}, Joins{"forum", "ump"}, Joins{"gdansk", "lodz"},
           Joins{"ump", "ump"}, Joins{"gdansk", "ump", ""}, Leaves{"lodz", "ump"},
           Leaves{"gdansk", "nowhere"}, Dissolves{"gdansk"}, Merges{"ump", "ump"},
           Merges{"ump", "forum"}, Merges{"gdansk", "lodz"}}) {
    EXPECT_THROW((void)what_if_one(network, wrong), base::InvalidArgument) << to_string(wrong);
  }
  const auto taken = field([](Field& f) {
    f.sketch.builder().add_source({"hypothesis", "A page", "", "", {}});
  });
  EXPECT_THROW((void)what_if_one(taken, Joins{"gdansk", "ump"}), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::model
