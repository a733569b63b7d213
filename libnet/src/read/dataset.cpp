#include "citynet/read/dataset.hpp"

#include <algorithm>
#include <filesystem>

#include "citynet/base/error.hpp"
#include "citynet/formats/file.hpp"
#include "read/foreign_keys.hpp"
#include "read/table_reader.hpp"

namespace citynet::read {
namespace {

namespace fs = std::filesystem;

/// Where the descriptor is, and the folder its paths are relative to.
struct Location {
  std::string folder, descriptor;
};

Location locate(const std::string& path_or_folder) {
  const fs::path path(path_or_folder);
  std::error_code ignored;  // what is wrong with the path shows when the file is opened
  if (fs::is_directory(path, ignored)) return {path.string(), "datapackage.json"};
  const auto folder = path.parent_path().string();
  return {folder.empty() ? "." : folder, path.filename().string()};
}

void stop_at_first_error(const std::vector<base::Issue>& issues, const ReadOptions& options) {
  if (options.on_bad_row != OnBadRow::stop) return;
  for (const auto& issue : issues) {
    if (issue.severity == base::Severity::error) {
      throw base::DataError(issue.place, issue.value, issue.rule);
    }
  }
}

/// In the order of the rows, so that the list reads like the file.
void sort_by_row(std::vector<base::Issue>& issues) {
  std::stable_sort(issues.begin(), issues.end(), [](const base::Issue& a, const base::Issue& b) {
    return a.place.row.value_or(0) < b.place.row.value_or(0);
  });
}

void note_not_a_table(const formats::Resource& resource, ReadReport& report) {
  report.issues.push_back({base::Severity::note,
                           {resource.path, {}, {}, {}},
                           resource.name,
                           "the resource is not a CSV table",
                           "not read"});
}

std::vector<TableDraft> read_tables(const RawDataset& dataset, const std::string& descriptor,
                                    const ReadOptions& options) {
  std::vector<TableDraft> tables;
  for (const auto& resource : dataset.package.resources) {
    if (!resource.is_table) continue;
    tables.push_back(read_table(resource, dataset.folder, descriptor));
    sort_by_row(tables.back().issues);
    stop_at_first_error(tables.back().issues, options);
  }
  check_foreign_keys(tables);
  for (auto& table : tables) {
    sort_by_row(table.issues);
    stop_at_first_error(table.issues, options);
  }
  return tables;
}

RawTable finished(TableDraft& draft) {
  RawTable table{draft.resource->name, draft.resource->path, std::move(draft.columns), {}, {}};
  for (std::size_t row = 0; row < draft.rows.size(); ++row) {
    auto& rows = draft.is_bad[row] ? table.rejected : table.records;
    rows.push_back(std::move(draft.rows[row]));
  }
  return table;
}

}  // namespace

std::optional<std::size_t> RawTable::column(std::string_view column_name) const {
  const auto found = std::find(columns.begin(), columns.end(), column_name);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

const RawTable* RawDataset::table(std::string_view name) const {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const RawTable& table) { return table.name == name; });
  return found == tables.end() ? nullptr : &*found;
}

RawDataset read_dataset(const std::string& path_or_folder, const ReadOptions& options) {
  const auto [folder, descriptor] = locate(path_or_folder);
  RawDataset dataset;
  dataset.folder = folder;
  dataset.package =
      formats::parse_data_package(formats::read_file(folder + "/" + descriptor), descriptor);
  for (const auto& resource : dataset.package.resources) {
    if (!resource.is_table) note_not_a_table(resource, dataset.report);
  }
  for (auto& draft : read_tables(dataset, descriptor, options)) {
    const auto read = draft.rows.size() + draft.malformed;
    for (auto& issue : draft.issues) dataset.report.issues.push_back(std::move(issue));
    dataset.tables.push_back(finished(draft));
    const auto& table = dataset.tables.back();
    dataset.report.tables.push_back({table.name, table.file, read, table.records.size(),
                                     table.rejected.size() + draft.malformed});
  }
  return dataset;
}

}  // namespace citynet::read
