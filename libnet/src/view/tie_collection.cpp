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
  const auto room = size_ + std::min(at_most, kRoom);
  if (room <= edges_.size()) return;
  edges_.resize(size_);  // so that no more is copied when memory has to grow
  strengths_.resize(size_);
  edges_.resize(room);
  strengths_.resize(room);
}

void TieCollection::copy(const Placed& placed) {
  placed.ties.copy_to(edges_.data() + placed.first, strengths_.data() + placed.first);
}

void TieCollection::take(RowRange rows, Ties& ties, ProjectionAccount& account) {
  std::vector<Placed> placed;
  {
    const std::lock_guard lock(mutex_);
    add(account_, account);
    account = {};
    waiting_.emplace(rows.first, Waiting{rows.last, std::exchange(ties, {})});
    placed = place_waiting();
    if (placed.empty() && !spare_.empty()) {
      ties = std::move(spare_.back());
      spare_.pop_back();
    }
  }
  if (placed.empty()) return;
  for (auto& each : placed) {
    copy(each);
    each.ties.shrink(0);
  }
  // The first are those of these rows: their memory is warm, and serves the next block.
  ties = std::move(placed.front().ties);
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 1; i < placed.size(); ++i) spare_.push_back(std::move(placed[i].ties));
}

/// The blocks whose places became known; to be copied there.
std::vector<TieCollection::Placed> TieCollection::place_waiting() {
  std::vector<Placed> placed;
  for (auto at = waiting_.begin(); at != waiting_.end() && at->first == next_row_;) {
    auto& [last_row, ties] = at->second;
    if (ties.size() > edges_.size() - size_) break;
    next_row_ = last_row;
    placed.push_back({size_, std::move(ties)});
    size_ += placed.back().ties.size();
    at = waiting_.erase(at);
  }
  return placed;
}

void TieCollection::finish(const base::RunControl& run) {
  std::size_t total = 0;
  for (const auto& [first_row, block] : waiting_) total += block.ties.size();
  make_room(total);
  const auto placed = place_waiting();
  base::for_each_block(placed.size(), run, [&](std::size_t i, std::size_t last, base::Pulse&) {
    for (; i < last; ++i) copy(placed[i]);
  });
}

void TieCollection::move_to(base::LargeVector<Graph::Edge>& edges,
                            base::LargeVector<double>& strengths) {
  edges_.resize(size_);
  strengths_.resize(size_);
  edges = std::move(edges_);
  strengths = std::move(strengths_);
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
