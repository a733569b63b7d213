#include "citynet/present/change_tables.hpp"

#include <gmock/gmock.h>

#include <array>

#include "citynet/base/error.hpp"
#include "citynet/view/before_after.hpp"
#include "support/small_networks.hpp"

namespace citynet::present {
namespace {

using model::EntityKind;

/// gdansk joined in 2022, lodz has no dates, reda left in 2021.
struct Waves {
  view::TwoMode before, after;

  explicit Waves(view::UnknownDates unknown) {
    test::Sketch sketch;
    const auto ump = sketch.add(EntityKind::network, "ump");
    sketch.join(sketch.city("gdansk"), ump, "2022-06-01/..");
    sketch.join(sketch.city("lodz"), ump);
    sketch.join(sketch.city("reda"), ump, "2010-01-01/2021-12-31");
    const auto pair = view::before_after(sketch.build(), base::parse_day("2021-06-01"),
                                         view::CompareDays{base::parse_day("2023-01-01")}, unknown);
    before = view::two_mode(pair.before);
    after = view::two_mode(pair.after);
  }
};

const Waves kWaves(view::UnknownDates::include);

std::string csv(const Table& table) { return to_csv(table); }

TEST(ChangeTables, CellsSayWhetherDatesDecide) {
  const auto made = measure::change(kWaves.before, kWaves.after);
  EXPECT_EQ(csv(cell_table(made, kWaves.before, kWaves.after)),
            "actor,actor_name,target,target_name,target_kind,fate,before,after,before_decided,"
            "after_decided\n"
            "gdansk,gdansk,ump,ump,network,gained,0,1,,true\n"
            "lodz,lodz,ump,ump,network,kept,1,1,false,false\n"
            "reda,reda,ump,ump,network,lost,1,0,true,\n");
}

TEST(ChangeTables, TalliesTargetsAndKinds) {
  const auto made = measure::change(kWaves.before, kWaves.after);
  EXPECT_EQ(csv(to_table(made)),
            "what,before,after,kept,gained,lost,jaccard,turnover\n"
            "actors,2,2,1,1,1,0.3333333333333333,0.5\n"
            "targets,1,1,1,0,0,1,0\n"
            "cells,2,2,1,1,1,0.3333333333333333,0.5\n");
  EXPECT_EQ(csv(target_table(made, kWaves.before, kWaves.after)),
            "target,target_name,target_kind,fate,before,after,joined,left,joiners,leavers\n"
            "ump,ump,network,kept,2,2,1,1,gdansk,reda\n");
  EXPECT_EQ(csv(kind_table(made, kWaves.before, kWaves.after)),
            "target_kind,before,after,kept,gained,lost,jaccard,turnover\n"
            "network,2,2,1,1,1,0.3333333333333333,0.5\n");
}

TEST(ChangeTables, WhatIsUndefinedIsMissing) {
  const auto made = measure::change(view::TwoMode(), view::TwoMode());
  EXPECT_EQ(csv(to_table(made)),
            "what,before,after,kept,gained,lost,jaccard,turnover\n"
            "actors,0,0,0,0,0,,\ntargets,0,0,0,0,0,,\ncells,0,0,0,0,0,,\n");
  EXPECT_THROW((void)kind_table(measure::change(kWaves.before, kWaves.after), view::TwoMode(),
                                view::TwoMode()),
               base::InvalidArgument);
}

TEST(ChangeTables, ASeriesHasOneLabelMoreThanSteps) {
  const std::array waves{kWaves.before, kWaves.after, kWaves.after};
  const auto made = measure::changes(waves);
  const std::vector<std::string> labels{"2021", "2022", "2023"};
  const auto table = series_table(made, labels);
  EXPECT_EQ(table.row_count(), 6u);
  EXPECT_EQ(std::get<std::string>(table.columns[1].values[5]), "2023");
  EXPECT_EQ(std::get<std::int64_t>(table.columns[6].values[5]), 0);  // nothing gained
  EXPECT_THROW((void)series_table(made, std::span(labels).first(2)), base::InvalidArgument);
  EXPECT_EQ(series_table({}, {}).row_count(), 0u);
}

TEST(ChangeTables, RanksMovesAndFlows) {
  const std::vector<std::string> labels{"before", "after"};
  EXPECT_EQ(csv(to_table(measure::rank_change({{"a", "b"}, {2, 1}}, {{"b"}, {4}}), labels)),
            "key,wave,label,rank,tied_with,score,rise\n"
            "a,0,before,1,0,2,\nb,0,before,2,0,1,1\nb,1,after,1,0,4,1\n");
  EXPECT_THROW(
      (void)to_table(measure::rank_change({{"a"}, {2}}, {{}, {}}), std::span(labels).first(1)),
      base::InvalidArgument);
  EXPECT_EQ(csv(to_table(measure::standardized_change({{"a"}, {1}}, {{"a"}, {2}}))),
            "key,before,after,z_before,z_after,change,standardized,exceptional\n"
            "a,1,2,,,,,false\n");
  const std::array<measure::KeyedGroups, 2> groups{measure::KeyedGroups{{"a", "b"}, {"x", "x"}},
                                                   measure::KeyedGroups{{"a"}, {"y"}}};
  EXPECT_EQ(csv(to_table(measure::flows(groups), labels)),
            "from_wave,to_wave,from_group,to_group,count,keys\n"
            "before,after,x,,1,b\nbefore,after,x,y,1,a\n");
}

}  // namespace
}  // namespace citynet::present
