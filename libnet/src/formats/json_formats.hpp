#pragma once

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// Node-link JSON, as NetworkX, D3 and graph libraries of the web write it.
///
/// Profiles: `networkx` with the member `edges` (NetworkX 3.4 and later), `links` with the older
/// one (D3, NetworkX before). Parallel edges make it a multigraph, whose edges have a `key`: their
/// id, or their number among the edges of the pair. A strength is `weight`. A mixed graph is
/// written as directed, with `directed` at each edge. Refused: NaN and infinite numbers.
std::vector<WritingRemark> put_node_link(const DocumentView& document,
                                         const GraphWriteOptions& options, GraphSink& sink);
/// Reads both members. Ids that are numbers are kept as their digits; lists and objects as values
/// are kept as JSON text.
[[nodiscard]] GraphReading read_node_link(const GraphSource& source, const ReadingLimits& limits);
[[nodiscard]] bool looks_like_node_link(std::string_view bytes);

/// Cytoscape JSON, of Cytoscape and Cytoscape.js.
///
/// The label of a node is its `name`, x and y its `position`. Profiles: `cytoscape`; `networkx`
/// also has the `value` by which NetworkX tells nodes apart.
std::vector<WritingRemark> put_cytoscape_json(const DocumentView& document,
                                              const GraphWriteOptions& options, GraphSink& sink);
/// Reads elements in two lists or in one. Without a word on direction edges go from source to
/// target. The parent of a node (a compound) is kept as an attribute.
[[nodiscard]] GraphReading read_cytoscape_json(const GraphSource& source,
                                               const ReadingLimits& limits);
[[nodiscard]] bool looks_like_cytoscape_json(std::string_view bytes);

/// The Hypergraph Interchange Format, version 0.1.
///
/// Of a two-mode graph the first mode are nodes, the second hyperedges, and each edge is an
/// incidence; of any other graph each edge is a hyperedge of two nodes. Strengths are `weight`.
std::vector<WritingRemark> put_hif(const DocumentView& document, const GraphWriteOptions& options,
                                   GraphSink& sink);
/// Reads a hypergraph as a two-mode graph: nodes, mode 1, and hyperedges, mode 2. Incidences with
/// a direction lead to the hyperedge (`tail`) or from it (`head`).
[[nodiscard]] GraphReading read_hif(const GraphSource& source, const ReadingLimits& limits);
[[nodiscard]] bool looks_like_hif(std::string_view bytes);

/// GeoJSON (RFC 7946): a point for each node, a line for each edge.
///
/// A line is the shortest way on the sphere, a point at least every two degrees, cut where it
/// crosses the antimeridian. Nodes without coordinates, and their edges, have no geometry. The
/// profile `nodes` leaves the lines out.
std::vector<WritingRemark> put_geojson(const DocumentView& document,
                                       const GraphWriteOptions& options, GraphSink& sink);
/// Points are nodes; lines are edges between the nodes they name as source and target, or that
/// stand at their two ends. Polygons and further geometries are set aside.
[[nodiscard]] GraphReading read_geojson(const GraphSource& source, const ReadingLimits& limits);
[[nodiscard]] bool looks_like_geojson(std::string_view bytes);

}  // namespace citynet::formats
