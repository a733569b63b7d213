#include "measure/paths/path_lengths.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <span>

#include "citynet/base/error.hpp"
#include "measure/paths/decimal.hpp"
#include "measure/paths/distinct.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kShortest = 1e-150, kLongest = 1e150;
constexpr auto kRule =
    "a length is between 1e-150 and 1e150; cities at distance 0 are one place: merge them, or "
    "give the edge a small length";

std::string at_edge(const view::Graph& graph, double value, std::size_t edge) {
  const auto [a, b] = graph.edges()[edge];
  return to_text(value) + " at edge " + std::to_string(edge) + " (" + graph.key(a) + " - " +
         graph.key(b) + ")";
}

/// `length(value)` is what a value of the argument stands for.
template <class LengthOf>
void check(const view::Graph& graph, std::span<const double> values, LengthOf length,
           const char* argument, const char* rule) {
  for (std::size_t e = 0; e < values.size(); ++e) {
    const double of_edge = length(values[e]);
    if (of_edge >= kShortest && of_edge <= kLongest) continue;
    throw base::InvalidArgument(argument, at_edge(graph, values[e], e), rule);
  }
}

/// Whole numbers in proportion to the values, and what one of them stands for:
/// unit * 10^exponent.
struct Scaled {
  std::vector<WholeNumber> values{};
  WholeNumber unit = 1;
  int exponent = 0;
};

/// Takes the common factor out of the values; afterwards they are as small as can be.
void reduce(Scaled& scaled) {
  WholeNumber common = 0;
  for (const auto value : scaled.values) {
    common = greatest_common_divisor(value, common);
    if (common == 1) break;
  }
  if (common == 0) return;
  for (auto& value : scaled.values) value /= common;
  scaled.unit = common;
}

std::optional<Scaled> scaled_decimals(std::span<const double> numbers) {
  std::vector<Decimal> decimals;
  decimals.reserve(numbers.size());
  Scaled scaled;
  scaled.exponent = std::numeric_limits<int>::max();
  for (const double number : numbers) {
    decimals.push_back(shortest_decimal(number));
    scaled.exponent = std::min(scaled.exponent, decimals.back().exponent);
  }
  scaled.values.reserve(numbers.size());
  for (const auto& decimal : decimals) {
    const auto factor = power(10, static_cast<unsigned>(decimal.exponent - scaled.exponent));
    const auto value = factor ? product(decimal.mantissa, *factor) : std::nullopt;
    if (!value) return std::nullopt;
    scaled.values.push_back(*value);
  }
  reduce(scaled);
  return scaled;
}

/// For each of the numbers, what stands in `values` at the place of its like among `different`.
template <class Value>
std::vector<Value> expanded(std::span<const double> numbers, std::span<const double> different,
                            std::span<const WholeNumber> values) {
  std::vector<Value> all;
  all.reserve(numbers.size());
  for (const double number : numbers) {
    all.push_back(static_cast<Value>(values[place_in(different, number)]));
  }
  return all;
}

/// The same in a table, unless too many are different. Lengths ascend with the numbers, or descend.
KeptLengths<WholeNumber> in_table(std::span<const double> numbers,
                                  std::span<const double> different,
                                  std::span<const WholeNumber> values) {
  constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();
  if (different.size() > std::min(kMost, numbers.size() / 2)) {
    return {expanded<WholeNumber>(numbers, different, values), {}};
  }
  KeptLengths<WholeNumber> kept{{values.begin(), values.end()}, {}};
  const bool descending = values.front() > values.back();
  if (descending) std::ranges::reverse(kept.lengths);
  kept.places.reserve(numbers.size());
  for (const double number : numbers) {
    const auto place = place_in(different, number);
    kept.places.push_back(
        static_cast<std::uint16_t>(descending ? values.size() - 1 - place : place));
  }
  return kept;
}

/// The lengths as whole numbers of the unit, in the narrowest type whose sums cannot overflow:
/// `values` are those of the `different` ones among `numbers`.
bool choose_width(std::span<const double> numbers, std::span<const double> different,
                  std::span<const WholeNumber> values, std::size_t vertices, PathLengths& made) {
  if (values.empty()) return true;
  const auto longest = *std::max_element(values.begin(), values.end());
  const auto n = static_cast<WholeNumber>(std::max<std::size_t>(vertices, 1));
  const auto longest_path = product(longest, n);
  const auto all_paths = longest_path ? product(*longest_path, n) : std::nullopt;
  if (!all_paths) return false;
  if (longest == 1) {
    made.values = PathLengths::Equal{};
  } else if (*longest_path <= std::numeric_limits<std::uint64_t>::max() / 2) {
    made.values = expanded<std::uint64_t>(numbers, different, values);
  } else {
    made.values = in_table(numbers, different, values);
  }
  return true;
}

/// Beyond this, the factors of a unit could leave the range of a double.
constexpr int kLargestExponent = 200;

bool make_exact(std::span<const double> lengths, std::size_t vertices, PathLengths& made) {
  const auto different = distinct(lengths);
  const auto scaled = scaled_decimals(different);
  if (!scaled || !choose_width(lengths, different, scaled->values, vertices, made)) return false;
  if (lengths.empty()) return true;
  made.numerator = static_cast<double>(scaled->unit);
  if (scaled->exponent > 0) made.numerator *= power_of_ten(scaled->exponent);
  if (scaled->exponent < 0) made.denominator = power_of_ten(-scaled->exponent);
  return true;
}

/// 1 / s^n for decimal strengths: with s = m * unit * 10^e the lengths are in the proportion of
/// L / m^n, L being the least common multiple of all m^n.
bool make_exact_inverses(std::span<const double> strengths, unsigned n, std::size_t vertices,
                         PathLengths& made) {
  const auto different = distinct(strengths);
  const auto scaled = scaled_decimals(different);
  if (!scaled) return false;
  if (strengths.empty()) return true;
  const auto unit = power(scaled->unit, n);
  if (!unit) return false;
  std::vector<WholeNumber> values;
  values.reserve(different.size());
  WholeNumber multiple = 1;
  for (const auto value : scaled->values) {
    const auto raised = power(value, n);
    const auto next = raised ? least_common_multiple(multiple, *raised) : std::nullopt;
    if (!next) return false;
    multiple = *next;
    values.push_back(*raised);
  }
  for (auto& value : values) value = multiple / value;
  const int exponent = scaled->exponent * static_cast<int>(n);
  if (std::abs(exponent) > kLargestExponent) return false;
  if (!choose_width(strengths, different, values, vertices, made)) return false;
  made.denominator = static_cast<double>(multiple) * static_cast<double>(*unit);
  if (exponent > 0) made.denominator *= power_of_ten(exponent);
  if (exponent < 0) made.numerator = power_of_ten(-exponent);
  return true;
}

/// A whole exponent small enough for repeated multiplication.
std::optional<unsigned> whole_exponent(double alpha) {
  constexpr double kLargest = 64;
  if (alpha > kLargest || alpha != std::floor(alpha)) return std::nullopt;
  return static_cast<unsigned>(alpha);
}

PathLengths given(const view::Graph& graph, const view::EdgeLengths& lengths) {
  const auto& values = lengths.values;
  if (values.size() != graph.edge_count()) {
    throw base::InvalidArgument(
        "lengths", std::to_string(values.size()) + " values",
        "there is one length per edge (" + std::to_string(graph.edge_count()) + ")");
  }
  check(graph, values, std::identity{}, "lengths", kRule);
  PathLengths made;
  if (!make_exact(values, graph.vertex_count(), made)) made.values = values;
  return made;
}

PathLengths inverse(const view::Graph& graph, const view::InverseStrengths& map) {
  if (!(std::isfinite(map.alpha) && map.alpha >= 0)) {
    throw base::InvalidArgument("alpha", to_text(map.alpha), "finite and at least 0");
  }
  require_strengths(graph);
  const auto strengths = graph.strengths();
  const auto length = [&](double s) { return map.alpha == 1 ? 1 / s : std::pow(s, -map.alpha); };
  check(graph, strengths, length, "strengths",
        "1 / strength^alpha, the length of the edge, is between 1e-150 and 1e150");
  PathLengths made;
  const auto whole = whole_exponent(map.alpha);
  if (!whole || !make_exact_inverses(strengths, *whole, graph.vertex_count(), made)) {
    made = {};
    PathLengths::Approximate lengths(strengths.size());
    std::ranges::transform(strengths, lengths.begin(), length);
    made.values = std::move(lengths);
  }
  return made;
}

}  // namespace

PathLengths path_lengths(const view::Graph& graph, const view::Lengths& lengths) {
  if (const auto* values = std::get_if<view::EdgeLengths>(&lengths)) return given(graph, *values);
  if (const auto* map = std::get_if<view::InverseStrengths>(&lengths)) return inverse(graph, *map);
  return {};
}

std::vector<Convention> lengths_used(const view::Lengths& lengths, const PathLengths& made) {
  if (std::holds_alternative<view::Steps>(lengths)) return {{"tie strengths", "not used"}};
  const auto* map = std::get_if<view::InverseStrengths>(&lengths);
  std::string choice = "given";
  if (map != nullptr) {
    choice = map->alpha == 1 ? "1 / strength" : "1 / strength^" + to_text(map->alpha);
  }
  return {{"tie lengths", std::move(choice)},
          {"path lengths", made.is_exact() ? "compared exactly" : "compared in double arithmetic"}};
}

}  // namespace citynet::measure
