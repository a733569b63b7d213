#pragma once

#include <pybind11/functional.h>
#include <pybind11/pybind11.h>

#include <functional>
#include <optional>

#include "citynet/base/run_control.hpp"

namespace citynet::bindings {

/// What a Python caller may pass as `progress`: told the share done, may answer False to stop.
using PythonProgress = std::optional<std::function<pybind11::object(double)>>;

/// How a long call runs for Python: every 20 ms or so it takes the GIL, lets pending signals in
/// (so that Ctrl-C raises KeyboardInterrupt) and asks `progress`.
[[nodiscard]] base::RunControl run_control(int threads, PythonProgress progress);

/// Runs `work` with the GIL released.
template <class Work>
auto without_gil(Work work) {
  const pybind11::gil_scoped_release released;
  return work();
}

}  // namespace citynet::bindings
