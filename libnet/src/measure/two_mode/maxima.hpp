#pragma once

#include <cstddef>

#include "citynet/measure/structure/centralization.hpp"

/// The largest values that are possible for a vertex among `own` of its own kind (itself among
/// them, so at least 1) and `other` of the other kind.
namespace citynet::measure {

[[nodiscard]] double largest_harmonic(std::size_t own, std::size_t other);
[[nodiscard]] double largest_betweenness(std::size_t own, std::size_t other);

/// The largest sum of differences to the highest score of the kind, over all vertices of a
/// connected incidence: that of the even tree, in which one vertex of the kind is tied to all of
/// the other kind and the rest of its own hangs evenly on those. `other` is at least 1.
[[nodiscard]] double largest_difference(CentralityKind of, bool normalized, std::size_t own,
                                        std::size_t other);

}  // namespace citynet::measure
