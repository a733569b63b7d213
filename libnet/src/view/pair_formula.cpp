#include "view/pair_formula.hpp"

#include <limits>

namespace citynet::view {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
/// A spread below this share of m q is rounding: the row is the same in every column.
constexpr double kNoSpread = 1e-12;

PairFormula::Term term_of(Scheme scheme, CellUse cells) {
  using Term = PairFormula::Term;
  switch (scheme) {
    case Scheme::newman:
    case Scheme::hyperbolic:
    case Scheme::resource_allocation:
    case Scheme::tf_idf: return cells == CellUse::grade ? Term::product : Term::factor;
    case Scheme::jaccard:
    case Scheme::min_overlap:
    case Scheme::directed_share: return cells == CellUse::grade ? Term::smaller : Term::one;
    default: return cells == CellUse::grade ? Term::product : Term::one;
  }
}

double quotient(double above, double below) { return below > 0 ? above / below : kUndefined; }

}  // namespace

PairFormula::PairFormula(const TwoMode& incidence, Scheme scheme, CellUse cells)
    : scheme_(scheme),
      is_sum_(scheme == Scheme::count || scheme == Scheme::newman || scheme == Scheme::hyperbolic),
      term_(view::term_of(scheme, cells)),
      grades_(cells == CellUse::grade ? incidence.grades() : std::span<const double>{}),
      rows_(static_cast<double>(incidence.actor_count())),
      columns_(static_cast<double>(incidence.target_count())) {
  measure_columns(incidence);
  if (!is_sum_) measure_rows(incidence);
}

void PairFormula::measure_columns(const TwoMode& incidence) {
  const bool has_factor = scheme_ == Scheme::newman || scheme_ == Scheme::hyperbolic ||
                          scheme_ == Scheme::resource_allocation || scheme_ == Scheme::tf_idf;
  if (!has_factor) return;
  factors_.assign(incidence.target_count(), 0.0);
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    const auto size = static_cast<double>(incidence.actors_of(column).size());
    if (size == 0) continue;
    auto& factor = factors_[column];
    if (scheme_ == Scheme::newman) {
      // Nobody meets anybody in a column of one.
      factor = size > 1 ? 1 / (size - 1) : 0;
    } else if (scheme_ == Scheme::hyperbolic) {
      factor = 1 / size;
    } else if (scheme_ == Scheme::resource_allocation) {
      double sum = 0;
      for (const auto cell : incidence.cells_of(column)) sum += value(cell);
      factor = 1 / sum;
    } else {
      const double rarity = std::log(rows_ / size);
      factor = rarity * rarity;
    }
  }
}

void PairFormula::measure_rows(const TwoMode& incidence) {
  sums_.assign(incidence.actor_count(), 0.0);
  squares_.assign(incidence.actor_count(), 0.0);
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    auto cell = incidence.first_cell(row);
    for (const auto column : incidence.targets_of(row)) {
      const double v = value(cell++);
      sums_[row] += v;
      squares_[row] += v * v * (scheme_ == Scheme::tf_idf ? factors_[column] : 1.0);
    }
  }
}

void PairFormula::describe_rows(PairSums& sums) const {
  sums.first_sum = sums_[sums.first];
  sums.second_sum = sums_[sums.second];
  sums.first_squares = squares_[sums.first];
  sums.second_squares = squares_[sums.second];
  sums.rows = rows_;
  sums.columns = columns_;
}

double PairFormula::spread(Vertex row) const {
  const double largest = columns_ * squares_[row];
  const double spread = largest - sums_[row] * sums_[row];
  return spread > kNoSpread * largest ? spread : 0;
}

FourFold four_fold(const PairFormula& formula, Vertex a, Vertex b, double shared) {
  const double only_a = formula.row_sum(a) - shared, only_b = formula.row_sum(b) - shared;
  return {shared, only_a, only_b, formula.columns() - shared - only_a - only_b};
}

double PairFormula::strength_by_scheme(Vertex a, Vertex b, double sum) const {
  switch (scheme_) {
    case Scheme::count:
    case Scheme::newman:
    case Scheme::hyperbolic: return sum;
    case Scheme::binary: return sum > 0 ? 1 : 0;
    case Scheme::ratio: return sum / columns_;
    case Scheme::resource_allocation:
    case Scheme::directed_share: return sum / sums_[a];
    case Scheme::jaccard: return sum / (sums_[a] + sums_[b] - sum);
    case Scheme::min_overlap: return sum / std::min(sums_[a], sums_[b]);
    case Scheme::cosine:
    case Scheme::tf_idf: return quotient(sum, std::sqrt(squares_[a] * squares_[b]));
    case Scheme::pathsim: return 2 * sum / (squares_[a] + squares_[b]);
    case Scheme::pearson:
      return spread(a) > 0 && spread(b) > 0
                 ? (columns_ * sum - sums_[a] * sums_[b]) / std::sqrt(spread(a) * spread(b))
                 : kUndefined;
    case Scheme::yule_q: {
      const auto table = four_fold(*this, a, b, sum);
      return quotient(table.agreeing() - table.differing(), table.agreeing() + table.differing());
    }
    case Scheme::own: break;
  }
  return kUndefined;
}

}  // namespace citynet::view
