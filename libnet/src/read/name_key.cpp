#include "citynet/read/name_key.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "formats/code_points.hpp"
#include "read/country_names.hpp"
#include "read/transliteration.hpp"

namespace citynet::read {
namespace {

constexpr char32_t kTableEnd = 0x1F00;
constexpr std::string_view kParts = ".", kNothing = "-", kItself = "";

/// The words of the ranges, by code point.
std::vector<std::string_view> make_table() {
  std::vector<std::string_view> table(kTableEnd, kItself);
  for (const auto& range : transliterated_ranges()) {
    auto words = range.words;
    for (auto c = range.first; c <= range.last && !words.empty(); ++c) {
      const auto end = std::min(words.find(' '), words.size());
      table[c] = words.substr(0, end);
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  for (char32_t c = 0x300; c < 0x370; ++c) table[c] = kNothing;  // combining accents
  return table;
}

std::string_view word_of(char32_t c) {
  static const auto table = make_table();
  if (c >= 0x2000 && c < 0x2C00) return kParts;  // punctuation, signs, arrows
  if (c == 0xFFFD || c == 0xFEFF || c == 0x3000) return kParts;
  return c < kTableEnd ? table[c] : kItself;
}

std::string_view spelled_out(char32_t c) {
  switch (c) {
    case 0xE4:
    case 0xC4: return "ae";
    case 0xF6:
    case 0xD6:
    case 0xF8:
    case 0xD8: return "oe";
    case 0xFC:
    case 0xDC: return "ue";
    case 0xE5:
    case 0xC5: return "aa";
    default: return word_of(c);
  }
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Collects a key and puts one space between its words.
class KeyBuilder {
 public:
  explicit KeyBuilder(std::size_t size) { key_.reserve(size); }

  void part() { is_parted_ = !key_.empty(); }
  void append(std::string_view letters) {
    if (is_parted_) key_ += ' ';
    is_parted_ = false;
    key_ += letters;
  }
  [[nodiscard]] std::string take() { return std::move(key_); }

 private:
  std::string key_{};
  bool is_parted_ = false;
};

template <class Word>
std::string make_key(std::string_view text, Word word) {
  KeyBuilder key(text.size());
  while (!text.empty()) {
    const char c = small(text.front());
    if (static_cast<unsigned char>(c) < 0x80U) {
      if (is_plain(c)) {
        key.append({&c, 1});
      } else {
        key.part();
      }
      text.remove_prefix(1);
      continue;
    }
    const auto length = std::max<std::size_t>(1, formats::well_formed_length(text));
    const std::string_view letters = word(formats::front_code_point(text));
    if (letters == kParts) {
      key.part();
    } else if (letters == kItself) {
      key.append(text.substr(0, length));
    } else if (letters != kNothing) {
      key.append(letters);
    }
    text.remove_prefix(length);
  }
  return key.take();
}

using Countries = std::unordered_map<std::string_view, std::string_view>;

/// Key or code to code; views the table, which is static.
Countries make_countries() {
  Countries countries;
  auto table = country_name_table();
  while (!table.empty()) {
    auto entry = table.substr(0, table.find(';'));
    table.remove_prefix(entry.size() + 1);
    const auto code = entry.substr(0, 2);
    while (!entry.empty()) {
      const auto name = entry.substr(0, entry.find('|'));
      countries.emplace(name, code);
      entry.remove_prefix(std::min(name.size() + 1, entry.size()));
    }
  }
  return countries;
}

std::optional<std::string> find_country(std::string_view key) {
  static const auto countries = make_countries();
  const auto found = countries.find(key);
  if (found == countries.end()) return std::nullopt;
  return std::string(found->second);
}

std::string upper(std::string_view text) {
  std::string made(text);
  for (auto& c : made) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return made;
}

}  // namespace

std::string name_key(std::string_view utf8) { return make_key(utf8, word_of); }

std::string spelled_out_key(std::string_view utf8) { return make_key(utf8, spelled_out); }

std::optional<std::string> country_code(std::string_view text) {
  const auto key = name_key(text);
  if (key.size() == 2) {
    if (auto code = find_country(upper(key))) return code;
  }
  if (auto code = find_country(key)) return code;
  // `DE Germany / DEUTSCHLAND`: a code, and what agrees with it.
  if (text.size() > 3 && text[2] == ' ' && text.find(" / ") != std::string_view::npos) {
    const auto code = country_code(text.substr(0, 2));
    const auto name = text.substr(3, text.find(" / ") - 3);
    if (code && country_code(name) == code) return code;
  }
  return std::nullopt;
}

}  // namespace citynet::read
