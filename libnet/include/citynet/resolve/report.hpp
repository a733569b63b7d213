#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "citynet/base/issue.hpp"

namespace citynet::resolve {

/// What became of the rows of one table, from the file to the network.
struct TableReport {
  std::string table;
  std::string file;
  std::size_t read = 0;      ///< records in the file, the header not counted
  std::size_t kept = 0;      ///< became a record of the network, or a new participant of a fact
  std::size_t merged = 0;    ///< tell of a record that another row made
  std::size_t rejected = 0;  ///< each has at least one error among the issues

  [[nodiscard]] bool balances() const noexcept { return read == kept + merged + rejected; }
};

/// A row that was joined to the record another row had made.
struct MergedRow {
  base::Place row;
  base::Place into;  ///< the row that made the record

  friend bool operator==(const MergedRow&, const MergedRow&) = default;
};

/// Accounts for every row of every table that was understood: read = kept + merged + rejected.
struct ResolutionReport {
  std::vector<TableReport> tables{};
  std::vector<base::Issue> issues{};  ///< of reading first, then of resolving, by table and row
  std::vector<MergedRow> merged{};

  [[nodiscard]] bool balances() const noexcept;
  [[nodiscard]] std::size_t count(base::Severity severity) const noexcept;
  /// The counts of a table; nullptr when the data set has no such table.
  [[nodiscard]] const TableReport* table(const std::string& name) const noexcept;
};

/// One line per table, then one per issue.
[[nodiscard]] std::string to_string(const ResolutionReport& report);

}  // namespace citynet::resolve
