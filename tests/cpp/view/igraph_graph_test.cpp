#include "citynet/view/igraph_graph.hpp"

#include <gmock/gmock.h>

namespace citynet::view {
namespace {

using testing::ElementsAre;

Graph weighted_triangle(bool directed) {
  GraphOptions options;
  options.directed = directed;
  const std::vector<Vertex> from{0, 2, 1}, to{1, 0, 2};
  return Graph::from_edges(4, from, to, EdgeStrengths{{2.0, 0.5, 3.0}}, options);
}

TEST(IgraphGraph, ComesBackWithTheSameEdgesAndStrengths) {
  for (const bool directed : {false, true}) {
    const auto graph = weighted_triangle(directed);
    const IgraphGraph copy(graph);
    EXPECT_EQ(igraph_vcount(copy.get()), 4);
    EXPECT_EQ(igraph_is_directed(copy.get()), directed);
    const auto again = from_igraph(*copy.get(), copy.strengths());
    EXPECT_EQ(again.is_directed(), directed);
    EXPECT_THAT(again.edges(), testing::ElementsAreArray(graph.edges()));
    EXPECT_THAT(again.strengths(), testing::ElementsAreArray(graph.strengths()));
  }
}

TEST(IgraphGraph, GivesIgraphTheStrengthsOfTheSameEdges) {
  // By hand: vertex 1 has the ties of strength 2 and 3, vertex 3 none.
  const auto graph = weighted_triangle(false);
  const IgraphGraph copy(graph);
  IgraphReals sums(0);
  const IgraphErrors errors;
  IgraphErrors::check(igraph_strength(copy.get(), sums.get(), igraph_vss_all(), IGRAPH_ALL, true,
                                      copy.strengths()));
  EXPECT_THAT(sums.values(), ElementsAre(2.5, 5.0, 3.5, 0.0));
}

TEST(IgraphGraph, HasNoStrengthsWhereTheGraphHasNone) {
  const std::vector<Vertex> from{0}, to{1};
  const IgraphGraph copy(Graph::from_edges(2, from, to));
  EXPECT_EQ(copy.strengths(), nullptr);
  EXPECT_EQ(copy.types(), nullptr);
  EXPECT_FALSE(from_igraph(*copy.get()).has_strengths());
  EXPECT_EQ(from_igraph(*IgraphGraph(Graph{}).get()).vertex_count(), 0U);
}

TEST(IgraphGraph, OfATwoModeNetworkIsBipartiteToIgraph) {
  const std::vector<std::uint32_t> rows{0, 0, 1}, columns{1, 0, 1};
  const auto incidence = TwoMode::from_cells(2, 3, rows, columns, CellGrades{{4.0, 1.0, 2.0}});
  const IgraphGraph copy(incidence);
  igraph_bool_t bipartite = false;
  const IgraphErrors errors;
  IgraphErrors::check(igraph_is_bipartite(copy.get(), &bipartite, nullptr));
  EXPECT_TRUE(bipartite);
  const auto again = two_mode_from_igraph(*copy.get(), *copy.types(), copy.strengths());
  EXPECT_EQ(again.actor_count(), 2U);
  EXPECT_EQ(again.target_count(), 3U);
  EXPECT_THAT(again.targets_of(0), ElementsAre(0U, 1U));
  EXPECT_THAT(again.grades(), ElementsAre(1.0, 4.0, 2.0));
}

TEST(IgraphGraph, RefusesWhatIsNoIncidence) {
  const IgraphGraph copy(weighted_triangle(false));
  IgraphMarks types(4);
  EXPECT_THROW((void)two_mode_from_igraph(*copy.get(), *types.get()), base::InvalidArgument);
  const IgraphMarks few(1);
  EXPECT_THROW((void)two_mode_from_igraph(*copy.get(), *few.get()), base::InvalidArgument);
}

TEST(IgraphGraph, LeavesLoopsAndParallelEdgesToTheOptions) {
  // igraph's own graph: 0-1 twice, and a loop at 1.
  IgraphNumbers ends(6);
  std::ranges::copy(std::vector<IgraphInteger>{0, 1, 0, 1, 1, 1}, ends.values().begin());
  igraph_t graph;
  ASSERT_EQ(igraph_create(&graph, ends.get(), 2, false), IGRAPH_SUCCESS);
  EXPECT_THROW((void)from_igraph(graph), base::InvalidArgument);
  GraphOptions options;
  options.loops = Loops::drop;
  options.parallel_edges = ParallelEdges::keep_first;
  const auto kept = from_igraph(graph, nullptr, options);
  igraph_destroy(&graph);
  EXPECT_EQ(kept.edge_count(), 1U);
  EXPECT_EQ(kept.dropped_loops(), 1U);
  EXPECT_EQ(kept.merged_parallel_edges(), 1U);
}

TEST(IgraphGraph, TurnsErrorsIntoExceptionsAndPutsTheHandlerBack) {
  auto* const before = igraph_set_error_handler(&igraph_error_handler_printignore);
  {
    const IgraphErrors errors;
    IgraphNumbers wrong(3);  // an odd number of ends
    igraph_t graph;
    EXPECT_THROW(IgraphErrors::check(igraph_create(&graph, wrong.get(), 0, false)),
                 base::EngineError);
  }
  EXPECT_EQ(igraph_set_error_handler(before), &igraph_error_handler_printignore);
}

}  // namespace
}  // namespace citynet::view
