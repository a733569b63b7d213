#pragma once

#include <pybind11/pybind11.h>

#include <string>

#include "citynet/present/table.hpp"
#include "support/frames.hpp"

namespace citynet::bindings {

/// Adds `table()`, `to_pandas()`, `repr` and the page of a notebook, all from one table; `rows`
/// says in words what it has.
template <class Result, class... Options, class MakeTable>
void def_table(pybind11::class_<Result, Options...>& type, const std::string& rows,
               MakeTable make_table) {
  const auto name = type.attr("__name__").template cast<std::string>();
  type.def(
          "table", [make_table](const Result& r) { return make_table(r); },
          (rows + ", as a Table.").c_str())
      .def(
          "to_pandas", [make_table](const Result& r) { return to_pandas(make_table(r)); },
          (rows + ", as a pandas.DataFrame.").c_str())
      .def("_repr_html_", [make_table](const Result& r) { return to_html(make_table(r)); })
      .def("__repr__", [make_table, name](const Result& r) {
        return "<" + name + ">\n" + present::to_text(make_table(r), 10);
      });
}

}  // namespace citynet::bindings
