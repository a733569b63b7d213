#include "measure/two_mode/four_paths.hpp"

#include <algorithm>
#include <limits>

namespace citynet::measure {
namespace {

std::int64_t signed_size(std::span<const std::uint32_t> range) {
  return static_cast<std::int64_t>(range.size());
}

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

}  // namespace

std::uint64_t four_paths_around(const Side& side, std::uint32_t v, const SharedNeighbors& shared) {
  std::uint64_t sum = 0, squares = 0;
  for (const auto x : side.neighbors(v)) {
    const std::uint64_t beyond = side.members(x).size() - 1;
    sum += beyond;
    squares += beyond * beyond;
  }
  std::uint64_t there_and_back = 0;  // both ends the same vertex
  for (const auto u : shared.met()) {
    const std::uint64_t w = shared[u];
    there_and_back += w * (w - 1) / 2;
  }
  return (sum * sum - squares) / 2 - there_and_back;
}

ClosedFourPaths::ClosedFourPaths(const Side& side)
    : side_(side),
      passed_(side.other().size()),
      touched_(side.other().size() + 1),
      first_(side.size(), kNone),
      companions_(side.other().size(), 0) {}

std::int64_t ClosedFourPaths::ending_at(std::uint32_t i, const SharedNeighbors& shared) {
  spread(i, shared);
  const auto open = not_closed(i, shared);
  return sum_and_wipe() - open - open_paths_of_double_meetings();
}

void ClosedFourPaths::spread(std::uint32_t i, const SharedNeighbors& shared) {
  for (const auto j : shared.met()) {
    const std::int64_t w = shared[j];
    const auto neighbors = side_.neighbors(j);
    for (const auto x : neighbors) {
      auto& passed = passed_[x];
      // Written in any case, kept if it is new: whether it is cannot be foreseen.
      touched_[touched_count_] = x;
      touched_count_ += passed.ends == 0 ? 1U : 0U;
      passed.reach += w;
      ++passed.ends;
    }
    work_ += neighbors.size();
  }
  // What only i itself has leads to nobody who meets i.
  const auto degree = signed_size(side_.neighbors(i));
  for (const auto x : side_.neighbors(i)) {
    if (passed_[x].ends > 0) passed_[x].reach += degree;
  }
}

std::int64_t ClosedFourPaths::sum_and_wipe() {
  std::int64_t sum = 0;
  for (const auto x : std::span(touched_).first(touched_count_)) {
    sum += passed_[x].reach * passed_[x].ends;
    passed_[x] = {};
  }
  work_ += std::exchange(touched_count_, 0);
  return sum;
}

/// What the sum over all ends counts and is no closed four-path, but for double meetings.
std::int64_t ClosedFourPaths::not_closed(std::uint32_t i, const SharedNeighbors& shared) {
  const auto degree = signed_size(side_.neighbors(i));
  std::int64_t sum = 0;
  for (const auto m : shared.met()) {
    sum += shared[m] * (degree + signed_size(side_.neighbors(m)));  // over i or m themselves
  }
  for (const auto x : side_.neighbors(i)) {
    const auto others = signed_size(side_.members(x)) - 2;
    sum += others * (others + 1);  // x twice, to each of its other members
    // When x is all that i and m share, paths over it are open. Here those whose last neighbour it
    // is; those whose first one it is are booked where m is the source.
    const auto over_x = 2 * (passed_[x].reach - degree - 1 - others);
    for (const auto m : side_.members(x)) {
      if (m == i) continue;
      if (shared[m] == 1) sum += over_x;
      if (shared[m] == 2) note_double_meeting(m, x);
    }
    work_ += side_.members(x).size();
  }
  return sum;
}

void ClosedFourPaths::note_double_meeting(std::uint32_t m, std::uint32_t x) {
  const auto first = std::exchange(first_[m], x);
  if (first == kNone) return;
  double_meetings_.emplace_back(first, x);
  first_[m] = kNone;
}

/// Of the paths to an m that shares a and b with i, those are open that pass a and b: over each
/// further vertex that has both, in either order.
std::int64_t ClosedFourPaths::open_paths_of_double_meetings() {
  std::sort(double_meetings_.begin(), double_meetings_.end());
  std::int64_t open = 0;
  const std::pair<std::uint32_t, std::uint32_t>* last = nullptr;
  for (const auto& meeting : double_meetings_) {
    if (last == nullptr || last->first != meeting.first) count_companions(meeting.first);
    open += 2 * (std::int64_t{companions_[meeting.second]} - 2);
    last = &meeting;
  }
  double_meetings_.clear();
  return open;
}

void ClosedFourPaths::count_companions(std::uint32_t a) {
  for (const auto x : companions_met_) companions_[x] = 0;
  companions_met_.clear();
  for (const auto j : side_.members(a)) {
    for (const auto x : side_.neighbors(j)) {
      if (companions_[x]++ == 0) companions_met_.push_back(x);
    }
    work_ += side_.neighbors(j).size();
  }
}

}  // namespace citynet::measure
