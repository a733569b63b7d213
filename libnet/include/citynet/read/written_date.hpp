#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "citynet/base/date.hpp"

namespace citynet::read {

/// In which order the numbers of a date stand.
enum class DateOrder { ymd, dmy, mdy };

[[nodiscard]] std::optional<DateOrder> parse_date_order(std::string_view word) noexcept;

/// A date as people write it in tables: EDTF, or numbers parted by `.`, `/`, `-` or a space in the
/// given order (`21.03.2014`, `3/2014`, `2014/10/27`), perhaps with a time behind (`T00:00:00Z`),
/// which is passed over. A year of four digits in front is always read as year, month, day.
///
/// Throws InvalidArgument whose value is the text and whose rule says what is wrong.
[[nodiscard]] base::PartialDate parse_written_date(std::string_view text, DateOrder order);

/// Which orders the numbers of one date allow; a bit per order, in the order of the enumeration.
/// 0 when the text is no date of numbers; all bits when it does not depend on the order.
[[nodiscard]] unsigned possible_orders(std::string_view text) noexcept;

}  // namespace citynet::read
