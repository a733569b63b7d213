#pragma once

#include <cmath>
#include <functional>
#include <map>
#include <vector>

#include "citynet/view/projection.hpp"
#include "citynet/view/two_mode.hpp"
#include "support/dense.hpp"

/// The schemes of projection by their definitions, over whole rows and columns of a table.
namespace citynet::test::brute_force {

/// Rows and columns of an incidence as a table; 0 where there is no cell.
[[nodiscard]] Table table_of(const view::TwoMode& incidence, view::CellUse cells);

/// The strength from row a to row b of the table.
[[nodiscard]] double scheme(view::Scheme scheme, const Table& rows, std::size_t a, std::size_t b);

}  // namespace citynet::test::brute_force
