#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::bindings {

/// Whether an argument is the network itself, which is read where it lies.
template <class Value>
inline constexpr bool is_network =
    std::is_same_v<Value, view::Graph> || std::is_same_v<Value, view::TwoMode>;

/// Where an argument stands until the function is called.
template <class Arg, class Value = std::decay_t<Arg>>
using ArgumentSlot = std::conditional_t<is_network<Value>, const Value*, Value>;

template <class Value>
struct IsOptional : std::false_type {};
template <class Value>
struct IsOptional<std::optional<Value>> : std::true_type {};

/// Reads a network; only objects of the very class are.
template <class Value>
requires is_network<Value>
bool read_argument(PyObject* object, const Value*& slot) {
  static const auto* const type = pybind11::detail::get_type_info(typeid(Value));
  if (Py_TYPE(object) != type->type) return false;
  auto* const instance = reinterpret_cast<pybind11::detail::instance*>(object);
  slot = static_cast<const Value*>(instance->simple_layout
                                       ? instance->simple_value_holder[0]
                                       : instance->get_value_and_holder(type).value_ptr());
  return slot != nullptr;
}

inline bool read_text(PyObject* object, std::string& slot) {
  Py_ssize_t size = 0;
  const char* const text = PyUnicode_AsUTF8AndSize(object, &size);
  if (text == nullptr) {
    PyErr_Clear();
    return false;
  }
  slot.assign(text, static_cast<std::size_t>(size));
  return true;
}

template <class Value>
bool read_whole_number(PyObject* object, Value& slot) {
  int overflow = 0;
  const auto number = PyLong_AsLongLongAndOverflow(object, &overflow);
  if (overflow != 0 || !std::in_range<Value>(number)) return false;
  slot = static_cast<Value>(number);
  return true;
}

/// Reads a value of exactly the type that is expected into `slot`; false for all else, and then no
/// error is set.
template <class Value>
bool read_argument(PyObject* object, Value& slot) {
  if constexpr (IsOptional<Value>::value) {
    if (object == Py_None) {
      slot.reset();
      return true;
    }
    using Inner = typename Value::value_type;
    if constexpr (std::is_default_constructible_v<Inner>) {
      Inner inner{};
      if (!read_argument(object, inner)) return false;
      slot = std::move(inner);
      return true;
    }
    return false;
  } else if constexpr (std::is_same_v<Value, bool>) {
    slot = object == Py_True;
    return PyBool_Check(object) != 0;
  } else if constexpr (std::is_same_v<Value, double>) {
    if (!PyFloat_CheckExact(object)) return false;
    slot = PyFloat_AS_DOUBLE(object);
    return true;
  } else if constexpr (std::is_integral_v<Value>) {
    return PyLong_CheckExact(object) && read_whole_number(object, slot);
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return PyUnicode_Check(object) && read_text(object, slot);
  } else if constexpr (std::is_base_of_v<pybind11::object, Value>) {
    if (!pybind11::isinstance<Value>(object)) return false;
    slot = pybind11::reinterpret_borrow<Value>(object);
    return true;
  } else {
    return false;
  }
}

/// What the function takes, out of its slot.
template <class Arg, class Slot>
decltype(auto) as_argument(Slot& slot) {
  if constexpr (std::is_pointer_v<Slot>) {
    return *slot;
  } else {
    return static_cast<Arg&&>(slot);
  }
}

}  // namespace citynet::bindings
