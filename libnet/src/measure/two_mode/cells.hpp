#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "citynet/measure/result.hpp"
#include "citynet/view/grading.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

/// What two-mode measures ask of the cells, and what they say of them.
namespace citynet::measure {

/// Grades are there when `cells` asks for them; throws InvalidArgument.
void require_cells(const view::TwoMode& incidence, view::CellUse cells);
/// "grades: not used" or "... used".
[[nodiscard]] Convention grades_used(view::CellUse cells);

/// A finite number of at least 0 for every vertex of a kind, or none at all; throws
/// InvalidArgument that names the argument and the position.
void require_shares(const char* argument, const std::vector<double>& values, std::size_t count);

/// The incidence as one undirected graph for the one-mode kernels: actors first, then targets; no
/// keys. Its strengths are the grades when they are used.
[[nodiscard]] view::Graph graph_of_both_kinds(const view::TwoMode& incidence, view::CellUse cells);

/// The part of a vector over both kinds that belongs to the actors, and the one of the targets.
[[nodiscard]] std::vector<double> actor_part(const view::TwoMode& incidence,
                                             std::span<const double> values);
[[nodiscard]] std::vector<double> target_part(const view::TwoMode& incidence,
                                              std::span<const double> values);

/// "1 actor", "2 actors".
[[nodiscard]] std::string counted(std::size_t count, const char* one, const char* many);

}  // namespace citynet::measure
