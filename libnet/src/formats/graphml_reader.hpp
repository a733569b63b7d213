#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citynet/formats/graph_format.hpp"
#include "formats/xml_graph_pass.hpp"

namespace citynet::formats {

/// How GraphML is read; none of it changes what is read, and tests hold one against the other.
struct GraphmlWay {
  XmlPace pace = XmlPace::quick;
  std::size_t least_part = std::size_t{1} << 18U;  ///< bytes that are worth a part of their own
};
[[nodiscard]] GraphReading read_graphml(const GraphSource& source, const ReadingLimits& limits,
                                        const GraphmlWay& way);

/// One pass over the elements of a GraphML file. Nesting is kept in a stack, not in calls.
class GraphmlPass : private XmlGraphPass {
 public:
  GraphmlPass(std::string_view text, const GraphSource& source, const ReadingLimits& limits,
              PassFindings& findings, const GraphmlWay& way);

  [[nodiscard]] GraphReading read() &&;

 private:
  enum class Element { file, graph, node, edge };
  struct Open {
    Element element;
    std::size_t row;
  };

  // graphml_reader.cpp: elements
  void walk();
  void open_file();
  void on_start();
  void open_graph();
  void open_node();
  void open_edge();
  std::uint32_t node_of_edge(std::string_view id, const IdIndex::Key& key, std::size_t at);
  void set_aside_graph();
  void set_parent(std::size_t node);
  [[nodiscard]] std::optional<bool> direction_of_edge();

  // graphml_plain.cpp: many elements at a time
  using Kind = PlainElements::Kind;
  struct PlainPart;
  struct PlainBatch;
  void take_plain();
  void take_plain_alone(Kind kind);
  bool take_plain_parts(Kind kind);
  [[nodiscard]] std::vector<PlainPart> plain_parts(Kind kind, std::size_t begin,
                                                   std::size_t end) const;
  void read_part(Kind kind, PlainPart& part, base::Pulse& pulse) const;
  bool put_part(Kind kind, const PlainPart& part);
  bool put_nodes(const PlainElement* elements, std::size_t count,
                 std::span<const PlainValue> values);
  bool put_edges(const PlainBatch& batch);
  bool are_plain(Table table, std::span<const PlainValue> values);
  void store_plain(Table table, std::size_t row, std::span<const PlainValue> values);

  // graphml_values.cpp: keys and values
  void read_key();
  void read_key_content(DeclaredKey& key);
  void set_tables(DeclaredKey& key, std::string_view domain);
  void set_type(DeclaredKey& key);
  void read_data();
  void read_description();
  /// The text of the element that was just opened; what else stands in it is passed to `drawing`.
  std::string_view read_content(bool is_drawing, Table table, std::size_t row);
  void on_drawing(Table table, std::size_t row);
  [[nodiscard]] Table table_of(Element element) const;

  // graphml_finish.cpp: what is done when all is read
  void store_drawn();
  void restore_ids(GraphDocument& document);

  std::string_view text_;
  std::size_t least_part_;
  /// From where on, and how far, parts of nodes and of edges are looked for.
  struct PartsPace {
    std::size_t next, window;
  };
  std::array<PartsPace, 2> parts_;
  std::vector<DeclaredKey*> plain_keys_{};
  std::vector<Open> open_{};
  std::array<std::vector<std::pair<std::size_t, std::string>>, 3> original_ids_{};
  std::string content_{};
  /// What yEd draws, until it is known whether the file says it elsewhere too.
  struct Drawn {
    Table table;
    std::size_t row;
    std::string name, text;
  };
  std::vector<Drawn> drawn_{};
};

}  // namespace citynet::formats
