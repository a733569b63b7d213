#include "citynet/base/date.hpp"

#include <array>
#include <cstdio>

#include "base/calendar.hpp"
#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr Day kFirstDay = std::chrono::year{0} / 1 / 1;
constexpr Day kLastDay = std::chrono::year{9999} / 12 / 31;

void require_year(int year) {
  if (year < 0 || year > 9999) {
    throw InvalidArgument("year", std::to_string(year), "a year is 0000 to 9999");
  }
}

void require_month(unsigned month) {
  if (month < 1 || month > 12) {
    throw InvalidArgument("month", std::to_string(month), "a month is 1 to 12");
  }
}

Day first_of(int year, unsigned month) {
  return std::chrono::year{year} / std::chrono::month{month} / 1;
}

Day last_of(int year, unsigned month) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
}

/// The same day of another month, or that month's last day if it is too short.
Day shifted(Day day, months distance) {
  const year_month_day target = year_month_day{day} + distance;
  if (target.ok()) return target;
  return year_month_day_last{target.year(), std::chrono::month_day_last{target.month()}};
}

/// How far one qualifier widens: every part of the date may be off by one.
struct Padding {
  months in_months{12};
  days in_days{0};
};

Padding padding(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::day: return {months{13}, days{1}};
    case DatePrecision::month: return {months{13}, days{0}};
    case DatePrecision::quarter:
    case DatePrecision::season: return {months{15}, days{0}};
    case DatePrecision::year: break;
  }
  return {};
}

}  // namespace

Day day(int year, unsigned month, unsigned day_of_month) {
  require_year(year);
  require_month(month);
  if (day_of_month < 1 || day_of_month > detail::days_in_month(year, month)) {
    throw InvalidArgument("day_of_month", std::to_string(day_of_month),
                          detail::length_of_month(year, month));
  }
  return first_of(year, month) + days{day_of_month - 1};
}

std::string to_string(Day day) {
  const year_month_day date{day};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string_view to_string(DatePrecision precision) noexcept {
  switch (precision) {
    case DatePrecision::day: return "day";
    case DatePrecision::month: return "month";
    case DatePrecision::quarter: return "quarter";
    case DatePrecision::season: return "season";
    case DatePrecision::year: return "year";
  }
  return "day";
}

PartialDate PartialDate::on(Day day) {
  if (day < kFirstDay || day > kLastDay) {
    throw InvalidArgument("day", to_string(day), "a year is 0000 to 9999");
  }
  return {DatePrecision::day, day, day};
}

PartialDate PartialDate::in_month(int year, unsigned month) {
  require_year(year);
  require_month(month);
  return {DatePrecision::month, first_of(year, month), last_of(year, month)};
}

PartialDate PartialDate::in_quarter(int year, unsigned quarter) {
  require_year(year);
  if (quarter < 1 || quarter > 4) {
    throw InvalidArgument("quarter", std::to_string(quarter), "a quarter is 1 to 4");
  }
  PartialDate date(DatePrecision::quarter, first_of(year, 3 * quarter - 2),
                   last_of(year, 3 * quarter));
  date.edtf_number_ = 32 + quarter;
  return date;
}

PartialDate PartialDate::in_season(int year, unsigned edtf_number) {
  require_year(year);
  if (edtf_number < 21 || edtf_number > 24) {
    throw InvalidArgument("edtf_number", std::to_string(edtf_number),
                          "a season is 21 (spring), 22 (summer), 23 (autumn) or 24 (winter)");
  }
  PartialDate date = in_year(year);
  date.precision_ = DatePrecision::season;
  date.edtf_number_ = edtf_number;
  if (edtf_number == 24) {
    if (year < 9999) date.latest_ = last_of(year + 1, 2);
  } else {
    const unsigned first_month = 3 * (edtf_number - 20);
    date.earliest_ = first_of(year, first_month);
    date.latest_ = last_of(year, first_month + 2);
  }
  return date;
}

PartialDate PartialDate::in_year(int year) {
  require_year(year);
  return {DatePrecision::year, first_of(year, 1), last_of(year, 12)};
}

PartialDate PartialDate::uncertain(bool yes) const {
  PartialDate date = *this;
  date.uncertain_ = yes;
  return date;
}

PartialDate PartialDate::approximate(bool yes) const {
  PartialDate date = *this;
  date.approximate_ = yes;
  return date;
}

Day PartialDate::earliest_possible() const {
  const int qualifiers = int{uncertain_} + int{approximate_};
  const Padding one = padding(precision_);
  const Day day = shifted(earliest_, -qualifiers * one.in_months) - qualifiers * one.in_days;
  return day < kFirstDay ? kFirstDay : day;
}

Day PartialDate::latest_possible() const {
  const int qualifiers = int{uncertain_} + int{approximate_};
  const Padding one = padding(precision_);
  // A span of whole months stays one: 30 April and a month later is the end of May.
  const days beyond{precision_ == DatePrecision::day ? 0 : 1};
  const Day day =
      shifted(latest_ + beyond, qualifiers * one.in_months) - beyond + qualifiers * one.in_days;
  return day > kLastDay ? kLastDay : day;
}

}  // namespace citynet::base
