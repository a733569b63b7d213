#pragma once

#include "citynet/view/view.hpp"

namespace citynet::view {

/// What the copies of a `View` share.
struct View::Contents {
  model::Network network{};
  Selection selection{};
  Census census{};
  std::vector<model::AffiliationId> affiliations{};
  std::vector<model::AffiliationId> undecided{};
  std::vector<model::EntityId> dropped_largest{};
};

/// Throws InvalidArgument for a selection that cannot mean anything: a window that ends before it
/// begins, a key that the network does not have.
void check(const Selection& selection, const model::Network& network);

}  // namespace citynet::view
