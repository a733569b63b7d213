#pragma once

#include <string>
#include <vector>

#include "citynet/base/issue.hpp"
#include "citynet/formats/data_package.hpp"
#include "citynet/read/dataset.hpp"

namespace citynet::read {

/// One table while its rows are being checked: every row of the right shape, good or bad.
struct TableDraft {
  const formats::Resource* resource = nullptr;
  std::vector<std::string> columns{};
  std::vector<RawRecord> rows{};
  std::vector<bool> is_bad{};  ///< one per row
  std::size_t malformed = 0;   ///< further rows, of the wrong shape
  std::vector<base::Issue> issues{};

  /// Index of a column that is known to exist.
  [[nodiscard]] std::size_t column(const std::string& name) const;
  [[nodiscard]] std::vector<std::size_t> columns_of(const std::vector<std::string>& names) const;

  /// Marks the row as bad and says why.
  void refuse(std::size_t row, const std::string& column, const std::string& value,
              std::string rule);
};

/// Reads one CSV file and checks each value and the unique keys.
[[nodiscard]] TableDraft read_table(const formats::Resource& resource, const std::string& folder,
                                    const std::string& descriptor);

/// The values of a row in these columns as one text that is different for different values;
/// empty when one of them is missing.
[[nodiscard]] std::optional<std::string> key_of(const RawRecord& row,
                                                const std::vector<std::size_t>& columns);

/// The same for people: `gdansk` or `gdansk, member`.
[[nodiscard]] std::string key_in_words(const RawRecord& row,
                                       const std::vector<std::size_t>& columns);

[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace citynet::read
