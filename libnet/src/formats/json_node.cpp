#include "citynet/base/error.hpp"
#include "formats/json.hpp"

namespace citynet::formats {

using nlohmann::json;

std::string pointer_step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

void JsonNode::fail(const std::string& rule) const {
  const bool is_leaf = !value_->is_structured();
  throw base::DataError(json_place(text_, file_, pointer_), is_leaf ? scalar() : std::string(),
                        rule);
}

JsonNode JsonNode::inside(const json& value, std::string_view step) const {
  JsonNode node(value, text_, file_);
  node.pointer_ = pointer_ + pointer_step(step);
  return node;
}

bool JsonNode::has(const std::string& name) const { return find(name).has_value(); }

std::optional<JsonNode> JsonNode::find(const std::string& name) const {
  if (!value_->is_object()) fail("an object stands here");
  const auto member = value_->find(name);
  if (member == value_->end()) return std::nullopt;
  return inside(*member, name);
}

JsonNode JsonNode::at(const std::string& name) const {
  auto member = find(name);
  if (!member) fail("the member '" + name + "' is missing");
  return *member;
}

std::vector<JsonNode> JsonNode::elements() const {
  if (!value_->is_array()) fail("an array stands here");
  std::vector<JsonNode> all;
  for (std::size_t i = 0; i < value_->size(); ++i) {
    all.push_back(inside((*value_)[i], std::to_string(i)));
  }
  return all;
}

std::vector<JsonNode> JsonNode::elements(const std::string& name) const {
  const auto list = find(name);
  return list ? list->elements() : std::vector<JsonNode>{};
}

std::vector<std::string> JsonNode::names() const {
  if (!value_->is_object()) fail("an object stands here");
  std::vector<std::string> all;
  for (const auto& [name, unused] : value_->items()) all.push_back(name);
  return all;
}

const std::string& JsonNode::text() const {
  if (!value_->is_string()) fail("a string stands here");
  return value_->get_ref<const std::string&>();
}

std::string JsonNode::text(const std::string& name, const std::string& otherwise) const {
  const auto member = find(name);
  return member ? member->text() : otherwise;
}

bool JsonNode::truth(const std::string& name, bool otherwise) const {
  const auto member = find(name);
  if (!member) return otherwise;
  if (!member->value_->is_boolean()) member->fail("true or false stands here");
  return member->value_->get<bool>();
}

std::string JsonNode::scalar() const {
  if (value_->is_structured()) fail("a string, a number, true or false stands here");
  return value_->is_string() ? value_->get_ref<const std::string&>() : value_->dump();
}

}  // namespace citynet::formats
