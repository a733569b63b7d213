#pragma once

#include <string>

#include "citynet/base/place.hpp"

namespace citynet::base {

/// How much an issue changes what the caller gets.
enum class Severity {
  note,   ///< nothing was changed; worth knowing
  doubt,  ///< kept, but somebody should look
  error,  ///< the row was refused
};

/// One thing that is odd or wrong in the input, and what was done about it.
///
/// Issues are values, not exceptions: a bad row must not cost the good ones.
struct Issue {
  Severity severity = Severity::error;
  Place place{};
  std::string value{};   ///< what was found, as it stands in the file
  std::string rule{};    ///< which rule it breaks
  std::string action{};  ///< what was done: "row refused", "kept, date unknown" ...

  friend bool operator==(const Issue&, const Issue&) = default;
};

/// `error: affiliations.csv:12 column 'start': '2014-13': a month is 01 to 12 (row refused)`
[[nodiscard]] std::string to_string(const Issue& issue);
[[nodiscard]] std::string to_string(Severity severity);

}  // namespace citynet::base
