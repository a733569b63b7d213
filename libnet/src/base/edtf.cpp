#include "citynet/base/edtf.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/calendar.hpp"
#include "base/in_quotes.hpp"
#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

constexpr std::string_view kQualifiers = "?~%";

/// The date that is being read and the text it stands in.
struct Source {
  std::string_view argument;  ///< what the caller calls it
  std::string_view whole;
  std::string_view date;

  [[noreturn]] void refuse(const std::string& rule) const {
    const bool part_only = date.size() != whole.size() && !date.empty();
    throw InvalidArgument(std::string(argument), std::string(whole),
                          part_only ? "in " + in_quotes(date) + ": " + rule : rule);
  }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool has_any(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = 10 * value + static_cast<unsigned>(c - '0');
  return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos;
       at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.push_back(text);
  return parts;
}

/// Names what of EDTF is not read here, so that nobody takes it for a typing error.
void refuse_other_edtf(const Source& source) {
  const std::string_view text = source.date;
  const bool starts_with_digit = !text.empty() && is_digit(text.front());
  if (text.empty()) source.refuse("a date is missing; a date starts with a year of four digits");
  if (has_any(text, " \t\r\n")) source.refuse("a date has no spaces");
  if (has_any(text, "{}[],") || text.find("..") != std::string_view::npos) {
    source.refuse("sets of dates (EDTF level 2) are not read; give one date or an interval");
  }
  if (text.find('/') != std::string_view::npos) {
    source.refuse("this is an interval; one date is expected here");
  }
  if (text.front() == 'Y') source.refuse("a year has four digits; the prefix Y is not read");
  if (text.front() == '-') source.refuse("years before 0000 are not read");
  if (starts_with_digit && has_any(text, "T:")) {
    source.refuse("times of day are not read; give the day alone");
  }
  if (has_any(text, "Xx") && text.find_first_not_of("0123456789Xx-") == std::string_view::npos) {
    source.refuse(
        "unspecified digits (X) are not read; give a coarser date (2014 for 2014-XX) or an "
        "interval "
        "(2010/2019 for 201X)");
  }
  if (starts_with_digit && has_any(text, "SE")) {
    source.refuse("significant digits (S) and exponents (E) are not read; a year has four digits");
  }
}

/// Takes `?`, `~` or `%` off the end.
std::optional<char> take_qualifier(Source& source) {
  std::optional<char> qualifier;
  if (kQualifiers.find(source.date.back()) != std::string_view::npos) {
    qualifier = source.date.back();
  }
  const std::string_view rest = source.date.substr(0, source.date.size() - (qualifier ? 1 : 0));
  if (rest.empty()) source.refuse("a date starts with a year of four digits");
  if (kQualifiers.find(rest.back()) != std::string_view::npos) {
    source.refuse("one qualifier at most: ? uncertain, ~ approximate, % both");
  }
  if (has_any(rest, kQualifiers)) {
    source.refuse(
        "a qualifier (? ~ %) stands at the end and holds for the whole date; qualifiers of parts "
        "(EDTF level 2) are not read");
  }
  source.date = rest;
  return qualifier;
}

int read_year(const Source& source, std::string_view text) {
  if (text.size() == 8 && source.date.size() == 8 && all_digits(text)) {
    source.refuse("a day is written with hyphens: " + std::string(text.substr(0, 4)) + "-" +
                  std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6)));
  }
  if (text.size() != 4 || !all_digits(text)) {
    source.refuse("a date starts with a year of four digits, 0000 to 9999");
  }
  return static_cast<int>(number(text));
}

PartialDate read_month(const Source& source, int year, std::string_view text) {
  if (text.size() == 4 && all_digits(text) && source.date.size() == 9) {
    source.refuse("an interval is written with a slash: " + std::string(source.date.substr(0, 4)) +
                  "/" + std::string(text));
  }
  if (text.size() != 2 || !all_digits(text)) source.refuse("a month has two digits, 01 to 12");
  const unsigned month = number(text);
  if (month >= 1 && month <= 12) return PartialDate::in_month(year, month);
  if (month >= 21 && month <= 24) return PartialDate::in_season(year, month);
  if (month >= 33 && month <= 36) return PartialDate::in_quarter(year, month - 32);
  source.refuse("a month is 01 to 12; seasons are 21 to 24 and quarters 33 to 36");
}

PartialDate read_day(const Source& source, int year, unsigned month, std::string_view text) {
  if (text.size() != 2 || !all_digits(text)) source.refuse("a day has two digits, 01 to 31");
  const unsigned day_of_month = number(text);
  if (day_of_month < 1 || day_of_month > 31) source.refuse("a day is 01 to 31");
  if (day_of_month > detail::days_in_month(year, month)) {
    source.refuse(detail::length_of_month(year, month));
  }
  return PartialDate::on(day(year, month, day_of_month));
}

PartialDate read_unqualified(const Source& source) {
  const auto parts = split(source.date, '-');
  const int year = read_year(source, parts[0]);
  if (parts.size() == 1) return PartialDate::in_year(year);
  const PartialDate month = read_month(source, year, parts[1]);
  if (parts.size() == 2) return month;
  if (month.precision() != DatePrecision::month) {
    source.refuse("a season or a quarter has no day");
  }
  if (parts.size() > 3) source.refuse("a date has three parts at most: year, month, day");
  return read_day(source, year, number(parts[1]), parts[2]);
}

PartialDate read_date(Source source) {
  refuse_other_edtf(source);
  const auto qualifier = take_qualifier(source);
  return read_unqualified(source)
      .uncertain(qualifier == '?' || qualifier == '%')
      .approximate(qualifier == '~' || qualifier == '%');
}

Bound read_bound(const Source& source, bool planned) {
  if (source.date.empty()) return {Bound::Kind::unknown, std::nullopt, planned};
  if (source.date == "..") return {Bound::Kind::open, std::nullopt, planned};
  return Bound::at(read_date(source), planned);
}

}  // namespace

Day parse_day(std::string_view text) {
  const Source source{"day", text, text};
  refuse_other_edtf(source);
  if (has_any(text, kQualifiers)) source.refuse("a certain day is expected here, without ? ~ %");
  const PartialDate date = read_unqualified(source);
  if (date.precision() != DatePrecision::day) {
    source.refuse("a whole day is expected here: YYYY-MM-DD");
  }
  return date.earliest();
}

PartialDate parse_edtf_date(std::string_view text) { return read_date({"date", text, text}); }

DateInterval parse_edtf(std::string_view text) {
  if (text.empty()) {
    Source{"date", text, text}.refuse(
        "a date is missing; '/' is an interval of which nothing is known");
  }
  const auto parts = split(text, '/');
  if (parts.size() == 1) return DateInterval::during(parse_edtf_date(text));
  if (parts.size() > 2) Source{"date", text, text}.refuse("an interval has one slash");
  const Bound start = read_bound({"date", text, parts[0]}, false);
  const Bound end = read_bound({"date", text, parts[1]}, false);
  try {
    return DateInterval(start, end);
  } catch (const InvalidArgument& error) {
    throw InvalidArgument("date", std::string(text), error.rule());
  }
}

Bound parse_edtf_bound(std::string_view text, bool planned) {
  return read_bound({"date", text, text}, planned);
}

std::string to_edtf(const PartialDate& date) {
  std::string text = to_string(date.earliest_);
  switch (date.precision_) {
    case DatePrecision::day: break;
    case DatePrecision::month: text.resize(7); break;
    case DatePrecision::year: text.resize(4); break;
    case DatePrecision::quarter:
    case DatePrecision::season:
      text.resize(5);
      text += std::to_string(date.edtf_number_);
      break;
  }
  if (date.is_uncertain() && date.is_approximate()) return text + "%";
  if (date.is_uncertain()) return text + "?";
  if (date.is_approximate()) return text + "~";
  return text;
}

std::string to_edtf(const Bound& bound) {
  switch (bound.kind) {
    case Bound::Kind::unknown: return "";
    case Bound::Kind::open: return "..";
    case Bound::Kind::dated: break;
  }
  return bound.date ? to_edtf(*bound.date) : "";
}

std::string to_edtf(const DateInterval& interval) {
  if (interval.is_single_date()) return to_edtf(interval.start());
  return to_edtf(interval.start()) + "/" + to_edtf(interval.end());
}

}  // namespace citynet::base
