#include "support/progress.hpp"

#include <memory>

namespace py = pybind11;

namespace citynet::bindings {
namespace {

/// Where `with citynet.progress():` says that calls should show themselves.
PyObject* shown() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> variable;
  return variable
      .call_once_and_store_result(
          [] { return py::object(py::module_::import("citynet._progress").attr("_shown")); })
      .get_stored()
      .ptr();
}

/// The callback of the caller; without one, the bar of the `with citynet.progress():` around it.
PythonProgress or_shown(PythonProgress progress) {
  if (progress) return progress;
  PyObject* found = nullptr;
  if (PyContextVar_Get(shown(), nullptr, &found) != 0) throw py::error_already_set();
  const auto block = py::reinterpret_steal<py::object>(found);
  if (block.is_none()) return std::nullopt;
  return block.attr("bar")().cast<std::function<py::object(double)>>();
}

void let_signals_in() {
  if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

}  // namespace

base::RunControl run_control(int threads, PythonProgress progress) {
  auto asked = or_shown(std::move(progress));
  if (!asked) {
    return {threads, [](double share_done) {
              // Python itself looks at its signals when the call is back.
              if (share_done >= 1) return base::Continue::yes;
              const py::gil_scoped_acquire held;
              let_signals_in();
              return base::Continue::yes;
            }};
  }
  // Behind a shared_ptr, so that the core may copy the callback without holding the GIL.
  return {threads, [asked = std::make_shared<PythonProgress>(std::move(asked))](double share_done) {
            const py::gil_scoped_acquire held;
            let_signals_in();
            const auto answer = (**asked)(share_done);
            return answer.is(py::bool_(false)) ? base::Continue::no : base::Continue::yes;
          }};
}

}  // namespace citynet::bindings
