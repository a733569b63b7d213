#include "citynet/measure/structure/assortativity.hpp"

#include <cmath>

#include "citynet/base/random.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The correlation over a list of ties, an undirected one both ways: in the plainest words.
double correlation_by_definition(const view::Graph& graph, const std::vector<double>& from,
                                 const std::vector<double>& to, bool use_strengths) {
  std::vector<double> x, y, counts;
  for (std::size_t e = 0; e < graph.edge_count(); ++e) {
    const auto [a, b] = graph.edges()[e];
    x.push_back(from[a]);
    y.push_back(to[b]);
    if (!graph.is_directed()) {
      x.push_back(from[b]);
      y.push_back(to[a]);
    }
    counts.resize(x.size(), use_strengths ? graph.strengths()[e] : 1.0);
  }
  long double total = 0, mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    total += counts[i];
    mx += counts[i] * x[i];
    my += counts[i] * y[i];
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    const long double dx = x[i] - mx / total, dy = y[i] - my / total;
    xy += counts[i] * dx * dy;
    xx += counts[i] * dx * dx;
    yy += counts[i] * dy * dy;
  }
  if (x.empty() || xx < 1e-15L || yy < 1e-15L) return kNaN;
  return static_cast<double>(xy / std::sqrt(xx * yy));
}

std::vector<double> degrees(const view::Graph& graph, bool in) {
  std::vector<double> result;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    result.push_back(
        static_cast<double>(in ? graph.in_neighbors(v).size() : graph.neighbors(v).size()));
  }
  return result;
}

// Recomputed with igraph for the reference data.
TEST(DegreeAssortativity, OfTheKarateClubAndTheFlorentineFamilies) {
  EXPECT_NEAR(degree_assortativity(karate_club()).value, -0.475613, 5e-7);
  EXPECT_NEAR(degree_assortativity(florentine_families()).value, -0.374838, 5e-7);
}

TEST(DegreeAssortativity, OfAStarIsMinusOne) { EXPECT_EQ(degree_assortativity(star(5)).value, -1); }

TEST(DegreeAssortativity, AgreesWithTheDefinitionOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto ours = degree_assortativity(graph);
    const double expected =
        correlation_by_definition(graph, degrees(graph, false), degrees(graph, true), false);
    EXPECT_TRUE(agree(ours.value, expected, 1e-12)) << text(graph);
    EXPECT_EQ(ours.account.status, std::isnan(expected) ? Status::undefined : Status::exact);
  };
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(4, compare);
}

TEST(DegreeAssortativity, IsUndefinedWhereAllDegreesAreEqual) {
  for (const auto& graph : {cycle(4), complete(3), path(2), undirected(3, {}), path(0)}) {
    const auto score = degree_assortativity(graph);
    EXPECT_TRUE(std::isnan(score.value));
    EXPECT_EQ(score.account.status, Status::undefined);
    EXPECT_FALSE(score.account.note.empty());
  }
}

TEST(Assortativity, IsOneWhereLikeMeetsLike) {
  EXPECT_EQ(assortativity(undirected(4, {{0, 1}, {2, 3}}), std::vector<double>{1, 1, 5, 5}).value,
            1);
  EXPECT_EQ(assortativity(path(2), std::vector<double>{1, 5}).value, -1);
}

TEST(Assortativity, AgreesWithTheDefinitionOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto graph = random_graph({.vertices = 5 + seed % 20,
                                     .edges = 5 + seed % 40,
                                     .seed = seed,
                                     .directed = seed % 2 == 1,
                                     .with_strengths = true});
    base::RandomStream random(seed);
    std::vector<double> values;
    for (std::size_t v = 0; v < graph.vertex_count(); ++v) {
      values.push_back(1000 + random.unit() * 10);
    }
    for (const auto ties : {TieUse::presence, TieUse::strength}) {
      const auto ours = assortativity(graph, values, {.ties = ties});
      EXPECT_TRUE(agree(ours.value,
                        correlation_by_definition(graph, values, values, ties == TieUse::strength),
                        1e-9))
          << text(graph);
    }
  }
}

TEST(Assortativity, DoesNotDependOnUnitAndOrigin) {
  const auto graph = karate_club();
  std::vector<double> values, others;
  for (view::Vertex v = 0; v < 34; ++v) {
    values.push_back(v * v % 17);
    others.push_back(values.back() * -4 + 1024);
  }
  EXPECT_TRUE(agree(assortativity(graph, values).value, assortativity(graph, others).value, 1e-14));
  for (double& value : values) value *= 1e300;
  EXPECT_TRUE(agree(assortativity(graph, values).value, assortativity(graph, others).value, 1e-14));
}

TEST(Assortativity, IsUndefinedWhereTheValuesDoNotDiffer) {
  EXPECT_EQ(assortativity(path(3), std::vector<double>{2, 2, 2}).account.status, Status::undefined);
  EXPECT_EQ(assortativity(undirected(2, {}), std::vector<double>{1, 2}).account.status,
            Status::undefined);
  // The isolate differs, yet no tie begins there.
  EXPECT_EQ(assortativity(with_isolates(path(2), 1), std::vector<double>{2, 2, 9}).account.status,
            Status::undefined);
}

TEST(Assortativity, RefusesValuesThatAreNone) {
  expect_refused(
      [] {
        return assortativity(path(3), std::vector<double>{1, kNaN, 3});
      },
      "values", "nan at vertex 1 (1)");
  expect_refused([] { return assortativity(path(3), std::vector<double>{1}); }, "values",
                 "1 values");
  expect_refused(
      [] {
        return assortativity(path(3), std::vector<double>{1, 2, 3}, {.ties = TieUse::strength});
      },
      "graph", "no strengths");
}

/// From the table of shares e(i, j).
double nominal_by_definition(const view::Graph& graph, const std::vector<std::uint32_t>& groups,
                             bool use_strengths) {
  std::vector<std::vector<double>> e(10, std::vector<double>(10, 0.0));
  double total = 0;
  for (std::size_t i = 0; i < graph.edge_count(); ++i) {
    const auto [a, b] = graph.edges()[i];
    const double count = use_strengths ? graph.strengths()[i] : 1;
    e[groups[a]][groups[b]] += count;
    total += count;
    if (graph.is_directed()) continue;
    e[groups[b]][groups[a]] += count;
    total += count;
  }
  double inside = 0, by_chance = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    double begin = 0, end = 0;
    for (std::size_t j = 0; j < 10; ++j) {
      begin += e[i][j] / total;
      end += e[j][i] / total;
    }
    inside += e[i][i] / total;
    by_chance += begin * end;
  }
  return by_chance > 1 - 1e-12 ? kNaN : (inside - by_chance) / (1 - by_chance);
}

TEST(NominalAssortativity, IsOneWhenAllTiesStayInside) {
  const auto graph = undirected(4, {{0, 1}, {2, 3}});
  EXPECT_EQ(nominal_assortativity(graph, groups_of(std::vector<std::uint32_t>{7, 7, 2, 2})).value,
            1);
  EXPECT_EQ(nominal_assortativity(path(2), groups_of(std::vector<std::uint32_t>{0, 1})).value, -1);
}

// 78 ties, 11 between the two clubs (Zachary's assignment, 17 and 17 members): by the formula
// (67/78 - s) / (1 - s) with s = (76^2 + 80^2) / 156^2, the degrees of the two clubs being 76
// and 80.
TEST(NominalAssortativity, OfTheTwoKarateClubs) {
  const auto graph = karate_club();
  const auto clubs = karate_clubs();
  double first = 0, across = 0;
  for (const auto& edge : graph.edges()) {
    first += (clubs[edge.source] == clubs[0]) + (clubs[edge.target] == clubs[0]);
    across += clubs[edge.source] != clubs[edge.target];
  }
  const double second = 156 - first;
  const double s = (first * first + second * second) / (156 * 156);
  EXPECT_NEAR(nominal_assortativity(graph, groups_of(clubs)).value, (1 - across / 78 - s) / (1 - s),
              1e-14);
}

TEST(NominalAssortativity, AgreesWithTheDefinitionOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto graph = random_graph({.vertices = 4 + seed % 20,
                                     .edges = 4 + seed % 40,
                                     .seed = seed,
                                     .directed = seed % 2 == 1,
                                     .with_strengths = true});
    base::RandomStream random(seed);
    std::vector<std::uint32_t> groups;
    for (std::size_t v = 0; v < graph.vertex_count(); ++v) {
      groups.push_back(static_cast<std::uint32_t>(random.below(1 + seed % 4) * 3));
    }
    for (const auto ties : {TieUse::presence, TieUse::strength}) {
      const auto ours = nominal_assortativity(graph, groups_of(groups), {.ties = ties});
      const double expected = nominal_by_definition(graph, groups, ties == TieUse::strength);
      EXPECT_TRUE(agree(ours.value, expected, 1e-12)) << text(graph);
      EXPECT_EQ(ours.account.status, std::isnan(expected) ? Status::undefined : Status::exact);
    }
  }
}

TEST(NominalAssortativity, IsUndefinedInOneGroupAndWithoutTies) {
  EXPECT_EQ(
      nominal_assortativity(path(3), groups_of(std::vector<std::uint32_t>{1, 1, 1})).account.status,
      Status::undefined);
  EXPECT_EQ(nominal_assortativity(undirected(2, {}), groups_of(std::vector<std::uint32_t>{0, 1}))
                .account.status,
            Status::undefined);
  EXPECT_EQ(nominal_assortativity(path(0), Groups{}).account.status, Status::undefined);
}

// Without vertex 3 the path 0-1-2 is left, whose ends are of one group: e(0, 0) = 0, and with
// a(0) = b(0) = a(1) = b(1) = 1/2 the formula gives -1.
TEST(NominalAssortativity, LeavesOutVerticesWithoutAGroupAndTheirTies) {
  const std::vector<std::string> names{"PL", "MD", "PL", ""};
  const auto score = nominal_assortativity(path(4), groups_of(names));
  EXPECT_EQ(score.value, -1);
  EXPECT_EQ(
      nominal_assortativity(path(2), groups_of(std::vector<std::string>{"PL", ""})).account.status,
      Status::undefined);
}

TEST(NominalAssortativity, RefusesTheWrongNumberOfGroups) {
  expect_refused(
      [] { return nominal_assortativity(path(3), groups_of(std::vector<std::uint32_t>{1})); },
      "groups", "1 values");
}

TEST(Assortativity, TellsItsConventions) {
  EXPECT_EQ(degree_assortativity(directed(2, {{0, 1}})).account.conventions,
            (std::vector<Convention>{{"ties", "directed, each counted once"},
                                     {"tie strengths", "not used"},
                                     {"degrees", "out of the source, into the target"}}));
}

}  // namespace
}  // namespace citynet::measure
