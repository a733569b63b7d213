#include "citynet/formats/recipe.hpp"

#include <functional>
#include <set>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "citynet/formats/damage.hpp"
#include "citynet/formats/encoding.hpp"
#include "formats/json.hpp"

namespace citynet::formats {
namespace {

using nlohmann::ordered_json;
using Words = std::vector<std::string>;

/// Reads the members of one object and refuses those that nobody asked for.
class ObjectReader {
 public:
  explicit ObjectReader(JsonNode node) : node_(std::move(node)) {
    if (!node_.is_object()) node_.fail("an object");
  }

  void text(const std::string& name, std::string& into) {
    if (const auto found = find(name)) into = found->text();
  }
  void word(const std::string& name, std::string& into, const Words& allowed) {
    const auto found = find(name);
    if (!found) return;
    into = found->text();
    for (const auto& one : allowed) {
      if (one == into) return;
    }
    std::string rule = "one of";
    for (const auto& one : allowed) rule += (rule.size() == 6 ? " " : ", ") + one;
    found->fail(rule + base::closest_words(into, allowed));
  }
  void texts(const std::string& name, Words& into) {
    const auto found = find(name);
    if (!found) return;
    into.clear();
    for (const auto& element : found->elements()) into.push_back(element.text());
  }
  void text_or_texts(const std::string& name, Words& into) {
    const auto found = find(name);
    if (!found) return;
    if (found->is_text()) {
      into = {found->text()};
    } else {
      texts(name, into);
    }
  }
  void pairs(const std::string& name, std::map<std::string, std::string>& into) {
    const auto found = find(name);
    if (!found) return;
    if (!found->is_object()) found->fail("an object");
    for (const auto& key : found->names()) into[key] = found->at(key).text();
  }
  void truth(const std::string& name, bool& into) {
    if (find(name)) into = node_.truth(name, into);
  }
  void count(const std::string& name, std::size_t& into) {
    const auto found = find(name);
    if (!found) return;
    const auto text = found->scalar();
    if (text.empty() || text.size() > 9 ||
        text.find_first_not_of("0123456789") != std::string::npos || text == "0") {
      found->fail("a whole number, 1 or more");
    }
    into = std::stoul(text);
  }
  void member(const std::string& name, const std::function<void(JsonNode)>& read) {
    if (const auto found = find(name)) read(*found);
  }
  void list(const std::string& name, const std::function<void(JsonNode)>& read) {
    const auto found = find(name);
    if (!found) return;
    for (auto& element : found->elements()) read(element);
  }
  void finish() const {
    const Words names(known_.begin(), known_.end());
    for (const auto& name : node_.names()) {
      if (known_.contains(name)) continue;
      node_.at(name).fail("no member of a recipe has this name" + base::closest_words(name, names));
    }
  }

 private:
  std::optional<JsonNode> find(const std::string& name) {
    known_.insert(name);
    return node_.find(name);
  }

  JsonNode node_;
  std::set<std::string> known_{};
};

PartyRecipe read_party(const JsonNode& node, PartyRecipe party) {
  ObjectReader reader(node);
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
  reader.finish();
  return party;
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
  reader.list("repair", [&](const JsonNode& kind) {
    const auto found = parse_damage_kind(kind.text());
    if (found != DamageKind::misread && found != DamageKind::doubled) {
      kind.fail("misread or doubled; what is lost cannot be repaired");
    }
    table.repair.push_back(kind.text());
  });
}

TableRecipe read_table_recipe(const JsonNode& node) {
  TableRecipe table;
  ObjectReader reader(node);
  read_form(reader, table);
  reader.word("shape", table.shape, {"rows", "matrix", "nodes", std::string(kUndecided)});
  reader.list("actors", [&](const JsonNode& a) { table.actors.push_back(read_party(a, {})); });
  reader.member("target", [&](const JsonNode& t) { table.target = read_party(t, table.target); });
  reader.word("cell", table.cell, {"presence", "grade", "date", std::string(kUndecided)});
  reader.texts("targets", table.targets);
  reader.text("grade", table.grade);
  reader.text("start", table.start);
  reader.text("end", table.end);
  reader.text("status", table.status);
  reader.text("note", table.note);
  reader.text("start_from", table.start_from);
  reader.finish();
  return table;
}

/// Writes the members that differ from their defaults.
class ObjectWriter {
 public:
  template <class Value>
  void value(const std::string& name, const Value& value, const Value& otherwise) {
    if (value != otherwise) made_[name] = value;
  }
  template <class Value>
  void always(const std::string& name, const Value& value) {
    made_[name] = value;
  }
  [[nodiscard]] ordered_json take() { return std::move(made_); }

 private:
  ordered_json made_ = ordered_json::object();
};

ordered_json write_party(const PartyRecipe& party, const PartyRecipe& usual) {
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
  return writer.take();
}

ordered_json write_table_recipe(const TableRecipe& table) {
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
  auto actors = ordered_json::array();
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
  return writer.take();
}

}  // namespace

Recipe parse_recipe(std::string_view json, const std::string& file) {
  const auto document = parse_json(json, file);
  const JsonNode root(document, file);
  Recipe recipe;
  ObjectReader reader(root);
  reader.member("recipe", [](const JsonNode& node) {
    if (node.scalar() != "1") node.fail("the version of a recipe is 1");
  });
  reader.text("name", recipe.name);
  reader.text("title", recipe.title);
  reader.text("url", recipe.url);
  reader.word("counts_as", recipe.counts_as, {"body", "municipality", "area"});
  reader.word("unresolved", recipe.unresolved, {"keep", "reject"});
  reader.word("certainty", recipe.certainty, {"common", "page", "seed"});
  reader.list("tables", [&](const JsonNode& t) { recipe.tables.push_back(read_table_recipe(t)); });
  reader.texts("found", recipe.found);
  reader.finish();
  return recipe;
}

std::string to_json(const Recipe& recipe) {
  const Recipe usual;
  ObjectWriter writer;
  writer.always("recipe", 1);
  writer.always("name", recipe.name);
  writer.value("title", recipe.title, usual.title);
  writer.value("url", recipe.url, usual.url);
  writer.always("counts_as", recipe.counts_as);
  writer.always("unresolved", recipe.unresolved);
  writer.always("certainty", recipe.certainty);
  auto tables = ordered_json::array();
  for (const auto& table : recipe.tables) tables.push_back(write_table_recipe(table));
  writer.always("tables", tables);
  writer.value("found", recipe.found, usual.found);
  return writer.take().dump(2) + "\n";
}

}  // namespace citynet::formats
