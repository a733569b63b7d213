#include "citynet/measure/change/persistence.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {
namespace {

using testing::ElementsAre;
using view::Graph;
using view::TwoMode;

/// One city "c" in the given networks.
TwoMode in(std::vector<std::string> targets) {
  const std::vector<std::uint32_t> rows(targets.size(), 0);
  std::vector<std::uint32_t> columns;
  for (std::uint32_t i = 0; i < targets.size(); ++i) columns.push_back(i);
  const auto count = targets.size();
  return TwoMode::from_cells(1, count, rows, columns,
                             {view::RepeatedCells::reject, {"c"}, std::move(targets)});
}

TEST(Persistence, CountsWindowsRunsAndTheEphemeral) {
  // a is in windows 0, 1, 3; b in 1 only; d in 0 and 3: one of three ties is ephemeral.
  const std::vector windows{in({"d", "a"}), in({"a", "b"}), in({}), in({"a", "d"})};
  const auto made = persistence(windows);
  EXPECT_THAT(made.ties, ElementsAre(TiePersistence{"c", "a", 3, 0, 3, 2},
                                     TiePersistence{"c", "b", 1, 1, 1, 1},
                                     TiePersistence{"c", "d", 2, 0, 3, 1}));
  EXPECT_THAT(made.in_exactly, ElementsAre(1, 1, 1, 0));
  EXPECT_DOUBLE_EQ(made.ephemeral_share, 1.0 / 3.0);
  EXPECT_DOUBLE_EQ(made.mean_windows, 2.0);
}

TEST(Persistence, OfEdgesGoesByKeysInAnyOrder) {
  const auto tied = [](std::vector<std::string> keys) {
    view::GraphOptions options;
    options.keys = std::move(keys);
    const std::vector<view::Vertex> from{0}, to{1};
    return Graph::from_edges(2, from, to, options);
  };
  const std::vector windows{tied({"a", "b"}), tied({"b", "a"}), tied({"b", "c"})};
  const auto made = persistence(windows);
  EXPECT_THAT(made.ties, ElementsAre(TiePersistence{"a", "b", 2, 0, 1, 2},
                                     TiePersistence{"b", "c", 1, 2, 2, 1}));
  EXPECT_DOUBLE_EQ(made.ephemeral_share, 0.5);
}

TEST(Persistence, OneWindowOrNoTieCannotTell) {
  const std::vector one{in({"a"})};
  const std::vector empty{in({}), in({})};
  for (const auto& made :
       {persistence(one), persistence(empty), persistence(std::vector<TwoMode>{})}) {
    EXPECT_EQ(made.account.status, Status::undefined);
    EXPECT_TRUE(std::isnan(made.ephemeral_share));
  }
  EXPECT_EQ(persistence(one).ties.size(), 1u);
}

TEST(Persistence, RefusesDirectedBesideUndirected) {
  view::GraphOptions directed;
  directed.directed = true;
  const std::vector<view::Vertex> none;
  const std::vector windows{Graph(), Graph::from_edges(0, none, none, directed)};
  EXPECT_THROW((void)persistence(windows), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::measure
