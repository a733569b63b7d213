#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/large_pages.hpp"
#include "base/parallel.hpp"
#include "base/pieces.hpp"
#include "citynet/base/stage.hpp"

namespace citynet::view {

/// Where the items of each key begin among all, and the end of the last: one more than keys.
using Offsets = base::LargeVector<std::uint32_t>;

/// Gives all i below `items`, less than 2^32 of them, their places in the order of `key(i)`, which
/// is less than `keys`; those of equal keys stay in their order. `writer(i)` is asked for what
/// writes items from i on: its `put(place, i)` is called for them in ascending order, and
/// `soon(place)` some items before.
///
/// The items are cut into parts. Who counts for each part how many items it has of a key knows
/// where the part writes, so that all of them can write at once; the places do not depend on where
/// the items are cut. O(items + keys), and 4 bytes for each key and part.
template <class Key, class Writer>
Offsets place_by_counting(std::size_t items, std::size_t keys, const base::RunControl& run,
                          const Key& key, const Writer& writer) {
  constexpr std::size_t kAhead = 16;     // items, about as long as memory takes to answer
  constexpr unsigned kLeastOfPart = 15;  // parts are worth their counters when there is much to do
  // ... and when there are not many more counters than items.
  const auto worth = std::min(items >> kLeastOfPart, 2 * items / std::max<std::size_t>(keys, 1));
  const auto parts = std::clamp<std::size_t>(worth, 1, base::thread_count(run));
  std::vector<Offsets> next(parts);  // of key k at k + 1, so that the ends become the offsets
  const auto each_part = [&](const base::RunControl& stage, const auto& use) {
    base::for_each_block(parts, stage, [&](std::size_t part, std::size_t end, base::Pulse& pulse) {
      for (; part < end; ++part) {
        if (next[part].empty()) next[part].assign(keys + 1, 0);
        base::in_pieces(
            items * part / parts, items * (part + 1) / parts, pulse,
            [&](std::size_t first, std::size_t last) { use(next[part].data() + 1, first, last); });
      }
    });
  };
  each_part(base::stage(run, 0, 0.3), [&](auto* const count, std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) ++count[key(i)];
  });
  std::uint32_t at = 0;
  for (std::size_t k = 1; k <= keys; ++k) {
    for (auto& place : next) at += std::exchange(place[k], at);
  }
  each_part(base::stage(run, 0.3, 1), [&](auto* const place, std::size_t first, std::size_t last) {
    auto write = writer(first);
    for (auto i = first; i < last; ++i) {
      write.soon(place[key(std::min(i + kAhead, last - 1))]);
      write.put(place[key(i)]++, i);
    }
  });
  return std::move(next.back());  // where the last part ends each key
}

/// Puts `value(i)` of all i below `out.size()` into the order of `key(i)`, as above.
template <class Out, class Key, class Value>
void sort_by_counting(std::span<Out> out, std::size_t keys, const base::RunControl& run,
                      const Key& key, const Value& value) {
  struct Write {
    std::span<Out> out;
    const Value& value;
    void soon(std::size_t place) const { __builtin_prefetch(out.data() + place, 1); }
    void put(std::size_t place, std::size_t i) const { out[place] = value(i); }
  };
  place_by_counting(out.size(), keys, run, key, [&](std::size_t) { return Write{out, value}; });
}

}  // namespace citynet::view
