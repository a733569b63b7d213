#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// How many butterflies each cell is in, swept from the kind from which that costs less.
[[nodiscard]] std::vector<std::uint64_t> butterflies_of_cells(const view::TwoMode& incidence,
                                                              const base::RunControl& run);

/// All of them: each has four cells.
[[nodiscard]] std::uint64_t butterflies_in_all(const std::vector<std::uint64_t>& of_cells);

}  // namespace citynet::measure
