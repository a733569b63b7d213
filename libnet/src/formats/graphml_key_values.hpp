#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/graphml_plan.hpp"
#include "formats/text_block.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {

/// The values under one key of GraphML, with the tags around them made once.
class GraphmlKeyValues {
 public:
  /// All of them outlive it.
  GraphmlKeyValues(const GraphmlKey& key, const GraphmlProfile& profile);

  [[nodiscard]] bool is_written(std::size_t row) const {
    const auto& present = column_.present;
    if (!present.empty() && present[row] == 0) return false;
    return reals_ == nullptr || is_readable(profile_, (*reals_)[row]);
  }

  /// The offset of a character that cannot be written.
  std::optional<std::size_t> put(TextBlock& out, std::size_t row) const {
    if (!strings_.empty()) return put_text(out, strings_[row]);
    if (are_row_numbers_) {
      put_between_tags(out, Digits(static_cast<std::uint32_t>(row)));
      return std::nullopt;
    }
    if (texts_ != nullptr) return put_text(out, repeated_);
    put_other(out, row);
    return std::nullopt;
  }

  [[nodiscard]] const ColumnView& column() const { return column_; }

 private:
  template <class Part>
  void put_between_tags(TextBlock& out, const Part& part) const {
    if (opening_.size() < kWidth) {
      out.put(TextCell<kWidth>{opening_cell_.data()}, part, "</data>");
    } else {
      out.put(opening_, part, "</data>");
    }
  }
  std::optional<std::size_t> put_text(TextBlock& out, std::string_view text) const {
    if (!is_plain_xml_text(text)) return put_escaped(out, text);
    put_between_tags(out, text);
    return std::nullopt;
  }
  std::optional<std::size_t> put_escaped(TextBlock& out, std::string_view text) const;
  void put_other(TextBlock& out, std::size_t row) const;
  void put_real(TextBlock& out, double number) const;
  void put_whole(TextBlock& out, std::int64_t number) const;

  static constexpr std::size_t kWidth = 64;

  const ColumnView& column_;
  const GraphmlProfile& profile_;
  const TextRows* texts_;
  std::span<const std::string> strings_;
  bool are_row_numbers_;
  std::string repeated_{};
  const std::span<const double>* reals_;
  std::string opening_;
  std::array<char, kWidth> opening_cell_{};  ///< the same, if it is short
};

}  // namespace citynet::formats
