#include "view/tie_sieve.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace citynet::view {
namespace {

/// Sums of fractions in another order differ in their last bits, which is no difference.
constexpr double kEqual = 1e-9;

/// Ties for which room is set aside at once: 128 MB.
constexpr std::size_t kRoom = std::size_t{1} << 23U;

double just_below(double strength) { return strength * (1 - kEqual); }

}  // namespace

TieSieve::TieSieve(const ProjectionOptions& options)
    : directed_(is_directed(options.scheme)),
      timed_(options.overlap.has_value()),
      minimum_(just_below(options.minimum)),
      top_(options.top),
      equal_ties_(options.equal_ties) {}

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

TieCollection::TieCollection(std::size_t at_most) {
  edges_.reserve(std::min(at_most, kRoom));
  strengths_.reserve(std::min(at_most, kRoom));
}

void TieCollection::append(const Ties& ties) {
  edges_.insert(edges_.end(), ties.edges.begin(), ties.edges.end());
  strengths_.insert(strengths_.end(), ties.strengths.begin(), ties.strengths.end());
}

void TieCollection::take(Ties& ties, ProjectionAccount& account) {
  if (blocks_.empty() && ties.edges.size() <= edges_.capacity() - edges_.size()) {
    append(ties);
    ties.edges.clear();  // their memory is warm, and serves the next block
    ties.strengths.clear();
    ties.row_begin = 0;
  } else {
    blocks_.push_back(std::exchange(ties, {}));
  }
  account_.met += account.met;
  account_.out_not_together += account.out_not_together;
  account_.out_undefined += account.out_undefined;
  account_.out_not_positive += account.out_not_positive;
  account_.out_below_minimum += account.out_below_minimum;
  account = {};
}

void TieCollection::append_blocks() {
  std::size_t count = edges_.size();
  for (const auto& block : blocks_) count += block.edges.size();
  edges_.reserve(count);
  strengths_.reserve(count);
  for (auto& block : blocks_) {
    append(block);
    block = {};  // its memory is needed for the next ones
  }
  blocks_.clear();
}

void TieCollection::move_into(LargeVector<Graph::Edge>& edges, LargeVector<double>& strengths,
                              bool found_twice) {
  append_blocks();
  edges = std::move(edges_);
  strengths = std::move(strengths_);
  const std::size_t count = edges.size();
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
