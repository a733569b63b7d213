#include "support/progress.hpp"

#include <memory>

namespace py = pybind11;

namespace citynet::bindings {
namespace {

/// The callback of the caller; without one, the bar of the `with citynet.progress():` around it.
PythonProgress or_shown(PythonProgress progress) {
  if (progress) return progress;
  const auto bar = py::module_::import("citynet._progress").attr("current")();
  if (bar.is_none()) return std::nullopt;
  return bar.cast<std::function<py::object(double)>>();
}

}  // namespace

base::RunControl run_control(int threads, PythonProgress progress) {
  // Behind a shared_ptr, so that the core may copy the callback without holding the GIL.
  const auto asked = std::make_shared<PythonProgress>(or_shown(std::move(progress)));
  return {threads, [asked](double share_done) {
            const py::gil_scoped_acquire held;
            if (PyErr_CheckSignals() != 0) throw py::error_already_set();
            if (!*asked) return base::Continue::yes;
            const auto answer = (**asked)(share_done);
            return answer.is(py::bool_(false)) ? base::Continue::no : base::Continue::yes;
          }};
}

}  // namespace citynet::bindings
