#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace citynet::base {

/// Where in the user's files something stands, so that a message can point at it.
///
/// `row` and `column_number` count as a text editor does: the first line and the first
/// character are 1. A record that spans several lines has the row of its first line.
/// Empty parts are unknown or do not apply.
struct Place {
  std::string file{};                          ///< as the user named it
  std::optional<std::size_t> row{};            ///< line in the file, from 1
  std::string column{};                        ///< name of the field, attribute or JSON path
  std::optional<std::size_t> column_number{};  ///< character in the line, from 1

  friend bool operator==(const Place&, const Place&) = default;
};

/// `affiliations.csv:12 column 'start'`; parts that are unknown are left out.
[[nodiscard]] std::string to_string(const Place& place);

}  // namespace citynet::base
