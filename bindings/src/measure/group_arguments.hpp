#pragma once

#include <pybind11/pybind11.h>

#include "citynet/measure/groups.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"
#include "support/typed.hpp"

namespace citynet::bindings {

/// Groups as callers may give them: the name of an attribute of the entities ("country"), a dict
/// from keys to groups, one group per vertex in their order, or communities and components.
class GroupsLike : public pybind11::object {
  PYBIND11_OBJECT_DEFAULT(GroupsLike, pybind11::object, is_an_object)
};

/// A group is a text or a whole number; None, NaN, NA, "" and a key that is not in the dict are no
/// group. Throws InvalidArgument that names the position or key of what is wrong.
[[nodiscard]] measure::Groups groups_of(const view::Graph& graph, const GroupsLike& groups,
                                        const char* argument = "groups");
[[nodiscard]] measure::Groups actor_groups_of(const view::TwoMode& incidence,
                                              const GroupsLike& groups);
[[nodiscard]] measure::Groups target_groups_of(const view::TwoMode& incidence,
                                               const GroupsLike& groups);

}  // namespace citynet::bindings

namespace pybind11::detail {

template <>
struct handle_type_name<citynet::bindings::GroupsLike> {
  static constexpr auto name =
      const_name("str | collections.abc.Mapping[str, object] | collections.abc.Iterable[object]");
};

}  // namespace pybind11::detail
