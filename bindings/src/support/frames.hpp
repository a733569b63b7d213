#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/typing.h>

#include <string>

#include "citynet/present/table.hpp"

namespace citynet::bindings {

/// Column name to list of values; missing values are None.
[[nodiscard]] pybind11::typing::Dict<pybind11::str, pybind11::list> to_dict(
    const present::Table& table);

/// A pandas data frame. pandas is imported here and nowhere else; without it the ImportError says
/// which extra brings it.
[[nodiscard]] pybind11::object to_pandas(const present::Table& table);

/// The first rows as an HTML table for notebooks; user text cannot become markup.
[[nodiscard]] std::string to_html(const present::Table& table);

}  // namespace citynet::bindings
