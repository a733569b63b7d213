#pragma once

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// DOT, the language of Graphviz.
///
/// Nodes and edges with their columns as attributes, all in quotes; a label is `label`, a
/// strength `weight`, x and y `pos`. Refused: backslashes, which Graphviz reads as the beginning of
/// an escape and does not give back.
std::vector<WritingRemark> put_dot(const DocumentView& document, const GraphWriteOptions& options,
                                   GraphSink& sink);

/// An R script with the tables it loads, `_nodes.csv` and `_edges.csv`.
///
/// Profiles by package: `statnet` makes an object of the package network (for ergm, sna), with
/// its modes; `rsiena` an adjacency matrix and the columns as covariates, to be put together with
/// other waves; `multinet` a multilayer network, one layer for each value of `relation`.
/// A script looks for its tables in the folder of the option `citynet.folder`, or where R runs.
std::vector<WritingRemark> put_r_script(const DocumentView& document,
                                        const GraphWriteOptions& options, GraphSink& sink);

}  // namespace citynet::formats
