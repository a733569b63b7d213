#pragma once

#include <pybind11/numpy.h>

#include <span>
#include <vector>

namespace citynet::bindings {

/// A NumPy array that looks at memory owned by `owner`: no copy, read-only, and the owner lives as
/// long as the array does.
template <class T>
[[nodiscard]] pybind11::array_t<T> array_view(std::span<const T> values,
                                              const pybind11::handle& owner) {
  pybind11::array_t<T> array({static_cast<pybind11::ssize_t>(values.size())}, values.data(), owner);
  array.attr("setflags")(pybind11::arg("write") = false);
  return array;
}

template <class T>
[[nodiscard]] pybind11::array_t<T> array_view(const std::vector<T>& values,
                                              const pybind11::handle& owner) {
  return array_view(std::span<const T>(values), owner);
}

}  // namespace citynet::bindings
