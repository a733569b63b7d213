#include "formats/graphml_key_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace citynet::formats {
namespace {

/// As XML Schema spells them.
std::string_view infinite_word(double number) {
  if (std::isnan(number)) return "NaN";
  return number > 0 ? "INF" : "-INF";
}

std::string_view truth_word(bool truth, bool as_number) {
  if (as_number) return truth ? "1" : "0";
  return truth ? "true" : "false";
}

/// Whole numbers whose digits are the shortest text: where five zeros end them, `1e+05` is shorter.
bool is_plain_and_whole(double number) {
  constexpr double kBeyond = 4'294'967'296;
  constexpr std::uint32_t kFirstWithExponent = 100'000;
  if (!(number >= 0 && number < kBeyond) || std::signbit(number)) return false;
  const auto whole = static_cast<std::uint32_t>(number);
  return static_cast<double>(whole) == number &&
         (whole < kFirstWithExponent || whole % kFirstWithExponent != 0);
}

/// Copies a fraction that at most three decimals say, as those of many scales are; null for any
/// other number. No shorter text reads back as it: of so few digits each text is another number.
char* decimals_copied(char* at, double number) {
  constexpr double kBeyond = 1'000'000;
  if (!(number > 0 && number < kBeyond)) return nullptr;
  // Rounded wrongly where a bit decides: it is looked at whether it is the number.
  const auto thousandths =
      static_cast<std::uint32_t>(number * 1000 + 0.5);  // NOLINT(bugprone-incorrect-roundings)
  const auto rest = thousandths % 1000;
  if (rest == 0 || thousandths / 1000.0 != number) return nullptr;
  char* const dot = TextBlock::copied(at, Digits(thousandths / 1000));
  at = TextBlock::copied(dot, Digits(1000 + rest));
  *dot = '.';  // instead of the one before them
  return at - (rest % 10 == 0 ? 1 : 0) - (rest % 100 == 0 ? 1 : 0);
}

/// The shortest digits that read back as the same bits.
template <class Number>
char* shortest(char* at, Number number) {
  constexpr std::size_t kLongest = 32;  // a double has at most 24 characters
  return std::to_chars(at, at + kLongest, number).ptr;
}

char* real_copied(char* at, double number) {
  if (is_plain_and_whole(number)) {
    return TextBlock::copied(at, Digits(static_cast<std::uint32_t>(number)));
  }
  if (char* const end = decimals_copied(at, number)) return end;
  if (std::isfinite(number)) return shortest(at, number);
  return TextBlock::copied(at, infinite_word(number));
}

char* whole_copied(char* at, std::int64_t number) {
  if (number < 0 || number > std::int64_t{UINT32_MAX}) return shortest(at, number);
  return TextBlock::copied(at, Digits(static_cast<std::uint32_t>(number)));
}

}  // namespace

GraphmlKeyValues::Kind GraphmlKeyValues::kind_of(const ColumnView& column) {
  if (const auto* texts = std::get_if<TextRows>(&column.values)) {
    if (texts->are_numbers()) return Kind::row_numbers;
    return texts->is_repeated() ? Kind::repeated : Kind::strings;
  }
  return static_cast<Kind>(column.values.index());
}

GraphmlKeyValues::GraphmlKeyValues(const GraphmlKey& key, const GraphmlProfile& profile)
    : column_(*key.column),
      profile_(profile),
      kind_(kind_of(column_)),
      are_all_readable_(profile.has_infinite_numbers && profile.has_tiny_numbers),
      opening_("<data key=\"" + key.id + "\">") {
  if (kind_ == Kind::reals) reals_ = std::get<std::span<const double>>(column_.values);
  if (kind_ == Kind::strings) strings_ = std::get<TextRows>(column_.values).strings();
  if (kind_ == Kind::strings || kind_ == Kind::repeated || opening_.size() >= kWidth) return;
  longest_ = opening_.size() + kRest;
  std::copy(opening_.begin(), opening_.end(), opening_cell_.begin());
  opening_cell_.back() = static_cast<char>(opening_.size());
}

char* GraphmlKeyValues::number_copied(char* at, std::size_t row) const {
  if (kind_ == Kind::reals) return real_copied(at, reals_[row]);
  if (kind_ == Kind::whole) {
    return whole_copied(at, std::get<std::span<const std::int64_t>>(column_.values)[row]);
  }
  const bool truth = std::get<std::span<const std::uint8_t>>(column_.values)[row] != 0;
  return TextBlock::copied(at, truth_word(truth, profile_.one_and_zero));
}

/// Under a long key, or a text that is the same in all rows.
std::optional<std::size_t> GraphmlKeyValues::put_long(TextBlock& out, std::size_t row) const {
  TextRows::Room room{};
  if (const auto* texts = std::get_if<TextRows>(&column_.values)) {
    return put_text(out, texts->at(row, room));
  }
  std::array<char, 2 * kRest> number{};
  const auto* end = number_copied(number.data(), row);
  const auto size = static_cast<std::size_t>(end - number.data());
  return put_text(out, {number.data(), size});
}

std::optional<std::size_t> GraphmlKeyValues::put_escaped(TextBlock& out,
                                                         std::string_view text) const {
  std::string escaped;
  const auto bad = append_xml_text(escaped, text);
  out.put(opening_, escaped, "</data>");
  return bad;
}

}  // namespace citynet::formats
