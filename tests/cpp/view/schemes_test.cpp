// Every scheme of `project` against its definition over whole rows, and against published values.

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/random.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "support/davis.hpp"
#include "support/dense_schemes.hpp"
#include "support/promises.hpp"

namespace citynet::view {
namespace {

using test::brute_force::table_of;

constexpr Scheme kSchemes[] = {
    Scheme::count,          Scheme::binary,      Scheme::ratio,
    Scheme::newman,         Scheme::hyperbolic,  Scheme::resource_allocation,
    Scheme::jaccard,        Scheme::min_overlap, Scheme::cosine,
    Scheme::pearson,        Scheme::yule_q,      Scheme::tf_idf,
    Scheme::directed_share, Scheme::pathsim};

bool takes_grades(Scheme scheme) { return scheme != Scheme::binary && scheme != Scheme::yule_q; }

/// Cells with chance `one_in`, grades 1 to 4 in quarters; rows and columns without cells occur.
TwoMode random_incidence(std::uint32_t rows, std::uint32_t columns, std::uint64_t seed,
                         std::uint32_t one_in = 3) {
  base::RandomStream random(seed);
  std::vector<std::uint32_t> r, c;
  CellGrades grades;
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint32_t column = 0; column < columns; ++column) {
      if (random.below(one_in) != 0) continue;
      r.push_back(row);
      c.push_back(column);
      grades.values.push_back(1 + 0.25 * static_cast<double>(random.below(13)));
    }
  }
  return TwoMode::from_cells(rows, columns, r, c, grades);
}

double strength(const Graph& graph, Vertex a, Vertex b) {
  const auto edge = graph.find_edge(a, b);
  return edge ? graph.strengths()[*edge] : 0;
}

void expect_as_defined(const TwoMode& incidence, Scheme scheme, CellUse cells) {
  const auto graph = project(incidence, {.scheme = scheme, .cells = cells});
  const auto rows = table_of(incidence, cells);
  EXPECT_EQ(graph.is_directed(), is_directed(scheme));
  for (Vertex a = 0; a < rows.size(); ++a) {
    for (Vertex b = 0; b < rows.size(); ++b) {
      if (a == b) continue;
      const double defined = test::brute_force::scheme(scheme, rows, a, b);
      EXPECT_NEAR(strength(graph, a, b), defined > 1e-12 ? defined : 0, 1e-12)
          << to_string(scheme) << " " << to_string(cells) << ", " << a << " to " << b;
    }
  }
}

TEST(Schemes, AreWhatTheyAreDefinedToBeOnRandomIncidences) {
  for (const auto scheme : kSchemes) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      const auto incidence = random_incidence(9, 7, seed);
      expect_as_defined(incidence, scheme, CellUse::presence);
      if (takes_grades(scheme)) expect_as_defined(incidence, scheme, CellUse::grade);
    }
  }
}

TEST(Schemes, AreWhatTheyAreDefinedToBeOnTheTargetsToo) {
  for (const auto scheme : kSchemes) {
    expect_as_defined(random_incidence(8, 10, 5).transposed(), scheme, CellUse::presence);
  }
}

// Computed with NetworkX; the Newman values agree with those of tnet.
TEST(Schemes, GiveThePublishedValuesOfTheSouthernWomen) {
  const auto incidence = two_mode(select(test::southern_women(), {}));
  const auto value = [&](Scheme scheme, const char* a, const char* b) {
    const auto graph = project(incidence, {.scheme = scheme});
    return strength(graph, graph.vertex(a), graph.vertex(b));
  };
  struct Row {
    const char *a, *b;
    double count, newman, jaccard, min_overlap;
  };
  for (const auto& row : {Row{"evelyn", "theresa", 7, 1.486880, .777778, .875},
                          Row{"evelyn", "laura", 6, 1.562637, .666667, .857143},
                          Row{"flora", "olivia", 2, .424242, 1, 1},
                          Row{"evelyn", "flora", 1, .090909, .111111, .5}}) {
    EXPECT_EQ(value(Scheme::count, row.a, row.b), row.count);
    EXPECT_NEAR(value(Scheme::newman, row.a, row.b), row.newman, 5e-7);
    EXPECT_NEAR(value(Scheme::jaccard, row.a, row.b), row.jaccard, 5e-7);
    EXPECT_NEAR(value(Scheme::min_overlap, row.a, row.b), row.min_overlap, 5e-7);
  }
  EXPECT_NEAR(value(Scheme::newman, "evelyn", "brenda"), 1.3959707, 5e-8);
  EXPECT_NEAR(value(Scheme::newman, "evelyn", "charlotte"), .6761905, 5e-8);
  EXPECT_NEAR(value(Scheme::newman, "evelyn", "frances"), .5626374, 5e-8);
  EXPECT_NEAR(value(Scheme::newman, "evelyn", "eleanor"), .3626374, 5e-8);
}

TEST(Schemes, GiveThePublishedProjectionOfTheEventsOfTheSouthernWomen) {
  const auto graph = project(two_mode(select(test::southern_women(), {})).transposed());
  double sum = 0;
  for (const double value : graph.strengths()) sum += value;
  EXPECT_EQ(graph.edge_count(), 66u);
  EXPECT_EQ(sum, 214);
}

// By hand: a in x, y; b in x, y, z; c in z. x, y and z have 2 rows each, w has none.
TEST(Schemes, OnThreeRowsByHand) {
  const auto incidence = TwoMode::from_cells(3, 4, std::vector<std::uint32_t>{0, 0, 1, 1, 1, 2},
                                             std::vector<std::uint32_t>{0, 1, 0, 1, 2, 2});
  const auto of_ab = [&](Scheme scheme) {
    return strength(project(incidence, {.scheme = scheme}), 0, 1);
  };
  EXPECT_DOUBLE_EQ(of_ab(Scheme::count), 2);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::binary), 1);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::ratio), 2.0 / 4);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::newman), 2);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::hyperbolic), 1);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::resource_allocation), 1.0 / 2);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::jaccard), 2.0 / 3);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::min_overlap), 1);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::cosine), 2 / std::sqrt(6.0));
  // (4 * 2 - 2 * 3) / sqrt(2 * 2 * 3 * 1)
  EXPECT_DOUBLE_EQ(of_ab(Scheme::pearson), 2 / std::sqrt(12.0));
  // both 2, only b 1, neither 1: nothing is only a's
  EXPECT_DOUBLE_EQ(of_ab(Scheme::yule_q), 1);
  // All columns are equally rare, so that it is the cosine.
  EXPECT_DOUBLE_EQ(of_ab(Scheme::tf_idf), 2 / std::sqrt(6.0));
  EXPECT_DOUBLE_EQ(of_ab(Scheme::directed_share), 1);
  EXPECT_DOUBLE_EQ(of_ab(Scheme::pathsim), 2 * 2.0 / (2 + 3));
  const auto share = project(incidence, {.scheme = Scheme::directed_share});
  EXPECT_DOUBLE_EQ(strength(share, 1, 0), 2.0 / 3);
}

TEST(Schemes, OfAUsersOwnSeeTheSumsOfEachPair) {
  const auto incidence = random_incidence(9, 7, 3);
  const auto newman = project(incidence, {.scheme = Scheme::newman, .cells = CellUse::grade});
  const auto jaccard = project(incidence, {.scheme = Scheme::jaccard, .cells = CellUse::grade});
  const auto pearson = project(incidence, {.scheme = Scheme::pearson, .cells = CellUse::grade});
  ProjectionOptions options{.scheme = Scheme::own, .cells = CellUse::grade};
  options.own = [](const PairSums& sums) { return sums.newman; };
  EXPECT_THAT(project(incidence, options).strengths(),
              testing::Pointwise(testing::DoubleEq(), newman.strengths()));
  options.own = [](const PairSums& s) {
    return s.smaller / (s.first_sum + s.second_sum - s.smaller);
  };
  EXPECT_THAT(project(incidence, options).strengths(),
              testing::Pointwise(testing::DoubleEq(), jaccard.strengths()));
  options.own = [](const PairSums& s) {
    return (s.columns * s.product - s.first_sum * s.second_sum) /
           std::sqrt((s.columns * s.first_squares - s.first_sum * s.first_sum) *
                     (s.columns * s.second_squares - s.second_sum * s.second_sum));
  };
  EXPECT_EQ(project(incidence, options).edge_count(), pearson.edge_count());
  options.own = [](const PairSums& s) { return s.first < s.second && s.shared > 0 ? s.rows : 0; };
  EXPECT_EQ(project(incidence, options).strengths()[0], 9);
}

TEST(Schemes, OfResourcesGiveAwayAllThatDoesNotFlowBack) {
  const auto incidence = random_incidence(20, 9, 4);
  for (const auto cells : {CellUse::presence, CellUse::grade}) {
    const auto graph = project(incidence, {.scheme = Scheme::resource_allocation, .cells = cells});
    const auto rows = table_of(incidence, cells);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      double out = test::brute_force::scheme(Scheme::resource_allocation, rows, v, v);
      for (const auto edge : graph.edges_of(v)) out += graph.strengths()[edge];
      if (!incidence.targets_of(v).empty()) {
        EXPECT_NEAR(out, 1, 1e-12);
      }
    }
  }
}

TEST(Schemes, TieOnlyWhatIsPositivelyAssociatedAndCountTheRest) {
  const auto incidence = random_incidence(30, 12, 8, 2);
  for (const auto scheme : {Scheme::pearson, Scheme::yule_q}) {
    const auto graph = project(incidence, {.scheme = scheme});
    const auto& account = graph.projection()->account;
    EXPECT_GT(account.out_not_positive, 0u);
    EXPECT_EQ(account.met, account.stored + account.out_not_positive + account.out_undefined);
    EXPECT_EQ(account.stored, graph.edge_count());
    EXPECT_EQ(account.possible, 30u * 29 / 2);
    for (const double value : graph.strengths()) EXPECT_GT(value, 0);
  }
}

// A row that is in every column has no spread, and one column that all are in has no rarity.
TEST(Schemes, CountPairsForWhichTheyHaveNoNumber) {
  const auto incidence = TwoMode::from_cells(3, 2, std::vector<std::uint32_t>{0, 0, 1, 2},
                                             std::vector<std::uint32_t>{0, 1, 0, 0});
  const auto undefined = [&](Scheme scheme) {
    return project(incidence, {.scheme = scheme}).projection()->account.out_undefined;
  };
  EXPECT_EQ(undefined(Scheme::pearson), 2u);  // 0-1 and 0-2; 1-2 correlate perfectly
  EXPECT_EQ(undefined(Scheme::yule_q), 2u);
  EXPECT_EQ(undefined(Scheme::tf_idf), 3u);  // rows 1 and 2 only have what all have
  EXPECT_EQ(undefined(Scheme::cosine), 0u);
}

TEST(Schemes, WorkOnNothing) {
  for (const auto scheme : kSchemes) {
    EXPECT_EQ(project(TwoMode(), {.scheme = scheme}).vertex_count(), 0u);
    const auto lonely =
        TwoMode::from_cells(2, 1, std::vector<std::uint32_t>{1}, std::vector<std::uint32_t>{0});
    const auto graph = project(lonely, {.scheme = scheme});
    EXPECT_EQ(graph.edge_count(), 0u);
    EXPECT_TRUE(graph.has_strengths());
    EXPECT_EQ(graph.projection()->account.met, 0u);
  }
}

TEST(Schemes, RefuseWhatDoesNotGoTogether) {
  using test::expect_refused;
  const auto graded = random_incidence(5, 5, 1);
  const auto bare =
      TwoMode::from_cells(1, 1, std::vector<std::uint32_t>{0}, std::vector<std::uint32_t>{0});
  for (const auto scheme : {Scheme::binary, Scheme::yule_q}) {
    expect_refused([&] { return project(graded, {.scheme = scheme, .cells = CellUse::grade}); },
                   "cells", "grade");
  }
  expect_refused([&] { return project(bare, {.cells = CellUse::grade}); }, "cells", "grade");
  expect_refused([&] { return project(bare, {.scheme = Scheme::own}); }, "own", "none");
  expect_refused([&] { return project(bare, {.own = [](const PairSums&) { return 1.0; }}); }, "own",
                 "a function");
  for (const double minimum : {-1.0, std::nan(""), HUGE_VAL}) {
    EXPECT_THROW((void)project(bare, {.minimum = minimum}), base::InvalidArgument);
  }
  EXPECT_THROW((void)project(graded, {.scheme = Scheme::own,
                                      .own = [](const PairSums&) { return HUGE_VAL; }}),
               base::InvalidArgument);
}

TEST(Schemes, GiveTheSameBitsForAnyNumberOfThreads) {
  const auto incidence = random_incidence(150, 30, 7, 4);
  for (const auto scheme : kSchemes) {
    test::expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      const auto graph = project(incidence, {.scheme = scheme, .run = run});
      return std::vector<double>(graph.strengths().begin(), graph.strengths().end());
    });
  }
}

TEST(Schemes, StopWhenProgressSaysNo) {
  const auto incidence = random_incidence(60, 20, 7);
  for (const auto scheme : kSchemes) {
    test::expect_cancelled_by_progress([&](const base::RunControl& run) {
      return project(incidence, {.scheme = scheme, .run = run});
    });
  }
}

TEST(Schemes, ExplainTiesByContributionsThatAddUp) {
  for (const auto scheme : kSchemes) {
    for (const auto cells : {CellUse::presence, CellUse::grade}) {
      if (cells == CellUse::grade && !takes_grades(scheme)) continue;
      const auto graph = project(random_incidence(9, 7, 2), {.scheme = scheme, .cells = cells});
      const auto rows = table_of(*graph.origin(), cells);
      for (Vertex a = 0; a < 9; ++a) {
        for (Vertex b = 0; b < 9; ++b) {
          if (a == b) continue;
          const auto why = explain(graph, a, b);
          if (why.tied) {
            EXPECT_DOUBLE_EQ(why.strength, strength(graph, a, b));
          }
          if (why.shared.empty() || std::isnan(why.strength)) continue;
          EXPECT_NEAR(why.strength, test::brute_force::scheme(scheme, rows, a, b), 1e-12);
          double sum = why.rest;
          for (const auto& shared : why.shared) sum += shared.contribution;
          EXPECT_NEAR(sum, why.strength, 1e-12) << to_string(scheme);
          if (scheme != Scheme::pearson && scheme != Scheme::yule_q) {
            EXPECT_EQ(why.rest, 0);
          }
        }
      }
    }
  }
}

TEST(Schemes, ExplainJaccardByOneOverTheUnionEach) {
  const auto incidence = TwoMode::from_cells(2, 4, std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1},
                                             std::vector<std::uint32_t>{0, 1, 2, 1, 2, 3});
  const auto why = explain(project(incidence, {.scheme = Scheme::jaccard}), "a0", "a1");
  ASSERT_EQ(why.shared.size(), 2u);
  EXPECT_EQ(why.shared[0].key, "t1");
  EXPECT_DOUBLE_EQ(why.shared[0].contribution, 1.0 / 4);
  EXPECT_DOUBLE_EQ(why.shared[1].contribution, 1.0 / 4);
}

TEST(Schemes, DoNotTakeAUsersOwnFunctionApart) {
  ProjectionOptions options{.scheme = Scheme::own};
  options.own = [](const PairSums& sums) { return std::sqrt(sums.shared); };
  const auto graph = project(random_incidence(9, 7, 2), options);
  const auto [a, b] = graph.edges()[0];
  const auto why = explain(graph, a, b);
  EXPECT_EQ(why.rest, graph.strengths()[0]);
  EXPECT_EQ(why.shared[0].contribution, 0);
}

}  // namespace
}  // namespace citynet::view
