#include "citynet/measure/brokerage/two_mode_brokerage.hpp"

#include <cmath>
#include <set>

#include "citynet/base/random.hpp"
#include "citynet/view/two_mode.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using view::TwoMode;

struct Incidence {
  std::size_t actors = 0, targets = 0;
  std::vector<std::uint32_t> rows{}, columns{};

  [[nodiscard]] bool has(std::uint32_t row, std::uint32_t column) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i] == row && columns[i] == column) return true;
    }
    return false;
  }
  [[nodiscard]] TwoMode frozen() const {
    return TwoMode::from_cells(actors, targets, rows, columns);
  }
  [[nodiscard]] Incidence turned() const { return {targets, actors, columns, rows}; }
};

std::vector<double> flat(const std::vector<TwoModeRoles>& roles) {
  std::vector<double> values;
  for (const auto& r : roles) {
    values.insert(values.end(), {r.coordinator, r.consultant, r.gatekeeper, r.liaison});
  }
  return values;
}

/// The rows as brokers between pairs of columns, looked at one by one; "" is no group.
std::vector<double> by_hand(const Incidence& incidence, const std::vector<std::string>& brokers,
                            const std::vector<std::string>& ends, TwoModeCredit credit) {
  std::vector<TwoModeRoles> roles(incidence.actors);
  const auto joins = [&](std::uint32_t v, std::uint32_t a, std::uint32_t b) {
    return !brokers[v].empty() && incidence.has(v, a) && incidence.has(v, b);
  };
  for (std::uint32_t v = 0; v < incidence.actors; ++v) {
    if (brokers[v].empty()) roles[v].coordinator = std::nan("");
    for (std::uint32_t a = 0; a < incidence.targets; ++a) {
      for (std::uint32_t b = a + 1; b < incidence.targets; ++b) {
        if (ends[a].empty() || ends[b].empty() || !joins(v, a, b)) continue;
        double others = 0;
        for (std::uint32_t w = 0; w < incidence.actors; ++w) others += joins(w, a, b) ? 1 : 0;
        double amount = 1;
        if (credit == TwoModeCredit::share) amount = 1 / others;
        if (credit == TwoModeCredit::sole) amount = others == 1 ? 1 : 0;
        const std::set<std::string> groups{brokers[v], ends[a], ends[b]};
        if (groups.size() == 1)
          roles[v].coordinator += amount;
        else if (groups.size() == 3)
          roles[v].liaison += amount;
        else if (ends[a] == ends[b])
          roles[v].consultant += amount;
        else
          roles[v].gatekeeper += amount;
      }
    }
    if (brokers[v].empty()) {
      roles[v] = {std::nan(""), std::nan(""), std::nan(""), std::nan("")};
    }
  }
  return flat(roles);
}

void expect_as_by_hand(const Incidence& incidence, const std::vector<std::string>& actors,
                       const std::vector<std::string>& targets) {
  for (const auto credit : {TwoModeCredit::whole, TwoModeCredit::share, TwoModeCredit::sole}) {
    const auto result = two_mode_brokerage(incidence.frozen(), groups_of(actors),
                                           groups_of(targets), {.credit = credit});
    EXPECT_TRUE(near(flat(result.actors), by_hand(incidence, actors, targets, credit)));
    EXPECT_TRUE(near(flat(result.targets), by_hand(incidence.turned(), targets, actors, credit)));
  }
}

// Two Polish cities and a German one at a Polish event: the event coordinates the Polish pair and
// keeps the gate for the two mixed ones.
TEST(TwoModeBrokerage, OfOneEventWithThreeCities) {
  const Incidence event{3, 1, {0, 1, 2}, {0, 0, 0}};
  const auto result =
      two_mode_brokerage(event.frozen(), groups_of(std::vector<std::string>{"PL", "PL", "DE"}),
                         groups_of(std::vector<std::string>{"PL"}));
  EXPECT_EQ(result.targets[0], (TwoModeRoles{1, 0, 2, 0}));
  EXPECT_EQ(result.all_actors, TwoModeRoles{});
  const auto elsewhere =
      two_mode_brokerage(event.frozen(), groups_of(std::vector<std::string>{"PL", "PL", "DE"}),
                         groups_of(std::vector<std::string>{"FR"}));
  EXPECT_EQ(elsewhere.targets[0], (TwoModeRoles{0, 1, 0, 2}));
}

TEST(TwoModeBrokerage, CountsOnceWhoeverMeetsTwiceWhenSharedAndNeverWhenSole) {
  const Incidence twice{2, 2, {0, 0, 1, 1}, {0, 1, 0, 1}};
  const auto groups = groups_of(std::vector<std::string>{"a", "a"});
  EXPECT_EQ(two_mode_brokerage(twice.frozen(), groups, groups).all_targets.coordinator, 2);
  const auto shared =
      two_mode_brokerage(twice.frozen(), groups, groups, {.credit = TwoModeCredit::share});
  EXPECT_EQ(shared.all_targets.coordinator, 1);
  EXPECT_FALSE(shared.integral);
  const auto sole =
      two_mode_brokerage(twice.frozen(), groups, groups, {.credit = TwoModeCredit::sole});
  EXPECT_EQ(sole.all_targets, TwoModeRoles{});
}

TEST(TwoModeBrokerage, AgreesWithTheDefinitionOnEveryIncidenceUpToThreeByThree) {
  const std::vector<std::string> actor_groups{"a", "b", "a"}, target_groups{"b", "b", "c"};
  const std::vector<std::string> with_none{"a", "", "b"};
  for (std::uint32_t rows = 0; rows <= 3; ++rows) {
    for (std::uint32_t columns = 0; columns <= 3; ++columns) {
      for (std::uint32_t mask = 0; mask < 1U << (rows * columns); ++mask) {
        Incidence incidence{rows, columns, {}, {}};
        for (std::uint32_t cell = 0; cell < rows * columns; ++cell) {
          if ((mask >> cell & 1U) == 0) continue;
          incidence.rows.push_back(cell / columns);
          incidence.columns.push_back(cell % columns);
        }
        const auto first = [](const std::vector<std::string>& all, std::size_t n) {
          return std::vector<std::string>(all.begin(), all.begin() + static_cast<long>(n));
        };
        expect_as_by_hand(incidence, first(actor_groups, rows), first(target_groups, columns));
        expect_as_by_hand(incidence, first(with_none, rows), first(actor_groups, columns));
      }
    }
  }
}

Incidence random_incidence(std::size_t actors, std::size_t targets, double share,
                           std::uint64_t seed) {
  Incidence incidence{actors, targets, {}, {}};
  base::RandomStream random(seed);
  for (std::uint32_t row = 0; row < actors; ++row) {
    for (std::uint32_t column = 0; column < targets; ++column) {
      if (random.unit() >= share) continue;
      incidence.rows.push_back(row);
      incidence.columns.push_back(column);
    }
  }
  return incidence;
}

std::vector<std::string> letters(std::size_t count, std::size_t groups) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) {
    names.emplace_back(i % 11 == 10 ? "" : std::string(1, static_cast<char>('a' + i % groups)));
  }
  return names;
}

TEST(TwoModeBrokerage, AgreesWithTheDefinitionOnRandomIncidences) {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    expect_as_by_hand(random_incidence(18, 12, .15 + .1 * static_cast<double>(seed), seed),
                      letters(18, 3), letters(12, 4));
  }
}

TEST(TwoModeBrokerage, WantsGroupsForBothSides) {
  const Incidence one{1, 1, {0}, {0}};
  const auto none = groups_of(std::vector<std::string>{});
  const auto single = groups_of(std::vector<std::string>{"a"});
  expect_refused([&] { return two_mode_brokerage(one.frozen(), none, single); }, "actor_groups",
                 "0 values");
  expect_refused([&] { return two_mode_brokerage(one.frozen(), single, none); }, "target_groups",
                 "0 values");
}

TEST(TwoModeBrokerage, HasTheSameBitsForAnyNumberOfThreads) {
  const auto incidence = random_incidence(200, 80, .1, 7).frozen();
  const auto actors = groups_of(letters(200, 5)), targets = groups_of(letters(80, 5));
  for (const auto credit : {TwoModeCredit::whole, TwoModeCredit::share}) {
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      const auto result =
          two_mode_brokerage(incidence, actors, targets, {.credit = credit, .run = run});
      auto values = flat(result.actors);
      for (const double value : flat(result.targets)) values.push_back(value);
      return values;
    });
  }
}

TEST(TwoModeBrokerage, IsCancelledByProgress) {
  const auto incidence = random_incidence(1500, 400, .3, 7).frozen();
  const auto actors = groups_of(letters(1500, 5)), targets = groups_of(letters(400, 5));
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return two_mode_brokerage(incidence, actors, targets,
                              {.credit = TwoModeCredit::share, .run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
