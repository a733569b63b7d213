#pragma once

#include <string>
#include <vector>

#include "support/typed.hpp"

namespace citynet::bindings {

/// The rows of a table that speaks the Arrow C stream interface (`__arrow_c_stream__`: pyarrow,
/// polars, pandas, DuckDB), the names of its columns first; no Arrow library is needed. Texts,
/// whole and floating numbers, truth values, dates and days in time stamps become text, nulls an
/// empty one. Raises TypeError for an object that has no such stream and InvalidArgument for a
/// column of another type.
/// https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html
[[nodiscard]] std::vector<std::vector<std::string>> rows_of_arrow(const ArrowTable& table);

}  // namespace citynet::bindings
