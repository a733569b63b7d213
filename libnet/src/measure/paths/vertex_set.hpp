#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// A set of vertices of a graph that has at most 64: one bit each.
class VertexSet {
 public:
  static constexpr std::size_t kMost = 64;

  VertexSet() = default;
  /// The vertices 0 to count - 1.
  [[nodiscard]] static VertexSet first(std::size_t count) {
    return VertexSet(count == kMost ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1);
  }
  [[nodiscard]] static VertexSet of(view::Vertex v) { return VertexSet(std::uint64_t{1} << v); }
  [[nodiscard]] static VertexSet after(view::Vertex v) {
    return VertexSet(~((std::uint64_t{2} << v) - 1));
  }

  [[nodiscard]] bool empty() const { return bits_ == 0; }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(std::popcount(bits_)); }

  /// Calls `use(v)` in ascending order.
  template <class Use>
  void for_each(Use use) const {
    for (auto rest = bits_; rest != 0; rest &= rest - 1) {
      use(static_cast<view::Vertex>(std::countr_zero(rest)));
    }
  }

  VertexSet& operator|=(VertexSet other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend VertexSet operator&(VertexSet a, VertexSet b) { return VertexSet(a.bits_ & b.bits_); }
  /// Those of the first that are not in the second.
  friend VertexSet operator-(VertexSet a, VertexSet b) { return VertexSet(a.bits_ & ~b.bits_); }

 private:
  explicit VertexSet(std::uint64_t bits) : bits_(bits) {}

  std::uint64_t bits_ = 0;
};

}  // namespace citynet::measure
