#include "read/table_reader.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "citynet/base/error.hpp"
#include "citynet/formats/csv.hpp"
#include "citynet/formats/file.hpp"
#include "read/field_check.hpp"

namespace citynet::read {
namespace {

using formats::Field;
using formats::FieldsMatch;
using formats::TableSchema;

std::size_t in_common(const std::vector<std::string>& columns, const TableSchema& schema) {
  const std::set<std::string> names(columns.begin(), columns.end());
  return static_cast<std::size_t>(
      std::count_if(schema.fields.begin(), schema.fields.end(),
                    [&](const Field& field) { return names.contains(field.name); }));
}

std::string field_names(const TableSchema& schema) {
  std::vector<std::string> names;
  for (const auto& field : schema.fields) names.push_back(field.name);
  return joined(names);
}

bool matches(const std::vector<std::string>& columns, const TableSchema& schema) {
  const auto common = in_common(columns, schema);
  const auto fields = schema.fields.size();
  switch (schema.fields_match) {
    case FieldsMatch::exact:
      return std::equal(columns.begin(), columns.end(), schema.fields.begin(), schema.fields.end(),
                        [](const auto& name, const Field& field) { return name == field.name; });
    case FieldsMatch::equal: return common == fields && common == columns.size();
    case FieldsMatch::subset: return common == fields;
    case FieldsMatch::superset: return common == columns.size();
    case FieldsMatch::partial: return common > 0;
  }
  return false;
}

std::string wanted_fields(FieldsMatch match) {
  switch (match) {
    case FieldsMatch::exact: return "the columns are those of the schema, in its order: ";
    case FieldsMatch::equal: return "the columns are those of the schema: ";
    case FieldsMatch::subset: return "there are at least the columns of the schema: ";
    case FieldsMatch::superset: return "there are no other columns than those of the schema: ";
    case FieldsMatch::partial: return "there is at least one column of the schema: ";
  }
  return {};
}

void check_header(const TableDraft& table, const TableSchema& schema) {
  if (matches(table.columns, schema)) return;
  base::Place place{table.resource->path, 1, {}, {}};
  const auto missing =
      std::find_if(schema.fields.begin(), schema.fields.end(), [&](const Field& f) {
        return std::find(table.columns.begin(), table.columns.end(), f.name) == table.columns.end();
      });
  if (missing != schema.fields.end()) place.column = missing->name;
  throw base::DataError(place, joined(table.columns),
                        wanted_fields(schema.fields_match) + field_names(schema));
}

/// Keys over columns that a looser `fieldsMatch` allowed the file to leave out cannot be checked.
void check_key_columns(const TableDraft& table, const TableSchema& schema) {
  auto keys = schema.unique_keys;
  keys.push_back(schema.primary_key);
  for (const auto& key : schema.foreign_keys) keys.push_back(key.fields);
  for (const auto& key : keys) {
    for (const auto& name : key) {
      if (std::find(table.columns.begin(), table.columns.end(), name) != table.columns.end()) {
        continue;
      }
      throw base::DataError({table.resource->path, 1, name, {}}, "",
                            "the column is part of a key and must not be left out");
    }
  }
}

void note_unchecked(TableDraft& table, const Field& field, const std::string& descriptor) {
  for (const auto& property : field.unchecked) {
    table.issues.push_back({base::Severity::note,
                            {descriptor, {}, table.resource->name + "." + field.name, {}},
                            property,
                            "citynet does not check this property of a field",
                            "values kept as text"});
  }
}

/// What a column that the schema does not know may hold: anything.
const Field& any_field() {
  static const Field field{.name = "any"};
  return field;
}

std::vector<FieldCheck> make_checks(TableDraft& table, const TableSchema& schema,
                                    const std::string& descriptor) {
  std::vector<FieldCheck> checks;
  for (const auto& column : table.columns) {
    const auto found = std::find_if(schema.fields.begin(), schema.fields.end(),
                                    [&](const Field& field) { return field.name == column; });
    const auto& field = found == schema.fields.end() ? any_field() : *found;
    checks.emplace_back(field, schema,
                        base::Place{descriptor, {}, table.resource->name + "." + column, {}});
    note_unchecked(table, field, descriptor);
  }
  return checks;
}

void take_rows(TableDraft& table, formats::CsvTable csv, const std::vector<FieldCheck>& checks) {
  for (auto& row : csv.rows) {
    RawRecord record{{table.resource->path, row.line, {}, {}}, {}};
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      if (checks[i].is_missing(row.fields[i])) {
        record.values.emplace_back();
      } else {
        record.values.emplace_back(std::move(row.fields[i]));
      }
    }
    table.rows.push_back(std::move(record));
  }
  table.is_bad.assign(table.rows.size(), false);
}

void check_values(TableDraft& table, const std::vector<FieldCheck>& checks) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < checks.size(); ++i) {
      const auto& value = table.rows[row].values[i];
      for (auto& rule : checks[i].broken_rules(value)) {
        table.refuse(row, table.columns[i], value.value_or(""), std::move(rule));
      }
    }
  }
}

/// Of the rows with the same key the first one stays.
void check_unique(TableDraft& table, const std::vector<std::string>& names, bool is_primary) {
  const auto columns = table.columns_of(names);
  std::unordered_map<std::string, std::size_t> line_of_key;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.is_bad[row]) continue;
    const auto& record = table.rows[row];
    const auto key = key_of(record, columns);
    if (!key) {
      if (is_primary) table.refuse(row, joined(names), "", "a primary key has no missing part");
      continue;
    }
    const auto [first, is_new] = line_of_key.emplace(*key, *record.place.row);
    if (is_new) continue;
    table.refuse(row, joined(names), key_in_words(record, columns),
                 "unique in the table; line " + std::to_string(first->second) + " has it already");
  }
}

void check_all_unique(TableDraft& table, const TableSchema& schema) {
  for (const auto& field : schema.fields) {
    const bool is_primary = schema.primary_key == std::vector<std::string>{field.name};
    const bool is_there =
        std::find(table.columns.begin(), table.columns.end(), field.name) != table.columns.end();
    if (field.constraints.unique && !is_primary && is_there) {
      check_unique(table, {field.name}, false);
    }
  }
  if (!schema.primary_key.empty()) check_unique(table, schema.primary_key, true);
  for (const auto& key : schema.unique_keys) check_unique(table, key, false);
}

void take_structure(TableDraft& table, formats::CsvTable& csv) {
  table.columns = std::move(csv.header);
  table.malformed = csv.bad_rows.size();
  if (csv.has_byte_order_mark) {
    table.issues.push_back({base::Severity::note,
                            {table.resource->path, 1, {}, {}},
                            "",
                            "the file begins with a byte order mark",
                            "passed over"});
  }
  for (auto& issue : csv.issues) table.issues.push_back(std::move(issue));
}

}  // namespace

std::size_t TableDraft::column(const std::string& name) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  return static_cast<std::size_t>(found - columns.begin());
}

std::vector<std::size_t> TableDraft::columns_of(const std::vector<std::string>& names) const {
  std::vector<std::size_t> indices;
  for (const auto& name : names) indices.push_back(column(name));
  return indices;
}

void TableDraft::refuse(std::size_t row, const std::string& column, const std::string& value,
                        std::string rule) {
  is_bad[row] = true;
  auto place = rows[row].place;
  place.column = column;
  issues.push_back(
      {base::Severity::error, std::move(place), value, std::move(rule), "row refused"});
}

TableDraft read_table(const formats::Resource& resource, const std::string& folder,
                      const std::string& descriptor) {
  static const TableSchema no_schema{{}, FieldsMatch::subset, {}, {}, {}, {""}};
  const auto& schema = resource.schema ? *resource.schema : no_schema;
  TableDraft table;
  table.resource = &resource;
  auto csv = formats::parse_csv(formats::read_file(folder + "/" + resource.path),
                                {resource.path, resource.delimiter, {}});
  take_structure(table, csv);
  check_header(table, schema);
  check_key_columns(table, schema);
  const auto checks = make_checks(table, schema, descriptor);
  take_rows(table, std::move(csv), checks);
  check_values(table, checks);
  check_all_unique(table, schema);
  return table;
}

std::optional<std::string> key_of(const RawRecord& row, const std::vector<std::size_t>& columns) {
  std::string key;
  for (const auto column : columns) {
    const auto& value = row.values[column];
    if (!value) return std::nullopt;
    key += std::to_string(value->size()) + ":" + *value;
  }
  return key;
}

std::string key_in_words(const RawRecord& row, const std::vector<std::size_t>& columns) {
  std::vector<std::string> values;
  for (const auto column : columns) values.push_back(row.values[column].value_or(""));
  return joined(values);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace citynet::read
