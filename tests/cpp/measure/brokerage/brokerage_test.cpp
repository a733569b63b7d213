#include "citynet/measure/brokerage/brokerage.hpp"

#include <cmath>

#include "support/dense.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr auto kNone = Groups::kNone;

/// Coordinator, consultant, representative, gatekeeper, liaison.
std::vector<double> list(const BrokerageRoles& r) {
  return {r.coordinator, r.consultant, r.representative, r.gatekeeper, r.liaison};
}

std::vector<double> list(const Brokerage& result) {
  std::vector<double> all;
  for (const auto& roles : result.vertices) {
    for (const double value : list(roles)) all.push_back(value);
  }
  return all;
}

Groups numbered(std::vector<std::uint32_t> of, std::size_t count) {
  Groups groups{std::move(of), {}};
  for (std::size_t g = 0; g < count; ++g) groups.names.push_back(std::to_string(g));
  return groups;
}

/// Every triple of different vertices, looked at one by one.
std::vector<double> by_hand(const view::Graph& graph, const Groups& groups, bool shares) {
  const auto tied = brute_force::adjacency(graph);
  const auto n = graph.vertex_count();
  const auto brokers = [&](std::size_t a, std::size_t v, std::size_t b) {
    const bool different = a != v && v != b && a != b;
    const bool known = groups.of[a] != kNone && groups.of[v] != kNone && groups.of[b] != kNone;
    return different && known && tied[a][v] != 0 && tied[v][b] != 0 && tied[a][b] == 0;
  };
  std::vector<double> roles(5 * n, 0.0);
  for (std::size_t v = 0; v < n; ++v) {
    for (std::size_t role = 0; role < 5; ++role) {
      if (groups.of[v] == kNone) roles[5 * v + role] = std::nan("");
    }
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        if (!brokers(a, v, b)) continue;
        double credit = 0;
        for (std::size_t w = 0; w < n; ++w) credit += brokers(a, w, b) ? 1 : 0;
        const auto ga = groups.of[a], gv = groups.of[v], gb = groups.of[b];
        std::size_t role = 4;
        if (ga == gv && gv == gb)
          role = 0;
        else if (ga == gb)
          role = 1;
        else if (ga == gv)
          role = 2;
        else if (gv == gb)
          role = 3;
        roles[5 * v + role] += shares ? 1 / credit : 1;
      }
    }
  }
  return roles;
}

void expect_as_by_hand(const view::Graph& graph, const Groups& groups) {
  EXPECT_TRUE(near(list(brokerage(graph, groups)), by_hand(graph, groups, false), 0))
      << text(graph);
  const auto shares = brokerage(graph, groups, {.credit = BrokerageCredit::share});
  EXPECT_TRUE(near(list(shares), by_hand(graph, groups, true))) << text(graph);
}

// The path a -> v -> b: the member who receives for its group from outside keeps the gate; who
// speaks for its group to the outside represents it. As in Gould and Fernandez, sna and UCINET.
TEST(Brokerage, GatekeeperReceivesAndRepresentativeSends) {
  const auto path = directed(3, {{0, 1}, {1, 2}});
  EXPECT_EQ(list(brokerage(path, numbered({0, 1, 1}, 2)).vertices[1]),
            (std::vector<double>{0, 0, 0, 1, 0}));
  EXPECT_EQ(list(brokerage(path, numbered({0, 0, 1}, 2)).vertices[1]),
            (std::vector<double>{0, 0, 1, 0, 0}));
}

TEST(Brokerage, HasOneRoleForEachWayThreeCanBeGrouped) {
  const auto path = directed(3, {{0, 1}, {1, 2}});
  EXPECT_EQ(list(brokerage(path, numbered({0, 0, 0}, 1)).graph),
            (std::vector<double>{1, 0, 0, 0, 0}));
  EXPECT_EQ(list(brokerage(path, numbered({0, 1, 0}, 2)).graph),
            (std::vector<double>{0, 1, 0, 0, 0}));
  EXPECT_EQ(list(brokerage(path, numbered({0, 1, 2}, 3)).graph),
            (std::vector<double>{0, 0, 0, 0, 1}));
}

// R's sna 2.7 on the club's members and the two clubs they joined, each friendship as two arcs.
TEST(Brokerage, OfTheKarateClubIsThatOfSna) {
  const auto result = brokerage(karate_club(), groups_of(karate_clubs()));
  EXPECT_EQ(list(result.vertices[0]), (std::vector<double>{174, 0, 15, 15, 0}));
  EXPECT_EQ(list(result.vertices[2]), (std::vector<double>{10, 12, 23, 23, 0}));
  EXPECT_EQ(list(result.vertices[33]), (std::vector<double>{156, 6, 40, 40, 0}));
  EXPECT_EQ(list(result.graph), (std::vector<double>{510, 20, 128, 128, 0}));
  EXPECT_EQ(result.graph.total(), 786);
}

TEST(Brokerage, AgreesWithTheDefinitionOnEverySmallGraph) {
  const auto check = [](const view::Graph& graph) {
    const auto n = graph.vertex_count();
    std::vector<std::uint32_t> of(n);
    for (std::size_t v = 0; v < n; ++v) of[v] = static_cast<std::uint32_t>(v % 3);
    expect_as_by_hand(graph, numbered(of, 3));
    for (auto& group : of) group = group == 2 ? kNone : group / 2;
    expect_as_by_hand(graph, numbered(of, 1));
  };
  for_every_labelled_graph_up_to(5, check);
  for_every_labelled_digraph_up_to(4, check);
}

TEST(Brokerage, AgreesWithTheDefinitionOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph(
        {.vertices = 40, .edges = 60 * (1 + seed), .seed = seed, .directed = seed % 2 == 0});
    std::vector<std::uint32_t> of;
    for (std::uint32_t v = 0; v < 40; ++v) of.push_back(v % 7 == 6 ? kNone : v % 5);
    expect_as_by_hand(graph, numbered(of, 5));
  }
}

// A hub of 60 whose neighbours have few ties is walked in the other way than two hubs of 60.
TEST(Brokerage, AgreesWithTheDefinitionOnVeryUnevenDegrees) {
  Pairs edges;
  for (view::Vertex v = 2; v < 62; ++v) {
    edges.emplace_back(0, v);
    if (v % 2 == 0) edges.emplace_back(1, v);
  }
  edges.emplace_back(0, 1);
  std::vector<std::uint32_t> of;
  for (std::uint32_t v = 0; v < 62; ++v) of.push_back(v % 4);
  expect_as_by_hand(undirected(62, edges), numbered(of, 4));
  expect_as_by_hand(directed(62, edges), numbered(of, 4));
}

TEST(Brokerage, SharesOfAPairAddUpToOne) {
  const auto square = cycle(4);  // two pairs, each in both orders, with two brokers
  const auto result =
      brokerage(square, numbered({0, 0, 0, 0}, 1), {.credit = BrokerageCredit::share});
  EXPECT_EQ(list(result.graph), (std::vector<double>{4, 0, 0, 0, 0}));
  EXPECT_EQ(result.vertices[0].coordinator, 1);
}

TEST(Brokerage, LeavesOutWhoHasNoGroupAsIfItWereNotThere) {
  const auto graph = random_graph({.vertices = 30, .edges = 120, .seed = 5});
  std::vector<std::uint32_t> of(30);
  for (std::uint32_t v = 0; v < 30; ++v) of[v] = v < 20 ? v % 3 : kNone;
  std::vector<view::Vertex> sources, targets;
  for (const auto& edge : graph.edges()) {
    if (edge.source >= 20 || edge.target >= 20) continue;
    sources.push_back(edge.source);
    targets.push_back(edge.target);
  }
  const auto without = view::Graph::from_edges(20, sources, targets);
  for (const auto credit : {BrokerageCredit::whole, BrokerageCredit::share}) {
    auto left = brokerage(graph, numbered(of, 3), {.credit = credit});
    EXPECT_TRUE(std::isnan(left.vertices[25].liaison));
    left.vertices.resize(20);
    const auto groups = numbered({of.begin(), of.begin() + 20}, 3);
    EXPECT_TRUE(near(list(left), list(brokerage(without, groups, {.credit = credit}))));
  }
  const auto account = brokerage(graph, numbered(of, 3)).account;
  EXPECT_EQ(account.conventions.back(),
            (Convention{"vertices without a group", "left out with their ties (10 of 30)"}));
}

TEST(Brokerage, RepresentativeIsGatekeeperWhereTiesHaveNoDirection) {
  for (const auto& roles : brokerage(karate_club(), groups_of(karate_clubs())).vertices) {
    EXPECT_EQ(roles.representative, roles.gatekeeper);
  }
}

TEST(Brokerage, ChangesRepresentativeAndGatekeeperWhenTheArcsAreReversed) {
  const auto graph = random_graph({.vertices = 30, .edges = 200, .seed = 3, .directed = true});
  Pairs reversed;
  for (const auto& edge : graph.edges()) reversed.emplace_back(edge.target, edge.source);
  std::vector<std::uint32_t> of;
  for (std::uint32_t v = 0; v < 30; ++v) of.push_back(v % 3);
  const auto forth = brokerage(graph, numbered(of, 3));
  const auto back = brokerage(directed(30, reversed), numbered(of, 3));
  for (std::size_t v = 0; v < 30; ++v) {
    auto turned = back.vertices[v];
    std::swap(turned.representative, turned.gatekeeper);
    EXPECT_EQ(forth.vertices[v], turned);
  }
}

TEST(Brokerage, MovesWithTheNamesOfTheVerticesAndIgnoresIsolates) {
  const auto names = shuffled_names(karate_club(), 9);
  const auto clubs = karate_clubs();
  std::vector<std::uint32_t> of(36, 0);
  for (std::size_t v = 0; v < 34; ++v) of[names[v]] = clubs[v];
  const auto before = brokerage(karate_club(), groups_of(clubs));
  const auto after = brokerage(with_isolates(renamed(karate_club(), names), 2), groups_of(of));
  for (std::size_t v = 0; v < 34; ++v) EXPECT_EQ(before.vertices[v], after.vertices[names[v]]);
  EXPECT_EQ(after.vertices[35], BrokerageRoles{});
  EXPECT_EQ(before.graph, after.graph);
}

TEST(Brokerage, OfGraphsWithoutTwoTiesInARowIsZero) {
  EXPECT_TRUE(brokerage(undirected(0, {}), numbered({}, 0)).vertices.empty());
  EXPECT_EQ(brokerage(undirected(1, {}), numbered({0}, 1)).graph, BrokerageRoles{});
  EXPECT_EQ(brokerage(path(2), numbered({0, 0}, 1)).graph, BrokerageRoles{});
  EXPECT_EQ(brokerage(complete(5), numbered({0, 0, 0, 1, 1}, 2)).graph, BrokerageRoles{});
}

TEST(Brokerage, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 400, .edges = 3000, .seed = 7, .directed = true});
  std::vector<std::uint32_t> of;
  for (std::uint32_t v = 0; v < 400; ++v) of.push_back(v % 6);
  for (const auto credit : {BrokerageCredit::whole, BrokerageCredit::share}) {
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      return list(brokerage(graph, numbered(of, 6), {.credit = credit, .run = run}));
    });
  }
}

TEST(Brokerage, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 2000, .edges = 100'000, .seed = 7});
  for (const auto credit : {BrokerageCredit::whole, BrokerageCredit::share}) {
    expect_cancelled_by_progress([&](const base::RunControl& run) {
      return brokerage(graph, numbered(std::vector<std::uint32_t>(2000, 0), 1),
                       {.credit = credit, .run = run});
    });
  }
}

}  // namespace
}  // namespace citynet::measure
