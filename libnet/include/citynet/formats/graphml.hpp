#pragma once

#include <string>
#include <string_view>

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// Writes GraphML, in the profile of `options` (`plain` when it is empty).
///
/// In each profile: UTF-8 without a byte order mark, the default namespace and no prefix; a line
/// for each key, node and edge with its values in it, and no spaces before it; all keys first, with
/// attr.name and attr.type (`boolean`, `long`, `double`, `string`); key ids are `v_`, `e_` or `g_`
/// and the name; values of the graph directly behind its opening tag; nodes before edges; no
/// defaults; nothing for a missing value; numbers in the shortest text that reads back as the same
/// bits; CR as `&#13;`, so that it survives reading. Ids that not every reader takes are written by
/// `to_xml_id`, and stand in `original_id` as they are. Names that a reader keeps for itself, or
/// that differ only in case from another one, get an ending, and what is no name token of XML (a
/// space, a parenthesis), as the schema of GraphML wants it, becomes `_`; of `ș` and `ț` the comma
/// below becomes a letter's mark of its own. What `read_graphml` needs to undo that stands in the
/// `<desc>` of a key, so that every profile reads back as the same document. The same document
/// gives the same bytes.
///
/// | profile     | what is different                                                            |
/// |-------------|------------------------------------------------------------------------------|
/// | `plain`     | nothing: what all of the others read                                         |
/// | `gephi`     | strengths also as `weight` (a float there); ids as `label` where there is    |
/// |             | none; infinite numbers are left out                                          |
/// | `yed`       | names, forms by mode and colours by community or country are drawn           |
/// | `cytoscape` | `name`, `shared name`, `interaction`; infinite numbers are left out          |
/// | `igraph`    | strengths are `weight`, ids also `name`; integers beyond 2^53 are texts;     |
/// |             | numbers below the normal doubles, for which it refuses a file, are left out  |
/// | `networkx`  | strengths are `weight`; `bipartite` 0 or 1 where there are modes             |
/// | `boost`     | strengths are `weight`; truth values are 1 and 0, the only ones Boost reads  |
///
/// Throws InvalidArgument, naming the element and the attribute, for text with a character that
/// XML 1.0 does not have, and for a mixed graph in `cytoscape`, `igraph`, `networkx` and `boost`,
/// which have none. Linear time.
/// http://graphml.graphdrawing.org/specification.html
[[nodiscard]] GraphWriting write_graphml(const GraphDocument& document,
                                         const GraphWriteOptions& options = {});

/// Reads GraphML of every dialect. What is not well-formed is refused with line and column; what a
/// document has no place for is in the ledger.
///
/// Kept in their own way: nodes of nested graphs stand beside the others, with the id of the node
/// around them as `parent`; defaults are filled in; keys without type, of an unknown type, or with
/// values that do not fit their type are read as text (whole numbers beside fractions as real);
/// labels and places are taken from the drawings of yEd; `<desc>` is an attribute; an edge to a
/// node that is declared nowhere brings that node. Set aside: hyperedges, ports, second graphs, a
/// second node of the same id, everything else that is drawn.
///
/// Refused with a DataError: a document type declaration and every entity but the five of XML and
/// those of characters, encodings nobody declared or knows, what is not UTF-8, and what goes beyond
/// the limits. Nothing but the bytes is ever read. Linear time.
[[nodiscard]] GraphReading read_graphml(const GraphSource& source,
                                        const ReadingLimits& limits = {});

/// The row of the table of formats.
[[nodiscard]] GraphFormat graphml_format();

/// True for a non-empty text of ASCII letters, digits and `.-_:`, the ids every reader takes.
[[nodiscard]] bool is_xml_name_token(std::string_view text) noexcept;

/// A name token from any UTF-8 text, different for different texts: every other character, and
/// an underscore before an x, becomes `_x` with its number in at least four hexadecimal digits
/// and `_`: `são tomé` gives `s_x00E3_o_x0020_tom_x00E9_`. The empty text gives `_x_`.
[[nodiscard]] std::string to_xml_id(std::string_view text);

}  // namespace citynet::formats
