#include "view/tie_sieve.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

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

void TieSieve::take(Vertex row, Vertex other, double sum, double strength, Ties& ties,
                    ProjectionAccount& account) const {
  // A pair that is met from both of its ends is counted at the first.
  const std::uint64_t counts = directed_ || row < other ? 1 : 0;
  account.met += counts;
  if (timed_ && sum == 0) {
    account.out_not_together += counts;
  } else if (std::isnan(strength)) {
    account.out_undefined += counts;
  } else if (!(strength > 0)) {
    account.out_not_positive += counts;
  } else if (strength < minimum_) {
    account.out_below_minimum += counts;
  } else {
    ties.edges.push_back({row, other});
    ties.strengths.push_back(strength);
  }
}

void TieSieve::finish_row(Vertex row, Ties& ties) const {
  const auto begin = ties.row_begin;
  const auto count = ties.edges.size() - begin;
  if (top_ > 0 && count > top_) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), begin);
    const auto kth = order.begin() + static_cast<std::ptrdiff_t>(top_ - 1);
    std::nth_element(order.begin(), kth, order.end(), [&](std::size_t i, std::size_t j) {
      return ties.strengths[i] > ties.strengths[j];
    });
    const double least = ties.strengths[*kth];
    // What is clearly stronger is in; of those as strong as the last, all or the first ones.
    const auto clearly_stronger = [&](std::size_t i) {
      return just_below(ties.strengths[i]) > least;
    };
    const auto stronger =
        static_cast<std::size_t>(std::count_if(order.begin(), order.end(), clearly_stronger));
    std::size_t places = equal_ties_ == EqualTies::keep_all ? count : top_ - stronger;
    auto end = begin;
    for (auto i = begin; i < begin + count; ++i) {
      if (!clearly_stronger(i)) {
        if (ties.strengths[i] < just_below(least) || places == 0) continue;
        --places;
      }
      ties.edges[end] = ties.edges[i];
      ties.strengths[end++] = ties.strengths[i];
    }
    ties.edges.resize(end);
    ties.strengths.resize(end);
  }
  if (stores_ties_twice()) {
    for (auto i = begin; i < ties.edges.size(); ++i) {
      auto& [source, target] = ties.edges[i];
      if (target < row) std::swap(source, target);
    }
  }
  ties.row_begin = ties.edges.size();
}

void TieCollection::take(Ties& ties, ProjectionAccount& account) {
  blocks_.push_back(std::exchange(ties, {}));
  account_.met += account.met;
  account_.out_not_together += account.out_not_together;
  account_.out_undefined += account.out_undefined;
  account_.out_not_positive += account.out_not_positive;
  account_.out_below_minimum += account.out_below_minimum;
  account = {};
}

void TieCollection::move_into(std::vector<Graph::Edge>& edges, std::vector<double>& strengths,
                              bool found_twice) {
  std::size_t count = 0;
  for (const auto& block : blocks_) count += block.edges.size();
  edges.reserve(count);
  strengths.reserve(count);
  for (auto& block : blocks_) {
    edges.insert(edges.end(), block.edges.begin(), block.edges.end());
    strengths.insert(strengths.end(), block.strengths.begin(), block.strengths.end());
    block = {};  // its memory is needed for the next ones
  }
  blocks_.clear();
  if (!found_twice) return;
  std::vector<std::pair<Graph::Edge, double>> all;
  all.reserve(count);
  for (std::size_t i = 0; i < count; ++i) all.emplace_back(edges[i], strengths[i]);
  std::sort(all.begin(), all.end(), [](const auto& x, const auto& y) {
    return std::pair(x.first.source, x.first.target) < std::pair(y.first.source, y.first.target);
  });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const auto& x, const auto& y) { return x.first == y.first; }),
            all.end());
  edges.clear();
  strengths.clear();
  for (const auto& [edge, strength] : all) {
    edges.push_back(edge);
    strengths.push_back(strength);
  }
}

ProjectionAccount TieCollection::account(std::size_t rows, std::size_t stored,
                                         bool directed) const {
  auto account = account_;
  account.possible = rows > 1 ? std::uint64_t{rows} * (rows - 1) / (directed ? 1 : 2) : 0;
  account.stored = stored;
  account.out_beyond_top = account.met - stored - account.out_not_together - account.out_undefined -
                           account.out_not_positive - account.out_below_minimum;
  return account;
}

}  // namespace citynet::view
