#include <cmath>

#include "citynet/base/error.hpp"
#include "citynet/formats/csv.hpp"
#include "citynet/formats/file.hpp"
#include "citynet/present/table.hpp"
#include "present/check_table.hpp"

namespace citynet::present {
namespace {

formats::CsvValue csv_value(const Value& value) {
  return std::visit([](const auto& held) { return formats::CsvValue(held); }, value);
}

}  // namespace

std::string to_csv(const Table& table) {
  check(table);
  std::vector<std::string> header;
  for (const auto& column : table.columns) header.push_back(column.name);
  std::vector<std::vector<formats::CsvValue>> rows(table.row_count());
  for (const auto& column : table.columns) {
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].push_back(csv_value(column.values[i]));
  }
  return formats::to_csv(header, rows);
}

void write_csv(const Table& table, const std::string& path) {
  formats::write_file_atomically(path, to_csv(table));
}

}  // namespace citynet::present
