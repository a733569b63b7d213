#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/place.hpp"
#include "citynet/formats/data_package.hpp"
#include "read/pattern.hpp"

namespace citynet::read {

/// A value on the scale of its type, for minimum and maximum: numbers compare as numbers, dates
/// as their text.
struct Magnitude {
  double number = 0;
  std::string date{};

  /// Neither holds between NaN and anything, so that NaN is outside of every range.
  friend bool operator<(const Magnitude& a, const Magnitude& b) {
    return a.number < b.number || (a.number == b.number && a.date < b.date);
  }
  friend bool operator<=(const Magnitude& a, const Magnitude& b) {
    return a.number < b.number || (a.number == b.number && a.date <= b.date);
  }
};

/// Checks the values of one column, one at a time, against type and constraints.
class FieldCheck {
 public:
  /// Throws DataError at `descriptor` when a constraint of the field makes no sense.
  FieldCheck(const formats::Field& field, const formats::TableSchema& schema,
             const base::Place& descriptor);

  /// Does the file say here that there is no value?
  [[nodiscard]] bool is_missing(std::string_view text) const;

  /// The rules the value breaks, in words; empty when it is fine. A missing value is empty.
  [[nodiscard]] std::vector<std::string> broken_rules(
      const std::optional<std::string>& value) const;

 private:
  void check_range(const std::string& text, std::vector<std::string>& broken) const;
  void check_length(const std::string& text, std::vector<std::string>& broken) const;
  void check_words(const std::string& text, std::vector<std::string>& broken) const;

  const formats::Field* field_;
  const std::vector<std::string>* missing_values_;
  std::optional<Pattern> pattern_{};
  std::optional<Magnitude> minimum_{}, maximum_{}, above_{}, below_{};
};

}  // namespace citynet::read
