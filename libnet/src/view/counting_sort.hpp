#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "base/stage.hpp"

namespace citynet::view {

/// Puts `value(i)` of all i below `out.size()`, less than 2^32 of them, into the order of
/// `key(i)`, which is less than `keys`; those of equal keys stay in their order.
///
/// The items are cut into parts. Who counts for each part how many items it has of a key knows
/// where the part writes, so that all of them can write at once; the places do not depend on where
/// the items are cut. O(items + keys), and 4 bytes for each key and part.
template <class Out, class Key, class Value>
void sort_by_counting(std::span<Out> out, std::size_t keys, const base::RunControl& run,
                      const Key& key, const Value& value) {
  using Places = std::vector<std::uint32_t>;
  constexpr std::size_t kAhead = 16;  // items, about as long as memory takes to answer
  constexpr std::size_t kBetweenPulses = std::size_t{1} << 14U;
  constexpr unsigned kLeastOfPart = 15;  // parts are worth their counters when there is much to do
  const auto items = out.size();
  const auto parts = std::clamp<std::size_t>(items >> kLeastOfPart, 1, base::thread_count(run));
  std::vector<Places> next(parts, Places(keys));
  const auto each_part = [&](const base::RunControl& stage, const auto& use) {
    base::for_each_block(parts, stage, [&](std::size_t part, std::size_t end, base::Pulse& pulse) {
      for (; part < end; ++part) {
        const auto last = items * (part + 1) / parts;
        for (auto at = items * part / parts; at < last;) {
          const auto stop = std::min(last, at + kBetweenPulses);
          use(next[part], at, stop);
          pulse.spend(stop - at);
          at = stop;
        }
      }
    });
  };
  each_part(base::stage(run, 0, 0.3), [&](Places& count, std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) ++count[key(i)];
  });
  std::uint32_t at = 0;
  for (std::size_t k = 0; k < keys; ++k) {
    for (auto& place : next) at += std::exchange(place[k], at);
  }
  each_part(base::stage(run, 0.3, 1), [&](Places& place, std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) {
      __builtin_prefetch(out.data() + place[key(std::min(i + kAhead, last - 1))], 1);
      out[place[key(i)]++] = value(i);
    }
  });
}

}  // namespace citynet::view
