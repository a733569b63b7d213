#include "citynet/view/projection.hpp"

#include <gmock/gmock.h>

#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"
#include "support/davis.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using model::EntityKind;

/// `cities` cities that join each of `events` events with one chance in three.
model::Network random_field(std::uint32_t cities, std::uint32_t events, std::uint64_t seed) {
  test::Sketch sketch;
  std::vector<model::EntityId> actors, targets;
  for (std::uint32_t i = 0; i < cities; ++i) actors.push_back(sketch.city("c" + std::to_string(i)));
  for (std::uint32_t i = 0; i < events; ++i) {
    targets.push_back(sketch.add(EntityKind::event, "e" + std::to_string(i)));
  }
  base::RandomStream random(seed);
  for (const auto actor : actors) {
    for (const auto target : targets) {
      if (random.below(3) == 0) sketch.join(actor, target);
    }
  }
  return sketch.build();
}

TEST(Projection, CountsWhatTwoActorsShareOnEveryPairOfRandomFields) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto network = random_field(17, 9, seed);
    const auto incidence = two_mode(select(network, {}));
    const auto graph = project(incidence);
    for (Vertex a = 0; a < graph.vertex_count(); ++a) {
      for (Vertex b = a + 1; b < graph.vertex_count(); ++b) {
        // By definition, from the records and not from the incidence.
        std::map<std::uint32_t, int> joined;
        for (const auto id : network.affiliations_of(incidence.actor(a))) {
          joined[network[id].target.value] |= 1;
        }
        for (const auto id : network.affiliations_of(incidence.actor(b))) {
          joined[network[id].target.value] |= 2;
        }
        const auto shared = std::count_if(joined.begin(), joined.end(),
                                          [](const auto& entry) { return entry.second == 3; });
        const auto edge = graph.find_edge(a, b);
        EXPECT_EQ(edge ? graph.strengths()[*edge] : 0.0, static_cast<double>(shared));
      }
    }
  }
}

/// 400 actors in 900 things of 1 to 40 members: rows that meet hundreds in short columns, columns
/// that end where the array of members ends, actors that are in one thing only.
TwoMode long_and_short_columns(std::vector<std::vector<std::uint32_t>>& members) {
  base::RandomStream random(11);
  std::vector<std::uint32_t> rows, columns;
  for (std::uint32_t column = 0; column < 900; ++column) {
    std::set<std::uint32_t> of_column;
    const auto size = 1 + random.below(column % 7 == 0 ? 40 : 18);
    // Some are in nearly everything, most in little.
    while (of_column.size() < size) {
      of_column.insert(static_cast<std::uint32_t>(random.below(1 + random.below(400))));
    }
    for (const auto row : of_column) {
      rows.push_back(row);
      columns.push_back(column);
    }
    members.emplace_back(of_column.begin(), of_column.end());
  }
  return TwoMode::from_cells(400, 900, rows, columns);
}

TEST(Projection, AddsUpLongAndShortColumnsPairByPair) {
  std::vector<std::vector<std::uint32_t>> members;
  const auto incidence = long_and_short_columns(members);
  std::map<std::pair<Vertex, Vertex>, double> shared, newman;
  for (const auto& column : members) {
    for (std::size_t i = 0; i < column.size(); ++i) {
      for (std::size_t j = i + 1; j < column.size(); ++j) {
        shared[{column[i], column[j]}] += 1;
        newman[{column[i], column[j]}] += 1 / (static_cast<double>(column.size()) - 1);
      }
    }
  }
  for (const int threads : {1, 3}) {
    for (const auto scheme : {Scheme::count, Scheme::newman}) {
      ProjectionOptions options{.scheme = scheme};
      options.run.threads = threads;
      const auto graph = project(incidence, options);
      const auto& expected = scheme == Scheme::count ? shared : newman;
      ASSERT_EQ(graph.edge_count(), expected.size());
      EXPECT_EQ(graph.projection()->account.met, expected.size());
      std::size_t e = 0;
      for (const auto& [ends, strength] : expected) {
        EXPECT_EQ((std::pair{graph.edges()[e].source, graph.edges()[e].target}), ends);
        EXPECT_NEAR(graph.strengths()[e++], strength, 1e-12);
      }
    }
  }
}

// Davis, Gardner & Gardner 1941; 139 ties and 322 shared events among the 18 women, 66 and 214
// among the 14 events, as computed with NetworkX and tnet.
TEST(Projection, GivesThePublishedCountsOfTheSouthernWomen) {
  const auto graph = project(two_mode(select(test::southern_women(), {})));
  EXPECT_EQ(graph.vertex_count(), 18u);
  EXPECT_EQ(graph.edge_count(), 139u);
  double sum = 0;
  for (const double strength : graph.strengths()) sum += strength;
  EXPECT_EQ(sum, 322);
  const auto strength = [&](const char* a, const char* b) {
    return graph.strengths()[*graph.find_edge(graph.vertex(a), graph.vertex(b))];
  };
  EXPECT_EQ(strength("evelyn", "theresa"), 7);
  EXPECT_EQ(strength("evelyn", "laura"), 6);
  EXPECT_EQ(strength("flora", "olivia"), 2);
  EXPECT_EQ(strength("evelyn", "flora"), 1);
}

TEST(Projection, KeepsActorsThatShareNothingAsIsolates) {
  test::Sketch sketch;
  sketch.join(sketch.city("gdansk"), sketch.add(EntityKind::event, "one"));
  sketch.join(sketch.city("lublin"), sketch.add(EntityKind::event, "two"));
  const auto graph = project(select(sketch.build(), {}));
  EXPECT_EQ(graph.vertex_count(), 2u);
  EXPECT_EQ(graph.edge_count(), 0u);
  EXPECT_TRUE(graph.has_strengths());
}

TEST(Projection, CountsTwoRolesInOneNetworkOnce) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("gdansk"), lublin = sketch.city("lublin");
  const auto ump = sketch.add(EntityKind::network, "ump");
  sketch.join(gdansk, ump, "/", "member");
  sketch.join(gdansk, ump, "/", "board member");
  sketch.join(lublin, ump, "/", "member");
  EXPECT_EQ(project(select(sketch.build(), {})).strengths()[0], 1.0);
}

TEST(Projection, KeepsTheIncidenceItCameFrom) {
  const auto graph = project(select(random_field(5, 5, 1), {}));
  ASSERT_NE(graph.origin(), nullptr);
  EXPECT_EQ(graph.origin()->actor_count(), graph.vertex_count());
}

TEST(Projection, GivesTheSameGraphForAnyNumberOfThreads) {
  const auto incidence = two_mode(select(random_field(200, 40, 7), {}));
  const auto once = project(incidence, {.run = {.threads = 1, .progress = {}}});
  for (const int threads : {2, 3, 8}) {
    const auto again = project(incidence, {.run = {.threads = threads, .progress = {}}});
    EXPECT_TRUE(std::equal(once.edges().begin(), once.edges().end(), again.edges().begin(),
                           again.edges().end()));
    EXPECT_TRUE(std::equal(once.strengths().begin(), once.strengths().end(),
                           again.strengths().begin(), again.strengths().end()));
  }
}

TEST(Projection, BringsPartnersInOrderHoweverFarApartTheyAre) {
  // The rows stand on both sides of the places where words of 64 bits, and words of those, end.
  const std::vector<std::uint32_t> ends{0,    63,   64,    65,    4095,   4096,
                                        4097, 8191, 62143, 62144, 262143, 262144};
  std::vector<Graph::Edge> expected;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    for (std::size_t j = i + 1; j < ends.size(); ++j) expected.push_back({ends[i], ends[j]});
  }
  for (const std::uint32_t column_count : {1U, 2U}) {
    std::vector<std::uint32_t> rows, columns;
    for (std::uint32_t column = 0; column < column_count; ++column) {
      rows.insert(rows.end(), ends.begin(), ends.end());
      columns.insert(columns.end(), ends.size(), column);
    }
    const auto graph = project(TwoMode::from_cells(300'000, column_count, rows, columns));
    EXPECT_TRUE(std::ranges::equal(graph.edges(), expected)) << column_count;
    EXPECT_THAT(graph.strengths(), testing::Each(column_count));
    EXPECT_EQ(graph.find("a262144"), 262'144U);
  }
}

TEST(Projection, AddsUpTheSameForRowsOfFewAndOfManyCells) {
  // Two of 4,000 rows are in all of 64 columns, others in a few: the sums of the two are found by
  // looking at all of them, those of the others by marks.
  std::vector<std::uint32_t> rows, columns;
  std::map<std::pair<Vertex, Vertex>, double> shared, divided;
  for (std::uint32_t column = 0; column < 64; ++column) {
    std::set<Vertex> members{0, 70};
    for (std::uint32_t k = 0; k < 12; ++k) members.insert((column * 61 + k * k) % 4000);
    for (const auto a : members) {
      rows.push_back(a);
      columns.push_back(column);
      for (const auto b : members) {
        if (a >= b) continue;
        shared[{a, b}] += 1;
        divided[{a, b}] += 1 / (static_cast<double>(members.size()) - 1);
      }
    }
  }
  const auto incidence = TwoMode::from_cells(4000, 64, rows, columns);
  for (const int threads : {1, 3}) {
    const auto counted = project(incidence, {.run = {threads, {}}});
    const auto newman = project(incidence, {.scheme = Scheme::newman, .run = {threads, {}}});
    ASSERT_EQ(counted.edge_count(), shared.size());
    ASSERT_EQ(newman.edge_count(), shared.size());
    std::size_t e = 0;
    for (const auto& [pair, count] : shared) {
      ASSERT_EQ(counted.edges()[e], (Graph::Edge{pair.first, pair.second}));
      ASSERT_EQ(counted.strengths()[e], count);
      ASSERT_EQ(newman.edges()[e], (Graph::Edge{pair.first, pair.second}));
      ASSERT_DOUBLE_EQ(newman.strengths()[e++], divided[pair]);
    }
  }
}

TEST(Projection, CountsWhatDoesNotFitIntoAByte) {
  // Pair by pair, rows share so many columns and no others. Counts are kept in bytes while a row
  // is added up; the last row shares 300 columns with each other one as well.
  const std::vector<std::uint32_t> shared{1, 254, 255, 256, 257, 509, 510, 511, 512, 766, 1000};
  const auto pairs = static_cast<std::uint32_t>(shared.size());
  std::vector<std::uint32_t> rows, columns;
  std::uint32_t column = 0;
  const auto meet = [&](std::vector<std::uint32_t> members, std::uint32_t times) {
    for (std::uint32_t i = 0; i < times; ++i, ++column) {
      for (const auto row : members) {
        rows.push_back(row);
        columns.push_back(column);
      }
    }
  };
  for (std::uint32_t pair = 0; pair < pairs; ++pair) meet({2 * pair, 2 * pair + 1}, shared[pair]);
  for (std::uint32_t row = 0; row < 2 * pairs; ++row) meet({row, 2 * pairs}, 300);
  // Among few rows all counts of a row are looked at, among many those that are marked.
  for (const std::size_t actors : {2 * pairs + 1, 100'000U}) {
    const auto incidence = TwoMode::from_cells(actors, column, rows, columns);
    for (const double minimum : {0.0, 256.0}) {
      for (const std::size_t top : {0U, 40U}) {  // 40 keep all, but rows are looked at as a whole
        const auto graph = project(incidence, {.minimum = minimum, .top = top});
        std::size_t ties = 2 * pairs;
        for (std::uint32_t pair = 0; pair < pairs; ++pair) {
          const auto edge = graph.find_edge(2 * pair, 2 * pair + 1);
          ASSERT_EQ(edge.has_value(), shared[pair] >= minimum);
          if (!edge) continue;
          ++ties;
          EXPECT_EQ(graph.strengths()[*edge], shared[pair]);
        }
        for (std::uint32_t row = 0; row < 2 * pairs; ++row) {
          EXPECT_EQ(graph.strengths()[graph.find_edge(row, 2 * pairs).value()], 300);
        }
        EXPECT_EQ(graph.edge_count(), ties);
      }
    }
  }
}

TEST(Projection, CountsPairsThatOnlyShareWhatIsWorthNothing) {
  // By tf-idf a column that all are in is worth log(1)^2 = 0.
  const std::vector<std::uint32_t> rows{0, 1, 2, 0, 1}, columns{0, 0, 0, 1, 1};
  const auto graph = project(TwoMode::from_cells(3, 2, rows, columns), {.scheme = Scheme::tf_idf});
  const auto& account = graph.projection()->account;
  EXPECT_EQ(account.met, 3U);
  EXPECT_EQ(account.stored, 1U);
  EXPECT_EQ(account.out_not_positive + account.out_undefined, 2U);
}

TEST(Projection, LaysOutRowsOfManyTiesInPartsOfAnyNumber) {
  // 600 rows in one column, every third also in another: 179,700 ties, enough for five parts.
  std::vector<std::uint32_t> rows, columns;
  for (std::uint32_t row = 0; row < 600; ++row) {
    for (std::uint32_t column = 0; column < (row % 3 == 0 ? 2U : 1U); ++column) {
      rows.push_back(row);
      columns.push_back(column);
    }
  }
  const auto incidence = TwoMode::from_cells(600, 2, rows, columns);
  for (const int threads : {1, 2, 5}) {
    for (const auto scheme : {Scheme::count, Scheme::directed_share}) {
      const auto graph = project(incidence, {.scheme = scheme, .run = {threads, {}}});
      for (Vertex v = 0; v < 600; ++v) {
        ASSERT_EQ(graph.neighbors(v).size(), 599U);
        ASSERT_EQ(graph.in_neighbors(v).size(), 599U);
        for (std::uint32_t i = 0; i < 599; ++i) {
          const auto u = i < v ? i : i + 1;
          const auto shared = u % 3 == 0 && v % 3 == 0 ? 2.0 : 1.0;
          const auto strength = graph.strengths()[graph.edges_of(v)[i]];
          const double columns_of_v = v % 3 == 0 ? 2 : 1;
          ASSERT_EQ(graph.neighbors(v)[i], u);
          ASSERT_EQ(strength, scheme == Scheme::count ? shared : shared / columns_of_v);
          ASSERT_EQ(graph.in_neighbors(v)[i], u);
          ASSERT_EQ(graph.in_edges_of(v)[i], *graph.find_edge(u, v)) << threads;
        }
      }
    }
  }
}

TEST(Projection, LaysOutWhereEverybodyMeetsEverybodyInPartsOfAnyNumber) {
  // 1,100 rows in one column: 604,450 ties.
  constexpr Vertex kRows = 1100;
  std::vector<std::uint32_t> rows(kRows);
  std::iota(rows.begin(), rows.end(), 0U);
  const auto incidence = TwoMode::from_cells(kRows, 1, rows, std::vector<std::uint32_t>(kRows, 0));
  for (const int threads : {1, 3}) {
    const auto graph = project(incidence, {.run = {threads, {}}});
    ASSERT_EQ(graph.edge_count(), kRows * (kRows - 1) / 2);
    for (Vertex v = 0; v < kRows; ++v) {
      ASSERT_EQ(graph.neighbors(v).size(), kRows - 1);
      for (Vertex i = 0; i + 1 < kRows; ++i) {
        const auto u = i < v ? i : i + 1;
        const Graph::Edge edge{std::min(u, v), std::max(u, v)};
        ASSERT_EQ(graph.neighbors(v)[i], u);
        ASSERT_EQ(graph.edges()[graph.edges_of(v)[i]], edge) << threads;
      }
    }
  }
}

TEST(Projection, ReportsProgressThatOnlyGrows) {
  std::vector<std::uint32_t> rows(2000);
  std::iota(rows.begin(), rows.end(), 0U);
  double last = 0;
  const auto see = [&last](double share) {
    EXPECT_GE(share, last);
    last = share;
    return base::Continue::yes;
  };
  (void)project(TwoMode::from_cells(2000, 1, rows, std::vector<std::uint32_t>(2000, 0)),
                {.run = {.threads = 2, .progress = see}});
  EXPECT_EQ(last, 1.0);
}

TEST(Projection, StopsWhenProgressSaysNo) {
  const auto incidence = two_mode(select(random_field(60, 10, 7), {}));
  EXPECT_THROW(
      (void)project(incidence,
                    {.run = {.threads = 2, .progress = [](double) { return base::Continue::no; }}}),
      base::Cancelled);
}

}  // namespace
}  // namespace citynet::view
