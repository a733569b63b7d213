#include "engines/igraph/handles.hpp"

#include <gtest/gtest.h>

#include "support/small_graphs.hpp"

namespace citynet::engines::igraph {
namespace {

using namespace test;

TEST(IgraphHandles, CopyAGraphWithTheSameNumbersOfEdges) {
  const base::RunControl run;
  base::SerialPulse pulse(run);
  Session session(0, pulse);
  for (const auto& graph : {karate_club(), directed(3, {{2, 0}, {0, 1}}), view::Graph()}) {
    const GraphCopy copy(session, graph);
    ASSERT_EQ(static_cast<std::size_t>(igraph_vcount(copy.get())), graph.vertex_count());
    ASSERT_EQ(static_cast<std::size_t>(igraph_ecount(copy.get())), graph.edge_count());
    EXPECT_EQ(igraph_is_directed(copy.get()), graph.is_directed());
    for (std::size_t edge = 0; edge < graph.edge_count(); ++edge) {
      Integer from = 0, to = 0;
      session.check(igraph_edge(copy.get(), static_cast<Integer>(edge), &from, &to));
      const auto source =
          static_cast<view::Vertex>(graph.is_directed() ? from : std::min(from, to));
      const auto target = static_cast<view::Vertex>(graph.is_directed() ? to : std::max(from, to));
      EXPECT_EQ(source, graph.edges()[edge].source);
      EXPECT_EQ(target, graph.edges()[edge].target);
    }
  }
}

TEST(IgraphHandles, VectorsKeepTheirValues) {
  const base::RunControl run;
  base::SerialPulse pulse(run);
  Session session(0, pulse);
  const std::vector<double> values{1.5, -2, 0};
  RealVector vector(session, values);
  EXPECT_EQ(vector.to_vector(), values);
  IntVector integers(session, 4);
  EXPECT_EQ(integers.values().size(), 4U);
}

}  // namespace
}  // namespace citynet::engines::igraph
