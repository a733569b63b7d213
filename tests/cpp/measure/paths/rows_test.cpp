#include "measure/paths/rows.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

Rows rows_of(const view::Graph& graph) {
  Rows rows;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto row = graph.neighbors(v);
    rows.targets.insert(rows.targets.end(), row.begin(), row.end());
    rows.offsets.push_back(rows.targets.size());
  }
  return rows;
}

TEST(Rows, AreTheSameWhetherKeptInPlaceOrRenumbered) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto rows = rows_of(
        random_graph({.vertices = 40, .edges = 10 + 20 * seed, .seed = seed, .directed = false}));
    std::vector<std::uint32_t> kept, number(rows.size(), kGone);
    for (std::uint32_t v = 0; v < rows.size(); ++v) {
      if ((v * 7 + seed) % 3 == 0) continue;
      number[v] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(v);
    }
    const auto expected = renumbered(rows, kept, number);
    keep_rows(rows, kept, number);
    EXPECT_EQ(rows.offsets, expected.offsets) << seed;
    EXPECT_EQ(rows.targets, expected.targets) << seed;
  }
}

TEST(Rows, KeepAllOrNothing) {
  const Rows path{{0, 1, 3, 4}, {1, 0, 2, 1}};
  auto all = path, none = path;
  keep_rows(all, std::vector<std::uint32_t>{0, 1, 2}, std::vector<std::uint32_t>{0, 1, 2});
  EXPECT_EQ(all.offsets, path.offsets);
  EXPECT_EQ(all.targets, path.targets);
  keep_rows(none, {}, std::vector<std::uint32_t>(3, kGone));
  EXPECT_EQ(none.size(), 0U);
  EXPECT_TRUE(none.targets.empty());
}

}  // namespace
}  // namespace citynet::measure
