#include "read/wide_text.hpp"

#include <algorithm>

#include "formats/code_points.hpp"

namespace citynet::read {

std::wstring wide(std::string_view text) {
  static_assert(sizeof(wchar_t) >= sizeof(char32_t), "a wchar_t holds every character");
  std::wstring characters;
  characters.reserve(text.size());
  while (!text.empty()) {
    characters += static_cast<wchar_t>(formats::front_code_point(text));
    text.remove_prefix(std::max<std::size_t>(1, formats::well_formed_length(text)));
  }
  return characters;
}

}  // namespace citynet::read
