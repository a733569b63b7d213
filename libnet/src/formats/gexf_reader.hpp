#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citynet/formats/graph_format.hpp"
#include "formats/spells.hpp"
#include "formats/xml_graph_pass.hpp"

namespace citynet::formats {

[[nodiscard]] inline std::string_view or_empty(const std::string_view* text) noexcept {
  return text == nullptr ? std::string_view{} : *text;
}

/// One pass over the elements of a GEXF file. Nesting is kept in a stack, not in calls.
class GexfPass : private XmlGraphPass {
 public:
  GexfPass(std::string_view text, const GraphSource& source, const ReadingLimits& limits,
           PassFindings& findings);

  [[nodiscard]] GraphReading read() &&;

 private:
  /// `group` is an element whose content counts as that of the element around it.
  enum class Element { file, meta, graph, attributes, node, edge, group };
  struct Open {
    Element element;
    std::size_t row = 0;
    Table table = Table::graph;  ///< of attributes, and of groups in a node or an edge
  };

  void walk();
  void on_start();
  void open_graph();
  void open_attributes();
  void open_node();
  void open_edge();
  void read_attribute();
  void read_value();
  void read_meta();
  void read_picture();
  void add_spell(std::string_view start, std::string_view end);
  void take_attributes(std::initializer_list<std::string_view> known, Table table, std::size_t row);
  void put(Table table, std::string_view name, std::size_t row, std::string_view text,
           ValueType type = ValueType::text);
  [[nodiscard]] std::string read_text();
  /// The node or edge around the element that was just opened; null when there is none.
  [[nodiscard]] const Open* item() const noexcept;
  void put_spells();
  void store_later();

  std::vector<Open> open_{};
  /// What attributes and spells say, until it is known whether declared values say it too.
  struct Later {
    Table table;
    std::size_t row;
    std::string name, text;
    ValueType type;
  };
  std::vector<Later> later_{};
  std::map<std::pair<Table, std::size_t>, std::vector<Spell>> spells_{};
};

}  // namespace citynet::formats
