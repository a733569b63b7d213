#pragma once

#include <pybind11/pybind11.h>

#include "citynet/present/table.hpp"

namespace citynet::bindings {

/// A table as the PyCapsule of an Arrow C stream with one batch, which polars, pandas, pyarrow and
/// DuckDB read; no Arrow library is needed. Whole numbers are int64, real ones float64 (also a
/// column that has both), truth values bool, texts large_utf8; a column with texts and others is
/// text. Missing values are null, and a column of nothing else has the type null. What is handed
/// out keeps a copy of the values alive until its reader releases it.
/// https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html
[[nodiscard]] pybind11::capsule arrow_stream(const present::Table& table);

}  // namespace citynet::bindings
