#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "citynet/base/date_interval.hpp"
#include "citynet/base/ids.hpp"
#include "citynet/base/place.hpp"

namespace citynet::model {

struct SourceTag;
using SourceId = base::Id<SourceTag>;

/// A page, file or text in which something was seen.
struct Source {
  std::string key;  ///< unique, ASCII
  std::string title;
  std::string url{};                         ///< empty when the source has none
  std::string access{};                      ///< how much of it was read: "page excerpt" ...
  std::optional<base::PartialDate> dated{};  ///< date of the source, not of what it tells
  std::string note{};                        ///< its limits, in words

  friend bool operator==(const Source&, const Source&) = default;
};

/// How sure a statement is. The order is the order of trust.
enum class Certainty {
  common,  ///< well known, not checked
  page,    ///< seen on a page or in a data file
  seed,    ///< read in full in a founding text of the data set
};

[[nodiscard]] std::string_view to_string(Certainty certainty) noexcept;
[[nodiscard]] std::optional<Certainty> parse_certainty(std::string_view word) noexcept;

/// What one source says of one tie. The time of validity stands here and on the tie; the time
/// of the source stands at the source.
struct Statement {
  SourceId source{};
  Certainty certainty = Certainty::page;
  base::DateInterval valid{};  ///< as this source gives it
  std::string note{};
  base::Place place{};  ///< the row it was read from

  friend bool operator==(const Statement&, const Statement&) = default;
};

}  // namespace citynet::model
