#pragma once

#include <span>

#include "citynet/formats/document_view.hpp"
#include "citynet/formats/graph_document.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// The graph as writers of files take it, and as `graph_document` describes it, without a copy of
/// what the graph holds already: of a graph made of arrays that is all of it.
class GraphRows {
 public:
  /// Throws InvalidArgument as `vertex_table`, and Cancelled.
  explicit GraphRows(const view::Graph& graph, std::span<const Column> columns = {},
                     const base::RunControl& run = {});
  GraphRows(const GraphRows&) = delete;
  GraphRows& operator=(const GraphRows&) = delete;

  /// Looks at this object and at the graph.
  [[nodiscard]] const formats::DocumentView& view() const noexcept { return view_; }
  /// The same as a document of its own; the view ends here.
  [[nodiscard]] formats::GraphDocument document() &&;

 private:
  void add_vertices(std::span<const Column> columns);
  void look();

  view::Graph graph_;
  formats::GraphDocument made_{};  ///< with empty columns for what stands in the graph
  formats::DocumentView view_{};
};

/// The graph as a document.
///
/// Nodes have their key as id, `label` (the name, or the key where there is none), where they are
/// entities the columns of `vertex_table`, and the given columns; edges `strength` and, for a
/// projected graph, `shared` (the names of what the two have in common) and `shared_count`. The
/// graph carries generator, data set, view, projection, licence and credits, so that the file says
/// where it comes from. Throws InvalidArgument as `vertex_table`.
[[nodiscard]] formats::GraphDocument graph_document(const view::Graph& graph,
                                                    std::span<const Column> columns = {});

/// The incidence: actors and what they joined as nodes with a `mode` (`actor` or `joined`), one
/// edge for each cell. Where it was made from a view, an edge has the roles, the status, the dates,
/// the certainty and the sources of what stands behind it: `start` and `end` in EDTF, one of each
/// for every spell, parted by `; `; `start_year`, the first that is known, and `end_year`, the last
/// where all are known, as numbers. Where there are grades, they are in `grade`. Throws Cancelled.
[[nodiscard]] formats::GraphDocument graph_document(const view::TwoMode& incidence,
                                                    const base::RunControl& run = {});

}  // namespace citynet::present
