#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "citynet/measure/change/keyed.hpp"

namespace citynet::measure {

/// Those who were in one group and are in another a wave later; an empty side is "not there".
struct Flow {
  std::size_t wave = 0;  ///< from this wave to the next
  std::optional<std::string> from{}, to{};
  std::vector<std::string> keys{};  ///< ascending
  friend bool operator==(const Flow&, const Flow&) = default;
};

/// Flows between groups, wave by wave: the data of an alluvial plot.
///
/// For each two waves in a row every key of either is in one flow; the flows out of a group add up
/// to its size, and so do those into it. Ordered by wave, from, to, "not there" first. With fewer
/// than two waves there are none. The names of groups are taken as they are: who compares
/// communities gives them stable names first.
///
/// O(waves n log n) time. Throws InvalidArgument for keys that stand twice in a wave, and for a
/// wave with more or fewer groups than keys.
[[nodiscard]] std::vector<Flow> flows(std::span<const KeyedGroups> waves);

}  // namespace citynet::measure
