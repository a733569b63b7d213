#include <algorithm>

#include "formats/code_points.hpp"
#include "formats/json.hpp"

namespace citynet::formats {
namespace {

/// Looks for values in a text that is known to be well-formed JSON.
class ValueFinder {
 public:
  explicit ValueFinder(std::string_view text) : text_(text) { skip_space(); }

  [[nodiscard]] std::size_t at() const noexcept { return at_; }

  /// Goes to the member or element that one step of a pointer names. False, and it stays where it
  /// is, when there is none.
  bool enter(const std::string& step) {
    const auto here = at_;
    const bool is_object = text_[at_] == '{';
    if (!is_object && text_[at_] != '[') return false;
    const char closing = is_object ? '}' : ']';
    ++at_;
    skip_space();
    for (std::size_t index = 0; text_[at_] != closing; ++index) {
      const auto name = is_object ? take_name() : std::to_string(index);
      if (name == step) return true;
      skip_value();
      skip_space();
      if (text_[at_] == ',') ++at_;
      skip_space();
    }
    at_ = here;
    return false;
  }

 private:
  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

  void skip_string() {
    for (++at_; text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    ++at_;
  }

  /// The name of a member; then the value is reached.
  std::string take_name() {
    const auto begin = at_;
    skip_string();
    auto name = nlohmann::json::parse(text_.substr(begin, at_ - begin)).get<std::string>();
    at_ = text_.find(':', at_) + 1;
    skip_space();
    return name;
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      const char c = text_[at_];
      if (c == '"') {
        skip_string();
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      ++at_;
      if (c != '}' && c != ']' && c != '{' && c != '[' && depth == 0) {
        at_ = std::min(text_.find_first_of(",]} \t\n\r", at_), text_.size());
      }
    } while (depth > 0);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// The steps of a pointer, as names.
std::vector<std::string> steps_of(std::string_view pointer) {
  std::vector<std::string> steps;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      steps.emplace_back();
    } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
      steps.back() += pointer[++i] == '1' ? '/' : '~';
    } else {
      steps.back() += pointer[i];
    }
  }
  return steps;
}

}  // namespace

base::Place json_place(std::string_view text, const std::string& file, const std::string& pointer) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  ValueFinder finder(text);
  for (const auto& step : steps_of(pointer)) {
    if (!finder.enter(step)) break;
  }
  const auto position = position_of(text, finder.at());
  return {file, position.line, pointer, position.character};
}

}  // namespace citynet::formats
