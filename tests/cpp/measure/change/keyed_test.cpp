#include "citynet/measure/change/keyed.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/measure/centrality/degree.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {
namespace {

TEST(Keyed, ScoresOfAGraphGoByTheKeysOfItsVertices) {
  view::GraphOptions options;
  options.keys = {"a", "b", "c"};
  const std::vector<view::Vertex> from{0, 0}, to{1, 2};
  const auto star = view::Graph::from_edges(3, from, to, options);
  const auto scores = keyed(star, degree(star));
  EXPECT_EQ(scores.keys, options.keys);
  EXPECT_EQ(scores.values, (std::vector<double>{2, 1, 1}));
  EXPECT_THROW((void)keyed(star, VertexScores{{1.0}}), base::InvalidArgument);
  EXPECT_TRUE(keyed(view::Graph(), VertexScores{}).keys.empty());
}

}  // namespace
}  // namespace citynet::measure
