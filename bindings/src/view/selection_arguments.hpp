#pragma once

#include <string>

#include "citynet/view/view.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

/// The arguments that every look at a network takes in Python.
struct SelectionArguments {
  std::string unknown;
  OptionalWords through, actor_kinds, roles, without_roles, countries, without, statuses;
  std::string least_certainty;

  [[nodiscard]] view::Selection selection(view::Period period) const;
};

}  // namespace citynet::bindings
