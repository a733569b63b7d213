#include "measure/two_mode/repeated_meetings.hpp"

namespace citynet::measure {

RepeatedMeetings::RepeatedMeetings(const Side& side) : side_(side) {
  std::vector<bool> meets_twice(side.size());
  for (std::uint32_t v = 0; v < side.size(); ++v) meets_twice[v] = side.neighbors(v).size() > 1;
  for (std::uint32_t x = 0; x < side.other().size(); ++x) {
    for (const auto u : side.members(x)) {
      if (meets_twice[u]) members_.push_back(u);
    }
    offsets_.push_back(static_cast<std::uint32_t>(members_.size()));
  }
}

}  // namespace citynet::measure
