#pragma once

#include <string>
#include <string_view>

#include "citynet/base/date_interval.hpp"

namespace citynet::base {

/// Reads one date of the Extended Date/Time Format (ISO 8601-2:2019), level 0 and the part of
/// level 1 that sources on city networks need:
///
///   2014   2014-03   2014-03-21   2014?   2014-03~   2014-03-21%
///   2014-21 ... 2014-24   spring, summer, autumn, winter
///   2014-33 ... 2014-36   first to fourth quarter
///
/// Quarters are of level 2, the rest of levels 0 and 1. Not read, and named as such in the error:
/// times, sets, unspecified digits (`201X`), qualifiers of parts (`2014?-03`), years before 0000
/// or after 9999. Unlike the Python package `edtf`, qualified seasons and quarters are read, and
/// a 29 February in a common year is refused.
///
/// Throws InvalidArgument whose value is the text and whose rule says what is wrong:
/// `2014-13`: "a month is 01 to 12; seasons are 21 to 24 and quarters 33 to 36".
[[nodiscard]] PartialDate parse_edtf_date(std::string_view text);

/// Reads a date or an interval: any date above, `start/end`, `start/..` (open: still going on),
/// `start/` (end unknown), `../end`, `/end`, `../..`. Beyond the standard it reads `/`, `/..` and
/// `../`, so that every interval has a text.
/// A single date gives `DateInterval::during`. Throws InvalidArgument, also when the end is
/// certainly before the start.
[[nodiscard]] DateInterval parse_edtf(std::string_view text);

/// Reads one end as it stands in a table: empty is unknown, `..` is open, else a date.
[[nodiscard]] Bound parse_edtf_bound(std::string_view text, bool planned = false);

/// The EDTF text that reads back as the same value (EDTF has no word for "planned", which is lost).
[[nodiscard]] std::string to_edtf(const PartialDate& date);
[[nodiscard]] std::string to_edtf(const Bound& bound);
[[nodiscard]] std::string to_edtf(const DateInterval& interval);

}  // namespace citynet::base
