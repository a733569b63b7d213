#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>

#include "citynet/formats/graph_format.hpp"
#include "formats/digits.hpp"
#include "formats/markup.hpp"
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

/// Text on its way to a sink, which gets it in blocks of one size: what a writer holds does not
/// grow with what it writes, and files get pages that are full. What is left is put when `finish`
/// is called.
class TextBlock {
 public:
  explicit TextBlock(GraphSink& sink) : sink_(sink) {}

  /// Puts all parts, literals, texts and digits, one after the other.
  template <class... Parts>
  void put(const Parts&... parts) {
    if ((length(parts) + ...) > kBeyond) {
      (put_long(parts), ...);
      return;
    }
    ended(copied(end(), parts...));
  }

  /// Puts rows first to last - 1, of at most `longest` bytes each, for which it looks seldom
  /// whether there is room. `copy_row(row, at)` makes a row with `copied` and returns where it
  /// ends.
  template <class CopyRow>
  void put_rows(std::size_t first, std::size_t last, std::size_t longest, const CopyRow& copy_row) {
    while (first < last) {
      const auto stop = std::min(last, first + kBeyond / longest);
      char* at = end();
      for (; first < stop; ++first) at = copy_row(at, first);
      ended(at);
    }
  }

  /// Copies all parts and returns where they end; some bytes behind that are overwritten.
  template <class... Parts>
  static char* copied(char* at, const Parts&... parts) {
    ((at = copied_part(at, parts)), ...);
    return at;
  }

  void finish() {
    sink_.put({bytes_.get(), used_});
    used_ = 0;
  }

 private:
  static constexpr std::size_t kSize = std::size_t{1} << 16U;
  static constexpr std::size_t kBeyond = std::size_t{1}
                                         << 12U;  ///< how far parts may reach over it
  static constexpr std::size_t kSlack = 64;       ///< for cells that are copied whole

  template <std::size_t size>
  static constexpr std::size_t length(const char (&/*literal*/)[size]) {
    return size - 1;
  }
  static std::size_t length(std::string_view text) { return text.size(); }
  template <std::size_t width>
  static std::size_t length(TextCell<width> cell) {
    return cell.size();
  }
  static std::size_t length(const Digits& digits) { return digits.size(); }

  template <std::size_t size>
  static char* copied_part(char* to, const char (&literal)[size]) {
    std::memcpy(to, literal, size - 1);
    return to + (size - 1);
  }
  template <std::size_t width>
  static char* copied_part(char* to, const Markup<width>& markup) {
    static_assert(width <= kSlack);
    std::memcpy(to, markup.bytes.data(), width);
    return to + markup.size;
  }
  template <std::size_t width>
  static char* copied_part(char* to, TextCell<width> cell) {
    static_assert(width <= kSlack);
    std::memcpy(to, cell.bytes, width);
    return to + cell.size();
  }
  static char* copied_part(char* to, const Digits& digits) {
    static_assert(Digits::kWritten <= kSlack);
    digits.copy_to(to);
    return to + digits.size();
  }
  static char* copied_part(char* to, std::string_view text) {
    copy_text(to, text);
    return to + text.size();
  }

  /// Where the next byte goes; there is room for `kBeyond` of them.
  [[nodiscard]] char* end() const { return bytes_.get() + used_; }
  void ended(const char* at) {
    used_ = static_cast<std::size_t>(at - bytes_.get());
    if (used_ >= kSize) put_block();
  }
  [[gnu::noinline]] void put_block() {
    sink_.put({bytes_.get(), kSize});
    used_ -= kSize;
    std::memcpy(bytes_.get(), bytes_.get() + kSize, used_);
  }

  template <class Part>
  void put_long(const Part& part) {
    if constexpr (std::is_convertible_v<const Part&, std::string_view>) {
      for (std::string_view text = part; !text.empty();) {
        const auto piece = text.substr(0, kBeyond);
        ended(copied(end(), piece));
        text.remove_prefix(piece.size());
      }
    } else {
      ended(copied(end(), part));
    }
  }

  GraphSink& sink_;
  std::unique_ptr<char[]> bytes_ = std::make_unique<char[]>(kSize + kBeyond + kSlack);
  std::size_t used_ = 0;
};

}  // namespace citynet::formats
