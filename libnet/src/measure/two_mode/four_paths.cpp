#include "measure/two_mode/four_paths.hpp"

#include <algorithm>

namespace citynet::measure {
namespace {

std::int64_t signed_size(std::span<const std::uint32_t> range) {
  return static_cast<std::int64_t>(range.size());
}

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
      reach_(side.other().size(), 0),
      of_source_(side.other().size(), false),
      companions_(side.other().size(), 0) {}

std::int64_t ClosedFourPaths::ending_at(std::uint32_t i, const SharedNeighbors& shared) {
  spread(i, shared);
  std::int64_t closed = 0;
  for (const auto m : shared.met()) closed += between(i, m, shared);
  wipe(i);
  return closed - open_paths_of_double_meetings();
}

void ClosedFourPaths::spread(std::uint32_t i, const SharedNeighbors& shared) {
  const auto add = [&](std::uint32_t j, std::int64_t w) {
    for (const auto x : side_.neighbors(j)) {
      if (reach_[x] == 0) touched_.push_back(x);
      reach_[x] += w;
    }
    work_ += side_.neighbors(j).size();
  };
  add(i, signed_size(side_.neighbors(i)));
  for (const auto j : shared.met()) add(j, shared[j]);
  for (const auto x : side_.neighbors(i)) of_source_[x] = true;
}

void ClosedFourPaths::wipe(std::uint32_t i) {
  for (const auto x : touched_) reach_[x] = 0;
  touched_.clear();
  for (const auto x : side_.neighbors(i)) of_source_[x] = false;
}

/// The paths from i to m, less those that are open because w(i, m) is 1.
std::int64_t ClosedFourPaths::between(std::uint32_t i, std::uint32_t m,
                                      const SharedNeighbors& shared) {
  const std::int64_t w = shared[m];
  const auto degree = signed_size(side_.neighbors(i));
  std::int64_t paths = -w * (degree + signed_size(side_.neighbors(m)));  // over i or m themselves
  std::uint32_t first = 0, last = 0;
  std::size_t common = 0;
  for (const auto x : side_.neighbors(m)) {
    paths += reach_[x];
    if (!of_source_[x]) continue;
    paths -= signed_size(side_.members(x)) - 2;  // x twice
    if (common++ == 0) first = x;
    last = x;
  }
  work_ += side_.neighbors(m).size();
  if (w == 1) {
    // Open are those whose last neighbour is the shared one; those whose first one is are booked
    // where m is the source.
    const auto others = signed_size(side_.members(first)) - 2;
    paths -= 2 * (reach_[first] - degree - 1 - others);
  }
  if (w == 2) double_meetings_.emplace_back(first, last);
  return paths;
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
