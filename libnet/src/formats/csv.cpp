#include "citynet/formats/csv.hpp"

#include <map>

#include "citynet/base/error.hpp"
#include "formats/csv_scanner.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

base::Place place_of_line(const CsvOptions& options, std::size_t line) {
  return {options.file, line, {}, {}};
}

std::vector<std::string> read_header(CsvScanner& scanner, const CsvOptions& options) {
  CsvRecord record;
  if (!scanner.next(record)) {
    throw base::DataError(place_of_line(options, 1), "",
                          "the text is empty; a table begins with a header");
  }
  if (record.problem) {
    throw base::DataError(record.problem->place, std::string(record.text), record.problem->rule);
  }
  std::map<std::string_view, std::size_t> first_of;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const auto& name = record.fields[i];
    if (name.empty()) {
      throw base::DataError(place_of_line(options, record.line), "",
                            "column " + std::to_string(i + 1) + " has no name in the header");
    }
    const auto [at, is_new] = first_of.emplace(name, i + 1);
    if (is_new) continue;
    auto place = place_of_line(options, record.line);
    place.column = name;
    throw base::DataError(place, name,
                          "columns " + std::to_string(at->second) + " and " +
                              std::to_string(i + 1) + " of the header have the same name");
  }
  return std::move(record.fields);
}

std::string count_of_fields(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " field" : " fields");
}

void refuse(CsvTable& table, const CsvRecord& record, base::Issue issue) {
  issue.value = record.text;
  issue.action = "row refused";
  table.issues.push_back(std::move(issue));
  table.bad_rows.push_back({record.line, std::string(record.text)});
}

void add_row(CsvTable& table, CsvRecord& record, const CsvOptions& options) {
  const auto wanted = table.header.size(), found = record.fields.size();
  if (record.problem) {
    refuse(table, record, *record.problem);
  } else if (record.is_empty_line() && wanted > 1) {
    table.issues.push_back({base::Severity::note, place_of_line(options, record.line), "",
                            "an empty line", "passed over"});
  } else if (found != wanted) {
    auto issue = base::Issue{
        base::Severity::error, place_of_line(options, record.line), "",
        "the row has " + count_of_fields(found) + ", the header " + std::to_string(wanted), ""};
    if (found < wanted) issue.place.column = table.header[found];
    refuse(table, record, std::move(issue));
  } else {
    table.rows.push_back({record.line, std::move(record.fields)});
  }
}

}  // namespace

CsvTable parse_csv(std::string_view bytes, const CsvOptions& options) {
  CsvTable table;
  table.has_byte_order_mark = bytes.starts_with(kByteOrderMark);
  if (table.has_byte_order_mark) bytes.remove_prefix(kByteOrderMark.size());
  CsvScanner scanner(bytes, options);
  table.header = read_header(scanner, options);
  scanner.name_columns(table.header);
  for (CsvRecord record; scanner.next(record);) add_row(table, record, options);
  return table;
}

}  // namespace citynet::formats
