#include "present/shared_ranks.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "citynet/base/error.hpp"

namespace citynet::present {

bool tied(double higher, double lower, double tolerance) noexcept {
  if (higher == lower) return true;
  if (std::isinf(higher) || std::isinf(lower)) return false;  // no share of infinity is small
  return higher - lower <= tolerance * std::max(std::abs(higher), std::abs(lower));
}

std::vector<SharedRank> shared_ranks(std::span<const double> scores, double tie_tolerance) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!std::isnan(scores[i])) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  std::vector<SharedRank> ranks(scores.size());
  for (std::size_t first = 0; first < order.size();) {
    auto last = first + 1;
    while (last < order.size() && tied(scores[order[first]], scores[order[last]], tie_tolerance)) {
      ++last;
    }
    for (auto i = first; i < last; ++i) ranks[order[i]] = {first + 1, last - first - 1};
    first = last;
  }
  return ranks;
}

void check_tie_tolerance(double tie_tolerance) {
  if (tie_tolerance >= 0 && tie_tolerance < 1) return;
  throw base::InvalidArgument("tie_tolerance", std::to_string(tie_tolerance),
                              "a share from 0 to below 1");
}

}  // namespace citynet::present
