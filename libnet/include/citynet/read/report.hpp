#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "citynet/base/issue.hpp"

namespace citynet::read {

/// What became of the rows of one table.
struct TableCount {
  std::string table;
  std::string file;
  std::size_t read = 0;  ///< records in the file, the header not counted
  std::size_t kept = 0;
  std::size_t rejected = 0;  ///< each has at least one error among the issues

  [[nodiscard]] bool balances() const noexcept { return read == kept + rejected; }
};

/// Accounts for every row of every table: read = kept + rejected.
struct ReadReport {
  std::vector<TableCount> tables{};
  std::vector<base::Issue> issues{};  ///< by table and, in a table, by row

  [[nodiscard]] bool balances() const noexcept;
  [[nodiscard]] std::size_t count(base::Severity severity) const noexcept;
};

/// One line per table, then one per issue.
[[nodiscard]] std::string to_string(const ReadReport& report);

}  // namespace citynet::read
