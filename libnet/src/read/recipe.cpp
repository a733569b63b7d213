#include "citynet/read/recipe.hpp"

#include "citynet/formats/damage.hpp"
#include "citynet/formats/encoding.hpp"
#include "formats/json_object.hpp"

namespace citynet::read {
namespace {

using formats::DamageKind;
using formats::Encoding;
using formats::ObjectReader;
using formats::ObjectWriter;
using Words = std::vector<std::string>;

void read_party(ObjectReader& reader, PartyRecipe& party) {
  reader.text("kind", party.kind);
  reader.text("role", party.role);
  reader.text("role_column", party.role_column);
  reader.text("name", party.name);
  reader.text_or_texts("id", party.id);
  reader.word("id_scheme", party.id_scheme, {"own", "wikidata", "geonames", "nuts", "lau"});
  reader.text("country", party.country);
  reader.text("in_country", party.in_country);
  reader.text("latitude", party.latitude);
  reader.text("longitude", party.longitude);
  reader.text("body", party.body);
  reader.text("area", party.area);
  reader.text("separator", party.separator);
  reader.pairs("roles", party.roles);
  reader.pairs("attributes", party.attributes);
}

Words encoding_words() {
  Words words{std::string(kUndecided)};
  for (const auto encoding :
       {Encoding::utf_8, Encoding::utf_16_le, Encoding::utf_16_be, Encoding::cp1250,
        Encoding::iso_8859_2, Encoding::iso_8859_16, Encoding::cp1252}) {
    words.emplace_back(to_string(encoding));
  }
  return words;
}

void read_form(ObjectReader& reader, TableRecipe& table) {
  const std::string undecided(kUndecided);
  reader.text("file", table.file);
  reader.text("sheet", table.sheet);
  reader.word("encoding", table.encoding, encoding_words());
  reader.word("delimiter", table.delimiter, {",", ";", "\t", "|", " ", undecided});
  reader.count("first_line", table.first_line);
  reader.truth("header", table.header);
  reader.word("decimal", table.decimal, {".", ",", undecided});
  reader.word("date_order", table.date_order, {"ymd", "dmy", "mdy", undecided});
  reader.texts("missing", table.missing);
  reader.words(
      "repair", table.repair,
      {std::string(to_string(DamageKind::misread)), std::string(to_string(DamageKind::doubled))},
      "misread or doubled; what is lost cannot be repaired");
}

void read_table_recipe(ObjectReader& reader, TableRecipe& table) {
  read_form(reader, table);
  reader.word("shape", table.shape, {"rows", "matrix", "nodes", std::string(kUndecided)});
  reader.objects("actors",
                 [&](ObjectReader& actor) { read_party(actor, table.actors.emplace_back()); });
  reader.object("target", [&](ObjectReader& target) { read_party(target, table.target); });
  reader.word("cell", table.cell, {"presence", "grade", "date", std::string(kUndecided)});
  reader.texts("targets", table.targets);
  reader.text("grade", table.grade);
  reader.text("start", table.start);
  reader.text("end", table.end);
  reader.text("status", table.status);
  reader.text("note", table.note);
  reader.text("start_from", table.start_from);
}

ObjectWriter write_party(const PartyRecipe& party, const PartyRecipe& usual) {
  ObjectWriter writer;
  writer.always("kind", party.kind);
  writer.value("role", party.role, usual.role);
  writer.value("role_column", party.role_column, usual.role_column);
  writer.value("roles", party.roles, usual.roles);
  writer.value("name", party.name, usual.name);
  if (party.id.size() == 1) writer.always("id", party.id.front());
  if (party.id.size() > 1) writer.always("id", party.id);
  writer.value("id_scheme", party.id_scheme, usual.id_scheme);
  writer.value("country", party.country, usual.country);
  writer.value("in_country", party.in_country, usual.in_country);
  writer.value("latitude", party.latitude, usual.latitude);
  writer.value("longitude", party.longitude, usual.longitude);
  writer.value("body", party.body, usual.body);
  writer.value("area", party.area, usual.area);
  writer.value("separator", party.separator, usual.separator);
  writer.value("attributes", party.attributes, usual.attributes);
  return writer;
}

ObjectWriter write_table_recipe(const TableRecipe& table) {
  const TableRecipe usual;
  ObjectWriter writer;
  writer.always("file", table.file);
  writer.value("sheet", table.sheet, usual.sheet);
  writer.always("encoding", table.encoding);
  writer.always("delimiter", table.delimiter);
  writer.value("first_line", table.first_line, usual.first_line);
  writer.always("header", table.header);
  writer.always("decimal", table.decimal);
  writer.always("date_order", table.date_order);
  writer.always("missing", table.missing);
  writer.value("repair", table.repair, usual.repair);
  writer.always("shape", table.shape);
  std::vector<ObjectWriter> actors;
  for (const auto& actor : table.actors) actors.push_back(write_party(actor, {}));
  writer.always("actors", actors);
  if (table.shape != "nodes") writer.always("target", write_party(table.target, usual.target));
  if (table.shape == "matrix") writer.always("cell", table.cell);
  writer.value("targets", table.targets, usual.targets);
  writer.value("grade", table.grade, usual.grade);
  writer.value("start", table.start, usual.start);
  writer.value("end", table.end, usual.end);
  writer.value("status", table.status, usual.status);
  writer.value("note", table.note, usual.note);
  writer.value("start_from", table.start_from, usual.start_from);
  return writer;
}

}  // namespace

Recipe parse_recipe(std::string_view json, const std::string& file) {
  Recipe recipe;
  formats::read_object(json, file, "recipe", [&](ObjectReader& reader) {
    reader.constant("recipe", "1", "the version of a recipe is 1");
    reader.text("name", recipe.name);
    reader.text("title", recipe.title);
    reader.text("url", recipe.url);
    reader.word("counts_as", recipe.counts_as, {"body", "municipality", "area"});
    reader.word("unresolved", recipe.unresolved, {"keep", "reject"});
    reader.word("certainty", recipe.certainty, {"common", "page", "seed"});
    reader.objects("tables", [&](ObjectReader& table) {
      read_table_recipe(table, recipe.tables.emplace_back());
    });
    reader.texts("found", recipe.found);
  });
  return recipe;
}

std::string to_json(const Recipe& recipe) {
  const Recipe usual;
  ObjectWriter writer;
  writer.always("recipe", std::size_t{1});
  writer.always("name", recipe.name);
  writer.value("title", recipe.title, usual.title);
  writer.value("url", recipe.url, usual.url);
  writer.always("counts_as", recipe.counts_as);
  writer.always("unresolved", recipe.unresolved);
  writer.always("certainty", recipe.certainty);
  std::vector<ObjectWriter> tables;
  for (const auto& table : recipe.tables) tables.push_back(write_table_recipe(table));
  writer.always("tables", tables);
  writer.value("found", recipe.found, usual.found);
  return writer.to_text();
}

}  // namespace citynet::read
