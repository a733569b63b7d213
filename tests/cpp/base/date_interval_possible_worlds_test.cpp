// The three-valued answers of DateInterval against a list of everything that the words allow.

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "citynet/base/date_interval.hpp"
#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

// The referee. It knows nothing of limits and tightening: it writes down every pair of a first
// and a last day that the bounds allow and looks whether the question is true in all, none or
// some of them.
class Worlds {
 public:
  explicit Worlds(const DateInterval& interval) {
    for (int start = kBefore; start <= kDays; ++start) {
      if (!may_start(interval, start)) continue;
      for (int end = start; end <= kAfter; ++end) {
        if (end >= 0 && may_end(interval, end)) worlds_.push_back({start, end});
      }
    }
    if (interval.start().planned) never_ = true;
  }

  [[nodiscard]] bool empty() const { return worlds_.empty(); }

  [[nodiscard]] Truth ask(const std::function<bool(int start, int end)>& question) const {
    bool in_all = !never_;
    bool in_some = false;
    for (const World& world : worlds_) {
      const bool answer = question(world.start, world.end);
      in_all = in_all && answer;
      in_some = in_some || answer;
    }
    if (!in_some) return Truth::no;
    return in_all ? Truth::yes : Truth::unknown;
  }

  static Day day_at(int index) { return day(2013, 12, 25) + std::chrono::days{index}; }

  static constexpr int kDays = 104;         ///< to 2014-04-07
  static constexpr int kBefore = -1;        ///< long ago: a start at no day
  static constexpr int kAfter = kDays + 1;  ///< never: an end at no day

 private:
  struct World {
    int start, end;
  };

  static bool within(const PartialDate& date, int index) {
    return date.earliest_possible() <= day_at(index) && day_at(index) <= date.latest_possible();
  }

  static bool may_start(const DateInterval& interval, int index) {
    const Bound& bound = interval.start();
    if (bound.kind == Bound::Kind::unknown) return true;
    if (bound.kind == Bound::Kind::open) return index == kBefore;
    return index != kBefore && within(*bound.date, index);
  }

  static bool may_end(const DateInterval& interval, int index) {
    const Bound& bound = interval.end();
    if (bound.kind == Bound::Kind::unknown) return true;
    if (bound.kind == Bound::Kind::open) return index == kAfter;
    if (bound.planned && !interval.is_single_date() && day_at(index) > bound.date->latest()) {
      return true;
    }
    return index != kAfter && within(*bound.date, index);
  }

  std::vector<World> worlds_;
  bool never_ = false;
};

std::vector<Bound> all_bounds() {
  std::vector<Bound> bounds;
  for (const std::string text :
       {"", "..", "2014-01-01", "2014-01-15", "2014-01-31", "2014-02-01", "2014-02-28",
        "2014-03-01", "2014-01", "2014-02", "2014-03", "2014-33"}) {
    for (const bool announced : {false, true}) {
      bounds.push_back(parse_edtf_bound(text, announced));
    }
  }
  return bounds;
}

std::vector<DateInterval> all_intervals() {
  std::vector<DateInterval> intervals;
  for (const Bound& start : all_bounds()) {
    for (const Bound& end : all_bounds()) {
      if (start.date && end.date && end.date->latest() < start.date->earliest()) continue;
      intervals.emplace_back(start, end);
    }
    if (start.date) intervals.push_back(DateInterval::during(*start.date, start.planned));
  }
  return intervals;
}

std::string name_of(const DateInterval& interval) {
  return to_edtf(interval) + (interval.start().planned ? " start planned" : "") +
         (interval.end().planned ? " end planned" : "");
}

TEST(PossibleWorlds, AgreeAboutADay) {
  for (const DateInterval& interval : all_intervals()) {
    const Worlds worlds(interval);
    ASSERT_FALSE(worlds.empty()) << name_of(interval);
    for (int d = 1; d < Worlds::kDays; ++d) {
      const Day day = Worlds::day_at(d);
      ASSERT_EQ(interval.contains(day), worlds.ask([d](int start, int end) {
        return start <= d && d <= end;
      })) << name_of(interval)
          << " contains " << to_string(day);
      ASSERT_EQ(interval.began_by(day), worlds.ask([d](int start, int) { return start <= d; }))
          << name_of(interval) << " began by " << to_string(day);
      ASSERT_EQ(interval.ended_before(day), worlds.ask([d](int, int end) { return end < d; }))
          << name_of(interval) << " ended before " << to_string(day);
    }
  }
}

TEST(PossibleWorlds, AgreeAboutAWindow) {
  const std::vector<int> edges{1, 6, 7, 8, 21, 22, 37, 38, 39, 65, 66, 67, 96, 97, 98, 103};
  for (const DateInterval& interval : all_intervals()) {
    const Worlds worlds(interval);
    for (const int from : edges) {
      for (const int to : edges) {
        if (to <= from) continue;
        ASSERT_EQ(interval.overlaps(Worlds::day_at(from), Worlds::day_at(to)),
                  worlds.ask([&](int start, int end) { return start < to && from <= end; }))
            << name_of(interval) << " overlaps " << from << " to " << to;
      }
    }
  }
}

TEST(PossibleWorlds, AreNoneExactlyWhenTheIntervalIsRefused) {
  for (const Bound& start : all_bounds()) {
    for (const Bound& end : all_bounds()) {
      if (!start.date || !end.date) continue;
      const bool possible = start.date->earliest() <= end.date->latest();
      if (possible) {
        EXPECT_NO_THROW((void)DateInterval(start, end));
      } else {
        EXPECT_THROW((void)DateInterval(start, end), InvalidArgument);
      }
    }
  }
}

}  // namespace
}  // namespace citynet::base
