#include "citynet/view/boost_graph.hpp"

#include <gtest/gtest.h>

#include <boost/concept/assert.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/properties.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/transform_value_property_map.hpp>

#include "citynet/measure/centrality/betweenness.hpp"
#include "citynet/measure/centrality/pagerank.hpp"
#include "citynet/measure/structure/components.hpp"
#include "support/matchers.hpp"
#include "support/small_graphs.hpp"

namespace citynet::view {
namespace {

using namespace test;

template <class G>
struct IsAModelOfEveryConcept {
  BOOST_CONCEPT_ASSERT((boost::GraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Vertex, boost::vertex_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, BoostEdge, boost::edge_index_t>));
};
template struct IsAModelOfEveryConcept<Graph>;
template struct IsAModelOfEveryConcept<DirectedGraph>;

template <class Values, class G>
auto vertex_map(Values& values, const G& graph) {
  return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

template <class G>
std::vector<double> boost_betweenness(const G& graph) {
  std::vector<double> scores(num_vertices(graph), 0.0);
  boost::brandes_betweenness_centrality(graph, vertex_map(scores, graph));
  return scores;
}

template <class G>
std::vector<double> boost_pagerank(const G& graph) {
  std::vector<double> rank(num_vertices(graph), 0.0);
  boost::graph::page_rank(graph, vertex_map(rank, graph), boost::graph::n_iterations(250), .85);
  // Boost lets the walker start again with 1 - damping in every vertex: its ranks add up to n.
  for (double& value : rank) value /= static_cast<double>(rank.size());
  return rank;
}

TEST(BoostGraph, SearchesBreadthFirstInPlace) {
  const auto graph = grid(4, 5);
  std::vector<std::size_t> steps(20, 0);
  boost::breadth_first_search(graph, 0,
                              boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                  vertex_map(steps, graph), boost::on_tree_edge()))));
  for (std::size_t v = 0; v < 20; ++v) EXPECT_EQ(steps[v], v / 5 + v % 5);
}

// The strong detour 0-1-2 is shorter than the weak direct tie.
TEST(BoostGraph, FindsShortestPathsOverLengthsMadeOfStrengths) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}, {0, 2}}, {4, 4, 1});
  const auto length = boost::make_transform_value_property_map(
      [](double strength) { return 1 / strength; }, edge_strengths(graph));
  std::vector<double> distance(3);
  std::vector<Vertex> before(3);
  boost::dijkstra_shortest_paths(graph, 0,
                                 boost::weight_map(length)
                                     .distance_map(vertex_map(distance, graph))
                                     .predecessor_map(vertex_map(before, graph)));
  EXPECT_EQ(distance, (std::vector<double>{0, .25, .5}));
  EXPECT_EQ(before[2], 1U);
}

TEST(BoostGraph, ComputesOurBetweenness) {
  for (const auto& graph : {karate_club(), florentine_families(), grid(4, 4)}) {
    EXPECT_TRUE(
        near(boost_betweenness(graph), measure::betweenness(graph, {.normalized = false}).values));
  }
  const auto graph = random_graph({.vertices = 60, .edges = 150, .seed = 1, .directed = true});
  EXPECT_TRUE(near(boost_betweenness(DirectedGraph(graph)),
                   measure::betweenness(graph, {.normalized = false}).values));
}

TEST(BoostGraph, ComputesOurEdgeBetweenness) {
  const auto graph = karate_club();
  std::vector<double> scores(graph.edge_count(), 0.0);
  boost::brandes_betweenness_centrality(
      graph, boost::edge_centrality_map(
                 boost::make_iterator_property_map(scores.begin(), get(boost::edge_index, graph)))
                 .vertex_index_map(get(boost::vertex_index, graph)));
  EXPECT_TRUE(near(scores, measure::edge_betweenness(graph, {.normalized = false}).values));
}

TEST(BoostGraph, FindsOurComponents) {
  const auto graph = side_by_side(karate_club(), with_isolates(path(3), 2));
  std::vector<std::uint32_t> component(graph.vertex_count());
  EXPECT_EQ(boost::connected_components(graph, vertex_map(component, graph)), 4);
  // Boost numbers them as met, which is the order of ours here.
  EXPECT_EQ(component, measure::components(graph).membership);
}

TEST(BoostGraph, FindsOurStrongComponents) {
  const auto graph = random_graph({.vertices = 80, .edges = 120, .seed = 1, .directed = true});
  std::vector<std::uint32_t> component(80);
  const auto count =
      boost::strong_components(DirectedGraph(graph), vertex_map(component, DirectedGraph(graph)));
  EXPECT_EQ(static_cast<std::size_t>(count),
            measure::components(graph, {.connectivity = measure::Connectivity::strong}).count());
}

TEST(BoostGraph, ComputesOurPageRank) {
  const auto undirected_rank = boost_pagerank(karate_club());
  EXPECT_TRUE(near(undirected_rank, measure::pagerank(karate_club(), {.tolerance = 1e-14}).values));
  const auto graph = directed(4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 0}});
  EXPECT_TRUE(near(boost_pagerank(DirectedGraph(graph)),
                   measure::pagerank(graph, {.tolerance = 1e-14}).values));
}

TEST(BoostGraph, ShowsEveryEdgeFromBothSidesAsTheSame) {
  const auto graph = path(3);
  const auto from_left = *out_edges(0, graph).first;
  const auto from_right = *out_edges(1, graph).first;
  EXPECT_EQ(from_left, from_right);
  EXPECT_EQ(source(from_left, graph), 0U);
  EXPECT_EQ(source(from_right, graph), 1U);
  const auto inwards = *in_edges(1, graph).first;
  EXPECT_EQ(source(inwards, graph), 0U);
  EXPECT_EQ(target(inwards, graph), 1U);
  EXPECT_EQ(degree(1, graph), 2U);
}

TEST(BoostGraph, ShowsDirectedEdgesFromBothEnds) {
  const DirectedGraph graph(directed(3, {{0, 1}, {2, 1}}));
  EXPECT_EQ(out_degree(1, graph), 0U);
  EXPECT_EQ(in_degree(1, graph), 2U);
  EXPECT_EQ(degree(1, graph), 2U);
  EXPECT_EQ(source(*(in_edges(1, graph).first + 1), graph), 2U);
  EXPECT_EQ(num_edges(graph), 2U);
}

TEST(BoostGraph, RefusesToReadADirectedGraphAsUndirectedAndBack) {
  EXPECT_THROW((void)num_vertices(directed(2, {{0, 1}})), base::InvalidArgument);
  EXPECT_THROW((void)boost_betweenness(directed(2, {{0, 1}})), base::InvalidArgument);
  EXPECT_THROW((void)DirectedGraph(path(2)), base::InvalidArgument);
}

TEST(BoostGraph, RefusesStrengthsThatAreNotThere) {
  EXPECT_THROW((void)edge_strengths(path(2)), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::view
