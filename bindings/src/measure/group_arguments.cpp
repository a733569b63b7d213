#include "measure/group_arguments.hpp"

#include <pybind11/stl.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/view/attribute.hpp"
#include "measure/results.hpp"

namespace py = pybind11;

namespace citynet::bindings {
namespace {

using Label = std::variant<std::monostate, std::string, std::int64_t>;
using Labels = std::vector<Label>;

constexpr auto kRule = "texts or whole numbers, None where there is no group";

/// Who is grouped: its keys, what it is called, and how an attribute of it is read.
struct Grouped {
  std::size_t count;
  std::function<std::string(std::uint32_t)> key;
  const char* argument;
  const char* element;
  std::function<std::vector<std::string>(const std::string&)> attribute;
};

bool is_missing(const py::handle& item) {
  if (item.is_none()) return true;
  if (PyFloat_Check(item.ptr())) return std::isnan(PyFloat_AS_DOUBLE(item.ptr()));
  const auto type = py::str(py::type::of(item).attr("__name__")).cast<std::string>();
  return type == "NAType" || type == "NaTType";
}

Label label_of(const py::handle& item, const std::string& where, const char* argument) {
  if (py::isinstance<py::str>(item)) {
    auto text = item.cast<std::string>();
    if (text.empty()) return {};
    return text;
  }
  if (PyLong_CheckExact(item.ptr()) == 0 && is_missing(item)) return {};
  if (PyIndex_Check(item.ptr()) != 0 && PyBool_Check(item.ptr()) == 0) {
    const auto number = py::reinterpret_steal<py::object>(PyNumber_Index(item.ptr()));
    if (!number) throw py::error_already_set();
    return number.cast<std::int64_t>();
  }
  throw base::InvalidArgument(argument, py::repr(item).cast<std::string>() + where, kRule);
}

Labels from_dict(const py::object& groups, const Grouped& grouped) {
  std::unordered_map<std::string, std::uint32_t> place_of;
  place_of.reserve(grouped.count);
  for (std::uint32_t i = 0; i < grouped.count; ++i) place_of.emplace(grouped.key(i), i);
  Labels labels(grouped.count);
  for (const auto& item : groups.attr("items")()) {
    const auto pair = item.cast<std::pair<py::object, py::object>>();
    const bool is_text = py::isinstance<py::str>(pair.first);
    const auto key = py::str(pair.first).cast<std::string>();
    const auto found = place_of.find(key);
    if (!is_text || found == place_of.end()) {
      throw base::InvalidArgument(grouped.argument, key,
                                  std::string("a dict has keys of a ") + grouped.element);
    }
    labels[found->second] = label_of(pair.second, " for " + key, grouped.argument);
  }
  return labels;
}

Labels in_order(const py::object& groups, const Grouped& grouped) {
  Labels labels;
  for (const auto& item : groups) {
    const auto where = " at position " + std::to_string(labels.size());
    labels.push_back(label_of(item, where, grouped.argument));
  }
  return labels;
}

measure::Groups from_labels(const Labels& labels, const Grouped& grouped) {
  std::vector<std::string> texts;
  std::vector<std::int64_t> numbers;
  for (const auto& label : labels) {
    if (const auto* text = std::get_if<std::string>(&label)) texts.push_back(*text);
    if (const auto* number = std::get_if<std::int64_t>(&label)) numbers.push_back(*number);
  }
  if (numbers.empty()) {
    texts.clear();
    for (const auto& label : labels) {
      const auto* text = std::get_if<std::string>(&label);
      texts.push_back(text != nullptr ? *text : "");
    }
    return measure::groups_of(std::span<const std::string>(texts));
  }
  if (!texts.empty()) {
    throw base::InvalidArgument(grouped.argument, "texts and numbers", "one sort of group");
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  measure::Groups groups;
  for (const auto number : numbers) groups.names.push_back(std::to_string(number));
  for (const auto& label : labels) {
    const auto* number = std::get_if<std::int64_t>(&label);
    const auto at = number == nullptr ? numbers.end()
                                      : std::lower_bound(numbers.begin(), numbers.end(), *number);
    groups.of.push_back(number == nullptr ? measure::Groups::kNone
                                          : static_cast<std::uint32_t>(at - numbers.begin()));
  }
  return groups;
}

measure::Groups of_attribute(const std::string& name, const Grouped& grouped) {
  std::vector<std::string> names;
  try {
    names = grouped.attribute(name);
  } catch (const base::InvalidArgument& wrong) {
    // The core knows it as the name of an attribute, the caller as these groups.
    if (wrong.argument() != "name") throw;
    throw base::InvalidArgument(grouped.argument, wrong.value(), wrong.rule());
  }
  return measure::groups_of(std::span<const std::string>(names));
}

bool is_mapping(const py::object& groups) {
  if (PyDict_Check(groups.ptr()) != 0) return true;
  if (PyList_Check(groups.ptr()) != 0 || PyTuple_Check(groups.ptr()) != 0) return false;
  return py::isinstance(groups, py::module_::import("collections.abc").attr("Mapping"));
}

measure::Groups groups_of(const GroupsLike& groups, const Grouped& grouped) {
  if (py::isinstance<py::str>(groups)) return of_attribute(groups.cast<std::string>(), grouped);
  if (py::isinstance<CommunitiesResult>(groups)) {
    return measure::groups_of(groups.cast<const CommunitiesResult&>().communities.membership);
  }
  if (py::isinstance<ComponentsResult>(groups)) {
    return measure::groups_of(groups.cast<const ComponentsResult&>().components.membership);
  }
  if (is_mapping(groups)) return from_labels(from_dict(groups, grouped), grouped);
  if (!py::hasattr(groups, "__iter__")) {
    throw base::InvalidArgument(grouped.argument, py::repr(groups).cast<std::string>(),
                                "the name of an attribute, a dict from keys, or one group each");
  }
  return from_labels(in_order(groups, grouped), grouped);
}

}  // namespace

measure::Groups groups_of(const view::Graph& graph, const GroupsLike& groups,
                          const char* argument) {
  return groups_of(groups,
                   {graph.vertex_count(), [&](auto v) { return graph.key(v); }, argument, "vertex",
                    [&](const std::string& name) { return view::vertex_attribute(graph, name); }});
}

measure::Groups actor_groups_of(const view::TwoMode& incidence, const GroupsLike& groups) {
  return groups_of(
      groups,
      {incidence.actor_count(), [&](auto row) { return incidence.actor_key(row); }, "actor_groups",
       "actor", [&](const std::string& name) { return view::actor_attribute(incidence, name); }});
}

measure::Groups target_groups_of(const view::TwoMode& incidence, const GroupsLike& groups) {
  return groups_of(
      groups, {incidence.target_count(), [&](auto column) { return incidence.target_key(column); },
               "target_groups", "target",
               [&](const std::string& name) { return view::target_attribute(incidence, name); }});
}

}  // namespace citynet::bindings
