#pragma once

#include <array>
#include <chrono>
#include <string>

namespace citynet::base::detail {

/// The month must be 1 to 12.
[[nodiscard]] inline unsigned days_in_month(int year, unsigned month) {
  const std::chrono::year_month_day_last last =
      std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
  return static_cast<unsigned>(last.day());
}

/// `February 2014 has 28 days`; the month must be 1 to 12.
[[nodiscard]] inline std::string length_of_month(int year, unsigned month) {
  constexpr std::array<const char*, 12> kNames = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
  std::string year_text = std::to_string(year);
  year_text.insert(0, 4 - year_text.size(), '0');
  return std::string(kNames.at(month - 1)) + " " + year_text + " has " +
         std::to_string(days_in_month(year, month)) + " days";
}

}  // namespace citynet::base::detail
