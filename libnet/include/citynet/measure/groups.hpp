#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace citynet::measure {

/// One group per vertex: a country, a type, a community. Some vertices may have none.
///
/// A vertex without a group is left out together with its ties, as if it were not in the graph: it
/// is no broker, no end and no partner, its scores are NaN, and the account of the result says how
/// many there are. Who wants it to count gives it a group of its own.
struct Groups {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::uint32_t> of{};   ///< per vertex, the number of its group, or kNone
  std::vector<std::string> names{};  ///< per group; every group has at least one vertex

  [[nodiscard]] std::size_t count() const noexcept { return names.size(); }
  [[nodiscard]] bool has_group(std::size_t vertex) const noexcept { return of[vertex] != kNone; }
  /// How many vertices each group has.
  [[nodiscard]] std::vector<std::size_t> sizes() const;
  /// How many vertices have no group.
  [[nodiscard]] std::size_t missing() const noexcept;

  friend bool operator==(const Groups&, const Groups&) = default;
};

/// Groups from any numbers (a membership), numbered 0, 1, ... in ascending order of those numbers
/// and named by them; every vertex has a group.
[[nodiscard]] Groups groups_of(std::span<const std::uint32_t> membership);

/// Groups from names, numbered in the order of the names (by bytes); "" is no group.
[[nodiscard]] Groups groups_of(std::span<const std::string> names);

}  // namespace citynet::measure
