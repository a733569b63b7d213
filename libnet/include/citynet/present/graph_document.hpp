#pragma once

#include <span>

#include "citynet/formats/graph_document.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// The graph as writers of files take it.
///
/// Nodes have their key as id, `label` (the name), the columns of `vertex_table` and the given
/// columns; edges `strength` and, for a projected graph, `shared` (the names of what the two have
/// in common) and `shared_count`. The graph carries generator, data set, view, projection, licence
/// and credits, so that the file says where it comes from.
/// Throws InvalidArgument as `vertex_table`.
[[nodiscard]] formats::GraphDocument graph_document(const view::Graph& graph,
                                                    std::span<const Column> columns = {});

/// The incidence: actors and what they joined as nodes with a `mode` (`actor` or `joined`), one
/// edge for each cell. Where it was made from a view, an edge has the roles, the status, the dates,
/// the certainty and the sources of what stands behind it: `start` and `end` in EDTF, one of each
/// for every spell, parted by `; `; `start_year`, the first that is known, and `end_year`, the last
/// where all are known, as numbers. Where there are grades, they are in `grade`.
[[nodiscard]] formats::GraphDocument graph_document(const view::TwoMode& incidence);

}  // namespace citynet::present
