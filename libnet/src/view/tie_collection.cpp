#include "view/tie_collection.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"

namespace citynet::view {
namespace {

/// Ties for which room is set aside at once: 1 GB of addresses.
constexpr std::size_t kRoom = std::size_t{1} << 26U;

void add(ProjectionAccount& sum, const ProjectionAccount& account) {
  sum.met += account.met;
  sum.out_not_together += account.out_not_together;
  sum.out_undefined += account.out_undefined;
  sum.out_not_positive += account.out_not_positive;
  sum.out_below_minimum += account.out_below_minimum;
}

}  // namespace

void TieCollection::make_room(std::size_t at_most) {
  edges_.resize(std::min(at_most, kRoom));
  strengths_.resize(edges_.size());
}

void TieCollection::take(RowRange rows, Ties& ties, ProjectionAccount& account) {
  std::size_t first = 0;
  {
    const std::lock_guard lock(mutex_);
    add(account_, account);
    account = {};
    if (rows.first != next_row_ || ties.size() > edges_.size() - size_) {
      waiting_.emplace(rows.first, Waiting{rows.last, std::exchange(ties, {})});
      return;
    }
    first = size_;
    size_ += ties.size();
    next_row_ = rows.last;
    place_waiting();
  }
  ties.copy_to(edges_.data() + first, strengths_.data() + first);
  ties.shrink(0);  // its memory is warm, and serves the next block
}

void TieCollection::place_waiting() {
  for (auto at = waiting_.begin(); at != waiting_.end() && at->first == next_row_;) {
    auto& [last_row, ties] = at->second;
    if (ties.size() > edges_.size() - size_) return;
    next_row_ = last_row;
    placed_.push_back({size_, std::move(ties)});
    size_ += placed_.back().ties.size();
    at = waiting_.erase(at);
  }
}

void TieCollection::copy_placed(const base::RunControl& run) {
  base::for_each_block(placed_.size(), run, [&](std::size_t i, std::size_t last, base::Pulse&) {
    for (; i < last; ++i) {
      auto& [first, ties] = placed_[i];
      ties.copy_to(edges_.data() + first, strengths_.data() + first);
      ties = {};
    }
  });
  placed_.clear();
}

void TieCollection::finish(const base::RunControl& run) {
  auto total = size_;
  for (const auto& [first_row, block] : waiting_) total += block.ties.size();
  edges_.resize(size_);  // so that no more is copied when memory has to grow
  strengths_.resize(size_);
  edges_.resize(total);
  strengths_.resize(total);
  place_waiting();
  copy_placed(run);
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

void sort_and_merge(base::LargeVector<Graph::Edge>& edges, base::LargeVector<double>& strengths) {
  std::vector<std::pair<Graph::Edge, double>> all;
  all.reserve(edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) all.emplace_back(edges[i], strengths[i]);
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

}  // namespace citynet::view
