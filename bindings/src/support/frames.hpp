#pragma once

#include <string>

#include "citynet/present/table.hpp"
#include "support/typed.hpp"

namespace citynet::bindings {

/// Column name to list of values; missing values are None.
[[nodiscard]] Cells to_dict(const present::Table& table);

/// A pandas data frame: whole numbers are int64, or Int64 where some are missing; fractions
/// float64 with NaN for missing; truth values bool or boolean; texts, and columns in which all is
/// missing, what pandas makes of them.
/// pandas is imported here and nowhere else; without it the ImportError says which extra brings it.
[[nodiscard]] DataFrame to_pandas(const present::Table& table);

/// The first rows as an HTML table for notebooks; user text cannot become markup.
[[nodiscard]] std::string to_html(const present::Table& table);

/// A sentence above the table.
[[nodiscard]] std::string to_html(const std::string& sentence, const present::Table& table);

}  // namespace citynet::bindings
