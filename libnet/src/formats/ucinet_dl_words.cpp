#include "formats/ucinet_dl_words.hpp"

#include <algorithm>

namespace citynet::formats {
namespace {

std::string_view without_colon(std::string_view text) {
  return text.ends_with(':') ? text.substr(0, text.size() - 1) : text;
}

}  // namespace

std::vector<TextPiece> split_at_equals(const std::vector<TextPiece>& words) {
  std::vector<TextPiece> parts;
  for (const auto& word : words) {
    if (word.is_quoted) {
      parts.push_back(word);
      continue;
    }
    for (std::size_t at = 0; at < word.text.size();) {
      const auto end = std::min(word.text.find('=', at), word.text.size());
      if (end > at) parts.push_back({word.at + at, word.text.substr(at, end - at)});
      at = end + 1;
    }
  }
  return parts;
}

bool is_dl_word(const TextPiece& word, std::string_view name) {
  return !word.is_quoted && equal_ignoring_case(without_colon(word.text), name);
}

}  // namespace citynet::formats
