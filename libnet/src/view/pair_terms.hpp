#pragma once

#include <cmath>
#include <functional>
#include <string>

#include "citynet/base/error.hpp"
#include "view/incidence.hpp"
#include "view/pair_formula.hpp"
#include "view/spells.hpp"

/// What a projection adds to the sum of two rows for each column they share. One small type for
/// each, so that the inner loop has no branch: `in(cell, column)` takes what belongs to the row
/// out of the loop and returns the function that adds one member, given by its place in the array
/// of the members of all columns.
namespace citynet::view {

/// The cells in the order of that array.
inline std::span<const std::uint32_t> cells_by_column(const TwoMode& incidence) {
  return TwoModeAssembler::arrays(incidence).column_cells;
}

inline double number_of(std::uint32_t sum) { return sum; }
inline double number_of(double sum) { return sum; }
inline double number_of(const PairSums& sums) { return sums.shared; }

/// How the sum becomes a strength, for all but a user's own function.
struct ByFormula {
  const PairFormula& formula;

  /// Whether there are schemes in which no sum is 0 that something was added to (`tells()`), so
  /// that the sum itself says whether it was.
  static constexpr bool kMayTell = false;
  static constexpr bool kCounts = false;  ///< whether each member adds 1

  template <class Sum>
  [[nodiscard]] double strength(Vertex a, Vertex b, const Sum& sum) const {
    return formula.strength(a, b, number_of(sum));
  }
};

struct OneTerm : ByFormula {
  using Sum = std::uint32_t;
  static constexpr bool kMayTell = true;
  static constexpr bool kCounts = true;
  [[nodiscard]] static bool tells() { return true; }
  [[nodiscard]] static auto in(std::uint32_t, std::uint32_t) {
    return [](Sum& sum, std::size_t) { ++sum; };
  }
};

struct FactorTerm : ByFormula {
  using Sum = double;
  static constexpr bool kMayTell = true;
  [[nodiscard]] bool tells() const { return formula.has_positive_factors(); }
  [[nodiscard]] auto in(std::uint32_t, std::uint32_t column) const {
    return [factor = formula.factor(column)](Sum& sum, std::size_t) { sum += factor; };
  }
};

struct ProductTerm : ByFormula {
  using Sum = double;
  const TwoMode& incidence;

  ProductTerm(const TwoMode& graded, const PairFormula& scheme)
      : ByFormula{scheme}, incidence(graded) {}

  [[nodiscard]] auto in(std::uint32_t cell, std::uint32_t column) const {
    return [own = formula.value(cell), factor = formula.factor(column), grades = incidence.grades(),
            cells = cells_by_column(incidence)](Sum& sum, std::size_t at) {
      sum += own * grades[cells[at]] * factor;
    };
  }
};

struct SmallerTerm : ByFormula {
  using Sum = double;
  const TwoMode& incidence;

  SmallerTerm(const TwoMode& graded, const PairFormula& scheme)
      : ByFormula{scheme}, incidence(graded) {}

  [[nodiscard]] auto in(std::uint32_t cell, std::uint32_t) const {
    return [own = formula.value(cell), grades = incidence.grades(),
            cells = cells_by_column(incidence)](Sum& sum, std::size_t at) {
      sum += std::min(own, grades[cells[at]]);
    };
  }
};

/// Any term, times how long the two were in the column together.
struct OverlapTerm : ByFormula {
  using Sum = double;
  const TwoMode& incidence;
  const Spells& spells;

  OverlapTerm(const TwoMode& two_mode, const PairFormula& scheme, const Spells& times)
      : ByFormula{scheme}, incidence(two_mode), spells(times) {}

  [[nodiscard]] auto in(std::uint32_t cell, std::uint32_t column) const {
    return [this, cell, column, cells = cells_by_column(incidence)](Sum& sum, std::size_t at) {
      sum += formula.term_of(cell, cells[at], column) * spells.counted(cell, cells[at]);
    };
  }
};

/// Everything that a user's own function may ask for.
class OwnTerm {
 public:
  using Sum = PairSums;
  static constexpr bool kMayTell = false;
  static constexpr bool kCounts = false;
  static constexpr std::size_t kWork = 1024;  ///< that one call of the function counts for

  OwnTerm(const TwoMode& incidence, const PairFormula& formula,
          const std::function<double(const PairSums&)>& own)
      : incidence_(incidence), formula_(formula), own_(own) {}

  [[nodiscard]] auto in(std::uint32_t cell, std::uint32_t column) const {
    return [this, cell, cells = cells_by_column(incidence_),
            size = incidence_.actors_of(column).size()](Sum& sums, std::size_t at) {
      add_column(sums, formula_.value(cell), formula_.value(cells[at]), size);
    };
  }

  [[nodiscard]] double strength(Vertex a, Vertex b, PairSums sums) const {
    sums.first = std::min(a, b);
    sums.second = std::max(a, b);
    formula_.describe_rows(sums);
    const double strength = own_(sums);
    if (!std::isinf(strength)) return strength;
    throw base::InvalidArgument(
        "own", incidence_.actor_key(sums.first) + " - " + incidence_.actor_key(sums.second),
        "a strength is finite, or NaN where there is none");
  }

 private:
  const TwoMode& incidence_;
  const PairFormula& formula_;
  const std::function<double(const PairSums&)>& own_;
};

}  // namespace citynet::view
