#include "formats/table_schema.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

namespace citynet::formats {
namespace {

constexpr std::array<std::string_view, 16> kTypes{
    "string", "number", "integer", "boolean",   "object",   "array", "list",     "datetime",
    "date",   "time",   "year",    "yearmonth", "duration", "any",   "geopoint", "geojson"};
/// Types whose values are taken as text.
constexpr std::array<std::string_view, 8> kUncheckedTypes{
    "object", "array", "list", "datetime", "time", "duration", "geopoint", "geojson"};

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// One name or a list of names.
std::vector<std::string> read_names(const JsonNode& node) {
  if (node.is_text()) return {node.text()};
  std::vector<std::string> names;
  for (const auto& name : node.elements()) names.push_back(name.text());
  return names;
}

std::size_t read_length(const JsonNode& node) {
  const auto text = node.scalar();
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc{} || end != text.data() + text.size()) {
    node.fail("a length is a whole number, 0 or more");
  }
  return length;
}

/// Takes one constraint; false when it is not one of those that can be checked.
bool read_constraint(const JsonNode& node, const std::string& name, const JsonNode& all,
                     FieldConstraints& constraints) {
  if (name == "required") {
    constraints.required = all.truth(name, false);
  } else if (name == "unique") {
    constraints.unique = all.truth(name, false);
  } else if (name == "pattern") {
    constraints.pattern = node.text();
  } else if (name == "enum") {
    for (const auto& value : node.elements()) constraints.allowed.push_back(value.scalar());
  } else if (name == "minimum") {
    constraints.minimum = node.scalar();
  } else if (name == "maximum") {
    constraints.maximum = node.scalar();
  } else if (name == "exclusiveMinimum") {
    constraints.exclusive_minimum = node.scalar();
  } else if (name == "exclusiveMaximum") {
    constraints.exclusive_maximum = node.scalar();
  } else if (name == "minLength") {
    constraints.min_length = read_length(node);
  } else if (name == "maxLength") {
    constraints.max_length = read_length(node);
  } else {
    return false;
  }
  return true;
}

/// Table Schema 2 allows `""` and `{"value": "", "label": "..."}`.
std::vector<std::string> read_missing_values(const JsonNode& list) {
  std::vector<std::string> values;
  for (const auto& value : list.elements()) {
    values.push_back(value.is_object() ? value.at("value").text() : value.text());
  }
  return values;
}

void refuse_other_number_text(const JsonNode& node) {
  for (const auto* name : {"decimalChar", "groupChar", "bareNumber"}) {
    const auto member = node.find(name);
    if (!member) continue;
    const auto value = member->scalar();
    const std::string_view usual = std::string_view(name) == "decimalChar" ? "."
                                   : std::string_view(name) == "groupChar" ? ""
                                                                           : "true";
    if (value != usual) {
      member->fail("numbers have a dot, no other sign between the digits, and no unit");
    }
  }
}

void read_format(const JsonNode& node, Field& field) {
  const auto format = node.find("format");
  if (!format || format->text() == "default") return;
  const bool changes_the_meaning = field.type == "date" || field.type == "year" ||
                                   field.type == "yearmonth" || field.type == "boolean" ||
                                   field.type == "number" || field.type == "integer";
  if (changes_the_meaning) format->fail("the format of a " + field.type + " is 'default'");
  field.is_uri = field.type == "string" && format->text() == "uri";
  if (!field.is_uri && !is_one_of(kUncheckedTypes, field.type)) field.unchecked.push_back("format");
}

Field read_field(const JsonNode& node) {
  Field field;
  field.name = node.at("name").text();
  if (field.name.empty()) node.at("name").fail("a field has a name");
  field.type = node.text("type", "any");
  if (!is_one_of(kTypes, field.type)) node.at("type").fail("not a type of Table Schema");
  if (is_one_of(kUncheckedTypes, field.type)) field.unchecked.push_back("type");
  field.title = node.text("title", "");
  field.description = node.text("description", "");
  read_format(node, field);
  refuse_other_number_text(node);
  if (const auto values = node.find("trueValues")) field.true_values = read_names(*values);
  if (const auto values = node.find("falseValues")) field.false_values = read_names(*values);
  if (const auto values = node.find("missingValues")) {
    field.missing_values = read_missing_values(*values);
  }
  if (node.has("categories")) field.unchecked.push_back("categories");
  const auto constraints = node.find("constraints");
  if (!constraints) return field;
  for (const auto& name : constraints->names()) {
    if (!read_constraint(constraints->at(name), name, *constraints, field.constraints)) {
      field.unchecked.push_back("constraint " + name);
    }
  }
  return field;
}

FieldsMatch read_fields_match(const JsonNode& node) {
  const auto names = read_names(node);  // an early draft of version 2 made it a list
  const auto& name = names.size() == 1 ? names.front() : std::string();
  if (name == "exact") return FieldsMatch::exact;
  if (name == "equal") return FieldsMatch::equal;
  if (name == "subset") return FieldsMatch::subset;
  if (name == "superset") return FieldsMatch::superset;
  if (name == "partial") return FieldsMatch::partial;
  node.fail("one of exact, equal, subset, superset, partial");
}

bool has_field(const TableSchema& schema, const std::string& name) {
  return std::any_of(schema.fields.begin(), schema.fields.end(),
                     [&](const Field& field) { return field.name == name; });
}

std::vector<std::string> read_key(const JsonNode& node, const TableSchema& schema) {
  auto names = read_names(node);
  if (names.empty()) node.fail("a key has a field");
  for (const auto& name : names) {
    if (!has_field(schema, name)) node.fail("the schema has no field '" + name + "'");
  }
  return names;
}

ForeignKey read_foreign_key(const JsonNode& node, const TableSchema& schema) {
  ForeignKey key;
  key.fields = read_key(node.at("fields"), schema);
  const auto reference = node.at("reference");
  key.resource = reference.text("resource", "");
  key.reference_fields = read_names(reference.at("fields"));
  if (key.fields.size() != key.reference_fields.size()) {
    reference.at("fields").fail("a foreign key has as many fields here as in its reference");
  }
  return key;
}

}  // namespace

TableSchema read_table_schema(const JsonNode& node) {
  if (node.is_text()) node.fail("the schema stands in the descriptor, not in a file of its own");
  TableSchema schema;
  std::set<std::string> names;
  for (const auto& field : node.at("fields").elements()) {
    schema.fields.push_back(read_field(field));
    if (!names.insert(schema.fields.back().name).second) {
      field.at("name").fail("each field has a name of its own");
    }
  }
  if (const auto match = node.find("fieldsMatch")) schema.fields_match = read_fields_match(*match);
  if (const auto key = node.find("primaryKey")) schema.primary_key = read_key(*key, schema);
  for (const auto& key : node.elements("uniqueKeys")) {
    schema.unique_keys.push_back(read_key(key, schema));
  }
  for (const auto& key : node.elements("foreignKeys")) {
    schema.foreign_keys.push_back(read_foreign_key(key, schema));
  }
  if (const auto values = node.find("missingValues")) {
    schema.missing_values = read_missing_values(*values);
  }
  return schema;
}

void check_foreign_keys(const JsonNode& package, const std::vector<Resource>& resources) {
  const auto nodes = package.at("resources").elements();
  for (std::size_t i = 0; i < resources.size(); ++i) {
    if (!resources[i].schema) continue;
    const auto& keys = resources[i].schema->foreign_keys;
    for (std::size_t k = 0; k < keys.size(); ++k) {
      const auto reference = nodes[i].at("schema").at("foreignKeys").elements()[k].at("reference");
      const auto& wanted = keys[k].resource.empty() ? resources[i].name : keys[k].resource;
      const auto table = std::find_if(resources.begin(), resources.end(), [&](const Resource& r) {
        return r.name == wanted && r.schema;
      });
      if (table == resources.end()) reference.fail("there is no table '" + wanted + "'");
      for (const auto& name : keys[k].reference_fields) {
        if (has_field(*table->schema, name)) continue;
        reference.at("fields").fail("the table '" + wanted + "' has no field '" + name + "'");
      }
    }
  }
}

}  // namespace citynet::formats
