#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "citynet/measure/groups.hpp"
#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"

/// What measures ask of their arguments; each function throws InvalidArgument that names the
/// argument, its value and the rule.
namespace citynet::measure {

/// A number as short as it can be written without loss, for error texts and conventions.
[[nodiscard]] std::string to_text(double value);

void require_undirected(const view::Graph& graph, std::string_view measure);
void require_strengths(const view::Graph& graph);
/// Strengths are there when `ties` asks for them.
void require_ties(const view::Graph& graph, TieUse ties);
/// `tolerance` and `max_steps` of iterative methods.
void require_stopping_rule(double tolerance, std::size_t max_steps);
void require_resolution(double resolution);
void require_one_per_vertex(const view::Graph& graph, std::span<const std::uint32_t> membership);
/// One group per element of `argument`, each a number below groups.count() or none.
void require_groups(const Groups& groups, std::size_t elements, const char* argument = "groups",
                    const char* element = "vertex");

}  // namespace citynet::measure
