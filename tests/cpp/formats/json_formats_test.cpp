#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "sample_document.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// What JSON tells no use of is an attribute when it comes back.
GraphDocument without_scores(GraphDocument document) {
  document.node_columns[3].use = ColumnUse::attribute;
  return document;
}

TEST(NodeLink, WritesWhatNetworkxReads) {
  const auto text = written(sample_document(), "node-link").texts[0].text;
  EXPECT_THAT(text, HasSubstr("\"multigraph\": true"));
  EXPECT_THAT(text, HasSubstr("{\"id\": \"zory\", \"label\": \"Żory\", \"postcode\": \"44-240\", "
                              "\"score\": 5e-324, \"community\": 1, \"latitude\": 50.0448"));
  EXPECT_THAT(text, HasSubstr("\"edges\": [\n    {\"source\": \"gdansk\", \"target\": "
                              "\"bucuresti\", \"key\": 0, \"weight\": 0.3333333333333333"));
  EXPECT_THAT(text, HasSubstr("\"key\": 1, \"weight\": 2.0"));
  EXPECT_THAT(written(sample_document(), "node-link", "links").texts[0].text,
              HasSubstr("\"links\": ["));
}

TEST(NodeLink, KeepsEverythingInBothProfiles) {
  for (const auto* profile : {"networkx", "links"}) {
    EXPECT_EQ(
        canonical_text(
            read_back(written(sample_document(), "node-link", profile), "node-link").document),
        canonical_text(without_scores(sample_document())));
  }
}

TEST(NodeLink, ReadsNumbersAsIdsAndRefusesTheSameIdTwice) {
  const auto reading = read_text(
      R"({"directed": true, "nodes": [{"id": 1, "tags": ["a"]}, {"id": "x"}],
          "links": [{"source": 1, "target": "x", "v": null}]})",
      "node-link");
  EXPECT_THAT(reading.document.node_ids, ElementsAre("1", "x"));
  EXPECT_EQ(reading.document.directedness, Directedness::directed);
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("list or object as a value, 1 times"));
  EXPECT_THROW((void)read_text(R"({"nodes": [{"id": 1}, {"id": "1"}], "edges": []})", "node-link"),
               base::DataError);
  EXPECT_THROW(
      (void)read_text(R"({"nodes": [], "edges": [{"source": 1, "target": 2}]})", "node-link"),
      base::DataError);
}

base::Place place_of_error(const std::string& text, const std::string& format) {
  try {
    (void)read_text(text, format);
  } catch (const base::DataError& error) {
    return error.place();
  }
  ADD_FAILURE() << "no DataError for " << text;
  return {};
}

TEST(JsonFormats, LocateWhatIsWellFormedAndWrongByLineCharacterAndPointer) {
  struct Case {
    const char* format;
    const char* text;
    base::Place place;
  };
  // Lines and characters counted by hand.
  const std::vector<Case> cases{
      {"node-link", "[1]", {"file", 1, "", 1}},
      {"node-link", "{\n \"nodes\": {}}", {"file", 2, "/nodes", 11}},
      {"node-link",
       "{\n\"nodes\": [{\"id\": \"a\"},\n  {\"name\": \"b\"}]}",
       {"file", 3, "/nodes/1", 3}},
      {"node-link", "{\"nodes\": [{\"id\":\n true}]}", {"file", 2, "/nodes/0/id", 2}},
      {"node-link",
       "{\"nodes\": [{\"id\": \"ł\"}], \"edges\": [{\"source\": \"ł\", \"target\": \"x\"}]}",
       {"file", 1, "/edges/0", 36}},
      {"cytoscape", "{\"elements\": {\"nodes\":\n[{}]}}", {"file", 2, "/elements/nodes/0", 2}},
      {"hif",
       "{\"incidences\": [\n{\"node\": 1, \"edge\": 2, \"direction\": 3}]}",
       {"file", 2, "/incidences/0/direction", 37}},
      {"geojson",
       "{\"type\": \"FeatureCollection\", \"features\": [\n3]}",
       {"file", 2, "/features/0", 1}},
  };
  for (const auto& [format, text, place] : cases) {
    const auto found = place_of_error(text, format);
    EXPECT_EQ(std::tuple(found.row, found.column, found.column_number),
              std::tuple(place.row, place.column, place.column_number))
        << text;
  }
}

TEST(NodeLink, RefusesNanAndKeepsMixedDirections) {
  auto document = sample_document();
  document.directedness = Directedness::mixed;
  document.edge_is_directed = {1, 0, 1, 0};
  EXPECT_EQ(canonical_text(read_back(written(document, "node-link"), "node-link").document),
            canonical_text(without_scores(document)));
  std::get<std::vector<double>>(document.node_columns[3].values)[0] =
      std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW((void)written(document, "node-link"), base::InvalidArgument);
}

TEST(CytoscapeJson, WritesNamesAndPositions) {
  auto document = sample_document();
  document.edge_ids = {"a", "b", "c", "d"};
  document.node_columns.push_back({"x", ColumnUse::x, std::vector<double>{1, 2, 3}, {}});
  document.node_columns.push_back({"y", ColumnUse::y, std::vector<double>{4, 5, 6}, {}});
  const auto writing = written(document, "cytoscape", "networkx");
  EXPECT_THAT(
      writing.texts[0].text,
      HasSubstr("{\"data\": {\"id\": \"gdansk\", \"value\": \"gdansk\", \"name\": \"Gdańsk\""));
  EXPECT_THAT(writing.texts[0].text, HasSubstr("\"position\": {\"x\": 1.0, \"y\": 4.0}"));
  auto expected = without_scores(document);
  expected.node_columns[0].name = "name";
  EXPECT_EQ(canonical_text(read_back(writing, "cytoscape").document), canonical_text(expected));
}

TEST(CytoscapeJson, ReadsElementsInOneList) {
  const auto reading = read_text(
      R"({"elements": [{"group": "nodes", "data": {"id": "a", "parent": "p"}, "classes": "c"},
          {"data": {"id": "b"}}, {"data": {"id": "ab", "source": "a", "target": "b"}}]})",
      "cytoscape");
  EXPECT_THAT(reading.document.edge_ids, ElementsAre("ab"));
  EXPECT_EQ(reading.document.directedness, Directedness::directed);
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("node in a compound"));
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("member: 1 found, 0 kept, 1 set aside"));
}

TEST(Hif, WritesModesAsNodesAndHyperedges) {
  const auto writing = written(two_mode_document(), "hif");
  EXPECT_THAT(writing.texts[0].text,
              HasSubstr("{\"edge\": \"eurocities\", \"node\": \"gdansk\", \"weight\": 1.0}"));
  EXPECT_EQ(canonical_text(read_back(writing, "hif").document),
            canonical_text(two_mode_document()));
  EXPECT_THAT(written(sample_document(), "hif").texts[0].text,
              HasSubstr("{\"edge\": \"e3\", \"node\": \"zory\"},\n    {\"edge\": \"e3\""));
}

TEST(Hif, PartsNodesFromHyperedgesOfTheSameId) {
  const auto reading = read_text(
      R"({"network-type": "directed", "incidences": [{"edge": 1, "node": 1, "direction": "tail"},
          {"edge": 1, "node": 2, "direction": "head", "attrs": {"role": "host"}}]})",
      "hif");
  EXPECT_THAT(reading.document.node_ids, ElementsAre("1", "edge 1", "2"));
  EXPECT_THAT(reading.document.edge_sources, ElementsAre(0, 1));
  EXPECT_EQ(reading.document.directedness, Directedness::directed);
  EXPECT_EQ(canonical_text(read_back(written(reading.document, "hif"), "hif").document),
            canonical_text(reading.document));
}

TEST(Geojson, DrawsTiesAlongTheSphereAndCutsThemAtTheAntimeridian) {
  GraphDocument document;
  document.node_ids = {"suva", "apia", "nowhere"};
  document.node_columns = {
      {"latitude", ColumnUse::latitude, std::vector<double>{-18.14, -13.83, 0}, {1, 1, 0}},
      {"longitude", ColumnUse::longitude, std::vector<double>{178.44, -171.77, 0}, {1, 1, 0}}};
  document.edge_sources = {0, 1};
  document.edge_targets = {1, 2};
  const auto writing = written(document, "geojson");
  const auto& text = writing.texts[0].text;
  EXPECT_THAT(text, HasSubstr("\"MultiLineString\", \"coordinates\": [[[178.44, -18.14]"));
  EXPECT_THAT(text, HasSubstr("[180.0, -17."));
  EXPECT_THAT(text, HasSubstr("[[-180.0, -17."));
  EXPECT_THAT(text, HasSubstr("\"id\": \"nowhere\", \"geometry\": null"));
  EXPECT_EQ(canonical_text(read_back(writing, "geojson").document), canonical_text(document));
  document.node_columns[0].values = std::vector<double>{-118.14, -13.83, 0};
  EXPECT_THROW((void)written(document, "geojson"), base::InvalidArgument);
}

TEST(Geojson, JoinsLinesToThePointsAtTheirEnds) {
  const auto reading = read_text(
      R"({"type": "FeatureCollection", "features": [
          {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]},
           "properties": {"kind": "road"}},
          {"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [1, 2]},
           "properties": null},
          {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": []},
           "properties": {}}]})",
      "geojson");
  EXPECT_THAT(reading.document.node_ids, ElementsAre("a", "3.0,4.0"));
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("feature: 1 found, 0 kept, 1 set aside"));
}

}  // namespace
}  // namespace citynet::formats
