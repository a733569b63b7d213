#pragma once

#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

/// Density in two modes: which share of all possible affiliations is there.
///
///   cells / (actors * targets)
///
/// Grades do not matter. Undefined (NaN) when there is no possible cell. O(1) time.
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
[[nodiscard]] GraphScore density(const view::TwoMode& incidence);

}  // namespace citynet::measure
