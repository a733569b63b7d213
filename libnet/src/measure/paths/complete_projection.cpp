#include "measure/paths/complete_projection.hpp"

#include <algorithm>

#include "citynet/view/projection.hpp"

namespace citynet::measure {
namespace {

/// Whether products of grades may have been too small for a double: such a pair seems not to have
/// met at all, and the account does not know of it.
bool may_underflow(const view::TwoMode& incidence, const view::ProjectionOptions& options) {
  constexpr double kSquareIsNormal = 1e-100;
  if (options.cells == view::CellUse::presence || incidence.grades().empty()) return false;
  return std::ranges::min(incidence.grades()) < kSquareIsNormal;
}

}  // namespace

const view::TwoMode* incidence_if_complete(const view::Graph& graph) {
  const auto* projection = graph.projection();
  const auto* incidence = graph.origin();
  if (projection == nullptr || incidence == nullptr) return nullptr;
  if (projection->account.met != projection->account.stored) return nullptr;
  return may_underflow(*incidence, projection->options) ? nullptr : incidence;
}

}  // namespace citynet::measure
