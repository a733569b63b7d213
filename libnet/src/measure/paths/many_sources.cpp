#include "measure/paths/many_sources.hpp"

#include <algorithm>

namespace citynet::measure {
namespace {

constexpr std::size_t kRowsBetweenPulses = 4096;

/// How much dearer it is to tell a neighbour than to ask one.
constexpr std::size_t kTellingCosts = 2;

/// How much dearer an arc is for 256 sources than for one.
constexpr std::size_t kWordCosts = 4;

ArcsView view_of(const SearchArcs& arcs) { return {arcs.offsets.data(), arcs.ends.data()}; }

void set(SourceWord& word, std::size_t place) {
  word.bits[place / 64] |= std::uint64_t{1} << (place % 64);
}

}  // namespace

ManySources::ManySources(const SearchGraph& graph, const WordKernels& kernels)
    : graph_(graph), kernels_(kernels) {
  const auto rows = graph.row_count();
  seen_.resize(rows);
  places_.resize(rows, kNoPlace);
  // One place more than can be used, where the kernels write what they then do not keep.
  for (auto& front : rows_) front.resize(rows + 1);
  words_ = std::make_unique_for_overwrite<SourceWord[]>(rows + 1);
}

void ManySources::start(const SearchGraph::Batch& batch) {
  batch_ = &batch;
  levels_.clear();
  work_ = 0;
  for (auto row = batch.first; row < batch.last; ++row) seen_[row] = SourceWord{};
  for (auto& side : unfinished_) side.listed = false;
  all_ = SourceWord{};
  for (std::size_t place = 0; place < batch.sources.size(); ++place) {
    const auto row = batch.sources[place];
    SourceWord word{};
    set(word, place);
    set(all_, place);
    seen_[row] = word;
    rows_[current_][place] = row;
  }
  front_size_ = batch.sources.size();
  front_arcs_ = 0;
  for (const auto row : batch.sources) front_arcs_ += graph_.forwards().count(row);
}

void ManySources::list_unfinished(std::size_t side) {
  auto& list = unfinished_[side];
  list.rows.clear();
  list.arcs = 0;
  for (auto row = batch_->first; row < batch_->last; ++row) {
    if (graph_.stride() == 2 && (graph_.sizes()[row] == 0 ? 1U : 0U) != side) continue;
    list.rows.push_back(row);
    list.arcs += graph_.backwards().count(row);
  }
  list.listed = true;
}

void ManySources::pull(std::size_t side, base::Pulse& pulse) {
  auto& list = unfinished_[side];
  // Nobody of a side asks another of it, so that what is found can be told at once.
  const bool at_once = graph_.stride() == 2;
  std::size_t found = 0, kept = 0;
  for (std::size_t at = 0; at < list.rows.size(); at += kRowsBetweenPulses) {
    const auto count = std::min(kRowsBetweenPulses, list.rows.size() - at);
    std::size_t work = 0, fresh = 0;
    const FrontView front{next_rows().data() + found, words_.get() + (at_once ? 0 : found)};
    const auto left = kernels_.pull(view_of(graph_.backwards()), seen_.data(), all_,
                                    list.rows.data() + at, count, front, fresh, work);
    if (at_once) settle(front, fresh);
    std::copy_n(list.rows.data() + at, left, list.rows.data() + kept);
    found += fresh;
    kept += left;
    work_ += work;
    pulse.spend(work + count);
  }
  if (!at_once) settle({next_rows().data(), words_.get()}, found);
  if (kept < list.rows.size()) {
    list.rows.resize(kept);
    list.arcs = 0;
    for (const auto row : list.rows) list.arcs += graph_.backwards().count(row);
  }
  front_size_ = found;
}

void ManySources::push(base::Pulse& pulse) {
  std::size_t met = 0;
  const FrontView next{next_rows().data(), words_.get()};
  for (std::size_t at = 0; at < front_size_; at += kRowsBetweenPulses) {
    const auto count = std::min(kRowsBetweenPulses, front_size_ - at);
    kernels_.push(view_of(graph_.forwards()), rows_[current_].data() + at, count, seen_.data(),
                  places_.data(), next, met);
    pulse.spend(count);
  }
  pulse.spend(front_arcs_);
  work_ += front_arcs_;
  front_size_ = kernels_.gather(next, met, seen_.data(), places_.data());
  settle(next, front_size_);
}

void ManySources::settle(const FrontView& front, std::size_t count) {
  kernels_.settle(front, count, seen_.data(), graph_.sizes().data(), counters_);
}

void ManySources::end_step(bool counts) {
  current_ = 1 - current_;
  front_arcs_ = 0;
  for (std::size_t i = 0; i < front_size_; ++i) {
    front_arcs_ += graph_.forwards().count(rows_[current_][i]);
  }
  if (!counts || front_size_ == 0) return;
  kernels_.read(counters_, levels_.emplace_back().data());
}

ManySources::Outcome ManySources::search(const SearchGraph::Batch& batch, base::Pulse& pulse,
                                         const IsEnough& is_enough) {
  start(batch);
  const auto component_arcs =
      graph_.forwards().offsets[batch.last] - graph_.forwards().offsets[batch.first];
  const auto limit = batch.sources.size() * (component_arcs + 64) / kWordCosts;
  const auto stride = graph_.stride();
  for (std::size_t step = 1; front_size_ > 0; ++step) {
    const auto side = stride == 2 ? step % 2 : 0;
    auto& list = unfinished_[side];
    const bool worth_listing = kTellingCosts * front_arcs_ > (component_arcs + 1) / 8;
    if (!list.listed && worth_listing) list_unfinished(side);
    if (list.listed && list.arcs + list.rows.size() < kTellingCosts * front_arcs_) {
      pull(side, pulse);
    } else {
      push(pulse);
    }
    const bool counts = stride == 1 || side == 0;
    end_step(counts);
    if (work_ > limit) return Outcome::too_dear;
    if (counts && is_enough && is_enough(levels_)) return Outcome::enough;
  }
  return Outcome::found;
}

std::span<const std::uint32_t> ManySources::at_step(std::size_t place) {
  of_one_.clear();
  for (const auto& level : levels_) of_one_.push_back(level[place]);
  // Its own vertices are one step from each other.
  const auto twins = graph_.sizes()[batch_->sources[place]] - 1;
  if (twins > 0 && of_one_.empty()) of_one_.push_back(0);
  if (twins > 0) of_one_.front() += twins;
  while (!of_one_.empty() && of_one_.back() == 0) of_one_.pop_back();
  return of_one_;
}

}  // namespace citynet::measure
