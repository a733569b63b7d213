#pragma once

#include <optional>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"
#include "measure/shared_columns.hpp"

namespace citynet::measure {

/// y = A x for an undirected graph, A holding 1 or the strength of each tie; through the columns of
/// a projection where the strengths are numbers of shared ones (`SharedColumns`).
class TiesProduct {
 public:
  /// The graph must live as long.
  TiesProduct(const view::Graph& graph, TieUse ties);

  void multiply(const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse);

 private:
  void along_rows(const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse) const;

  const view::Graph* graph_;
  std::vector<double> strengths_{};  ///< by arc; empty: every tie counts 1
  std::optional<SharedColumns> columns_{};
};

}  // namespace citynet::measure
