#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace citynet::measure {

/// The different ones among `values`, ascending. What was met is sorted whenever it has doubled, so
/// that few different ones take little memory. O(n log n).
template <class Value>
[[nodiscard]] std::vector<Value> distinct(std::span<const Value> values) {
  constexpr std::size_t kFewest = 4096;
  std::vector<Value> found;
  const auto tidy = [&] {
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
  };
  std::size_t limit = kFewest;
  for (const auto& value : values) {
    found.push_back(value);
    if (found.size() < limit) continue;
    tidy();
    limit = std::max(kFewest, 2 * found.size());
  }
  tidy();
  return found;
}

/// The place of one of them.
template <class Value>
[[nodiscard]] std::size_t place_in(std::span<const Value> distinct, const Value& value) {
  return static_cast<std::size_t>(std::lower_bound(distinct.begin(), distinct.end(), value) -
                                  distinct.begin());
}

}  // namespace citynet::measure
