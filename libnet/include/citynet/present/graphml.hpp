#pragma once

#include <span>
#include <string>

#include "citynet/formats/graphml.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// The graph as a GraphML document.
///
/// Nodes carry their key as id, `label` (the name), the columns of `vertex_table` and the given
/// columns; edges `strength` and, for a projected graph, `shared` (the names of what the two have
/// in common) and `shared_count`. The graph carries data set, view, projection, credits and
/// version, so that the file says where it comes from.
[[nodiscard]] formats::GraphmlDocument graphml_document(const view::Graph& graph,
                                                        std::span<const Column> columns = {});

/// The incidence as a GraphML document: actors and what they joined as nodes with a `mode`
/// (`actor` or `joined`), one edge per cell with its roles, status, dates (`start`, `end` in EDTF;
/// `start_year`, the first that is known, and `end_year`, the last where all are known, as
/// numbers), certainty, sources and, where there are grades, its grade.
[[nodiscard]] formats::GraphmlDocument graphml_document(const view::TwoMode& incidence);

/// Writes the document to a file, whole or not at all.
void write_graphml(const view::Graph& graph, const std::string& path,
                   std::span<const Column> columns = {});
void write_graphml(const view::TwoMode& incidence, const std::string& path);

}  // namespace citynet::present
