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
/// Throws InvalidArgument whose value is the text and whose rule says what is wrong:
/// `2014-13`: "a month is 01 to 12 ...".
[[nodiscard]] PartialDate parse_edtf_date(std::string_view text);

/// Reads a date or an interval: any date above, `start/end`, `start/..` (open: still going on),
/// `start/` (end unknown), `../end`, `/end`, `../..`.
/// A single date gives `DateInterval::during`. Throws InvalidArgument, also when the end is
/// certainly before the start.
[[nodiscard]] DateInterval parse_edtf(std::string_view text);

/// Reads one end as it stands in a table: empty is unknown, `..` is open, else a date.
[[nodiscard]] Bound parse_edtf_bound(std::string_view text, bool planned = false);

/// The shortest EDTF text that reads back as the same value (EDTF has no word for "planned").
[[nodiscard]] std::string to_edtf(const PartialDate& date);
[[nodiscard]] std::string to_edtf(const Bound& bound);
[[nodiscard]] std::string to_edtf(const DateInterval& interval);

}  // namespace citynet::base
