#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <type_traits>
#include <utility>

namespace citynet::bindings {

/// A Python object that owns `value`.
///
/// As `pybind11::cast` for a value that was just made, without entering it into the table in which
/// pybind11 looks up C++ addresses: nothing of ours returns a result by reference, so nobody looks,
/// and leaving it out of that table and its locks is most of what a small result costs.
template <class Value>
[[nodiscard]] PyObject* new_instance(Value value) {
  namespace py = pybind11;
  if constexpr (std::is_base_of_v<py::detail::type_caster_generic,
                                  py::detail::make_caster<Value>>) {
    static const auto* const type = py::detail::get_type_info(typeid(Value));
    if (type != nullptr && type->holder_enum_v == py::detail::holder_enum_t::std_unique_ptr) {
      auto owned = std::make_unique<Value>(std::move(value));
      auto object = py::reinterpret_steal<py::object>(py::detail::make_new_instance(type->type));
      auto* const instance = reinterpret_cast<py::detail::instance*>(object.ptr());
      instance->owned = true;
      auto place = instance->get_value_and_holder(type);
      place.value_ptr() = owned.get();
      new (std::addressof(place.template holder<std::unique_ptr<Value>>()))
          std::unique_ptr<Value>(std::move(owned));
      place.set_holder_constructed();
      return object.release().ptr();
    }
  }
  return py::cast(std::move(value)).release().ptr();
}

}  // namespace citynet::bindings
