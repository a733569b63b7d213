#pragma once

#include <pybind11/typing.h>

namespace citynet::bindings {

/// What `iter` gives for things that are asked by key: like a dict, they run over their keys.
using KeyIterator = pybind11::typing::Iterator<pybind11::str>;

}  // namespace citynet::bindings
