#include "measure/two_mode/repeated_meetings.hpp"

#include <algorithm>
#include <limits>

namespace citynet::measure {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

}  // namespace

/// Counting sort by degree, descending; who has fewer than two neighbours has no rank.
void RepeatedMeetings::fill_ranks(std::vector<std::uint32_t>& rank_of) {
  std::size_t most = 0;
  for (std::uint32_t v = 0; v < side_.size(); ++v) {
    most = std::max(most, side_.neighbors(v).size());
  }
  std::vector<std::uint32_t> with(most + 1, 0);
  for (std::uint32_t v = 0; v < side_.size(); ++v) ++with[side_.neighbors(v).size()];
  for (auto degree = most; degree > 1; --degree) {
    const auto first = static_cast<std::uint32_t>(ranked_);
    ranked_ += with[degree];
    with[degree] = first;
  }
  for (std::uint32_t v = 0; v < side_.size(); ++v) {
    const auto degree = side_.neighbors(v).size();
    rank_of[v] = degree > 1 ? with[degree]++ : kNone;
  }
}

RepeatedMeetings::RepeatedMeetings(const Side& side) : side_(side) {
  std::vector<std::uint32_t> rank_of(side.size());
  fill_ranks(rank_of);
  for (std::uint32_t x = 0; x < side.other().size(); ++x) {
    for (const auto v : side.members(x)) {
      if (rank_of[v] != kNone) ranks_.push_back(rank_of[v]);
    }
    offsets_.push_back(static_cast<std::uint32_t>(ranks_.size()));
  }
}

}  // namespace citynet::measure
