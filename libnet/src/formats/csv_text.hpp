#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/csv.hpp"

namespace citynet::formats {

/// The text of a table row by row, as `to_csv` makes it of all rows at once, and with its errors.
class CsvText {
 public:
  /// Begins with the header, which must outlive this.
  explicit CsvText(std::span<const std::string> header, const CsvWriteOptions& options = {});

  void add_row(const std::vector<CsvValue>& row);
  /// What was added so far; whoever takes from its front may do so between two rows.
  [[nodiscard]] std::string& text() { return text_; }

 private:
  void add_header();
  void add_text(std::string_view text, std::string_view column);
  void add_value(const CsvValue& value, const std::string& column);
  void end_field(bool is_last) { text_ += is_last ? '\n' : options_.delimiter; }
  [[nodiscard]] std::string where(std::string_view column) const;

  std::span<const std::string> header_;
  CsvWriteOptions options_;
  std::string must_quote_;
  std::string text_{};
  std::size_t row_ = 0;  ///< rows added so far
};

}  // namespace citynet::formats
