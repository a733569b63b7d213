#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "formats/graphml_plan.hpp"

namespace citynet::formats {

/// The elements in which yEd keeps what it draws: without them it shows neither names nor forms.
class GraphmlDrawing {
 public:
  explicit GraphmlDrawing(const GraphmlPlan& plan);

  static void append_keys(std::string& out);
  void append_node(std::string& out, std::size_t node) const;
  void append_edge(std::string& out, bool is_directed) const;

 private:
  void append_label(std::string& out, std::size_t node) const;
  void append_place(std::string& out, std::size_t node) const;

  const DocumentView& document_;
  const ColumnView* label_;
  const ColumnView* x_;
  const ColumnView* y_;
  std::vector<std::uint32_t> colour_of_{}, form_of_{};  ///< for each node
};

}  // namespace citynet::formats
