#include "formats/graphml_key_values.hpp"

#include <algorithm>
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

/// Whole numbers whose digits are the shortest text: from 100000 on, `1e+05` is shorter.
bool is_small_and_whole(double number) {
  constexpr double kFirstWithExponent = 100'000;
  return number >= 0 && number < kFirstWithExponent && !std::signbit(number) &&
         static_cast<double>(static_cast<std::uint32_t>(number)) == number;
}

}  // namespace

GraphmlKeyValues::GraphmlKeyValues(const GraphmlKey& key, const GraphmlProfile& profile)
    : column_(*key.column),
      profile_(profile),
      texts_(std::get_if<TextRows>(&column_.values)),
      strings_(texts_ == nullptr ? std::span<const std::string>() : texts_->strings()),
      are_row_numbers_(texts_ != nullptr && texts_->are_numbers()),
      reals_(std::get_if<std::span<const double>>(&column_.values)),
      opening_("<data key=\"" + key.id + "\">") {
  if (texts_ != nullptr && texts_->is_repeated() && !texts_->empty()) repeated_ = (*texts_)[0];
  if (opening_.size() >= kWidth) return;
  std::copy(opening_.begin(), opening_.end(), opening_cell_.begin());
  opening_cell_.back() = static_cast<char>(opening_.size());
}

void GraphmlKeyValues::put_other(TextBlock& out, std::size_t row) const {
  if (reals_ != nullptr) {
    put_real(out, (*reals_)[row]);
  } else if (const auto* whole = std::get_if<std::span<const std::int64_t>>(&column_.values)) {
    put_whole(out, (*whole)[row]);
  } else {
    const auto& truths = std::get<std::span<const std::uint8_t>>(column_.values);
    put_between_tags(out, truth_word(truths[row] != 0, profile_.one_and_zero));
  }
}

void GraphmlKeyValues::put_real(TextBlock& out, double number) const {
  if (is_small_and_whole(number)) {
    put_between_tags(out, Digits(static_cast<std::uint32_t>(number)));
  } else if (std::isfinite(number)) {
    out.put(opening_);
    out.put_number(number);
    out.put("</data>");
  } else {
    put_between_tags(out, infinite_word(number));
  }
}

void GraphmlKeyValues::put_whole(TextBlock& out, std::int64_t number) const {
  if (number >= 0 && number <= std::int64_t{UINT32_MAX}) {
    put_between_tags(out, Digits(static_cast<std::uint32_t>(number)));
    return;
  }
  out.put(opening_);
  out.put_number(number);
  out.put("</data>");
}

std::optional<std::size_t> GraphmlKeyValues::put_escaped(TextBlock& out,
                                                         std::string_view text) const {
  std::string escaped;
  const auto bad = append_xml_text(escaped, text);
  put_between_tags(out, escaped);
  return bad;
}

}  // namespace citynet::formats
