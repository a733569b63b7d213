#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "formats/graphml_plan.hpp"
#include "formats/text_block.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {

/// The values under one key of GraphML, with the tags around them made once.
class GraphmlKeyValues {
 public:
  static constexpr std::size_t kWidth = 64;  ///< of the cell for what stands before a value

  /// All of them outlive it.
  GraphmlKeyValues(const GraphmlKey& key, const GraphmlProfile& profile);

  [[nodiscard]] bool is_written(std::size_t row) const {
    const auto& present = column_.present;
    if (!present.empty() && present[row] == 0) return false;
    return kind_ != Kind::reals || are_all_readable_ || is_readable(profile_, reals_[row]);
  }

  /// What a value takes at most, with its tags; 0 where it may take more than a little.
  [[nodiscard]] std::size_t longest() const { return longest_; }
  /// Whether a short text, the number of the row, stands in each of them.
  [[nodiscard]] bool are_row_numbers() const {
    return kind_ == Kind::row_numbers && column_.present.empty() && longest_ > 0;
  }
  /// What stands before a value, where the longest one is known.
  [[nodiscard]] TextCell<kWidth> opening() const { return {opening_cell_.data()}; }
  /// A value copied to where there is room for the longest one, where that is known; its end.
  [[nodiscard]] char* copied(char* at, std::size_t row) const {
    at = TextBlock::copied(at, opening());
    at = kind_ == Kind::row_numbers ? TextBlock::copied(at, Digits(static_cast<std::uint32_t>(row)))
                                    : number_copied(at, row);
    return TextBlock::copied(at, "</data>");
  }

  /// Puts any value. The offset of a character that cannot be written.
  std::optional<std::size_t> put(TextBlock& out, std::size_t row) const {
    if (kind_ == Kind::strings) return put_text(out, strings_[row]);
    if (longest_ == 0) return put_long(out, row);
    out.put_rows(row, row + 1, longest_,
                 [this](char* at, std::size_t it) { return copied(at, it); });
    return std::nullopt;
  }

  [[nodiscard]] const ColumnView& column() const { return column_; }

 private:
  enum class Kind { truths, whole, reals, strings, row_numbers, repeated };
  /// What stands behind it, and the longest number.
  static constexpr std::size_t kRest = 40;

  static Kind kind_of(const ColumnView& column);
  std::optional<std::size_t> put_text(TextBlock& out, std::string_view text) const {
    if (!is_plain_xml_text(text)) return put_escaped(out, text);
    out.put(opening_, text, "</data>");
    return std::nullopt;
  }
  std::optional<std::size_t> put_escaped(TextBlock& out, std::string_view text) const;
  std::optional<std::size_t> put_long(TextBlock& out, std::size_t row) const;
  [[nodiscard]] char* number_copied(char* at, std::size_t row) const;

  const ColumnView& column_;
  const GraphmlProfile& profile_;
  Kind kind_;
  bool are_all_readable_;
  std::span<const double> reals_{};
  std::span<const std::string> strings_{};
  std::size_t longest_ = 0;
  std::string opening_;
  std::array<char, kWidth> opening_cell_{};  ///< the same, where the longest value is known
};

}  // namespace citynet::formats
