#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// y = A x where A holds the numbers of columns that two rows of an incidence share, without ever
/// walking A: x is added up for each column, and each row gathers the sums of its columns without
/// itself. That has as many steps as the incidence has cells, and the same numbers but for the last
/// digits, as sums are made in another order.
class SharedColumns {
 public:
  /// None if the strengths of the graph are something else than these numbers, if its projection
  /// left something out, or if its rows are as short to walk. The graph must live as long.
  [[nodiscard]] static std::optional<SharedColumns> of(const view::Graph& graph);

  /// The columns of which one of these rows, a connected part of the graph, is the first.
  [[nodiscard]] std::vector<std::uint32_t> columns_of(std::span<const view::Vertex> rows) const;

  /// Of all rows.
  void multiply(const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse);
  /// Of a connected part of the graph and its columns.
  void multiply(std::span<const view::Vertex> rows, std::span<const std::uint32_t> columns,
                const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse);

 private:
  explicit SharedColumns(const view::TwoMode& incidence)
      : incidence_(&incidence), sums_(incidence.target_count()) {}

  void add_up(std::uint32_t column, const std::vector<double>& x, base::Pulse& pulse);
  void gather(view::Vertex row, const std::vector<double>& x, std::vector<double>& y,
              base::Pulse& pulse) const;

  const view::TwoMode* incidence_;
  std::vector<double> sums_;  ///< by column
};

}  // namespace citynet::measure
