#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// What the data say of the entity behind each vertex, under the name of an attribute; empty where
/// they say nothing. With it, vertices are divided into groups.
///
/// `name` is kind, type, country, region, place (its key) or a further column of the entities. The
/// country of a unit that has none is that of the city it represents, else of its place, as for a
/// selection by country.
/// Throws InvalidArgument for a graph that was not projected from records, and for a name that no
/// entity of the network has. O(entities).
[[nodiscard]] std::vector<std::string> vertex_attribute(const Graph& graph, std::string_view name);

/// The same for the rows and for the columns of an incidence.
[[nodiscard]] std::vector<std::string> actor_attribute(const TwoMode& incidence,
                                                       std::string_view name);
[[nodiscard]] std::vector<std::string> target_attribute(const TwoMode& incidence,
                                                        std::string_view name);

}  // namespace citynet::view
