#include "citynet/formats/graph_document.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

using testing::HasSubstr;

using Texts = std::vector<std::string>;
using Reals = std::vector<double>;

GraphDocument two_cities() {
  GraphDocument document;
  document.node_ids = {"gdansk", "lyon"};
  document.node_columns = {{"label", ColumnUse::label, Texts{"Gdańsk", "Lyon"}},
                           {"score", ColumnUse::score, Reals{0.1, 0.0}, {1, 0}}};
  document.edge_sources = {0, 1};
  document.edge_targets = {1, 1};
  document.edge_ids = {"e1", "e2"};
  document.edge_columns = {{"strength", ColumnUse::strength, Reals{2.0, 3.0}}};
  return document;
}

std::string refusal(const std::function<void(GraphDocument&)>& change) {
  auto document = two_cities();
  change(document);
  try {
    check_document(document);
  } catch (const base::InvalidArgument& error) {
    return error.what();
  }
  return "nothing was refused";
}

TEST(GraphDocument, MayHaveLoopsMissingValuesAndNothingAtAll) {
  EXPECT_NO_THROW(check_document(two_cities()));
  EXPECT_NO_THROW(check_document({}));
  EXPECT_TRUE(has_value(two_cities().node_columns[1], 0));
  EXPECT_FALSE(has_value(two_cities().node_columns[1], 1));
  EXPECT_EQ(to_string(type_of(two_cities().node_columns[1])), "real");
}

TEST(GraphDocument, IsRefusedWhereItsPartsDoNotFit) {
  EXPECT_THAT(refusal([](auto& d) { d.node_ids[1] = "gdansk"; }), HasSubstr("occurs once"));
  EXPECT_THAT(refusal([](auto& d) { d.node_ids[1] = ""; }), HasSubstr("not empty"));
  EXPECT_THAT(refusal([](auto& d) { d.edge_targets[1] = 2; }),
              HasSubstr("edge 1: '2': there is no node of this number"));
  EXPECT_THAT(refusal([](auto& d) { d.edge_targets.pop_back(); }), HasSubstr("one entry for each"));
  EXPECT_THAT(refusal([](auto& d) { d.edge_ids.pop_back(); }), HasSubstr("edge_ids"));
  EXPECT_THAT(refusal([](auto& d) { d.directedness = Directedness::mixed; }),
              HasSubstr("edge_is_directed"));
  EXPECT_THAT(refusal([](auto& d) { d.node_columns[0].name = "score"; }), HasSubstr("occurs once"));
  EXPECT_THAT(refusal([](auto& d) { d.node_columns[0].values = Texts{"one"}; }),
              HasSubstr("node attribute 'label': '1'"));
  EXPECT_THAT(refusal([](auto& d) {
                d.node_columns[0].values = Texts{"a\xB3", ""};
              }),
              HasSubstr("byte 0xB3 is not UTF-8"));
  EXPECT_THAT(refusal([](auto& d) { d.node_ids[0] = std::string("a\0b", 3); }),
              HasSubstr("NUL, at offset 1"));
}

TEST(CanonicalText, IsTheSameInAnyOrderOfColumnsNodesAndEdges) {
  auto turned = two_cities();
  std::swap(turned.node_columns[0], turned.node_columns[1]);
  turned.node_ids = {"lyon", "gdansk"};
  turned.node_columns[1].values = Texts{"Lyon", "Gdańsk"};
  turned.node_columns[0].values = Reals{0.0, 0.1};
  turned.node_columns[0].present = {0, 1};
  turned.edge_sources = {0, 0};  // the loop first, the edge from its other end
  turned.edge_targets = {0, 1};
  turned.edge_ids = {"e2", "e1"};
  turned.edge_columns[0].values = Reals{3.0, 2.0};
  EXPECT_EQ(canonical_text(turned), canonical_text(two_cities()));
}

TEST(CanonicalText, DiffersWhereAnythingElseDoes) {
  const std::vector<std::function<void(GraphDocument&)>> changes{
      [](auto& d) { d.directedness = Directedness::directed; },
      [](auto& d) { d.node_ids[0] = "gdynia"; },
      [](auto& d) { d.node_columns[0].name = "name"; },
      [](auto& d) { d.node_columns[0].use = ColumnUse::attribute; },
      [](auto& d) {
        d.node_columns[1].present = {1, 1};
      },
      [](auto& d) {
        d.node_columns[1].values = Reals{std::nextafter(0.1, 1.0), 0.0};
      },
      [](auto& d) {
        d.node_columns[1].values = std::vector<std::int64_t>{0, 0};
      },
      [](auto& d) { d.edge_ids.clear(); },
      [](auto& d) { d.edge_targets[0] = 0; },
      [](auto& d) {
        d.edge_columns[0].values = Reals{3.0, 2.0};
      },
      [](auto& d) {
        d.graph_columns = {{"title", ColumnUse::attribute, Texts{""}}};
      },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    auto changed = two_cities();
    changes[i](changed);
    EXPECT_NE(canonical_text(changed), canonical_text(two_cities())) << "change " << i;
  }
}

}  // namespace
}  // namespace citynet::formats
