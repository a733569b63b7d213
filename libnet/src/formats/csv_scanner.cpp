#include "formats/csv_scanner.hpp"

#include <algorithm>

#include "base/text_hash.hpp"
#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {
namespace {

constexpr std::size_t kShownBytes = 100;

std::string megabytes_or_bytes(std::size_t bytes) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20U;
  if (bytes >= kMebibyte && bytes % kMebibyte == 0) return std::to_string(bytes >> 20U) + " MiB";
  return std::to_string(bytes) + " bytes";
}

/// What the characters of a line have in them, found without a branch on each of them.
struct Line {
  bool is_plain = true;  ///< no quote, no CR, no NUL
  bool is_ascii = true;
};

/// Eight bytes at a time.
Line look_at(std::string_view line) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const auto any_zero = [](std::uint64_t word) { return (word - kOnes) & ~word; };
  std::uint64_t special = 0, high = 0;
  const auto look = [&](std::uint64_t word) {
    special |= any_zero(word) | any_zero(word ^ (kOnes * '"')) | any_zero(word ^ (kOnes * '\r'));
    high |= word;
  };
  const char* at = line.data();
  for (auto words = line.size() / 8; words > 0; --words, at += 8) {
    look(base::word_at<std::uint64_t>(at));
  }
  const auto rest = line.substr(line.size() & ~std::size_t{7});
  // In the place of bytes that are not there stand ones, which are nothing special.
  look(base::front_word(rest) | (kOnes << (8 * rest.size())));
  return {(special & (kOnes << 7U)) == 0, (high & (kOnes << 7U)) == 0};
}

}  // namespace

void check_csv_delimiter(char delimiter) {
  const auto byte = static_cast<unsigned char>(delimiter);
  if (byte == 0 || byte >= 0x80U || delimiter == '"' || delimiter == '\r' || delimiter == '\n') {
    throw base::InvalidArgument("delimiter", byte_name(delimiter),
                                "a delimiter is one ASCII character, no quote, no line end");
  }
}

CsvScanner::CsvScanner(std::string_view bytes, const CsvOptions& options, CsvPace pace)
    : bytes_(bytes),
      options_(options),
      pace_(pace),
      line_(options.first_line),
      record_line_(options.first_line) {
  check_csv_delimiter(options.delimiter);
}

bool CsvScanner::next(CsvRecord& record) {
  record.problem.reset();
  if (at_end()) {
    record.fields.clear();
    return false;
  }
  record.line = record_line_ = line_;
  record_begin_ = at_;
  if (read_plain_line(record)) return true;
  record.fields.clear();
  for (column_ = 0;; ++column_) {
    if (column_ >= options_.limits.columns) {
      throw base::DataError(
          place_at(at_), "",
          "more than " + std::to_string(options_.limits.columns) + " columns, the limit");
    }
    read_field(record);
    if (at_end() || at_line_end()) break;
    ++at_;  // the delimiter
  }
  record.text = bytes_.substr(record_begin_, at_ - record_begin_);
  pass_line_end();
  return true;
}

/// Looks at blocks that hold many lines, and at a single line where a block has something in it.
bool CsvScanner::is_plain(std::string_view line) {
  constexpr std::size_t kBlock = std::size_t{1} << 12U;
  const auto begin = static_cast<std::size_t>(line.data() - bytes_.data());
  const auto end = begin + line.size();
  while (clean_end_ < end && unclean_end_ <= begin) {
    const auto from = std::max(clean_end_, unclean_end_);
    const auto block = bytes_.substr(from, kBlock);
    const auto found = look_at(block);
    const bool is_clean = found.is_plain && found.is_ascii;
    if (is_clean && clean_end_ != from) clean_begin_ = from;
    (is_clean ? clean_end_ : unclean_end_) = from + block.size();
  }
  if (clean_begin_ <= begin && end <= clean_end_) return true;
  const auto found = look_at(line);
  return found.is_plain && (found.is_ascii || is_valid_utf8(line));
}

bool CsvScanner::next_plain(CsvLine& line) {
  if (pace_ == CsvPace::strict || at_end()) return false;
  const auto newline = bytes_.find('\n', at_);
  const bool ends = newline != std::string_view::npos;
  auto text = bytes_.substr(at_, (ends ? newline : bytes_.size()) - at_);
  if (ends && text.ends_with('\r')) text.remove_suffix(1);
  const auto& limits = options_.limits;
  if (text.size() > std::min(limits.field_bytes, limits.record_bytes) || !is_plain(text)) {
    return false;
  }
  line.fields.clear();
  for (std::size_t begin = 0; begin <= text.size();) {
    if (line.fields.size() >= limits.columns) return false;
    const auto delimiter = std::min(text.find(options_.delimiter, begin), text.size());
    line.fields.push_back(text.substr(begin, delimiter - begin));
    begin = delimiter + 1;
  }
  line.line = record_line_ = line_;
  line.text = text;
  record_begin_ = at_;
  at_ = ends ? newline + 1 : bytes_.size();
  line_ += ends ? 1 : 0;
  return true;
}

bool CsvScanner::read_plain_line(CsvRecord& record) {
  if (!next_plain(plain_)) return false;
  // The texts of the last record keep their memory.
  record.fields.resize(plain_.fields.size());
  std::copy(plain_.fields.begin(), plain_.fields.end(), record.fields.begin());
  record.text = plain_.text;
  return true;
}

bool CsvScanner::at_line_end() const {
  return bytes_[at_] == '\n' ||
         (bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n');
}

bool CsvScanner::at_field_end() const {
  return at_end() || bytes_[at_] == options_.delimiter || at_line_end();
}

void CsvScanner::pass_line_end() {
  if (at_end()) return;
  at_ += bytes_[at_] == '\r' ? 2U : 1U;
  ++line_;
}

void CsvScanner::read_field(CsvRecord& record) {
  const auto begin = at_;
  auto& field = record.fields.emplace_back();
  if (!at_end() && bytes_[at_] == '"') {
    read_quoted(record, field);
  } else {
    read_plain(record, field);
  }
  check_text(begin);
}

void CsvScanner::read_quoted(CsvRecord& record, std::string& field) {
  const auto opening = at_++;
  for (;;) {
    const auto quote = bytes_.find('"', at_);
    const auto end = quote == std::string_view::npos ? bytes_.size() : quote;
    const auto part = bytes_.substr(at_, end - at_);
    field += part;
    check_size(field, opening);
    if (quote == std::string_view::npos) {
      at_ = end;
      check_text(opening);  // a wrong encoding is the better explanation, when it is one
      throw base::DataError(place_at(opening), field.substr(0, kShownBytes),
                            "the quote that opens here is never closed");
    }
    line_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
    at_ = quote + 1;
    if (at_end() || bytes_[at_] != '"') break;
    field += '"';
    ++at_;
  }
  if (at_field_end()) return;
  note_problem(record, at_,
               "after a closing quote only a delimiter or a line end may follow; a quote inside "
               "a quoted field is written twice");
  read_plain(record, field);
}

void CsvScanner::read_plain(CsvRecord& record, std::string& field) {
  const auto begin = at_;
  for (; !at_field_end(); ++at_) {
    if (bytes_[at_] == '"') {
      note_problem(record, at_, "a field with a quote in it is itself put in quotes");
    } else if (bytes_[at_] == '\r') {
      note_problem(record, at_, "a line ends with LF or CRLF, not with CR alone");
    }
  }
  field += bytes_.substr(begin, at_ - begin);
  check_size(field, begin);
}

void CsvScanner::check_size(const std::string& field, std::size_t begin) const {
  const auto& limits = options_.limits;
  if (field.size() > limits.field_bytes) {
    throw base::DataError(place_at(begin), field.substr(0, kShownBytes),
                          "a field of more than " + megabytes_or_bytes(limits.field_bytes) +
                              ", the limit; perhaps a quote that opens here is never closed");
  }
  if (at_ - record_begin_ > limits.record_bytes) {
    throw base::DataError(
        place_at(record_begin_), "",
        "a record of more than " + megabytes_or_bytes(limits.record_bytes) + ", the limit");
  }
}

void CsvScanner::check_text(std::size_t begin) const {
  const auto raw = bytes_.substr(begin, at_ - begin);
  if (const auto nul = raw.find('\0'); nul != std::string_view::npos) {
    throw base::DataError(place_at(begin + nul), "0x00", "a text holds no NUL byte");
  }
  if (const auto invalid = first_invalid_utf8(raw)) {
    const auto at = begin + *invalid;
    throw base::DataError(place_at(at), byte_name(bytes_[at]), explain_invalid_utf8(bytes_, at));
  }
}

base::Place CsvScanner::place_at(std::size_t at) const {
  // Counted from the record, so that a text of bad rows takes linear time.
  const auto position = position_of(bytes_.substr(record_begin_), at - record_begin_);
  base::Place place{options_.file, record_line_ + position.line - 1, {}, position.character};
  if (names_ != nullptr && column_ < names_->size()) place.column = (*names_)[column_];
  return place;
}

void CsvScanner::note_problem(CsvRecord& record, std::size_t at, std::string rule) const {
  if (record.problem) return;
  record.problem = base::Issue{base::Severity::error, place_at(at), {}, std::move(rule), {}};
}

}  // namespace citynet::formats
