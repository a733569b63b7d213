#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/document_view.hpp"
#include "formats/digits.hpp"

namespace citynet::formats {

/// A text in a cell: its bytes, something, and its length in the last byte. All of the cell may be
/// copied, which takes no look at the length.
template <std::size_t width>
struct TextCell {
  const char* bytes;

  [[nodiscard]] std::size_t size() const noexcept {
    return static_cast<unsigned char>(bytes[width - 1]);
  }
};

/// Short texts in cells of one width: those that are looked up in no order, as the ids of the ends
/// of edges are, take one look into memory, and stay in the near caches.
template <std::size_t width>
class TextCells {
 public:
  static constexpr std::size_t kLongest = width - 1;

  /// Each text is shorter than a cell.
  explicit TextCells(std::span<const std::string> texts) : bytes_(width * texts.size()) {
    char* cell = bytes_.data();
    for (const auto& text : texts) {
      // The length stands in the last byte, instead of an end.
      std::memcpy(cell, text.data(), text.size());  // NOLINT(bugprone-not-null-terminated-result)
      cell[width - 1] = static_cast<char>(text.size());
      cell += width;
    }
  }

  [[nodiscard]] TextCell<width> operator[](std::size_t i) const noexcept {
    return {bytes_.data() + width * i};
  }
  /// Memory takes its time to answer: a loop that knows what it will look up asks beforehand.
  void fetch(std::size_t i) const noexcept { __builtin_prefetch(bytes_.data() + width * i); }

 private:
  std::vector<char> bytes_;
};

/// Texts of any length, where they are.
class TextsInPlace {
 public:
  static constexpr std::size_t kLongest = std::numeric_limits<std::size_t>::max();

  explicit TextsInPlace(std::span<const std::string> texts) : texts_(texts) {}

  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept { return texts_[i]; }
  void fetch(std::size_t i) const noexcept { __builtin_prefetch(&texts_[i]); }

 private:
  std::span<const std::string> texts_;
};

/// Texts that are numbers of rows stand nowhere: making one takes no longer than looking it up.
class TextsOfNumbers {
 public:
  static constexpr std::size_t kLongest = 10;

  [[nodiscard]] Digits operator[](std::size_t i) const noexcept {
    return Digits(static_cast<std::uint32_t>(i));
  }
  void fetch(std::size_t /*i*/) const noexcept {}
};

/// Calls `use` with the texts in the narrowest cells that hold all of them. There are at most 2^32.
template <class Use>
void in_cells(const TextRows& rows, const Use& use) {
  if (rows.are_numbers()) return use(TextsOfNumbers());
  const auto texts = rows.strings();
  std::size_t longest = 0;
  for (const auto& text : texts) longest = std::max(longest, text.size());
  if (longest < 8) {
    use(TextCells<8>(texts));
  } else if (longest < 16) {
    use(TextCells<16>(texts));
  } else if (longest < 32) {
    use(TextCells<32>(texts));
  } else {
    use(TextsInPlace(texts));
  }
}

}  // namespace citynet::formats
