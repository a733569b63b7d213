#include <algorithm>
#include <array>
#include <set>

#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/csv_scanner.hpp"
#include "formats/csv_text.hpp"
#include "formats/number_text.hpp"

namespace citynet::formats {
namespace {

constexpr std::array<std::string_view, 10> kFormulaStarts{"=",  "+",  "-",  "@",  "\t",
                                                          "\r", "＝", "＋", "－", "＠"};

bool looks_like_a_formula(std::string_view text) {
  return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

CsvText::CsvText(std::span<const std::string> header, const CsvWriteOptions& options)
    : header_(header), options_(options), must_quote_({options.delimiter, '"', '\r', '\n'}) {
  check_csv_delimiter(options.delimiter);
  add_header();
}

std::string CsvText::where(std::string_view column) const {
  const auto row = row_ == 0 ? std::string("header") : "row " + std::to_string(row_);
  return row + " column '" + std::string(column) + "'";
}

void CsvText::add_text(std::string_view text, std::string_view column) {
  if (!is_valid_utf8(text)) {
    throw base::InvalidArgument(where(column), std::string(text), "a text is UTF-8");
  }
  if (text.find('\0') != std::string_view::npos) {
    throw base::InvalidArgument(where(column), std::string(text), "a text holds no NUL");
  }
  if (text.find_first_of(must_quote_) == std::string_view::npos) {
    text_ += text;
    return;
  }
  text_ += '"';
  for (const char c : text) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void CsvText::add_header() {
  if (header_.empty()) throw base::InvalidArgument("header", "", "a table has a column");
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < header_.size(); ++i) {
    const auto& name = header_[i];
    if (name.empty() || !seen.insert(name).second) {
      throw base::InvalidArgument("header", name, "each column has a name of its own");
    }
    add_text(name, name);
    end_field(i + 1 == header_.size());
  }
}

void CsvText::add_value(const CsvValue& value, const std::string& column) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    const bool guarded = options_.formula_guard && looks_like_a_formula(*text);
    add_text(guarded ? "'" + *text : *text, column);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    text_ += to_text(*whole);
  } else if (const auto* number = std::get_if<double>(&value)) {
    if (!is_finite(*number)) {
      throw base::InvalidArgument(where(column), to_text(*number),
                                  "a number is finite; write a missing value or a text");
    }
    text_ += to_text(*number);
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    text_ += *truth ? "true" : "false";
  }
}

void CsvText::add_row(const std::vector<CsvValue>& row) {
  ++row_;
  if (row.size() != header_.size()) {
    throw base::InvalidArgument(
        "row " + std::to_string(row_), std::to_string(row.size()),
        "a row has " + std::to_string(header_.size()) + " values, one for each column");
  }
  const auto begin = text_.size();
  for (std::size_t i = 0; i < row.size(); ++i) {
    add_value(row[i], header_[i]);
    // A row of one empty field would be an empty line, which readers pass over.
    if (row.size() == 1 && text_.size() == begin) text_ += "\"\"";
    end_field(i + 1 == row.size());
  }
}

std::string to_csv(std::span<const std::string> header, std::span<const std::vector<CsvValue>> rows,
                   const CsvWriteOptions& options) {
  CsvText table(header, options);
  for (const auto& row : rows) table.add_row(row);
  return std::move(table.text());
}

}  // namespace citynet::formats
