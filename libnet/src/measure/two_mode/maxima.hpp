#pragma once

#include <cstddef>

/// The largest values that are possible for a vertex among `own` of its own kind (itself among
/// them, so at least 1) and `other` of the other kind.
namespace citynet::measure {

[[nodiscard]] double largest_harmonic(std::size_t own, std::size_t other);
[[nodiscard]] double largest_betweenness(std::size_t own, std::size_t other);

}  // namespace citynet::measure
