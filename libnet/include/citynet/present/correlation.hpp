#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/measure/result.hpp"
#include "citynet/present/table.hpp"

namespace citynet::present {

/// How two measures are compared.
enum class CorrelationMethod {
  pearson,   ///< the values: how far they lie on a line
  spearman,  ///< the ranks, equals at the mean of their places: how far they rise together
  kendall,   ///< pairs of vertices, tau-b: how many more are ordered alike than otherwise
};

[[nodiscard]] std::string_view to_string(CorrelationMethod method) noexcept;

struct CorrelationOptions {
  /// Centralities are skewed: a few hubs would decide what Pearson says.
  CorrelationMethod method = CorrelationMethod::spearman;
  double tie_tolerance = 1e-9;  ///< scores this near count as equal; as for rankings
};

/// How far several measures say the same; symmetric, in the order of the measures.
struct Correlation {
  CorrelationMethod method = CorrelationMethod::spearman;
  std::vector<std::string> measures;
  std::vector<double> values;      ///< row by row; NaN where undefined
  std::vector<std::size_t> count;  ///< row by row: vertices on which both are defined

  [[nodiscard]] double at(std::size_t row, std::size_t column) const {
    return values[row * measures.size() + column];
  }
};

/// Correlation of measures: whether another centrality tells anything new about the cities.
///
///   Pearson    cov(x, y) / (sd(x) sd(y))
///   Spearman   Pearson of the ranks; equals get the mean of their places
///   Kendall    tau-b = (C - D) / sqrt((P - Tx) (P - Ty))
///
/// C and D are the pairs of vertices that both measures order alike and contrarily, P all pairs, Tx
/// and Ty those equal in x and in y. Each pair of measures is compared on the vertices where both
/// are defined. Undefined (NaN) with fewer than two of those, when a measure is the same on all of
/// them, and under Pearson when a value is infinite.
///
/// O(k^2 n log n) for k measures. Throws InvalidArgument when there is no measure, two have the
/// same name, or they are of different length.
/// Spearman 1904, doi:10.2307/1412159; Kendall 1945, doi:10.1093/biomet/33.3.239; Knight 1966,
/// doi:10.1080/01621459.1966.10480879.
[[nodiscard]] Correlation correlation(std::span<const measure::VertexScores> scores,
                                      const CorrelationOptions& options = {});

/// Columns `measure`, then one per measure.
[[nodiscard]] Table to_table(const Correlation& correlation);

}  // namespace citynet::present
