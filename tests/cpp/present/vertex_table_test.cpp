#include "citynet/present/vertex_table.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/view/projection.hpp"
#include "support/small_networks.hpp"

namespace citynet::present {
namespace {

TEST(VertexTable, TellsWhatIsKnownOfEachCityAndLeavesOutWhatIsUnknownOfAll) {
  test::Sketch sketch;
  const auto forum = sketch.add(model::EntityKind::event, "forum");
  model::Entity lodz;
  lodz.key = "lodz";
  lodz.name = "Łódź";
  lodz.country = "PL";
  lodz.location = base::GeoPoint{51.77, 19.46};
  sketch.join(sketch.builder().add_entity(lodz), forum);
  sketch.join(sketch.city("kyiv", ""), forum);
  const auto graph = view::project(view::select(sketch.build(), {}));
  const std::vector<Column> extra{{"degree", {std::int64_t{1}, std::int64_t{1}}}};
  EXPECT_EQ(to_csv(vertex_table(graph, extra)),
            "key,name,kind,country,latitude,longitude,degree\n"
            "kyiv,kyiv,city,,,,1\n"
            "lodz,Łódź,city,PL,51.77,19.46,1\n");
}

TEST(VertexTable, OfAGraphFromArraysHasKeysAndColumnsOnly) {
  const auto graph =
      view::Graph::from_edges(2, std::vector<view::Vertex>{0}, std::vector<view::Vertex>{1});
  EXPECT_EQ(to_csv(vertex_table(graph)), "key\n0\n1\n");
}

TEST(VertexTable, RefusesColumnsOfAnotherGraph) {
  const auto graph =
      view::Graph::from_edges(2, std::vector<view::Vertex>{0}, std::vector<view::Vertex>{1});
  const std::vector<Column> wrong{{"degree", {std::int64_t{1}}}};
  EXPECT_THROW((void)vertex_table(graph, wrong), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::present
