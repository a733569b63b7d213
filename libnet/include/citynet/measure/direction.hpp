#pragma once

#include <string_view>

namespace citynet::measure {

/// Which ties of a directed graph a measure follows; an undirected graph has only `all`, and
/// every choice means the same there.
enum class Direction {
  out,  ///< from the vertex to others
  in,   ///< from others to the vertex
  all,  ///< both: as if the ties had no direction
};

[[nodiscard]] std::string_view to_string(Direction direction) noexcept;

}  // namespace citynet::measure
