#include "support/dense_schemes.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace citynet::test::brute_force {
namespace {

using view::Scheme;
using Row = std::vector<double>;

double sum(const Row& row) { return std::accumulate(row.begin(), row.end(), 0.0); }

double over_columns(const Table& rows, std::size_t a, std::size_t b,
                    const std::function<double(double, double, std::size_t)>& term) {
  double total = 0;
  for (std::size_t j = 0; j < rows[a].size(); ++j) total += term(rows[a][j], rows[b][j], j);
  return total;
}

std::size_t size_of_column(const Table& rows, std::size_t j) {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [j](const Row& row) { return row[j] > 0; }));
}

double cosine(const Row& a, const Row& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0) /
         std::sqrt(std::inner_product(a.begin(), a.end(), a.begin(), 0.0) *
                   std::inner_product(b.begin(), b.end(), b.begin(), 0.0));
}

Row minus_mean(Row row) {
  const double mean = sum(row) / static_cast<double>(row.size());
  for (auto& value : row) value -= mean;
  return row;
}

Row by_rarity(const Table& rows, std::size_t a) {
  Row row = rows[a];
  for (std::size_t j = 0; j < row.size(); ++j) {
    const auto size = size_of_column(rows, j);
    if (size > 0) row[j] *= std::log(static_cast<double>(rows.size()) / static_cast<double>(size));
  }
  return row;
}

double yule(const Table& rows, std::size_t a, std::size_t b) {
  double table[2][2] = {{0, 0}, {0, 0}};
  for (std::size_t j = 0; j < rows[a].size(); ++j) table[rows[a][j] > 0][rows[b][j] > 0] += 1;
  const double same = table[0][0] * table[1][1], other = table[0][1] * table[1][0];
  return (same - other) / (same + other);
}

}  // namespace

Table table_of(const view::TwoMode& incidence, view::CellUse cells) {
  Table table(incidence.actor_count(), Row(incidence.target_count(), 0.0));
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    for (const auto column : incidence.targets_of(row)) {
      const auto cell = *incidence.find_cell(row, column);
      table[row][column] = cells == view::CellUse::grade ? incidence.grades()[cell] : 1.0;
    }
  }
  return table;
}

double scheme(Scheme scheme, const Table& rows, std::size_t a, std::size_t b) {
  const auto product = [](double v, double w, std::size_t) { return v * w; };
  const auto smaller = [](double v, double w, std::size_t) { return std::min(v, w); };
  const auto larger = [](double v, double w, std::size_t) { return std::max(v, w); };
  const auto size = [&](std::size_t j) { return static_cast<double>(size_of_column(rows, j)); };
  switch (scheme) {
    case Scheme::count: return over_columns(rows, a, b, product);
    case Scheme::binary: return over_columns(rows, a, b, product) > 0 ? 1 : 0;
    case Scheme::ratio:
      return over_columns(rows, a, b, product) / static_cast<double>(rows[a].size());
    case Scheme::newman:
      return over_columns(rows, a, b, [&](double v, double w, std::size_t j) {
        return v * w > 0 ? v * w / (size(j) - 1) : 0;
      });
    case Scheme::hyperbolic:
      return over_columns(rows, a, b, [&](double v, double w, std::size_t j) {
        return v * w > 0 ? v * w / size(j) : 0;
      });
    case Scheme::resource_allocation:
      return over_columns(rows, a, b, [&](double v, double w, std::size_t j) {
        double in_column = 0;
        for (const auto& row : rows) in_column += row[j];
        return v * w > 0 ? v / sum(rows[a]) * (w / in_column) : 0;
      });
    case Scheme::jaccard:
      return over_columns(rows, a, b, smaller) / over_columns(rows, a, b, larger);
    case Scheme::min_overlap:
      return over_columns(rows, a, b, smaller) / std::min(sum(rows[a]), sum(rows[b]));
    case Scheme::cosine: return cosine(rows[a], rows[b]);
    case Scheme::pearson: return cosine(minus_mean(rows[a]), minus_mean(rows[b]));
    case Scheme::yule_q: return yule(rows, a, b);
    case Scheme::tf_idf: return cosine(by_rarity(rows, a), by_rarity(rows, b));
    case Scheme::directed_share: return over_columns(rows, a, b, smaller) / sum(rows[a]);
    case Scheme::pathsim:
      return 2 * over_columns(rows, a, b, product) /
             (over_columns(rows, a, a, product) + over_columns(rows, b, b, product));
    case Scheme::own: break;
  }
  throw std::logic_error("the function of a user has no definition here");
}

}  // namespace citynet::test::brute_force
