#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "formats/text_block.hpp"
#include "formats/text_cells.hpp"

namespace citynet::formats {

/// `<edge source="gdansk" target="`: what stands before the target, made once for all edges of a
/// source that come one after the other.
template <class Ids>
class EdgeOpening {
 public:
  /// Of a cell for the whole, where ids are short: around an id are 24 characters.
  static constexpr std::size_t kWidth = Ids::kLongest < 24 ? 48 : 64;
  static constexpr bool kIsShort = Ids::kLongest < 40;

  explicit EdgeOpening(const Ids& ids) : ids_(ids) {
    start_ = TextBlock::copied(cell_.data(), "<edge source=\"");
  }
  EdgeOpening(const EdgeOpening&) = delete;
  EdgeOpening& operator=(const EdgeOpening&) = delete;

  /// Until the next call.
  TextCell<kWidth> of(std::uint32_t source) {
    if (source != source_) {
      source_ = source;
      const char* end = TextBlock::copied(start_, ids_[source], "\" target=\"");
      cell_[kWidth - 1] = static_cast<char>(end - cell_.data());
    }
    return {cell_.data()};
  }

 private:
  const Ids& ids_;
  std::uint64_t source_ = std::numeric_limits<std::uint64_t>::max();  ///< of no edge so far
  std::array<char, kWidth> cell_{};
  char* start_ = nullptr;
};

}  // namespace citynet::formats
