#include "measure/paths/complete_projection.hpp"

#include "citynet/view/projection.hpp"
#include "support/small_graphs.hpp"
#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using view::project;

TEST(CompleteProjection, IsOneWithoutConditions) {
  for_every_small_incidence([](const view::TwoMode& incidence) {
    const auto graph = project(incidence);
    ASSERT_NE(incidence_if_complete(graph), nullptr) << text(incidence);
    for (view::Vertex a = 0; a < graph.vertex_count(); ++a) {
      for (view::Vertex b = 0; b < a; ++b) {
        bool share = false;
        for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
          share = share || (incidence.find_cell(a, column) && incidence.find_cell(b, column));
        }
        ASSERT_EQ(graph.find_edge(a, b).has_value(), share) << text(incidence);
      }
    }
  });
}

TEST(CompleteProjection, IsNoGraphFromArrays) {
  EXPECT_EQ(incidence_if_complete(star(3)), nullptr);
  EXPECT_EQ(incidence_if_complete(view::Graph()), nullptr);
}

TEST(CompleteProjection, IsNoneWithAPairBelowTheMinimum) {
  const auto women = southern_women_incidence();
  EXPECT_NE(incidence_if_complete(project(women, {.minimum = 1})), nullptr);
  EXPECT_EQ(incidence_if_complete(project(women, {.minimum = 2})), nullptr);
}

TEST(CompleteProjection, IsNoneWithAPairBeyondTheTop) {
  const auto women = southern_women_incidence();
  EXPECT_NE(incidence_if_complete(project(women, {.top = 17})), nullptr);
  EXPECT_EQ(incidence_if_complete(project(women, {.top = 1})), nullptr);
}

TEST(CompleteProjection, IsNoneWithAPairTheSchemeHasNoStrengthFor) {
  // Actors 0 and 1 share target 0, yet correlate negatively over the four targets.
  const auto cells = incidence({"xx..", "x.xx", "..xx"});
  EXPECT_NE(incidence_if_complete(project(cells, {.scheme = view::Scheme::jaccard})), nullptr);
  EXPECT_EQ(incidence_if_complete(project(cells, {.scheme = view::Scheme::pearson})), nullptr);
}

TEST(CompleteProjection, IsNoneWhereProductsOfGradesMayVanish) {
  const auto tiny = incidence(2, 2, {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, {1, 1e-200, 1, 1e-200});
  EXPECT_NE(incidence_if_complete(project(tiny)), nullptr);
  EXPECT_EQ(incidence_if_complete(project(tiny, {.cells = view::CellUse::grade})), nullptr);
}

}  // namespace
}  // namespace citynet::measure
