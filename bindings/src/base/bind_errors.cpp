#include <exception>

#include "citynet/base/error.hpp"
#include "module.hpp"

namespace citynet::bindings {
namespace {

// Kept for the life of the process, as exception types are.
struct ErrorTypes {
  PyObject *error, *invalid_argument, *data, *file, *engine, *unavailable, *cancelled;
};
ErrorTypes types{};

PyObject* define(py::module_& m, const char* name, const py::object& bases, const char* doc) {
  const auto full_name = std::string("citynet.") + name;
  PyObject* type = PyErr_NewExceptionWithDoc(full_name.c_str(), doc, bases.ptr(), nullptr);
  if (type == nullptr) throw py::error_already_set();
  m.attr(name) = py::reinterpret_borrow<py::object>(type);
  return type;
}

py::object optional_row(const std::optional<std::size_t>& row) {
  return row ? py::object(py::int_(*row)) : py::none();
}

void set(PyObject* type, const std::exception& error, const py::dict& attributes) {
  const auto instance = py::reinterpret_borrow<py::object>(type)(error.what());
  for (const auto& [name, value] : attributes) py::setattr(instance, name, value);
  PyErr_SetObject(type, instance.ptr());
}

void translate(std::exception_ptr thrown) {
  using namespace py::literals;
  try {
    if (thrown) std::rethrow_exception(thrown);
  } catch (const base::InvalidArgument& error) {
    set(types.invalid_argument, error,
        py::dict("argument"_a = error.argument(), "value"_a = error.value(),
                 "rule"_a = error.rule()));
  } catch (const base::DataError& error) {
    const auto& place = error.place();
    set(types.data, error,
        py::dict("file"_a = place.file, "row"_a = optional_row(place.row),
                 "column"_a = place.column, "column_number"_a = optional_row(place.column_number),
                 "value"_a = error.value(), "rule"_a = error.rule()));
  } catch (const base::FileError& error) {
    set(types.file, error, py::dict("path"_a = error.path()));
  } catch (const base::Unavailable& error) {
    set(types.unavailable, error, py::dict());
  } catch (const base::EngineError& error) {
    set(types.engine, error, py::dict());
  } catch (const base::Cancelled& error) {
    set(types.cancelled, error, py::dict());
  } catch (const base::Error& error) {
    set(types.error, error, py::dict());
  }
}

py::object builtin(PyObject* type) { return py::reinterpret_borrow<py::object>(type); }

}  // namespace

void bind_errors(py::module_& m) {
  types.error =
      define(m, "Error", builtin(PyExc_Exception), "Everything citynet raises derives from this.");
  const auto error = builtin(types.error);
  const auto with = [&](PyObject* base) { return py::make_tuple(error, builtin(base)); };
  types.invalid_argument =
      define(m, "InvalidArgument", with(PyExc_ValueError),
             "A call broke a rule; has the attributes argument, value and rule.");
  types.data = define(m, "DataError", with(PyExc_ValueError),
                      "A file cannot be understood; has file, row, column, value and rule.");
  types.file = define(m, "FileError", with(PyExc_OSError),
                      "The operating system refused a file; has the attribute path.");
  types.engine = define(m, "EngineError", with(PyExc_RuntimeError), "An engine failed.");
  types.unavailable = define(m, "Unavailable", with(PyExc_RuntimeError),
                             "This build was made without the engine that was asked for.");
  types.cancelled =
      define(m, "Cancelled", with(PyExc_RuntimeError), "The progress callback answered False.");
  py::register_exception_translator(&translate);
}

}  // namespace citynet::bindings
