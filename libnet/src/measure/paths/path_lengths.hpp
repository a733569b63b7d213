#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "citynet/measure/result.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/lengths.hpp"
#include "measure/paths/given_lengths.hpp"
#include "measure/paths/whole_number.hpp"

namespace citynet::measure {

/// The lengths of edges in the narrowest numbers in which sums along a path are exact, so that
/// 0.1 + 0.2 equals 0.15 + 0.15 as it does on paper.
///
/// A length is taken for the shortest decimal it reads back from, an inverse strength for a
/// fraction; both become whole numbers of a common unit if these fit 128 bits. If they do not,
/// lengths stay doubles, and comparisons that rounding may have decided are counted.
struct PathLengths {
  /// Every edge has the length of one unit.
  struct Equal {};
  using Narrow = std::vector<std::uint64_t>;  ///< sums along any path fit 64 bits
  using Wide = KeptLengths<WholeNumber>;      ///< sums over the paths to all vertices fit 128
  using Approximate = std::vector<double>;    ///< what fits neither

  std::variant<Equal, Narrow, Wide, Approximate> values{};

  // One unit is numerator / denominator.
  double numerator = 1;
  double denominator = 1;

  /// In the caller's measure; `units` is a whole number, or a length when approximate.
  [[nodiscard]] double length(double units) const { return units * numerator / denominator; }
  [[nodiscard]] bool is_exact() const { return !std::holds_alternative<Approximate>(values); }
};

/// Throws InvalidArgument that names what is wrong and the edge where it is.
[[nodiscard]] PathLengths path_lengths(const view::Graph& graph, const view::Lengths& lengths);

/// What a result says about the lengths it used.
[[nodiscard]] std::vector<Convention> lengths_used(const view::Lengths& lengths,
                                                   const PathLengths& made);

}  // namespace citynet::measure
