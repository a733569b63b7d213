#include "formats/text_column.hpp"

#include <algorithm>

#include "formats/number_text.hpp"

namespace citynet::formats {
namespace {

constexpr std::size_t kStepsOfACell = 16;

bool is_plain_integer(std::string_view text) {
  const auto number = parse_integer(text);
  return number && to_text(*number) == text;
}

/// A real as we write it, or another spelling of which no digit is lost.
bool is_plain_real(std::string_view text) {
  const auto number = parse_real(text);
  if (!number) return false;
  const auto shortest = to_text(*number);
  return shortest == text || shortest + ".0" == text;
}

/// The types that hold every cell with something in it.
struct Fitting {
  bool truth = true, integer = true, real = true;
  bool all = true, any = false;  ///< of the cells have something in them
};

Fitting fitting(const std::vector<std::string_view>& cells, bool is_number, base::Pulse& pulse) {
  Fitting fit;
  for (const auto cell : cells) {
    pulse.spend(kStepsOfACell);
    fit.all = fit.all && !cell.empty();
    if (cell.empty()) continue;
    fit.any = true;
    fit.truth = fit.truth && (cell == "true" || cell == "false");
    fit.integer = fit.integer && is_plain_integer(cell);
    fit.real = fit.real && (is_number ? parse_real(cell).has_value()
                                      : is_plain_real(cell) || is_plain_integer(cell));
  }
  return fit;
}

template <class Value, class Parse>
std::vector<Value> parsed(const std::vector<std::string_view>& cells, Parse parse) {
  std::vector<Value> values;
  values.reserve(cells.size());
  for (const auto cell : cells) values.push_back(parse(cell));
  return values;
}

}  // namespace

GraphColumn TextColumn::typed(bool is_number, base::Pulse& pulse) const {
  const auto fit = fitting(cells_, is_number, pulse);
  GraphColumn column{name_, ColumnUse::attribute, {}, {}};
  if (!fit.all) {
    column.present = parsed<std::uint8_t>(
        cells_, [](std::string_view cell) { return static_cast<std::uint8_t>(!cell.empty()); });
  }
  if (!fit.any || !(fit.truth || fit.integer || fit.real)) {
    column.values = std::vector<std::string>(cells_.begin(), cells_.end());
  } else if (fit.truth) {
    column.values = parsed<std::uint8_t>(
        cells_, [](std::string_view cell) { return static_cast<std::uint8_t>(cell == "true"); });
  } else if (fit.integer) {
    column.values = parsed<std::int64_t>(
        cells_, [](std::string_view cell) { return parse_integer(cell).value_or(0); });
  } else {
    column.values =
        parsed<double>(cells_, [](std::string_view cell) { return parse_real(cell).value_or(0); });
  }
  return column;
}

}  // namespace citynet::formats
