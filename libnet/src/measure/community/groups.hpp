#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace citynet::measure {

/// A membership with any numbers, renumbered 0, 1, ... in ascending order of those numbers.
struct Groups {
  std::vector<std::uint32_t> of{};  ///< per vertex
  std::size_t count = 0;
};

inline Groups groups_of(std::span<const std::uint32_t> membership) {
  std::vector<std::uint32_t> labels(membership.begin(), membership.end());
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  Groups groups;
  groups.count = labels.size();
  groups.of.reserve(membership.size());
  for (const auto label : membership) {
    const auto at = std::lower_bound(labels.begin(), labels.end(), label);
    groups.of.push_back(static_cast<std::uint32_t>(at - labels.begin()));
  }
  return groups;
}

}  // namespace citynet::measure
