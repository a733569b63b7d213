#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "citynet/base/issue.hpp"

namespace citynet::formats {

/// How much one CSV text may ask for; a text that wants more is refused, not cut.
struct CsvLimits {
  std::size_t field_bytes = std::size_t{16} << 20U;   ///< so that an open quote cannot eat a file
  std::size_t record_bytes = std::size_t{64} << 20U;  ///< as they stand in the file
  std::size_t columns = 16384;                        ///< as many as a spreadsheet has
};

struct CsvOptions {
  std::string file = "(text)";  ///< how messages name the text
  char delimiter = ',';         ///< one ASCII character
  CsvLimits limits{};
  std::size_t first_line = 1;  ///< number of the first line, where the text is the end of a file
};

struct CsvRow {
  std::size_t line = 0;               ///< line in the file on which the record begins, from 1
  std::vector<std::string> fields{};  ///< unquoted; as many as the header has
};

/// A record that breaks the structure of the table, kept as it stands in the file.
struct CsvBadRow {
  std::size_t line = 0;
  std::string text{};  ///< its bytes, without the line end
};

/// rows_read() = rows + bad_rows; each bad row has one error among the issues.
struct CsvTable {
  std::vector<std::string> header{};
  std::vector<CsvRow> rows{};
  std::vector<CsvBadRow> bad_rows{};
  std::vector<base::Issue> issues{};  ///< of single rows, in the order of the lines
  bool has_byte_order_mark = false;

  [[nodiscard]] std::size_t rows_read() const noexcept { return rows.size() + bad_rows.size(); }
};

/// Reads a table after RFC 4180: a header, quoted fields with doubled quotes and line breaks in
/// them, lines that end with LF or CRLF (the last one need not end). A byte order mark is passed
/// over and reported. An empty line is passed over with a note where the table has more than one
/// column, and is a row with an empty field where it has one.
///
/// Bad rows are issues and are kept apart: too many or too few fields, text after a closing
/// quote, a quote or a lone CR inside an unquoted field.
///
/// Throws DataError with line, column and character when the text as a whole cannot be trusted:
/// not UTF-8, a NUL byte, a quote that is never closed (named by the line that opened it), a
/// header that is missing, malformed or holds an empty or a repeated name, a limit exceeded.
/// Throws InvalidArgument for a delimiter that is a quote, a line end or not ASCII.
/// Linear time.
[[nodiscard]] CsvTable parse_csv(std::string_view bytes, const CsvOptions& options = {});

/// One cell to be written; `std::monostate` is a missing value, an empty field.
using CsvValue = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

struct CsvWriteOptions {
  char delimiter = ',';
  /// Puts an apostrophe before *texts* that a spreadsheet would run as a formula: those that
  /// begin with = + - @ (also full-width), TAB or CR. It changes the data, so it is off unless
  /// the file is meant for a spreadsheet. Numbers are never touched.
  bool formula_guard = false;
};

/// Writes a table after RFC 4180, in UTF-8, with LF at the line ends; fields are quoted where
/// they must be. Numbers are the shortest text that reads back as the same bits, truth values
/// `true` and `false`.
///
/// Throws InvalidArgument naming row and column for a row that is not as long as the header, NaN
/// or an infinite number (say what is meant: a missing value or a text), and text that is not
/// UTF-8 or holds a NUL; and for a header `parse_csv` would not take back.
[[nodiscard]] std::string to_csv(std::span<const std::string> header,
                                 std::span<const std::vector<CsvValue>> rows,
                                 const CsvWriteOptions& options = {});

}  // namespace citynet::formats
