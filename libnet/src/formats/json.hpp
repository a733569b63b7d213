#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/place.hpp"

namespace citynet::formats {

/// How deep arrays and objects may stand in each other. Checked before a document is built,
/// because some walks over a document are recursive.
inline constexpr std::size_t kDeepestJson = 512;

/// Reads one JSON document (RFC 8259), strictly: nothing after it, no comments, UTF-8, no name
/// twice in one object, no number beyond 64-bit integers and doubles, at most `kDeepestJson`
/// levels. A byte order mark is passed over. Throws DataError with line, character and JSON
/// pointer.
[[nodiscard]] nlohmann::json parse_json(std::string_view bytes, const std::string& file);

/// `name` as one step of a JSON pointer (RFC 6901): `/a~1b`.
[[nodiscard]] std::string pointer_step(std::string_view name);

/// Where the value that a JSON pointer names begins in a text that `parse_json` took: line,
/// character and the pointer itself. Where it names nothing, the innermost value around that.
/// Reads the text from the front; for errors.
[[nodiscard]] base::Place json_place(std::string_view text, const std::string& file,
                                     const std::string& pointer);

/// One value of a document together with its JSON pointer, so that a complaint can name it.
/// Views the document and the text it was parsed from, which must live longer.
class JsonNode {
 public:
  JsonNode(const nlohmann::json& value, std::string_view text, std::string file)
      : value_(&value), text_(text), file_(std::move(file)) {}

  [[nodiscard]] bool has(const std::string& name) const;
  /// The member of this object; throws DataError when there is none.
  [[nodiscard]] JsonNode at(const std::string& name) const;
  [[nodiscard]] std::optional<JsonNode> find(const std::string& name) const;
  /// The elements of this array.
  [[nodiscard]] std::vector<JsonNode> elements() const;
  /// The elements of the array `name`; empty when there is no such member.
  [[nodiscard]] std::vector<JsonNode> elements(const std::string& name) const;
  /// The names of the members of this object, sorted.
  [[nodiscard]] std::vector<std::string> names() const;

  [[nodiscard]] bool is_text() const { return value_->is_string(); }
  [[nodiscard]] bool is_list() const { return value_->is_array(); }
  [[nodiscard]] bool is_object() const { return value_->is_object(); }

  [[nodiscard]] const std::string& text() const;  ///< throws DataError unless it is a string
  [[nodiscard]] std::string text(const std::string& name, const std::string& otherwise) const;
  [[nodiscard]] bool truth(const std::string& name, bool otherwise) const;
  /// A string as it is, a number or truth value as JSON writes it.
  [[nodiscard]] std::string scalar() const;

  [[noreturn]] void fail(const std::string& rule) const;

 private:
  [[nodiscard]] JsonNode inside(const nlohmann::json& value, std::string_view step) const;

  const nlohmann::json* value_;
  std::string_view text_;
  std::string file_;
  std::string pointer_{};
};

}  // namespace citynet::formats
