#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace citynet::base {

/// One day of the proleptic Gregorian calendar, years 0000 to 9999.
using Day = std::chrono::sys_days;

/// Throws InvalidArgument for a day that is not in the calendar.
[[nodiscard]] Day day(int year, unsigned month, unsigned day_of_month);

/// Reads `YYYY-MM-DD`; throws InvalidArgument that says which part breaks which rule.
[[nodiscard]] Day parse_day(std::string_view text);

/// `2014-03-21`
[[nodiscard]] std::string to_string(Day day);

/// How exactly a source gives a date.
enum class DatePrecision { day, month, quarter, season, year };

[[nodiscard]] std::string_view to_string(DatePrecision precision) noexcept;

/// A date as a source gives it: `2014`, `2014-03`, `2014-03-21`, a quarter or a season,
/// perhaps marked as uncertain (`?`), approximate (`~`) or both (`%`).
///
/// Seasons are those of the northern hemisphere: spring is March to May, summer June to August,
/// autumn September to November. "Winter 2014" is the winter that ended in 2014 or the one that
/// began in it, and may be written for a day in either: it spans January 2014 to February 2015.
/// (Some readers, the Python package `edtf` among them, take it for December 2014. That would
/// answer a certain "no" for days that the words allow.)
class PartialDate {
 public:
  [[nodiscard]] static PartialDate on(Day day);
  [[nodiscard]] static PartialDate in_month(int year, unsigned month);
  [[nodiscard]] static PartialDate in_quarter(int year, unsigned quarter);  ///< 1 to 4
  /// EDTF numbers: 21 spring, 22 summer, 23 autumn, 24 winter.
  [[nodiscard]] static PartialDate in_season(int year, unsigned edtf_number);
  [[nodiscard]] static PartialDate in_year(int year);

  [[nodiscard]] PartialDate uncertain(bool yes = true) const;    ///< the source doubts it: `?`
  [[nodiscard]] PartialDate approximate(bool yes = true) const;  ///< "about then": `~`

  [[nodiscard]] DatePrecision precision() const noexcept { return precision_; }
  [[nodiscard]] bool is_uncertain() const noexcept { return uncertain_; }
  [[nodiscard]] bool is_approximate() const noexcept { return approximate_; }

  /// First and last day the words allow, both included, without regard to `?` and `~`.
  [[nodiscard]] Day earliest() const noexcept { return earliest_; }
  [[nodiscard]] Day latest() const noexcept { return latest_; }

  /// The same, widened on either side for what the source doubts: the first and last day that
  /// cannot be ruled out.
  ///
  /// A qualifier holds for every part of the date, so each part may be off by one: `2014?` by a
  /// year, `2014-03?` by a year and a month, `2014-03-21?` by a year, a month and a day, a quarter
  /// or a season by a year and three months; a date that is both uncertain and approximate by
  /// twice as much. The Python package `edtf` widens years, months and days in the same way
  /// (`lower_fuzzy`, `upper_fuzzy`), except that here a widened span of months ends with the last
  /// day of a month: `2014-04~` reaches to 31 May 2015 and not to 30 May.
  /// Years stay within 0000 to 9999.
  [[nodiscard]] Day earliest_possible() const;
  [[nodiscard]] Day latest_possible() const;

  friend bool operator==(const PartialDate&, const PartialDate&) = default;

 private:
  PartialDate(DatePrecision precision, Day earliest, Day latest)
      : earliest_(earliest), latest_(latest), precision_(precision) {}

  Day earliest_, latest_;
  DatePrecision precision_;
  unsigned edtf_number_ = 0;  ///< 21 to 24 for seasons, 33 to 36 for quarters, else 0
  bool uncertain_ = false;
  bool approximate_ = false;

  friend std::string to_edtf(const PartialDate&);
};

}  // namespace citynet::base
