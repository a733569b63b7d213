#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/issue.hpp"
#include "citynet/formats/csv.hpp"

namespace citynet::formats {

/// Throws InvalidArgument unless `delimiter` can part the fields of a record.
void check_csv_delimiter(char delimiter);

/// One record as it stands in the text.
struct CsvRecord {
  std::size_t line = 1;
  std::string_view text{};  ///< its bytes, without the line end
  std::vector<std::string> fields{};
  std::optional<base::Issue> problem{};  ///< the first breach of the quoting rules

  [[nodiscard]] bool is_empty_line() const { return text.empty(); }
};

/// A record on one line that needs no unquoting: fields as they stand in the text.
struct CsvLine {
  std::size_t line = 1;
  std::string_view text{};  ///< without the line end
  std::vector<std::string_view> fields{};

  [[nodiscard]] bool is_empty_line() const { return text.empty(); }
};

/// Whether plain lines may be cut without a look at every character. It changes nothing but the
/// time; tests hold one against the other.
enum class CsvPace { quick, strict };

/// Cuts CSV text into records, one at a time, and stops the whole at what cannot be understood.
class CsvScanner {
 public:
  CsvScanner(std::string_view bytes, const CsvOptions& options, CsvPace pace = CsvPace::quick);

  /// Reads the next record; false at the end of the text.
  bool next(CsvRecord& record);
  /// Reads the next record if it is a line without quotes, lone CR, NUL and damaged text, and the
  /// pace is quick; false, and nothing done, where it is none.
  bool next_plain(CsvLine& line);

  // For those who read plain lines by themselves, many at a time.
  [[nodiscard]] bool is_quick() const noexcept { return pace_ == CsvPace::quick; }
  [[nodiscard]] char delimiter() const noexcept { return options_.delimiter; }
  [[nodiscard]] std::size_t position() const noexcept { return at_; }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  [[nodiscard]] std::string_view rest() const noexcept { return bytes_.substr(at_); }
  void pass_plain(std::size_t bytes, std::size_t lines) noexcept {
    at_ += bytes;
    line_ += lines;
  }

  /// Column names for the messages, known once the header is read.
  void name_columns(const std::vector<std::string>& names) { names_ = &names; }

  [[nodiscard]] base::Place place_at(std::size_t at) const;

 private:
  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }
  [[nodiscard]] bool at_line_end() const;
  [[nodiscard]] bool at_field_end() const;

  bool read_plain_line(CsvRecord& record);
  [[nodiscard]] bool is_plain(std::string_view line);
  void read_field(CsvRecord& record);
  void read_quoted(CsvRecord& record, std::string& field);
  void read_plain(CsvRecord& record, std::string& field);
  void pass_line_end();

  void check_size(const std::string& field, std::size_t begin) const;
  void check_text(std::size_t begin) const;
  void note_problem(CsvRecord& record, std::size_t at, std::string rule) const;

  std::string_view bytes_;
  const CsvOptions& options_;
  CsvPace pace_;
  const std::vector<std::string>* names_ = nullptr;
  std::size_t at_ = 0;
  std::size_t line_ = 1;          ///< of `at_`
  std::size_t record_begin_ = 0;  ///< where the current record begins
  std::size_t record_line_ = 1;
  std::size_t column_ = 0;  ///< index of the current field
  // Looked at as a whole: ASCII without quote, CR and NUL, or something else somewhere.
  std::size_t clean_begin_ = 0, clean_end_ = 0, unclean_end_ = 0;
  CsvLine plain_{};
};

}  // namespace citynet::formats
