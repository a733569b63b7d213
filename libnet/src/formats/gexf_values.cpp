#include <algorithm>
#include <array>

#include "formats/gexf_reader.hpp"
#include "formats/value_text.hpp"

namespace citynet::formats {
namespace {

struct TypeWord {
  std::string_view word;
  ValueType type;
};
constexpr std::array kTypes{
    TypeWord{"string", ValueType::text},     TypeWord{"integer", ValueType::integer},
    TypeWord{"long", ValueType::integer},    TypeWord{"short", ValueType::integer},
    TypeWord{"byte", ValueType::integer},    TypeWord{"double", ValueType::real},
    TypeWord{"float", ValueType::real},      TypeWord{"boolean", ValueType::boolean},
    TypeWord{"liststring", ValueType::text}, TypeWord{"anyURI", ValueType::text},
};

}  // namespace

void GexfPass::read_attribute() {
  DeclaredKey key;
  key.id = or_empty(scanner_.attribute("id"));
  const auto title = or_empty(scanner_.attribute("title"));
  key.name = title.empty() ? key.id : std::string(title);
  key.is_for[static_cast<std::size_t>(open_.back().table)] = true;
  const auto word = or_empty(scanner_.attribute("type"));
  const auto* known = std::find_if(kTypes.begin(), kTypes.end(),
                                   [&](const auto& type) { return type.word == word; });
  if (known != kTypes.end()) {
    key.type = key.declared = known->type;
  } else {
    remark(Rest::kept, "type '" + std::string(word.substr(0, 40)) + "'",
           "GEXF has no such type; its values are read as text");
  }
  for (auto event = scanner_.next(); event != XmlEvent::end; event = scanner_.next()) {
    if (event != XmlEvent::start) continue;
    if (scanner_.name() == "default") {
      key.default_text = read_text();
    } else {
      skip("element '" + std::string(scanner_.name()) + "' of an attribute",
           "a document has no place for it");
    }
  }
  if (findings_.keys.declared_count() >= 2 * limits_.attributes) {
    scanner_.fail(scanner_.offset(), key.id,
                  "a file has at most " + std::to_string(2 * limits_.attributes) + " attributes");
  }
  declare(std::move(key));
}

/// The text of the element that was just opened, up to its end.
std::string GexfPass::read_text() {
  const auto depth = scanner_.depth();
  std::string text;
  for (auto event = scanner_.next(); event != XmlEvent::end || scanner_.depth() >= depth;
       event = scanner_.next()) {
    if (event == XmlEvent::text && scanner_.depth() == depth) text += scanner_.text();
    if (event == XmlEvent::start) {
      remark(Rest::set_aside, "element '" + std::string(scanner_.name()) + "' in a text",
             "a text holds no elements");
    }
  }
  return text;
}

void GexfPass::read_meta() {
  const auto name = std::string(scanner_.name());
  const auto text = read_text();
  if (trimmed(text).empty()) return;
  const auto column = builder_.column(Table::graph, name, ValueType::text);
  if (builder_.store(Table::graph, column, 0, text) == DocumentBuilder::Stored::yes) {
    ++values_kept_;
    return;
  }
  ++values_set_aside_;
  remark(Rest::set_aside, "second '" + name + "' of the file", "the first one stays");
}

void GexfPass::add_spell(std::string_view start, std::string_view end) {
  const auto* around = item();
  if (around == nullptr || (start.empty() && end.empty())) return;
  spells_[{around->table, around->row}].push_back({std::string(start), std::string(end)});
}

/// `2004; 2010` and `2006; ..`: one of each for every spell.
void GexfPass::put_spells() {
  for (const auto& [place, spells] : spells_) {
    for (const bool is_start : {true, false}) {
      std::string text;
      bool any = false;
      for (std::size_t i = 0; i < spells.size(); ++i) {
        const auto& side = is_start ? spells[i].start : spells[i].end;
        any = any || !side.empty();
        if (i > 0) text += "; ";
        text += side;
      }
      if (any) put(place.first, is_start ? "start" : "end", place.second, text);
    }
  }
}

void GexfPass::read_value() {
  const auto around = *item();
  const auto* id = scanner_.attribute("for");
  if (id == nullptr) id = scanner_.attribute("id");  // GEXF 1.1
  const auto* value = scanner_.attribute("value");
  if (id == nullptr || value == nullptr) {
    ++values_set_aside_;
    skip("value without for or value", "a value names its attribute");
    return;
  }
  if (scanner_.attribute("start") != nullptr || scanner_.attribute("end") != nullptr ||
      scanner_.attribute("timestamp") != nullptr) {
    remark(Rest::set_aside, "time of a value", "a document has values without times");
  }
  auto* key = findings_.keys.find(around.table, *id);
  if (key == nullptr) {
    remark(Rest::kept, "attribute '" + std::string(id->substr(0, 80)) + "' that is not declared",
           "its values are read as text");
    key = &findings_.keys.invent(around.table, *id);
  }
  store(*key, around.table, around.row, *value);
  open_.push_back({Element::group});
}

/// `viz:color`, `viz:position` ...: what a picture needs, as columns.
void GexfPass::read_picture() {
  const auto around = *item();
  const auto name = std::string(scanner_.name());
  if (name == "position") {
    for (const std::string_view axis : {"x", "y", "z"}) {
      const auto* at = scanner_.attribute(axis);
      if (at == nullptr) continue;
      if (axis == "z" && parse_xml_real(*at).value_or(1) == 0) {
        remark(Rest::set_aside, "z of 0", "the picture is flat");
      } else {
        put(around.table, axis, around.row, *at, ValueType::real);
      }
    }
  } else if (name == "color") {
    std::string colour(or_empty(scanner_.attribute("hex")));
    for (const auto* part : {"r", "g", "b", "a"}) {
      const auto* value = scanner_.attribute(part);
      if (value != nullptr) colour += (colour.empty() ? "" : ",") + std::string(*value);
    }
    put(around.table, "color", around.row, colour);
  } else if (const auto* value = scanner_.attribute("value")) {
    const bool is_form = name == "shape";
    put(around.table, name, around.row, *value, is_form ? ValueType::text : ValueType::real);
  } else {
    skip("picture '" + name + "'", "a document has no place for it");
    return;
  }
  open_.push_back({Element::group});
}

void GexfPass::store_later() {
  for (const auto& [table, row, name, text, type] : later_) {
    auto wanted = type;
    if (wanted == ValueType::real && !parse_xml_real(text)) wanted = ValueType::text;
    const auto column = builder_.column(table, name, wanted);
    switch (builder_.store(table, column, row, text)) {
      case DocumentBuilder::Stored::yes: ++values_kept_; break;
      case DocumentBuilder::Stored::twice:
      case DocumentBuilder::Stored::misfit:
        ++values_set_aside_;
        account_.remark_set_aside("'" + name + "' of an element",
                                  "an attribute of that name has another value, which stays",
                                  {account_.file(), {}, {}, {}});
        break;
    }
  }
}

}  // namespace citynet::formats
