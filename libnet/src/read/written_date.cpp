#include "citynet/read/written_date.hpp"

#include <vector>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::read {
namespace {

constexpr unsigned kYmd = 1, kDmy = 2, kMdy = 4, kAny = 7;

/// The numbers of a date, as they stand, without a time behind it.
struct Numbers {
  std::vector<std::string_view> parts{};
  bool is_date = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_time(std::string_view text) {
  const auto mark = text.find_first_of("T ");
  if (mark == std::string_view::npos || text.find(':', mark) == std::string_view::npos) return text;
  return text.substr(0, mark);
}

Numbers numbers_of(std::string_view text) {
  Numbers numbers;
  if (text.starts_with('+')) text.remove_prefix(1);
  text = without_time(text);
  while (!text.empty()) {
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 4 || numbers.parts.size() == 3) return {};
    numbers.parts.push_back(text.substr(0, digits));
    text.remove_prefix(digits);
    if (text.empty()) break;
    if (text.front() != '.' && text.front() != '/' && text.front() != '-') return {};
    text.remove_prefix(1);
    if (text.starts_with(' ')) text.remove_prefix(1);
    if (text.empty()) return {};
  }
  numbers.is_date = !numbers.parts.empty();
  return numbers;
}

std::string padded(std::string_view number) {
  return number.size() == 1 ? "0" + std::string(number) : std::string(number);
}

/// The same date as EDTF; empty when the numbers do not stand in this order.
std::string as_edtf(const Numbers& numbers, DateOrder order) {
  const auto& parts = numbers.parts;
  if (parts.front().size() == 4) {
    std::string text(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) text += "-" + padded(parts[i]);
    return text;
  }
  if (parts.size() < 2 || parts.back().size() != 4 || order == DateOrder::ymd) return {};
  if (parts.size() == 2) return std::string(parts[1]) + "-" + padded(parts[0]);
  const auto day = order == DateOrder::dmy ? parts[0] : parts[1];
  const auto month = order == DateOrder::dmy ? parts[1] : parts[0];
  return std::string(parts[2]) + "-" + padded(month) + "-" + padded(day);
}

unsigned value_of(std::string_view number) {
  unsigned value = 0;
  for (const char digit : number) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value;
}

}  // namespace

std::optional<DateOrder> parse_date_order(std::string_view word) noexcept {
  if (word == "ymd") return DateOrder::ymd;
  if (word == "dmy") return DateOrder::dmy;
  if (word == "mdy") return DateOrder::mdy;
  return std::nullopt;
}

base::PartialDate parse_written_date(std::string_view text, DateOrder order) {
  const auto numbers = numbers_of(text);
  if (!numbers.is_date) return base::parse_edtf_date(text);
  const auto edtf = as_edtf(numbers, order);
  if (edtf.empty()) {
    throw base::InvalidArgument("date", std::string(text),
                                "a date is written as a year, or with a year of four digits in "
                                "the order that the recipe says");
  }
  try {
    return base::parse_edtf_date(edtf);
  } catch (const base::InvalidArgument& error) {
    throw base::InvalidArgument("date", std::string(text), error.rule());
  }
}

unsigned possible_orders(std::string_view text) noexcept {
  const auto numbers = numbers_of(text);
  const auto& parts = numbers.parts;
  if (!numbers.is_date || parts.size() < 2) return 0;
  if (parts.front().size() == 4) return kYmd;
  if (parts.back().size() != 4) return 0;
  if (parts.size() == 2) return value_of(parts[0]) <= 12 ? kDmy | kMdy : 0;
  unsigned orders = 0;
  const auto first = value_of(parts[0]), second = value_of(parts[1]);
  if (first >= 1 && first <= 31 && second >= 1 && second <= 12) orders |= kDmy;
  if (first >= 1 && first <= 12 && second >= 1 && second <= 31) orders |= kMdy;
  return orders & kAny;
}

}  // namespace citynet::read
