#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/place.hpp"
#include "citynet/formats/data_package.hpp"
#include "citynet/read/report.hpp"

namespace citynet::read {

/// One row of a table as it stands in the file, not yet understood.
struct RawRecord {
  base::Place place;                               ///< file and row
  std::vector<std::optional<std::string>> values;  ///< one per column; empty where missing
};

/// The rows of one table that keep the rules of its schema.
struct RawTable {
  std::string name;  ///< of the resource
  std::string file;  ///< its path in the data package
  std::vector<std::string> columns{};
  std::vector<RawRecord> records{};
  std::vector<RawRecord> rejected{};  ///< rows of the right shape that break a rule

  /// Index of a column; empty when the table has none of this name.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view column_name) const;
};

struct RawDataset {
  formats::DataPackage package{};
  std::string folder{};
  std::vector<RawTable> tables{};  ///< in the order of the resources
  ReadReport report{};

  /// The table of this name, or nullptr.
  [[nodiscard]] const RawTable* table(std::string_view name) const;
};

/// What to do with a row that breaks a rule.
enum class OnBadRow {
  keep_going,  ///< report it and keep the others
  stop,        ///< throw DataError for the first one
};

struct ReadOptions {
  OnBadRow on_bad_row = OnBadRow::keep_going;
};

/// Reads a data package: `datapackage.json` (given by its own path or by its folder) and every
/// CSV table in it.
///
/// Rows are checked against the Table Schema: shape, missing values, type (string, any, integer,
/// number, boolean, year, yearmonth, date), required, pattern, enum, minimum, maximum, lengths,
/// unique fields and keys, and, once all tables are read, foreign keys (a key with a missing
/// part refers to nothing and is fine). Each rule a row breaks is one error with file, row,
/// column and value, and the row is rejected; the others are kept. A row that refers to a
/// rejected row is rejected too, and its issue says so. What the schema asks for and this
/// function does not check is a note, as is a resource that is no table.
///
/// Throws FileError when a file cannot be read and DataError when one cannot be understood as a
/// whole (see `parse_data_package`, `parse_csv`; also a header that is not that of the schema);
/// with `OnBadRow::stop` DataError for the first bad row. Messages name files by their path in
/// the package. Linear time in the bytes, times log of the rows for keys.
[[nodiscard]] RawDataset read_dataset(const std::string& path_or_folder,
                                      const ReadOptions& options = {});

}  // namespace citynet::read
