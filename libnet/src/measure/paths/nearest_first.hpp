#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// The vertices that are seen and not yet settled, the nearest on top: a heap whose nodes have
/// four children, which lie side by side in memory, and in which a distance can be lowered.
/// Memory is taken once; nothing is allocated afterwards.
template <class Length>
class NearestFirst {
 public:
  explicit NearestFirst(std::size_t vertices) : place_(vertices, kNowhere) {
    entries_.reserve(vertices);
  }

  [[nodiscard]] bool empty() const { return entries_.empty(); }

  void clear() {
    for (const auto& entry : entries_) place_[entry.vertex] = kNowhere;
    entries_.clear();
  }

  /// `v` is new, or its distance has become smaller.
  void add_or_lower(view::Vertex v, Length distance) {
    if (place_[v] == kNowhere) {
      place_[v] = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({distance, v});
    }
    rise({distance, v}, place_[v]);
  }

  /// Takes the nearest vertex out; there is one.
  view::Vertex take() {
    const auto nearest = entries_.front().vertex;
    place_[nearest] = kNowhere;
    const auto last = entries_.back();
    entries_.pop_back();
    if (!entries_.empty()) sink(last);
    return nearest;
  }

 private:
  struct Entry {
    Length distance;
    view::Vertex vertex;
  };

  static constexpr auto kNowhere = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::size_t kChildren = 4;

  void put(const Entry& entry, std::size_t place) {
    entries_[place] = entry;
    place_[entry.vertex] = static_cast<std::uint32_t>(place);
  }

  void rise(const Entry& entry, std::size_t place) {
    while (place > 0) {
      const auto parent = (place - 1) / kChildren;
      if (!(entry.distance < entries_[parent].distance)) break;
      put(entries_[parent], place);
      place = parent;
    }
    put(entry, place);
  }

  void sink(const Entry& entry) {
    std::size_t place = 0;
    while (true) {
      const auto first = place * kChildren + 1;
      if (first >= entries_.size()) break;
      const auto end = std::min(first + kChildren, entries_.size());
      auto child = first;
      for (auto i = first + 1; i < end; ++i) {
        if (entries_[i].distance < entries_[child].distance) child = i;
      }
      if (!(entries_[child].distance < entry.distance)) break;
      put(entries_[child], place);
      place = child;
    }
    put(entry, place);
  }

  std::vector<Entry> entries_{};
  std::vector<std::uint32_t> place_;
};

}  // namespace citynet::measure
