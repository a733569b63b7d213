#include "citynet/formats/data_package.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "formats/json.hpp"
#include "formats/table_schema.hpp"

namespace citynet::formats {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

/// A file inside the folder of the descriptor and nothing else: a data package from a stranger
/// must not reach other files.
void check_path(const JsonNode& node) {
  const auto& path = node.text();
  if (path.empty()) node.fail("a path is not empty");
  if (path.find("://") != std::string::npos) node.fail("a path names a file, not an address");
  if (path.find('\0') != std::string::npos) node.fail("a path holds no NUL");
  if (path.front() == '/' || path.front() == '~' || path.find('\\') != std::string::npos ||
      (path.size() > 1 && path[1] == ':')) {
    node.fail("a path is relative to the descriptor, with '/' between its parts");
  }
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find('/', begin), path.size());
    if (path.substr(begin, end - begin) == "..") {
      node.fail("a path does not leave the folder of the descriptor");
    }
    begin = end + 1;
  }
}

std::string read_path(const JsonNode& resource) {
  const auto path = resource.find("path");
  if (!path) resource.fail("a resource has a 'path'; data inside the descriptor are not read");
  auto node = *path;
  if (node.is_list()) {
    const auto parts = node.elements();
    if (parts.size() != 1) node.fail("a resource is one file");
    node = parts.front();
  }
  check_path(node);
  return node.text();
}

void check_encoding_name(const JsonNode& resource) {
  const auto encoding = resource.find("encoding");
  if (!encoding) return;
  const auto name = lower(encoding->text());
  if (name != "utf-8" && name != "utf8") encoding->fail("the encoding is UTF-8");
}

char read_delimiter(const JsonNode& dialect) {
  const auto delimiter = dialect.text("delimiter", ",");
  if (delimiter.size() != 1 || static_cast<unsigned char>(delimiter[0]) >= 0x80U ||
      delimiter == "\"" || delimiter == "\n" || delimiter == "\r") {
    dialect.at("delimiter").fail("a delimiter is one ASCII character, no quote, no line end");
  }
  return delimiter[0];
}

/// Only what RFC 4180 says anyway, beside the delimiter: another meaning would be misread.
char read_dialect(const JsonNode& resource) {
  const auto dialect = resource.find("dialect");
  if (!dialect) return ',';
  for (const auto& name : dialect->names()) {
    if (name == "delimiter" || name == "$schema" || name == "csvddfVersion") continue;
    const auto value = dialect->at(name);
    const bool is_usual =
        (name == "quoteChar" && value.scalar() == "\"") ||
        (name == "doubleQuote" && value.scalar() == "true") ||
        (name == "header" && value.scalar() == "true") ||
        (name == "skipInitialSpace" && value.scalar() == "false") ||
        (name == "lineTerminator" && (value.scalar() == "\n" || value.scalar() == "\r\n"));
    if (!is_usual) value.fail("a table is read after RFC 4180; only its delimiter can be chosen");
  }
  return read_delimiter(*dialect);
}

bool is_table(const JsonNode& resource, const std::string& path) {
  if (resource.text("type", "") == "table") return true;
  if (resource.text("profile", "") == "tabular-data-resource") return true;
  const auto format = resource.find("format");
  return format ? lower(format->text()) == "csv" : lower(path).ends_with(".csv");
}

Resource read_resource(const JsonNode& node) {
  Resource resource;
  resource.name = node.at("name").text();
  if (resource.name.empty()) node.at("name").fail("a resource has a name");
  resource.path = read_path(node);
  resource.title = node.text("title", "");
  resource.description = node.text("description", "");
  resource.is_table = is_table(node, resource.path);
  if (!resource.is_table) return resource;
  check_encoding_name(node);
  resource.delimiter = read_dialect(node);
  if (const auto schema = node.find("schema")) resource.schema = read_table_schema(*schema);
  return resource;
}

std::vector<Resource> read_resources(const JsonNode& package) {
  std::vector<Resource> resources;
  std::set<std::string> names;
  for (const auto& node : package.at("resources").elements()) {
    resources.push_back(read_resource(node));
    if (!names.insert(resources.back().name).second) {
      node.at("name").fail("each resource has a name of its own");
    }
  }
  if (resources.empty()) package.at("resources").fail("a data package has a resource");
  check_foreign_keys(package, resources);
  return resources;
}

Contributor read_contributor(const JsonNode& node) {
  Contributor contributor{
      node.text("title", ""), node.text("path", ""), node.text("organization", ""), {}};
  if (node.has("role")) contributor.roles.push_back(node.text("role", ""));
  for (const auto& role : node.elements("roles")) contributor.roles.push_back(role.text());
  return contributor;
}

void read_origin(const JsonNode& node, DataPackage& package) {
  for (const auto& license : node.elements("licenses")) {
    package.licenses.push_back(
        {license.text("name", ""), license.text("path", ""), license.text("title", "")});
  }
  for (const auto& source : node.elements("sources")) {
    package.sources.push_back({source.text("title", ""), source.text("path", "")});
  }
  for (const auto& contributor : node.elements("contributors")) {
    package.contributors.push_back(read_contributor(contributor));
  }
  if (const auto own = node.find("citynet")) {
    for (const auto& credit : own->elements("credits")) package.credits.push_back(credit.text());
    package.citation = own->text("citation", "");
  }
}

}  // namespace

DataPackage parse_data_package(std::string_view bytes, const std::string& file) {
  const auto document = parse_json(bytes, file);
  const JsonNode node(document, bytes, file);
  DataPackage package;
  package.name = node.text("name", "");
  package.title = node.text("title", "");
  package.version = node.text("version", "");
  package.description = node.text("description", "");
  read_origin(node, package);
  package.resources = read_resources(node);
  return package;
}

}  // namespace citynet::formats
