#include "citynet/measure/two_mode/centralization.hpp"

#include <cmath>
#include <map>

#include "measure/two_mode/maxima.hpp"
#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr CentralityKind kKinds[] = {CentralityKind::degree, CentralityKind::betweenness,
                                     CentralityKind::closeness};

TwoModeCentralization raw(const view::TwoMode& incidence, CentralityKind of) {
  return centralization(incidence, of, {.normalized = false});
}

bool is_connected(const view::TwoMode& incidence) {
  for (const auto part : brute_force::components(brute_force::whole_graph(incidence), false)) {
    if (part != 0) return false;
  }
  return true;
}

// Capabilities table G2, from the tests of netrics: raw .2021 and .5253, met; normalised .245 and
// .493 rest on its maxima, in which 1 / n_s stands for 1 / n_o in the part of the leaves. Our sums
// divided by these are its figures. Ours come to the same as its variant within one kind, (n_s max
// d
// - cells) / ((n_o - 1) (n_s - 1)): 55/221 and 107/221, printed as .249 and .484.
TEST(TwoModeCentralization, OfTheSouthernWomenByDegree) {
  const auto women = southern_women_incidence();
  EXPECT_NEAR(raw(women, CentralityKind::degree).actors.value, .2021, 5e-5);
  EXPECT_NEAR(raw(women, CentralityKind::degree).targets.value, .5253, 5e-5);
  const auto normalized = centralization(women, CentralityKind::degree);
  EXPECT_NEAR(normalized.actors.sum / (31 - 13.0 / 18 - 31.0 / 18), .245, 5e-4);
  EXPECT_NEAR(normalized.targets.sum / (31 - 17.0 / 14 - 31.0 / 14), .493, 5e-4);
  EXPECT_NEAR(normalized.actors.value, 55.0 / 221, 1e-12);
  EXPECT_NEAR(normalized.targets.value, 107.0 / 221, 1e-12);
}

// G2 has .2113 for the events, raw and normalised, and .0733 and .0739 for the women. Those of the
// events are met raw; the others rest on the maxima of netrics, which for the larger kind takes
// 2 (n_s - 1) (n_o - 1) for the centre. Our sums divided by its maxima are its figures.
TEST(TwoModeCentralization, OfTheSouthernWomenByBetweenness) {
  const auto women = southern_women_incidence();
  const auto result = raw(women, CentralityKind::betweenness);
  EXPECT_NEAR(result.targets.value, .2113, 5e-5);
  const double n = 18, m = 14;
  const double netrics_maximum =
      2 * (n - 1) * (m - 1) * (n + m - 1) - (m - 1) * (n + m - 2) - (n - m) * (n + 3 * m - 3) / 2;
  EXPECT_NEAR(result.actors.sum / netrics_maximum, .0733, 5e-5);
  EXPECT_LT(netrics_maximum, result.actors.maximum);
}

// G2 has .293 and .452, with maxima that connected incidences of this size pass; see
// `HasTheMaximumOfConnectedIncidences`. Our sums divided by the maxima of netrics are its figures.
TEST(TwoModeCentralization, OfTheSouthernWomenByCloseness) {
  const auto result = centralization(southern_women_incidence(), CentralityKind::closeness);
  const double n = 18, m = 14;
  const double larger = 2 * (m - 1) * (m + n - 2) / (3 * m + 4 * n - 8) +
                        2 * (n - m) * (2 * m - 1) / (5 * m + 2 * n - 6) +
                        2 * (m - 1) * (n - 2) / (2 * m + 3 * n - 6) + 2 * (m - 1) / (n + 4 * m - 4);
  const double smaller = 2 * (m - 1) * (n + m - 4) / (3 * n + 4 * m - 8) +
                         2 * (m - 1) * (m - 2) / (2 * n + 3 * m - 6) +
                         2 * (m - 1) * (n - m + 1) / (2 * n + 3 * m - 4);
  EXPECT_NEAR(result.actors.sum / larger, .293, 5e-4);
  EXPECT_NEAR(result.targets.sum / smaller, .452, 5e-4);
}

// The maximum is passed by no connected incidence of each size, and attained by one.
TEST(TwoModeCentralization, HasTheMaximumOfConnectedIncidences) {
  struct Largest {
    double sum = -1e9;
    double maximum = 0;
  };
  std::map<std::tuple<std::size_t, std::size_t, int, bool>, Largest> largest;
  for_every_small_incidence([&](const view::TwoMode& small) {
    if (small.actor_count() == 0 || small.target_count() < 2 || !is_connected(small)) return;
    for (const auto of : kKinds) {
      for (const bool normalized : {true, false}) {
        if (of == CentralityKind::closeness && !normalized) continue;
        const auto result = centralization(small, of, {.normalized = normalized});
        auto& seen =
            largest[{small.actor_count(), small.target_count(), static_cast<int>(of), normalized}];
        seen.sum = std::max(seen.sum, result.actors.sum);
        seen.maximum = result.actors.maximum;
      }
    }
  });
  EXPECT_FALSE(largest.empty());
  for (const auto& [size, seen] : largest) {
    EXPECT_NEAR(seen.sum, seen.maximum, 1e-12)
        << std::get<0>(size) << " x " << std::get<1>(size) << ", centrality " << std::get<2>(size)
        << (std::get<3>(size) ? ", normalised" : ", raw");
  }
}

// Every connected incidence of 5 or 6 actors and 2 targets, which leaves the even tree more than
// one leaf on a limb.
TEST(TwoModeCentralization, HasTheMaximumWhereLeavesShareALimb) {
  for (const std::uint32_t actors : {5U, 6U}) {
    std::map<int, double> largest;
    for (std::uint32_t one = 0; one <= actors; ++one) {
      for (std::uint32_t two = 0; one + two < actors; ++two) {
        Cells cells;  // `one` in the first target alone, `two` in the second, the rest in both
        for (std::uint32_t row = 0; row < actors; ++row) {
          if (row < one || row >= one + two) cells.emplace_back(row, 0);
          if (row >= one) cells.emplace_back(row, 1);
        }
        const auto small = incidence(actors, 2, cells);
        for (const auto of : kKinds) {
          auto& seen = largest[static_cast<int>(of)];
          seen = std::max(seen, centralization(small, of).actors.sum);
        }
      }
    }
    for (const auto of : kKinds) {
      EXPECT_NEAR(largest[static_cast<int>(of)], largest_difference(of, true, actors, 2), 1e-12);
    }
  }
}

TEST(TwoModeCentralization, IsOneForTheEvenTree) {
  const auto tree = incidence({"xxx", "x..", "x..", ".x.", "..x"});
  for (const auto of : kKinds) EXPECT_NEAR(centralization(tree, of).actors.value, 1, 1e-12);
  EXPECT_NEAR(raw(tree, CentralityKind::degree).actors.value, 1, 1e-12);
  EXPECT_NEAR(raw(tree, CentralityKind::betweenness).actors.value, 1, 1e-12);
}

TEST(TwoModeCentralization, OfADisconnectedIncidenceHasANote) {
  const auto result = centralization(incidence({"xx", "..", ".."}), CentralityKind::degree);
  EXPECT_NE(result.account.note.find("not connected"), std::string::npos);
  EXPECT_EQ(centralization(incidence({"xx", ".x"}), CentralityKind::degree).account.note, "");
}

TEST(TwoModeCentralization, IsUndefinedWhereNothingIsMoreCentralized) {
  const auto pair = centralization(incidence({"x"}), CentralityKind::closeness);
  EXPECT_TRUE(std::isnan(pair.actors.value));
  EXPECT_EQ(pair.account.status, Status::undefined);
  const auto cities = centralization(incidence({"x", "x", "x"}), CentralityKind::betweenness);
  EXPECT_TRUE(std::isnan(cities.actors.value));
  EXPECT_EQ(cities.targets.value, 1);
  EXPECT_EQ(cities.account.status, Status::exact);
  EXPECT_EQ(centralization(view::TwoMode(), CentralityKind::degree).account.status,
            Status::undefined);
}

TEST(TwoModeCentralization, RefusesRawCloseness) {
  expect_refused([] { return raw(incidence({"xx"}), CentralityKind::closeness); }, "normalized",
                 "false");
}

TEST(TwoModeCentralization, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  for (const auto of : kKinds) {
    expect_cancelled_by_progress(
        [&](const base::RunControl& run) { return centralization(some, of, {.run = run}); });
  }
}

}  // namespace
}  // namespace citynet::measure
