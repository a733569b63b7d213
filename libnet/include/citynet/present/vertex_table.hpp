#pragma once

#include <span>

#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::present {

/// One row per vertex, in their order: key, and for a projected graph name, name_en, kind, type,
/// country, region, latitude, longitude, wikidata and geonames of the entity; then the given
/// columns (scores, communities). Columns of the entity that are empty throughout are left out.
/// Throws InvalidArgument when a column does not have one value per vertex.
[[nodiscard]] Table vertex_table(const view::Graph& graph, std::span<const Column> columns = {});

}  // namespace citynet::present
