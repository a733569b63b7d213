#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/given_lengths.hpp"
#include "measure/paths/path_ends.hpp"
#include "measure/paths/whole_number.hpp"

namespace citynet::measure {

/// As `vertex_step_sums` and `edge_step_sums`, along edges whose lengths are whole numbers greater
/// than 0 that compare exactly. Trees are taken off, and twins along lengths searched from once:
/// tied vertices that are equally far from all others, and nearer to each other than over any of
/// them. Edges with a shorter way round are left out, and vertices that are only ends of paths are
/// searched from first (`length_stages`). O(m + n log n) for each source at worst. The same bits
/// for any number of threads. Throws Cancelled.
[[nodiscard]] std::vector<double> vertex_length_sums(const view::Graph& graph,
                                                     GivenLengths<std::uint64_t> lengths,
                                                     const base::RunControl& run,
                                                     EndsOfVertices ends = {});
[[nodiscard]] std::vector<double> vertex_length_sums(const view::Graph& graph,
                                                     GivenLengths<WholeNumber> lengths,
                                                     const base::RunControl& run,
                                                     EndsOfVertices ends = {});
[[nodiscard]] std::vector<double> edge_length_sums(const view::Graph& graph,
                                                   GivenLengths<std::uint64_t> lengths,
                                                   const base::RunControl& run);
[[nodiscard]] std::vector<double> edge_length_sums(const view::Graph& graph,
                                                   GivenLengths<WholeNumber> lengths,
                                                   const base::RunControl& run);

}  // namespace citynet::measure
