#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citynet/formats/graph_format.hpp"
#include "formats/document_builder.hpp"
#include "formats/graphml_keys.hpp"
#include "formats/reading_account.hpp"
#include "formats/xml_scanner.hpp"

namespace citynet::formats {

/// What a pass over a file found out that the next one has to know.
struct GraphmlFindings {
  GraphmlKeys keys{};
  bool is_final = true;
  std::vector<ReadingRemark> remarks{};  ///< of passes that were not final
};

/// One pass over the elements of a GraphML file. Nesting is kept in a stack, not in calls.
class GraphmlPass {
 public:
  GraphmlPass(std::string_view text, const std::string& file, const ReadingLimits& limits,
              GraphmlFindings& findings);

  [[nodiscard]] GraphReading read() &&;

 private:
  enum class Element { file, graph, node, edge };
  struct Open {
    Element element;
    std::size_t row;
  };
  enum class Rest { kept, set_aside };

  // graphml_reader.cpp: elements
  void walk();
  void open_file();
  void on_start();
  void open_graph();
  void open_node();
  void open_edge();
  void skip(std::string_view what, std::string_view rule);
  void set_aside_graph();
  void check_stray_text();
  void count_unknown_attributes(std::initializer_list<std::string_view> known);
  void set_parent(std::size_t node);
  [[nodiscard]] std::optional<bool> direction_of_edge();
  void remark(Rest rest, std::string_view what, std::string_view rule, std::size_t count = 1);

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
  void store(DeclaredKey& key, Table table, std::size_t row, std::string_view text);
  void misfit(DeclaredKey& key, std::string_view text);
  [[nodiscard]] std::size_t column_of_key(DeclaredKey& key, Table table);
  [[nodiscard]] Table table_of(Element element) const;

  // graphml_finish.cpp: what is done when all is read
  void fill_defaults();
  std::size_t fill_default(DeclaredKey& key, Table table);
  void store_drawn();
  void remark_undeclared_nodes();
  void restore_ids(GraphDocument& document);
  void count_items(const DocumentBuilder::Changes& changes);

  std::string_view text_;
  XmlScanner scanner_;
  ReadingLimits limits_;
  GraphmlFindings& findings_;
  ReadingAccount account_;
  DocumentBuilder builder_{};
  std::vector<Open> open_{};
  bool has_graph_ = false;
  bool is_directed_ = false;
  std::vector<std::pair<std::uint32_t, std::size_t>> named_first_{};  ///< by an edge, and where
  std::array<std::vector<std::pair<std::size_t, std::string>>, 3> original_ids_{};
  std::size_t filled_bytes_ = 0;
  std::size_t nodes_kept_ = 0, edges_kept_ = 0, values_kept_ = 0, values_set_aside_ = 0;
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
