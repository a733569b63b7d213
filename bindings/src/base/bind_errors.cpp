#include <exception>

#include "citynet/base/error.hpp"
#include "module.hpp"
#include "support/subscript.hpp"

namespace citynet::bindings {
namespace {

// The types are written in Python (citynet/errors.py), where their attributes have types, too.
// Kept for the life of the process, as exception types are.
struct ErrorTypes {
  PyObject *error, *invalid_argument, *unknown_key, *data, *file, *engine, *unavailable, *cancelled;
};
ErrorTypes types{};

/// Texts may quote bytes of a file that are no UTF-8; the message must come through all the same.
py::str text(const std::string& bytes) {
  auto* decoded =
      PyUnicode_DecodeUTF8(bytes.data(), static_cast<py::ssize_t>(bytes.size()), "replace");
  if (decoded == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(decoded);
}

py::object optional_row(const std::optional<std::size_t>& row) {
  return row ? py::object(py::int_(*row)) : py::none();
}

void set(PyObject* type, const std::exception& error, const py::dict& attributes) {
  const auto instance = py::reinterpret_borrow<py::object>(type)(text(error.what()));
  for (const auto& [name, value] : attributes) py::setattr(instance, name, value);
  PyErr_SetObject(type, instance.ptr());
}

void set(PyObject* type, const base::InvalidArgument& error) {
  using namespace py::literals;
  set(type, error,
      py::dict("argument"_a = text(error.argument()), "value"_a = text(error.value()),
               "rule"_a = text(error.rule())));
}

void set(PyObject* type, const base::DataError& error) {
  using namespace py::literals;
  const auto& place = error.place();
  set(type, error,
      py::dict("file"_a = text(place.file), "row"_a = optional_row(place.row),
               "column"_a = text(place.column),
               "column_number"_a = optional_row(place.column_number),
               "value"_a = text(error.value()), "rule"_a = text(error.rule())));
}

void translate(std::exception_ptr thrown) {
  using namespace py::literals;
  try {
    if (thrown) std::rethrow_exception(thrown);
  } catch (const UnknownKey& error) {
    set(types.unknown_key, error);
  } catch (const base::InvalidArgument& error) {
    set(types.invalid_argument, error);
  } catch (const base::DataError& error) {
    set(types.data, error);
  } catch (const base::FileError& error) {
    set(types.file, error, py::dict("path"_a = text(error.path())));
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

}  // namespace

void bind_errors() {
  const auto errors = py::module_::import("citynet.errors");
  const auto type = [&](const char* name) { return py::object(errors.attr(name)).release().ptr(); };
  types = {type("Error"),     type("InvalidArgument"), type("UnknownKey"),  type("DataError"),
           type("FileError"), type("EngineError"),     type("Unavailable"), type("Cancelled")};
  py::register_exception_translator(&translate);
}

}  // namespace citynet::bindings
