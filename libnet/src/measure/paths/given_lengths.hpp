#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "measure/paths/distinct.hpp"

namespace citynet::measure {

/// The length of each edge: as it stands there, or, where few lengths differ and each is long, the
/// ones that occur and for each edge which of them it has. Looks at memory of others.
template <class Length>
class GivenLengths {
 public:
  using value_type = Length;

  // Not explicit: one length for each edge is what everybody has.
  GivenLengths(std::span<const Length> of_edges) : lengths_(of_edges) {}
  GivenLengths(const std::vector<Length>& of_edges) : lengths_(of_edges) {}
  GivenLengths(std::span<const Length> ascending, std::span<const std::uint16_t> places)
      : lengths_(ascending), places_(places) {}

  [[nodiscard]] const Length& operator[](std::size_t edge) const {
    return lengths_[places_.empty() ? edge : places_[edge]];
  }

  /// Those that occur, ascending.
  [[nodiscard]] std::vector<Length> table() const {
    return places_.empty() ? distinct(lengths_)
                           : std::vector<Length>(lengths_.begin(), lengths_.end());
  }
  /// Where the length of an edge stands in it.
  [[nodiscard]] std::uint32_t place(std::span<const Length> table, std::size_t edge) const {
    if (!places_.empty()) return places_[edge];
    return static_cast<std::uint32_t>(place_in(table, lengths_[edge]));
  }

 private:
  std::span<const Length> lengths_;
  std::span<const std::uint16_t> places_{};
};

/// What such lengths are kept in.
template <class Length>
struct KeptLengths {
  using value_type = Length;

  std::vector<Length> lengths{};
  std::vector<std::uint16_t> places{};  ///< none where each edge has its own

  [[nodiscard]] const Length& operator[](std::size_t edge) const {
    return GivenLengths<Length>(*this)[edge];
  }
  operator GivenLengths<Length>() const { return {lengths, places}; }
};

}  // namespace citynet::measure
