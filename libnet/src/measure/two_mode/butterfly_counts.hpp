#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "measure/two_mode/side.hpp"

namespace citynet::measure {

/// The side from which one sweep over the wedges costs less.
[[nodiscard]] Side cheaper_side(const view::TwoMode& incidence);

/// How many butterflies each vertex of the side is in; when `cells` is given, each cell, too.
[[nodiscard]] std::vector<std::uint64_t> butterflies_per_vertex(const Side& side,
                                                                std::vector<std::uint64_t>* cells,
                                                                const base::RunControl& run);

/// All of them: each has two vertices on a side.
[[nodiscard]] std::uint64_t butterflies_in_all(const std::vector<std::uint64_t>& per_vertex);

}  // namespace citynet::measure
