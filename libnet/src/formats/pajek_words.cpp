#include <algorithm>
#include <array>
#include <optional>

#include "formats/number_text.hpp"
#include "formats/pajek.hpp"

namespace citynet::formats {
namespace {

constexpr std::array<std::string_view, 18> kVertexWords{
    "x_fact", "y_fact", "phi",  "r",   "q",    "ic",     "bc",    "bw",  "lc",
    "la",     "lr",     "lphi", "fos", "font", "s_size", "lsize", "url", "z"};
constexpr std::array<std::string_view, 22> kLineWords{
    "w",    "c",  "p",  "s",  "a",  "ap", "lr", "lphi",  "lc",    "la", "fos",
    "font", "h1", "h2", "a1", "a2", "k1", "k2", "hook1", "hook2", "lp", "lsize"};
constexpr std::array<std::string_view, 9> kShapes{
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman"};

/// The years of one bound; empty where it is open, `..` or not said.
struct Year {
  std::optional<std::int64_t> number{};
  bool exact = true;  ///< the bound says no more than the year
};

Year year_of(std::string_view bound, bool unknown_is_open) {
  if (bound == "..") return {};
  if (bound.empty()) return {std::nullopt, unknown_is_open};
  const auto digits = bound.starts_with('Y') ? bound.substr(1) : bound.substr(0, 4);
  const auto number = parse_integer(digits);
  if (!number || *number < 0) return {std::nullopt, false};
  return {number, digits.size() + (bound.starts_with('Y') ? 1U : 0U) == bound.size()};
}

std::string bound_of(std::int64_t year) {
  auto text = to_text(year);
  if (text.size() > 4) return "Y" + text;
  return std::string(4 - text.size(), '0') + text;
}

/// The part before the separator; `rest` is what follows it.
std::string_view cut(std::string_view& rest, std::string_view separator) {
  const auto at = rest.find(separator);
  const auto part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + separator.size());
  return part;
}

}  // namespace

std::string pajek_intervals(const std::string& starts, const std::string& ends, bool& exact) {
  std::string text;
  std::string_view from = starts, until = ends;
  do {
    const auto first = year_of(cut(from, "; "), false), last = year_of(cut(until, "; "), false);
    exact = exact && first.exact && last.exact;
    text += text.empty() ? "[" : ",";
    text += to_text(first.number.value_or(1));
    text += '-';
    text += last.number ? to_text(*last.number) : "*";
  } while (!from.empty() || !until.empty());
  return text + "]";
}

bool read_pajek_intervals(std::string_view text, std::string& starts, std::string& ends) {
  if (text.size() < 3 || text.front() != '[' || text.back() != ']') return false;
  auto rest = text.substr(1, text.size() - 2);
  while (!rest.empty()) {
    auto interval = cut(rest, ",");
    const auto first = parse_integer(cut(interval, "-"));
    if (!first || *first < 0) return false;
    std::string end = bound_of(*first);
    if (!interval.empty()) {
      const auto last = parse_integer(interval);
      if (interval != "*" && (!last || *last < 0)) return false;
      end = interval == "*" ? ".." : bound_of(*last);
    }
    starts += (starts.empty() ? "" : "; ") + bound_of(*first);
    ends += (ends.empty() ? "" : "; ") + end;
  }
  return !starts.empty();
}

bool is_pajek_vertex_word(std::string_view word) noexcept {
  return std::find(kVertexWords.begin(), kVertexWords.end(), word) != kVertexWords.end();
}

bool is_pajek_line_word(std::string_view word) noexcept {
  return std::find(kLineWords.begin(), kLineWords.end(), word) != kLineWords.end();
}

bool is_pajek_shape(std::string_view word) noexcept {
  return std::find(kShapes.begin(), kShapes.end(), word) != kShapes.end();
}

}  // namespace citynet::formats
