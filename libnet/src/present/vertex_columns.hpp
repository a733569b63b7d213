#pragma once

#include <span>
#include <vector>

#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::present {

/// The columns of `vertex_table` behind the key. Throws as that does.
[[nodiscard]] std::vector<Column> vertex_columns(const view::Graph& graph,
                                                 std::span<const Column> columns);

}  // namespace citynet::present
