#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "citynet/measure/direction.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/path_lengths.hpp"

namespace citynet::measure {

/// The account of a measure that counts shortest paths, up to its scale.
[[nodiscard]] Account path_account(std::string measure, const view::Graph& graph,
                                   const view::Lengths& lengths, const PathLengths& made,
                                   std::uint64_t near_ties);

/// What every measure of distances says first: which ties, and how long they are.
[[nodiscard]] std::vector<Convention> distance_conventions(const view::Graph& graph,
                                                           Direction direction,
                                                           const view::Lengths& lengths,
                                                           const PathLengths& made);

}  // namespace citynet::measure
