#pragma once

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/typing.h>

namespace citynet::bindings {

// Python objects whose signature says what they are, where `pybind11::object` would say "Any".

inline bool is_an_object(PyObject* object) noexcept { return object != nullptr; }

/// A `datetime.date`.
class DateObject : public pybind11::object {
  PYBIND11_OBJECT_DEFAULT(DateObject, pybind11::object, is_an_object)
};

/// A day as callers may give it: `datetime.date` or "YYYY-MM-DD".
class DayLike : public pybind11::object {
  PYBIND11_OBJECT_DEFAULT(DayLike, pybind11::object, is_an_object)
};

/// The name of a file or folder.
class PathLike : public pybind11::object {
  PYBIND11_OBJECT_DEFAULT(PathLike, pybind11::object, is_an_object)
};

/// What NumPy can make an array of: an array, a list, a pandas column.
class ArrayLike : public pybind11::object {
  PYBIND11_OBJECT_DEFAULT(ArrayLike, pybind11::object, is_an_object)
};

/// A pandas data frame.
class DataFrame : public pybind11::object {
  PYBIND11_OBJECT_DEFAULT(DataFrame, pybind11::object, is_an_object)
};

/// A table that speaks the Arrow C stream interface: pyarrow, polars, pandas, DuckDB.
class ArrowTable : public pybind11::object {
  PYBIND11_OBJECT_DEFAULT(ArrowTable, pybind11::object, is_an_object)
};

/// What one cell of a table can hold.
using Cell = pybind11::typing::Union<pybind11::bool_, pybind11::int_, pybind11::float_,
                                     pybind11::str, pybind11::none>;
using Cells = pybind11::typing::Dict<pybind11::str, pybind11::typing::List<Cell>>;

}  // namespace citynet::bindings

namespace pybind11::detail {

template <>
struct handle_type_name<citynet::bindings::DateObject> {
  static constexpr auto name = const_name("datetime.date");
};
template <>
struct handle_type_name<citynet::bindings::DayLike> {
  static constexpr auto name = const_name("datetime.date | str");
};
template <>
struct handle_type_name<citynet::bindings::PathLike> {
  static constexpr auto name = const_name("str | os.PathLike[str]");
};
template <>
struct handle_type_name<citynet::bindings::ArrayLike> {
  static constexpr auto name = const_name("numpy.typing.ArrayLike");
};
template <>
struct handle_type_name<citynet::bindings::DataFrame> {
  static constexpr auto name = const_name("pandas.DataFrame");
};
template <>
struct handle_type_name<citynet::bindings::ArrowTable> {
  static constexpr auto name = const_name("object");
};

}  // namespace pybind11::detail
