#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "view/row_sums.hpp"

namespace citynet::view {

/// A dense row of counts, as `RowSums` is one of sums, in a byte each: a row of all vertices stays
/// in a cache four times as long as in words, and few counts of a projection are larger. For what
/// does not fit into its byte, 255 are carried aside; so no count that was touched is 0.
class RowCounts {
 public:
  explicit RowCounts(std::size_t rows) : bytes_(rows) {}

  /// Counts a vertex.
  template <class TouchByte>
  class Count {
   public:
    void operator()(Vertex vertex) const {
      auto& byte = touch_(vertex);
      if (++byte == 0) [[unlikely]] {
        byte = 1;
        carry(vertex);
      }
    }

   private:
    friend class RowCounts;
    Count(TouchByte touch, std::vector<Vertex>& carried) : touch_(touch), carried_(carried) {}
    [[gnu::noinline]] void carry(Vertex vertex) const { carried_.push_back(vertex); }
    TouchByte touch_;
    std::vector<Vertex>& carried_;
  };
  [[nodiscard]] auto touch() { return Count(bytes_.touch(), carried_); }
  [[nodiscard]] auto plain_touch() { return Count(bytes_.plain_touch(), carried_); }

  template <class Visit>
  void drain(Vertex first, const Visit& visit) {
    with_carried(visit, [&](const auto& take) { bytes_.drain(first, take); });
  }
  template <class Visit>
  void drain_all(Vertex first, const Visit& visit) {
    with_carried(visit, [&](const auto& take) { bytes_.drain_all(first, take); });
  }

 private:
  static constexpr std::uint32_t kCarry = 255;

  /// Calls `drain(take)`, where `take` adds what was carried to what its byte holds.
  template <class Visit, class Drain>
  void with_carried(const Visit& visit, const Drain& drain) {
    if (carried_.empty()) {
      drain([&](Vertex vertex, std::uint32_t count) { visit(vertex, count); });
      return;
    }
    std::sort(carried_.begin(), carried_.end());
    auto next = carried_.begin();
    drain([&](Vertex vertex, std::uint32_t count) {
      for (; next != carried_.end() && *next == vertex; ++next) count += kCarry;
      visit(vertex, count);
    });
    carried_.clear();
  }

  RowSums<char8_t> bytes_;
  std::vector<Vertex> carried_{};  ///< each as often as its count passed a byte
};

}  // namespace citynet::view
