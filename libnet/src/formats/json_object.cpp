#include "formats/json_object.hpp"

#include <algorithm>
#include <optional>

#include "base/closest.hpp"
#include "formats/json.hpp"

namespace citynet::formats {
namespace {

using Words = std::vector<std::string>;

bool is_one_of(const std::string& word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

ObjectReader::ObjectReader(const JsonNode& node, std::string_view document)
    : node_(std::make_unique<JsonNode>(node)), document_(document) {
  if (!node_->is_object()) node_->fail("an object");
}

ObjectReader::~ObjectReader() = default;

std::unique_ptr<JsonNode> ObjectReader::find(const std::string& name) {
  if (!is_one_of(name, known_)) known_.push_back(name);
  const auto found = node_->find(name);
  return found ? std::make_unique<JsonNode>(*found) : nullptr;
}

void ObjectReader::read_all(const Read& read) {
  read(*this);
  for (const auto& name : node_->names()) {
    if (is_one_of(name, known_)) continue;
    node_->at(name).fail("no member of a " + document_ + " has this name" +
                         base::closest_words(name, known_));
  }
}

void ObjectReader::text(const std::string& name, std::string& into) {
  if (const auto found = find(name)) into = found->text();
}

void ObjectReader::texts(const std::string& name, Words& into) {
  const auto found = find(name);
  if (!found) return;
  into.clear();
  for (const auto& element : found->elements()) into.push_back(element.text());
}

void ObjectReader::text_or_texts(const std::string& name, Words& into) {
  const auto found = find(name);
  if (!found) return;
  if (found->is_text()) {
    into = {found->text()};
  } else {
    texts(name, into);
  }
}

void ObjectReader::word(const std::string& name, std::string& into, const Words& allowed) {
  const auto found = find(name);
  if (!found) return;
  into = found->text();
  if (is_one_of(into, allowed)) return;
  std::string rule = "one of";
  for (const auto& one : allowed) rule += (rule.size() == 6 ? " " : ", ") + one;
  found->fail(rule + base::closest_words(into, allowed));
}

void ObjectReader::words(const std::string& name, Words& into, const Words& allowed,
                         const std::string& rule) {
  const auto found = find(name);
  if (!found) return;
  into.clear();
  for (const auto& element : found->elements()) {
    if (!is_one_of(element.text(), allowed)) element.fail(rule);
    into.push_back(element.text());
  }
}

void ObjectReader::constant(const std::string& name, std::string_view value,
                            const std::string& rule) {
  const auto found = find(name);
  if (found && found->scalar() != value) found->fail(rule);
}

void ObjectReader::pairs(const std::string& name, std::map<std::string, std::string>& into) {
  const auto found = find(name);
  if (!found) return;
  if (!found->is_object()) found->fail("an object");
  for (const auto& key : found->names()) into[key] = found->at(key).text();
}

void ObjectReader::truth(const std::string& name, bool& into) {
  if (find(name)) into = node_->truth(name, into);
}

void ObjectReader::count(const std::string& name, std::size_t& into) {
  const auto found = find(name);
  if (!found) return;
  const auto text = found->scalar();
  const bool is_number = text.find_first_not_of("0123456789") == std::string::npos;
  if (text.empty() || text.size() > 9 || !is_number || text == "0") {
    found->fail("a whole number, 1 or more");
  }
  into = std::stoul(text);
}

void ObjectReader::object(const std::string& name, const Read& read) {
  if (const auto found = find(name)) ObjectReader(*found, document_).read_all(read);
}

void ObjectReader::objects(const std::string& name, const Read& read) {
  const auto found = find(name);
  if (!found) return;
  for (const auto& element : found->elements()) ObjectReader(element, document_).read_all(read);
}

void read_object(std::string_view json, const std::string& file, std::string_view document,
                 const ObjectReader::Read& read) {
  const auto parsed = parse_json(json, file);
  ObjectReader(JsonNode(parsed, json, file), document).read_all(read);
}

struct ObjectWriter::Members {
  nlohmann::ordered_json made = nlohmann::ordered_json::object();
};

ObjectWriter::ObjectWriter() : members_(std::make_unique<Members>()) {}
ObjectWriter::~ObjectWriter() = default;
ObjectWriter::ObjectWriter(ObjectWriter&&) noexcept = default;
ObjectWriter& ObjectWriter::operator=(ObjectWriter&&) noexcept = default;

void ObjectWriter::always(const std::string& name, const std::string& value) {
  members_->made[name] = value;
}
void ObjectWriter::always(const std::string& name, bool value) { members_->made[name] = value; }
void ObjectWriter::always(const std::string& name, std::size_t value) {
  members_->made[name] = value;
}
void ObjectWriter::always(const std::string& name, const Words& value) {
  members_->made[name] = value;
}
void ObjectWriter::always(const std::string& name,
                          const std::map<std::string, std::string>& value) {
  members_->made[name] = value;
}
void ObjectWriter::always(const std::string& name, const ObjectWriter& value) {
  members_->made[name] = value.members_->made;
}
void ObjectWriter::always(const std::string& name, const std::vector<ObjectWriter>& value) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& one : value) list.push_back(one.members_->made);
  members_->made[name] = std::move(list);
}

std::string ObjectWriter::to_text() const { return members_->made.dump(2) + "\n"; }

}  // namespace citynet::formats
