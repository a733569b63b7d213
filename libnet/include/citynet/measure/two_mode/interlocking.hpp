#pragma once

#include <optional>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/grading.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct InterlockingOptions {
  /// Grades, as the model is about how important an office is; presence counts memberships.
  view::CellUse cells = view::CellUse::grade;
  base::RunControl run{};
};

/// One number per row of the incidence.
struct Interlocking {
  std::vector<double> connectivity{};      ///< gross connectivity
  std::vector<double> share_of_maximum{};  ///< of the best connected one; NaN when that has 0
  double total = 0;                        ///< sum of the connectivities: each tie from both ends
  Account account{};
};

/// Interlocking network model: how well a city is connected through the offices of firms, or
/// through its part in networks of cities.
///
///   r(a, b) = sum over columns j of v(a, j) v(b, j)        the interlock of two cities
///   connectivity(a) = sum over b other than a of r(a, b)   gross connectivity
///
/// with v the grade of a cell: how important the office or the membership is. The interlocks are
/// the projection by `Scheme::count` with `CellUse::grade`; they are not needed here, as
/// connectivity(a) = sum over j of v(a, j) (s(j) - v(a, j)) with s(j) the sum of the column.
/// A large column counts for much: in one of k equal rows everybody gains (k - 1) v^2.
///
/// A row without cells, or alone in its columns, has connectivity 0. When all have 0, there is no
/// maximum to take a share of: those are NaN, and the status is undefined.
///
/// O(cells) time. Throws InvalidArgument when grades are asked for and there are none; Cancelled.
/// Taylor 2001, doi:10.1111/j.1538-4632.2001.tb00443.x.
[[nodiscard]] Interlocking interlocking(const view::TwoMode& incidence,
                                        const InterlockingOptions& options = {});

}  // namespace citynet::measure
