#pragma once

#include <pybind11/pybind11.h>

namespace citynet::bindings {

/// `==` and `hash` that agree. An object of another type is not equal, which is no error.
template <class Class, class Equal, class Hash>
void def_equality(Class& type, Equal equal, Hash hash) {
  using Value = typename Class::type;
  type.def(
          "__eq__",
          [equal](const Value& self, const pybind11::object& other) {
            return pybind11::isinstance<Value>(other) && equal(self, other.cast<const Value&>());
          },
          pybind11::arg("other"), pybind11::is_operator())
      .def("__hash__",
           [hash](const Value& self) { return static_cast<pybind11::ssize_t>(hash(self)); });
}

}  // namespace citynet::bindings
