#include "resolve/resolution.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"

namespace citynet::resolve {
namespace {

bool holds_values(const read::RawTable& table, std::size_t column) {
  return std::any_of(table.records.begin(), table.records.end(),
                     [&](const read::RawRecord& row) { return row.values[column].has_value(); });
}

}  // namespace

TableRun::TableRun(Resolution& resolution, const read::RawTable& table,
                   const std::vector<std::string>& required, const std::vector<std::string>& known)
    : resolution_(&resolution), table_(&table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) columns_.emplace(table.columns[i], i);
  for (const auto& name : required) {
    if (columns_.contains(name)) continue;
    throw base::DataError({table.file, 1, name, {}}, "",
                          "the table '" + table.name +
                              "' of a city-cooperation package has a "
                              "column of this name");
  }
  const auto is_in = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!is_in(required, table.columns[i]) && !is_in(known, table.columns[i])) {
      other_columns_.push_back(i);
    }
  }
  counts_ = {table.name, table.file, table.records.size(), 0, 0, 0};
  for (const auto& read : resolution.dataset.report.tables) {
    if (read.table != table.name) continue;
    counts_.read = read.read;
    counts_.rejected = read.rejected;
  }
}

std::optional<std::size_t> TableRun::column(const std::string& name) const {
  const auto found = columns_.find(name);
  if (found == columns_.end()) return std::nullopt;
  return found->second;
}

void TableRun::merge(const base::Place& row, const base::Place& into) {
  ++counts_.merged;
  resolution_->report.merged.push_back({row, into});
}

void TableRun::add(base::Issue issue) { issues_.push_back(std::move(issue)); }

void TableRun::note_other_columns() {
  for (const auto column : other_columns_) {
    if (!holds_values(*table_, column)) continue;
    add({base::Severity::note,
         {table_->file, 1, table_->columns[column], {}},
         "",
         "no column that the table '" + table_->name + "' is known to have",
         "its values are not used"});
  }
}

void TableRun::finish() {
  if (without_source_ > 0) {
    add({base::Severity::note,
         {table_->file, {}, "source", {}},
         "",
         std::to_string(without_source_) + " rows name no source",
         "the data package itself taken as their source"});
  }
  std::stable_sort(issues_.begin(), issues_.end(), [](const base::Issue& a, const base::Issue& b) {
    return a.place.row.value_or(0) < b.place.row.value_or(0);
  });
  for (auto& issue : issues_) {
    if (resolution_->on_error == OnError::stop && issue.severity == base::Severity::error) {
      throw base::DataError(issue.place, issue.value, issue.rule);
    }
    resolution_->report.issues.push_back(std::move(issue));
  }
  resolution_->report.tables.push_back(std::move(counts_));
}

}  // namespace citynet::resolve
