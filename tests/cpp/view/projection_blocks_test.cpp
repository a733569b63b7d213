#include "citynet/view/projection_blocks.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <stdexcept>

#include "citynet/base/error.hpp"
#include "support/small_incidences.hpp"

namespace citynet::view {
namespace {

using ::testing::HasSubstr;

/// All blocks one after the other, and the most ties of one.
struct Joined {
  std::vector<Graph::Edge> edges{};
  std::vector<double> strengths{};
  Vertex rows = 0;
  std::size_t most = 0;

  void add(const TieBlock& block) {
    EXPECT_EQ(block.first_row, rows);
    EXPECT_GT(block.last_row, block.first_row);
    rows = block.last_row;
    edges.insert(edges.end(), block.ties.begin(), block.ties.end());
    strengths.insert(strengths.end(), block.strengths.begin(), block.strengths.end());
    most = std::max(most, block.ties.size());
  }
};

TwoMode many_cells() {
  return test::random_incidence({.actors = 120, .targets = 60, .cells = 900, .seed = 3});
}

TEST(ProjectionBlocks, AreTheProjectionToTheLastBit) {
  const auto incidence = many_cells();
  for (const auto& options : std::vector<ProjectionOptions>{
           {},
           {.scheme = Scheme::newman},
           {.scheme = Scheme::newman, .minimum = 0.2},
           {.scheme = Scheme::pearson},
           {.scheme = Scheme::resource_allocation},
           {.scheme = Scheme::resource_allocation, .top = 3},
       }) {
    const auto whole = project(incidence, options);
    for (const std::size_t at_once : {std::size_t{1}, std::size_t{500}, std::size_t{1} << 20U}) {
      for (const int threads : {1, 3}) {
        auto run = options;
        run.run.threads = threads;
        Joined joined;
        const auto projection = project_in_blocks(
            incidence, [&](const TieBlock& block) { joined.add(block); }, run, {at_once});
        EXPECT_TRUE(std::ranges::equal(joined.edges, whole.edges()));
        EXPECT_TRUE(std::ranges::equal(joined.strengths, whole.strengths()));
        EXPECT_EQ(joined.rows, incidence.actor_count());
        EXPECT_EQ(projection.account, whole.projection()->account);
        EXPECT_LE(joined.most, std::max<std::size_t>(at_once, 119));  // one row has at most so many
      }
    }
  }
}

TEST(ProjectionBlocks, HoldOneRowWhereOneTieIsWanted) {
  std::size_t blocks = 0;
  (void)project_in_blocks(many_cells(), [&](const TieBlock&) { ++blocks; }, {}, {1});
  // Rows without a later row to meet join their neighbours; 120 rows share nearly all.
  EXPECT_GT(blocks, 100U);
}

TEST(ProjectionBlocks, OfNothingAreNone) {
  const auto projection = project_in_blocks({}, [](const TieBlock&) { FAIL(); });
  EXPECT_EQ(projection.account, ProjectionAccount{});
}

TEST(ProjectionBlocks, RefuseWhatALaterRowDecides) {
  const auto use = [](const TieBlock&) {};
  EXPECT_THAT([&] { (void)project_in_blocks(many_cells(), use, {.top = 3}); },
              testing::ThrowsMessage<base::InvalidArgument>(HasSubstr("directed schemes")));
  EXPECT_THAT([&] { (void)project_in_blocks(many_cells(), use, {}, {0}); },
              testing::ThrowsMessage<base::InvalidArgument>(HasSubstr("at least one tie")));
}

TEST(ProjectionBlocks, EndWithWhatTheirUserThrowsAndWhenProgressSaysNo) {
  const auto fail = [](const TieBlock&) { throw std::runtime_error("the disk is full"); };
  EXPECT_THAT([&] { (void)project_in_blocks(many_cells(), fail); },
              testing::ThrowsMessage<std::runtime_error>("the disk is full"));
  const auto stop = [](double) { return base::Continue::no; };
  EXPECT_THROW((void)project_in_blocks(many_cells(), [](const TieBlock&) {},
                                       {.run = {.threads = 2, .progress = stop}}),
               base::Cancelled);
}

TEST(ProjectionBlocks, ReportProgressThatOnlyGrows) {
  double last = 0;
  const auto see = [&last](double share) {
    EXPECT_GE(share, last);
    last = share;
    return base::Continue::yes;
  };
  (void)project_in_blocks(many_cells(), [](const TieBlock&) {},
                          {.run = {.threads = 1, .progress = see}}, {500});
  EXPECT_EQ(last, 1.0);
}

}  // namespace
}  // namespace citynet::view
