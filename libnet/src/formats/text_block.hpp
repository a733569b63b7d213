#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "citynet/formats/graph_format.hpp"
#include "formats/text_cells.hpp"

namespace citynet::formats {

/// Copies a text of any length; ids, numbers and names are short, and a call of `memcpy` takes
/// longer than they do.
[[gnu::always_inline]] inline void copy_text(char* to, std::string_view text) noexcept {
  const auto size = text.size();
  const auto copy_ends = [&](auto width) {  // two pieces that may overlap
    std::memcpy(to, text.data(), width);
    std::memcpy(to + size - width, text.data() + size - width, width);
  };
  if (size > 32) {
    std::memcpy(to, text.data(), size);
  } else if (size >= 16) {
    copy_ends(std::integral_constant<std::size_t, 16>{});
  } else if (size >= 8) {
    copy_ends(std::integral_constant<std::size_t, 8>{});
  } else if (size >= 4) {
    copy_ends(std::integral_constant<std::size_t, 4>{});
  } else {
    for (std::size_t i = 0; i < size; ++i) to[i] = text[i];
  }
}

/// Text on its way to a sink, which gets it in blocks: what a writer holds does not grow with what
/// it writes. What is left is put when `finish` is called.
class TextBlock {
 public:
  explicit TextBlock(GraphSink& sink) : sink_(sink) {}

  /// Puts all parts, literals and texts, one after the other.
  template <class... Parts>
  void put(const Parts&... parts) {
    const auto size = (length(parts) + ...);
    if (size > kSize) {
      (put_beyond(parts), ...);
      return;
    }
    make_room(size);
    // What is written through a pointer to characters may be anything, this block included: with a
    // copy of its own the compiler need not look again after each part.
    char* at = bytes_.get() + used_;
    ((at = copied(at, parts)), ...);
    used_ += size;
  }

  /// The shortest digits that read back as the same bits.
  template <class Number>
  void put_number(Number number) {
    constexpr std::size_t kLongest = 32;  // a double has at most 24 characters
    make_room(kLongest);
    auto* at = bytes_.get() + used_;
    used_ += static_cast<std::size_t>(std::to_chars(at, at + kLongest, number).ptr - at);
  }

  void finish() {
    sink_.put({bytes_.get(), used_});
    used_ = 0;
  }

 private:
  static constexpr std::size_t kSize = std::size_t{1} << 16U;
  static constexpr std::size_t kSlack = 32;  ///< behind the end, for cells that are copied whole

  template <std::size_t size>
  static constexpr std::size_t length(const char (&/*literal*/)[size]) {
    return size - 1;
  }
  static std::size_t length(std::string_view text) { return text.size(); }
  template <std::size_t width>
  static std::size_t length(TextCell<width> cell) {
    return cell.size();
  }

  template <std::size_t size>
  static char* copied(char* to, const char (&literal)[size]) {
    std::memcpy(to, literal, size - 1);
    return to + (size - 1);
  }
  template <std::size_t width>
  static char* copied(char* to, TextCell<width> cell) {
    static_assert(width <= kSlack);
    std::memcpy(to, cell.bytes, width);
    return to + cell.size();
  }
  static char* copied(char* to, std::string_view text) {
    copy_text(to, text);
    return to + text.size();
  }

  void make_room(std::size_t bytes) {
    if (bytes > kSize - used_) finish();
  }
  template <std::size_t width>
  void put_beyond(TextCell<width> cell) {
    put_beyond(std::string_view(cell.bytes, cell.size()));
  }
  void put_beyond(std::string_view text) {
    finish();
    sink_.put(text);
  }

  GraphSink& sink_;
  std::unique_ptr<char[]> bytes_ = std::make_unique<char[]>(kSize + kSlack);
  std::size_t used_ = 0;
};

}  // namespace citynet::formats
