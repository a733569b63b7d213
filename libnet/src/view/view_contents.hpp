#pragma once

#include "citynet/view/view.hpp"

namespace citynet::view {

/// What the copies of a `View` share.
struct View::Contents {
  model::Network network{};
  Selection selection{};
  Census census{};
  std::vector<model::AffiliationId> affiliations{};
};

/// Throws InvalidArgument for a selection that cannot mean anything: a window that ends before it
/// begins, a target to leave out that the network does not have.
void check(const Selection& selection, const model::Network& network);

}  // namespace citynet::view
