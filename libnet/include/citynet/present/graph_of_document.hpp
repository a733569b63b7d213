#pragma once

#include <string>

#include "citynet/base/run_control.hpp"
#include "citynet/formats/graph_document.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// How a document becomes a graph to compute on.
struct GraphOfDocument {
  /// Edge column of the strengths; empty: the one that is used as such, if there is one.
  std::string strength{};
  view::Loops loops = view::Loops::reject;  ///< no loss unless it is asked for
  view::ParallelEdges parallel_edges = view::ParallelEdges::reject;
  base::RunControl run{};
};

/// The graph of the nodes and edges of a document, with the ids as keys. Throws InvalidArgument for
/// a mixed document, strengths that are missing or no numbers, and as `view::Graph::from_edges`.
[[nodiscard]] view::Graph graph_of(const formats::GraphDocument& document,
                                   const GraphOfDocument& options = {});

/// Which nodes of a document are actors, and which are what they joined.
struct TwoModeOfDocument {
  /// Node column that tells the modes; empty: the one that is used as such, else `bipartite`.
  std::string mode{};
  std::string actors{};    ///< its value for actors, as text; empty: that of the first node
  std::string strength{};  ///< edge column of the grades; empty: the one that is used as such
  view::RepeatedCells repeated_cells = view::RepeatedCells::reject;
  base::RunControl run{};
};

/// The incidence of a document with two modes; directions of edges mean nothing. Throws
/// InvalidArgument for a column that is not there or has no two values, an edge inside one mode,
/// and as `view::TwoMode::from_cells`.
[[nodiscard]] view::TwoMode two_mode_of(const formats::GraphDocument& document,
                                        const TwoModeOfDocument& options = {});

/// One row for each node: id, then the columns. A column named `id` is then `id_2`.
[[nodiscard]] Table node_table(const formats::GraphDocument& document);

/// One row for each edge: source and target, id where there are ids, directed in a mixed document,
/// then the columns.
[[nodiscard]] Table edge_table(const formats::GraphDocument& document);

}  // namespace citynet::present
