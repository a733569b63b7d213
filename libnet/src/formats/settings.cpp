#include "citynet/formats/settings.hpp"

#include <cmath>

#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/json.hpp"

namespace citynet::formats {
namespace {

using nlohmann::json;

Setting read(const json& value, const JsonNode& node) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number()) return value.get<double>();
  if (value.is_string()) return node.text();
  if (!value.is_array())
    node.fail("a truth value, a number, a text or a list of texts stands here");
  std::vector<std::string> texts;
  for (const auto& element : node.elements()) texts.push_back(element.text());
  return texts;
}

void check(const std::string& text) {
  if (is_valid_utf8(text)) return;
  throw base::InvalidArgument("settings", text, "text is UTF-8");
}

void check(const std::vector<std::string>& texts) {
  for (const auto& text : texts) check(text);
}

void check(double number) {
  if (std::isfinite(number)) return;
  throw base::InvalidArgument("settings", std::to_string(number), "JSON has finite numbers only");
}

void check(bool) {}
void check(std::int64_t) {}

}  // namespace

Settings parse_settings(std::string_view bytes, const std::string& file) {
  const auto document = parse_json(bytes, file);
  const JsonNode root(document, bytes, file);
  Settings settings;
  for (const auto& name : root.names()) {
    settings.emplace(name, read(document[name], root.at(name)));
  }
  return settings;
}

std::string to_json(const Settings& settings) {
  json document = json::object();
  for (const auto& [name, setting] : settings) {
    check(name);
    std::visit(
        [&, &member = name](const auto& value) {
          check(value);
          document[member] = value;
        },
        setting);
  }
  return document.dump(2) + "\n";
}

}  // namespace citynet::formats
