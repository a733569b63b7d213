#include "citynet/formats/data_package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kPackage = R"({
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "two-cities",
  "title": "Two cities",
  "version": "1.2.3",
  "description": "An example.",
  "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
  "sources": [{"title": "GeoNames", "path": "https://www.geonames.org/"}],
  "contributors": [{"title": "A city office", "roles": ["compiler"]}],
  "citynet": {"credits": ["Coordinates: GeoNames, CC BY 4.0."], "citation": "Two cities, 1.2.3."},
  "resources": [
    {"name": "entities", "path": "tables/entities.csv", "type": "table", "encoding": "UTF-8",
     "dialect": {"delimiter": ";", "quoteChar": "\"", "doubleQuote": true},
     "schema": {
       "fields": [
         {"name": "id", "type": "string",
          "constraints": {"required": true, "unique": true, "pattern": "[a-z]+"}},
         {"name": "kind", "constraints": {"enum": ["city", "network"]}},
         {"name": "lat", "type": "number", "constraints": {"minimum": -90, "maximum": 90.5}},
         {"name": "part_of", "type": "string", "missingValues": ["", "-"]},
         {"name": "url", "type": "string", "format": "uri"},
         {"name": "opened", "type": "time", "constraints": {"jsonSchema": {}}}
       ],
       "primaryKey": "id",
       "foreignKeys": [{"fields": "part_of", "reference": {"resource": "", "fields": "id"}}],
       "missingValues": ["", "n/a"]
     }},
    {"name": "map", "path": "map.geojson", "format": "geojson"}
  ]
})";

TEST(ParseDataPackage, ReadsWhatAPackageSaysOfItself) {
  const auto package = parse_data_package(kPackage);
  EXPECT_EQ(package.name, "two-cities");
  EXPECT_EQ(package.title, "Two cities");
  EXPECT_EQ(package.version, "1.2.3");
  EXPECT_EQ(package.description, "An example.");
  ASSERT_EQ(package.licenses.size(), 1u);
  EXPECT_EQ(package.licenses[0].name, "CC-BY-4.0");
  EXPECT_EQ(package.sources.at(0).title, "GeoNames");
  EXPECT_THAT(package.contributors.at(0).roles, ElementsAre("compiler"));
  EXPECT_THAT(package.credits, ElementsAre("Coordinates: GeoNames, CC BY 4.0."));
  EXPECT_EQ(package.citation, "Two cities, 1.2.3.");
}

TEST(ParseDataPackage, ReadsTablesAndTheirSchemas) {
  const auto package = parse_data_package(kPackage);
  ASSERT_EQ(package.resources.size(), 2u);
  const auto& table = package.resources[0];
  EXPECT_TRUE(table.is_table);
  EXPECT_EQ(table.path, "tables/entities.csv");
  EXPECT_EQ(table.delimiter, ';');
  ASSERT_TRUE(table.schema);
  const auto& schema = *table.schema;
  ASSERT_EQ(schema.fields.size(), 6u);
  EXPECT_TRUE(schema.fields[0].constraints.required);
  EXPECT_TRUE(schema.fields[0].constraints.unique);
  EXPECT_EQ(schema.fields[0].constraints.pattern, "[a-z]+");
  EXPECT_EQ(schema.fields[1].type, "any");
  EXPECT_THAT(schema.fields[1].constraints.allowed, ElementsAre("city", "network"));
  EXPECT_EQ(schema.fields[2].constraints.minimum, "-90");
  EXPECT_EQ(schema.fields[2].constraints.maximum, "90.5");
  EXPECT_THAT(schema.fields[3].missing_values.value(), ElementsAre("", "-"));
  EXPECT_TRUE(schema.fields[4].is_uri);
  EXPECT_THAT(schema.fields[5].unchecked, ElementsAre("type", "constraint jsonSchema"));
  EXPECT_THAT(schema.primary_key, ElementsAre("id"));
  EXPECT_THAT(schema.missing_values, ElementsAre("", "n/a"));
  ASSERT_EQ(schema.foreign_keys.size(), 1u);
  EXPECT_EQ(schema.foreign_keys[0].resource, "");
  EXPECT_THAT(schema.foreign_keys[0].reference_fields, ElementsAre("id"));
}

TEST(ParseDataPackage, KnowsWhichResourcesAreNoTables) {
  const auto package = parse_data_package(kPackage);
  EXPECT_FALSE(package.resources[1].is_table);
  EXPECT_FALSE(package.resources[1].schema);
}

/// The text with one piece exchanged; the piece must be there.
std::string changed(const std::string& piece, const std::string& by) {
  std::string text = kPackage;
  const auto at = text.find(piece);
  EXPECT_NE(at, std::string::npos) << piece;
  return text.replace(at, piece.size(), by);
}

base::DataError error_of(const std::string& text) {
  try {
    (void)parse_data_package(text);
  } catch (const base::DataError& error) {
    return error;
  }
  ADD_FAILURE() << "no DataError";
  return {{}, "", ""};
}

TEST(ParseDataPackage, RefusesPathsThatLeaveItsFolder) {
  for (const std::string path :
       {"../secret.csv", "a/../../b.csv", "/etc/passwd", "~/x.csv", "https://example.org/x.csv",
        "..\\\\x.csv", "c:/x.csv", "", ".."}) {
    const auto error = error_of(changed("tables/entities.csv", path));
    EXPECT_EQ(error.place().column, "/resources/0/path") << path;
    EXPECT_EQ(error.place().file, "datapackage.json");
  }
  EXPECT_EQ(parse_data_package(changed("tables/entities.csv", "a..b/..c.csv")).resources[0].path,
            "a..b/..c.csv");
}

TEST(ParseDataPackage, NamesThePointerOfEachMistake) {
  const auto pointer = [](const std::string& piece, const std::string& by) {
    return error_of(changed(piece, by)).place().column;
  };
  EXPECT_EQ(pointer("\"version\": \"1.2.3\"", "\"version\": 1"), "/version");
  EXPECT_EQ(pointer("\"name\": \"map\", ", ""), "/resources/1");
  EXPECT_EQ(pointer("\"name\": \"map\"", "\"name\": \"entities\""), "/resources/1/name");
  EXPECT_EQ(pointer("\"name\": \"kind\"", "\"name\": \"id\""), "/resources/0/schema/fields/1/name");
  EXPECT_EQ(pointer("\"type\": \"number\"", "\"type\": \"float\""),
            "/resources/0/schema/fields/2/type");
  EXPECT_EQ(pointer("\"required\": true", "\"required\": \"yes\""),
            "/resources/0/schema/fields/0/constraints/required");
  EXPECT_EQ(pointer("\"primaryKey\": \"id\"", "\"primaryKey\": [\"key\"]"),
            "/resources/0/schema/primaryKey");
  EXPECT_EQ(pointer("\"resource\": \"\"", "\"resource\": \"places\""),
            "/resources/0/schema/foreignKeys/0/reference");
  EXPECT_EQ(pointer("\"fields\": \"id\"}", "\"fields\": \"key\"}"),
            "/resources/0/schema/foreignKeys/0/reference/fields");
  EXPECT_EQ(pointer("\"credits\": [", "\"credits\": [5, "), "/citynet/credits/0");
}

TEST(ParseDataPackage, RefusesTablesThatWouldBeMisread) {
  EXPECT_EQ(error_of(changed("\"UTF-8\"", "\"cp1250\"")).place().column, "/resources/0/encoding");
  EXPECT_EQ(error_of(changed("\"doubleQuote\": true", "\"doubleQuote\": false")).place().column,
            "/resources/0/dialect/doubleQuote");
  EXPECT_EQ(error_of(changed("\"delimiter\": \";\"", "\"delimiter\": \"||\"")).place().column,
            "/resources/0/dialect/delimiter");
  EXPECT_EQ(
      error_of(changed("\"type\": \"number\"", "\"type\": \"number\", \"decimalChar\": \",\""))
          .place()
          .column,
      "/resources/0/schema/fields/2/decimalChar");
}

TEST(ParseDataPackage, LocatesATruncatedText) {
  const std::string text(kPackage, 200);
  const auto error = error_of(text);
  EXPECT_EQ(error.place().row, 7u);
  EXPECT_THAT(error.rule(), HasSubstr("cut off"));
}

TEST(ParseDataPackage, KnowsTheWaysFieldsMayMatch) {
  const auto with = [](const std::string& word) {
    return parse_data_package(changed("\"primaryKey\": \"id\"",
                                      "\"primaryKey\": \"id\", \"fieldsMatch\": " + word))
        .resources[0]
        .schema->fields_match;
  };
  EXPECT_EQ(parse_data_package(kPackage).resources[0].schema->fields_match, FieldsMatch::exact);
  EXPECT_EQ(with("\"subset\""), FieldsMatch::subset);
  EXPECT_EQ(with("[\"partial\"]"), FieldsMatch::partial);
  EXPECT_THROW((void)with("\"some\""), base::DataError);
}

}  // namespace
}  // namespace citynet::formats
