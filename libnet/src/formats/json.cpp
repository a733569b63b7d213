#include "formats/json.hpp"

#include <set>

#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {
namespace {

using nlohmann::json;

/// Walks over the bytes and tells the checker how far the parser has come.
class ObservedBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  ObservedBytes(const char* at, const char** seen) : at_(at), seen_(seen) {}

  reference operator*() const { return *at_; }
  ObservedBytes& operator++() {
    *seen_ = ++at_;
    return *this;
  }
  ObservedBytes operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const ObservedBytes& a, const ObservedBytes& b) { return a.at_ == b.at_; }
  friend bool operator!=(const ObservedBytes& a, const ObservedBytes& b) { return !(a == b); }

 private:
  const char* at_;
  const char** seen_;
};

/// What the JSON parser of the guest lets pass and we do not: depth, repeated names, numbers.
/// Its member functions have the names and types that the guest's SAX interface asks for.
class StrictChecker {
 public:
  StrictChecker(std::string_view bytes, const std::string& file)
      : bytes_(bytes), file_(file), seen_(bytes.data()) {}

  [[nodiscard]] ObservedBytes begin() { return {bytes_.data(), &seen_}; }
  [[nodiscard]] ObservedBytes end() { return {bytes_.data() + bytes_.size(), &seen_}; }

  bool null() { return value(); }
  bool boolean(bool) { return value(); }
  bool number_integer(json::number_integer_t) { return value(); }
  bool number_unsigned(json::number_unsigned_t number) {
    if (number > static_cast<std::uint64_t>(INT64_MAX)) fail_number(std::to_string(number));
    return value();
  }
  bool number_float(json::number_float_t, const json::string_t& text) {
    // The guest reads whole numbers beyond 64 bits as doubles and so changes their digits.
    if (text.find_first_of(".eE") == std::string::npos) fail_number(text);
    return value();
  }
  bool string(json::string_t&) { return value(); }
  bool binary(json::binary_t&) { return value(); }

  bool start_object(std::size_t) { return open(true); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(false); }
  bool end_array() { return close(); }
  bool key(json::string_t& name);

  [[noreturn]] bool parse_error(std::size_t position, const std::string& last,
                                const json::exception& error);

 private:
  struct Level {
    bool is_object;
    std::size_t index = 0;  ///< of the current element of an array
    std::string name{};     ///< of the current member of an object
    std::set<std::string> names{};
  };

  bool value() {
    if (!levels_.empty()) ++levels_.back().index;
    return true;
  }
  bool open(bool is_object);
  bool close() {
    levels_.pop_back();
    return value();
  }

  [[nodiscard]] std::string pointer() const;
  [[noreturn]] void fail(std::size_t at, const std::string& value, const std::string& rule) const;
  [[noreturn]] void fail_number(const std::string& text) const {
    fail(offset() - std::min(offset(), text.size() + 1), text,
         "a whole number fits into 64 bits with a sign");
  }
  [[nodiscard]] std::size_t offset() const {
    return static_cast<std::size_t>(seen_ - bytes_.data());
  }

  std::string_view bytes_;
  const std::string& file_;
  const char* seen_;
  std::vector<Level> levels_{};
};

bool StrictChecker::open(bool is_object) {
  if (levels_.size() == kDeepestJson) {
    fail(offset() - 1, "",
         "values stand in each other more than " + std::to_string(kDeepestJson) +
             " levels deep, the limit");
  }
  levels_.push_back({is_object});
  return true;
}

bool StrictChecker::key(json::string_t& name) {
  auto& level = levels_.back();
  level.name = name;
  if (!level.names.insert(name).second) {
    fail(offset() - 1, name, "a name stands once in an object");
  }
  return true;
}

bool StrictChecker::parse_error(std::size_t position, const std::string& last,
                                const json::exception& error) {
  const std::string_view words = error.what();
  const auto at = position == 0 ? 0 : position - 1;
  if (at >= bytes_.size()) {
    fail(bytes_.size(), "", "the text ends in the middle of a value: is the file cut off?");
  }
  if (words.find("number overflow") != std::string_view::npos) {
    fail(at, last, "a number fits into a double");
  }
  // "[json.exception...] parse error at line 1, column 2: syntax error while parsing ...":
  // line and column are ours, the reason is the guest's.
  const auto reason = words.find(": ");
  fail(at, last,
       reason == std::string_view::npos ? std::string(words)
                                        : std::string(words.substr(reason + 2)));
}

std::string StrictChecker::pointer() const {
  std::string text;
  for (const auto& level : levels_) {
    text += pointer_step(level.is_object ? level.name : std::to_string(level.index));
  }
  return text;
}

void StrictChecker::fail(std::size_t at, const std::string& value, const std::string& rule) const {
  const auto position = position_of(bytes_, at);
  throw base::DataError({file_, position.line, pointer(), position.character}, value, rule);
}

void check_encoding(std::string_view bytes, const std::string& file) {
  const auto invalid = first_invalid_utf8(bytes);
  if (!invalid) return;
  const auto position = position_of(bytes, *invalid);
  throw base::DataError({file, position.line, {}, position.character}, byte_name(bytes[*invalid]),
                        explain_invalid_utf8(bytes, *invalid));
}

}  // namespace

json parse_json(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  check_encoding(bytes, file);
  StrictChecker checker(bytes, file);
  (void)json::sax_parse(checker.begin(), checker.end(), &checker);
  return json::parse(bytes);
}

}  // namespace citynet::formats
