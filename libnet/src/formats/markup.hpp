#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace citynet::formats {

/// A piece of text that is always the same, with room behind it: copied whole, in the few words a
/// processor moves at once, where its own length would take one move for each power of two in it.
template <std::size_t width>
struct Markup {
  template <std::size_t size>
  consteval explicit Markup(const char (&literal)[size]) : size(size - 1) {
    static_assert(size - 1 <= width);
    std::copy(literal, literal + size - 1, bytes.begin());
  }

  std::array<char, width> bytes{};
  std::size_t size;
};

consteval std::size_t width_of_markup(std::size_t size) {
  if (size <= 4) return 4;
  return size <= 8 ? 8 : (size + 15) / 16 * 16;
}

template <std::size_t size>
Markup(const char (&literal)[size]) -> Markup<width_of_markup(size - 1)>;

}  // namespace citynet::formats
