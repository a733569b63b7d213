#pragma once

#include <cstdint>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// y = A x for an undirected graph, A holding 1 or the strength of each tie.
///
/// Where the strengths are numbers of shared columns and the projection is complete, A is never
/// walked: x is added up for each column, and each row gathers the sums of its columns without
/// itself. That has as many steps as the incidence has cells, and the same numbers but for the last
/// digits, as sums are made in another order.
class TiesProduct {
 public:
  /// The graph must live as long.
  TiesProduct(const view::Graph& graph, TieUse ties);

  void multiply(const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse);

 private:
  void through_columns(const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse);
  void along_rows(const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse) const;

  const view::Graph* graph_;
  std::vector<double> strengths_{};           ///< by arc; empty: every tie counts 1
  const view::TwoMode* incidence_ = nullptr;  ///< none: along the rows of the graph
  std::vector<double> column_sums_{};
};

}  // namespace citynet::measure
