#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace citynet::formats {

/// The types of values that every reader of GraphML keeps.
enum class GraphmlType { boolean, long_integer, double_precision, string };

/// `boolean`, `long`, `double`, `string`
[[nodiscard]] std::string_view to_string(GraphmlType type) noexcept;

/// One value; `std::monostate` is a missing one, which leaves no trace in the file.
using GraphmlValue = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

/// A column of values: what GraphML calls a key.
struct GraphmlKey {
  std::string name;  ///< attr.name; an XML name token
  GraphmlType type = GraphmlType::string;
};

struct GraphmlNode {
  std::string id;                      ///< an XML name token, unique among nodes
  std::vector<GraphmlValue> values{};  ///< one for each node key
};

struct GraphmlEdge {
  std::string source;                  ///< id of a node
  std::string target;                  ///< id of a node
  std::vector<GraphmlValue> values{};  ///< one for each edge key
  std::string id{};                    ///< may be empty, in all edges or in none
};

struct GraphmlDocument {
  bool directed = false;
  std::vector<GraphmlKey> graph_keys{};
  std::vector<GraphmlValue> graph_values{};  ///< one for each graph key
  std::vector<GraphmlKey> node_keys{};
  std::vector<GraphmlNode> nodes{};
  std::vector<GraphmlKey> edge_keys{};
  std::vector<GraphmlEdge> edges{};
};

/// How truth values are written. Everything but Boost Graph reads `true` and `false`; Boost Graph
/// reads only `1` and `0`.
enum class GraphmlBooleans { true_false, one_zero };

struct GraphmlOptions {
  GraphmlBooleans booleans = GraphmlBooleans::true_false;
};

/// Writes GraphML that Gephi, Cytoscape, igraph, NetworkX and graphology read alike.
///
/// UTF-8 without a byte order mark, the default namespace and no prefix; all keys first, with
/// attr.name and attr.type; key ids are `v_`, `e_` or `g_` and the name; values of the graph
/// directly behind its opening tag; nodes before edges; no defaults and no `directed` at single
/// edges; nothing for a missing value; numbers in the shortest text that reads back as the same
/// bits; CR as `&#13;`, so that it survives reading. The same document gives the same bytes.
///
/// Throws InvalidArgument, naming the element and the attribute, for: a key name that is not an
/// ASCII name token, is `id` (igraph adds a column of that name), occurs twice ignoring case
/// (Gephi ignores it), or has two types (igraph refuses the file); an id that is not a name
/// token or occurs twice (see `to_xml_id`); an edge to a node that does not exist; edges of
/// which only some have ids; too many or too few values, or one of another type than its key;
/// NaN and infinite numbers; text that is not UTF-8 or holds a character XML 1.0 does not have
/// (the message gives the offset).
/// Linear time. http://graphml.graphdrawing.org/specification.html
[[nodiscard]] std::string to_graphml(const GraphmlDocument& document,
                                     const GraphmlOptions& options = {});

/// True for a non-empty text of ASCII letters, digits and `.-_:`, the ids every reader takes.
[[nodiscard]] bool is_xml_name_token(std::string_view text) noexcept;

/// A name token from any UTF-8 text, different for different texts: every other character, and
/// an underscore before an x, becomes `_x` with its number in at least four hexadecimal digits
/// and `_`: `são tomé` gives `s_x00E3_o_x0020_tom_x00E9_`. The empty text gives `_x_`.
[[nodiscard]] std::string to_xml_id(std::string_view text);

}  // namespace citynet::formats
