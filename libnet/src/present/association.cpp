#include "present/association.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

namespace citynet::present {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

double mean(std::span<const double> x) {
  return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

std::uint64_t pairs_among(std::uint64_t n) { return n < 2 ? 0 : n * (n - 1) / 2; }

/// Pairs of positions next to each other in `order` that `same` takes for equal, in runs.
template <class Same>
std::uint64_t tied_pairs(std::span<const std::size_t> order, Same same) {
  std::uint64_t pairs = 0;
  for (std::size_t first = 0; first < order.size();) {
    auto last = first + 1;
    while (last < order.size() && same(order[first], order[last])) ++last;
    pairs += pairs_among(last - first);
    first = last;
  }
  return pairs;
}

/// How many pairs stand in the wrong order; sorts `order` by `y` from runs of 1, 2, 4 ...
std::uint64_t sort_and_count_swaps(std::vector<std::size_t>& order, std::span<const double> y) {
  std::uint64_t swaps = 0;
  std::vector<std::size_t> merged(order.size());
  for (std::size_t width = 1; width < order.size(); width *= 2) {
    for (std::size_t begin = 0; begin < order.size(); begin += 2 * width) {
      const auto middle = std::min(begin + width, order.size());
      const auto end = std::min(begin + 2 * width, order.size());
      auto left = begin, right = middle;
      for (auto out = begin; out < end; ++out) {
        const bool from_right = left == middle || (right < end && y[order[right]] < y[order[left]]);
        if (from_right) swaps += middle - left;
        merged[out] = order[from_right ? right++ : left++];
      }
    }
    order.swap(merged);
  }
  return swaps;
}

}  // namespace

double pearson(std::span<const double> x, std::span<const double> y) {
  if (x.size() < 2) return kUndefined;
  const double mean_x = mean(x), mean_y = mean(y);
  double products = 0, squares_x = 0, squares_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    products += (x[i] - mean_x) * (y[i] - mean_y);
    squares_x += (x[i] - mean_x) * (x[i] - mean_x);
    squares_y += (y[i] - mean_y) * (y[i] - mean_y);
  }
  if (!(squares_x > 0 && squares_y > 0)) return kUndefined;
  // One root of a ratio instead of two: exactly 1 on a line, and never beyond the range.
  return std::clamp(products / squares_x * std::sqrt(squares_x / squares_y), -1.0, 1.0);
}

double kendall_tau_b(std::span<const double> x, std::span<const double> y) {
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b]; });
  const auto same_x = [&](std::size_t a, std::size_t b) { return x[a] == x[b]; };
  const auto same_y = [&](std::size_t a, std::size_t b) { return y[a] == y[b]; };
  const auto all = pairs_among(x.size());
  const auto ties_x = tied_pairs(order, same_x);
  const auto ties_both =
      tied_pairs(order, [&](std::size_t a, std::size_t b) { return same_x(a, b) && same_y(a, b); });
  const auto discordant = sort_and_count_swaps(order, y);
  const auto ties_y = tied_pairs(order, same_y);
  if (ties_x == all || ties_y == all) return kUndefined;
  const auto concordant = all - ties_x - ties_y + ties_both - discordant;
  const double difference = static_cast<double>(concordant) - static_cast<double>(discordant);
  const auto untied_x = static_cast<double>(all - ties_x);
  const auto untied_y = static_cast<double>(all - ties_y);
  return difference / untied_x * std::sqrt(untied_x / untied_y);
}

}  // namespace citynet::present
