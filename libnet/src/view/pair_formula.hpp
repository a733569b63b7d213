#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "citynet/view/projection.hpp"

namespace citynet::view {

/// Throws InvalidArgument for options that do not go together or do not fit the incidence.
void check(const ProjectionOptions& options, const TwoMode& incidence);

/// What a scheme adds up over shared columns, and how the sum becomes a strength: one place for
/// the projection and for its explanation.
class PairFormula {
 public:
  /// Keeps a reference to the incidence.
  PairFormula(const TwoMode& incidence, Scheme scheme, CellUse cells);

  /// What one shared column adds to the sum.
  enum class Term {
    one,      ///< 1
    factor,   ///< a number that belongs to the column
    product,  ///< that number times the grades of both cells
    smaller,  ///< the smaller of the two grades
  };
  [[nodiscard]] Term term() const noexcept { return term_; }
  /// The number that belongs to a column; 1 where the scheme has none.
  [[nodiscard]] double factor(std::uint32_t column) const {
    return factors_.empty() ? 1.0 : factors_[column];
  }
  /// Of columns with two rows and more; what all rows share is worth nothing by tf-idf.
  [[nodiscard]] bool has_positive_factors() const noexcept { return scheme_ != Scheme::tf_idf; }
  [[nodiscard]] double value(std::uint32_t cell) const {
    return grades_.empty() ? 1.0 : grades_[cell];
  }
  /// The term of a column in which a and b have these cells. The product comes first, so that
  /// both directions have the same bits.
  [[nodiscard]] double term_of(std::uint32_t cell, std::uint32_t other,
                               std::uint32_t column) const {
    if (term_ == Term::smaller) return std::min(value(cell), value(other));
    return value(cell) * value(other) * factor(column);
  }

  /// The strength of the tie from a to b; NaN when there is no such number.
  [[nodiscard]] double strength(Vertex a, Vertex b, double sum) const {
    return is_sum_ ? sum : strength_by_scheme(a, b, sum);
  }

  /// Whether the sum is the strength.
  [[nodiscard]] bool is_sum() const noexcept { return is_sum_; }
  /// Not of schemes whose sum is the strength: they ask nothing of the rows.
  [[nodiscard]] double row_sum(Vertex row) const { return sums_[row]; }
  [[nodiscard]] double columns() const noexcept { return columns_; }

  /// Fills in what a user's own function is told of the two rows as such.
  void describe_rows(PairSums& sums) const;

  /// m q - s^2, which is 0 for a row that is the same in every column.
  [[nodiscard]] double spread(Vertex row) const;

 private:
  void measure_columns(const TwoMode& incidence);
  void measure_rows(const TwoMode& incidence);
  [[nodiscard]] double strength_by_scheme(Vertex a, Vertex b, double sum) const;

  Scheme scheme_;
  bool is_sum_;  ///< whether the sum is the strength
  Term term_;
  std::span<const double> grades_{};
  double rows_, columns_;
  std::vector<double> factors_{};
  std::vector<double> sums_{}, squares_{};
};

/// Adds a column of `size` rows in which the two have the cells v and w.
inline void add_column(PairSums& sums, double v, double w, std::size_t size) {
  const auto rows = static_cast<double>(size);
  sums.shared += 1;
  sums.product += v * w;
  sums.smaller += std::min(v, w);
  sums.newman += v * w / (rows - 1);
  sums.hyperbolic += v * w / rows;
}

/// The 2x2 table of two rows: columns with both, with the first, with the second, with neither.
struct FourFold {
  double both, only_first, only_second, neither;

  [[nodiscard]] double agreeing() const { return both * neither; }
  [[nodiscard]] double differing() const { return only_first * only_second; }
};
[[nodiscard]] FourFold four_fold(const PairFormula& formula, Vertex a, Vertex b, double shared);

}  // namespace citynet::view
