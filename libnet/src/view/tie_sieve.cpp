#include "view/tie_sieve.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace citynet::view {
namespace {

/// Sums of fractions in another order differ in their last bits, which is no difference.
constexpr double kEqual = 1e-9;

double just_below(double strength) { return strength * (1 - kEqual); }

}  // namespace

TieSieve::TieSieve(const ProjectionOptions& options)
    : directed_(is_directed(options.scheme)),
      timed_(options.overlap.has_value()),
      minimum_(just_below(options.minimum)),
      top_(options.top),
      equal_ties_(options.equal_ties) {}

std::uint64_t& TieSieve::reason(double sum, double strength, ProjectionAccount& account) const {
  if (timed_ && sum == 0) return account.out_not_together;
  if (std::isnan(strength)) return account.out_undefined;
  return strength > 0 ? account.out_below_minimum : account.out_not_positive;
}

void TieSieve::keep_strongest(std::size_t begin, Ties& ties) const {
  const auto count = ties.size() - begin;
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), begin);
  const auto kth = order.begin() + static_cast<std::ptrdiff_t>(top_ - 1);
  std::nth_element(order.begin(), kth, order.end(), [&](std::size_t i, std::size_t j) {
    return ties.strength(i) > ties.strength(j);
  });
  const double least = ties.strength(*kth);
  // What is clearly stronger is in; of those as strong as the last, all or the first ones.
  const auto clearly_stronger = [&](std::size_t i) { return just_below(ties.strength(i)) > least; };
  const auto stronger =
      static_cast<std::size_t>(std::count_if(order.begin(), order.end(), clearly_stronger));
  std::size_t places = equal_ties_ == EqualTies::keep_all ? count : top_ - stronger;
  auto end = begin;
  for (auto i = begin; i < begin + count; ++i) {
    if (!clearly_stronger(i)) {
      if (ties.strength(i) < just_below(least) || places == 0) continue;
      --places;
    }
    ties.edge(end) = ties.edge(i);
    ties.strength(end++) = ties.strength(i);
  }
  ties.shrink(end);
}

void TieSieve::finish_row(Vertex row, std::size_t begin, Ties& ties) const {
  if (top_ > 0 && ties.size() - begin > top_) keep_strongest(begin, ties);
  if (!stores_ties_twice()) return;
  for (auto i = begin; i < ties.size(); ++i) {
    auto& [source, target] = ties.edge(i);
    if (target < row) std::swap(source, target);
  }
}

}  // namespace citynet::view
