#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::formats {

/// What a field of a table may hold, of Table Schema (Frictionless Data, version 2).
/// Numbers, years and the like stay text: what they mean depends on the type of the field.
struct FieldConstraints {
  bool required = false;
  bool unique = false;
  std::optional<std::string> pattern{};             ///< the whole value must match
  std::vector<std::string> allowed{};               ///< `enum`; empty allows everything
  std::optional<std::string> minimum{}, maximum{};  ///< both included
  std::optional<std::string> exclusive_minimum{}, exclusive_maximum{};  ///< both excluded
  std::optional<std::size_t> min_length{}, max_length{};                ///< in characters
};

struct Field {
  std::string name;
  std::string type = "any";
  bool is_uri = false;  ///< a string of the format `uri`
  std::string title{};
  std::string description{};
  FieldConstraints constraints{};
  std::optional<std::vector<std::string>> missing_values{};  ///< instead of the schema's
  std::vector<std::string> true_values{"true", "True", "TRUE", "1"};
  std::vector<std::string> false_values{"false", "False", "FALSE", "0"};
  std::vector<std::string> unchecked{};  ///< properties of the field that a reader will not check
};

struct ForeignKey {
  std::vector<std::string> fields;
  std::string resource{};  ///< empty: the table itself
  std::vector<std::string> reference_fields;
};

/// Which fields the file must have, compared with the schema.
enum class FieldsMatch {
  exact,     ///< the same, in the same order
  equal,     ///< the same, in any order
  subset,    ///< at least those of the schema
  superset,  ///< at most those of the schema
  partial,   ///< at least one of the schema
};

struct TableSchema {
  std::vector<Field> fields;
  FieldsMatch fields_match = FieldsMatch::exact;
  std::vector<std::string> primary_key{};
  std::vector<std::vector<std::string>> unique_keys{};
  std::vector<ForeignKey> foreign_keys{};
  std::vector<std::string> missing_values{""};
};

struct Resource {
  std::string name;
  std::string path;  ///< relative to the descriptor, never outside of its folder
  std::string title{};
  std::string description{};
  bool is_table = false;  ///< a CSV file; other resources are not read
  char delimiter = ',';
  std::optional<TableSchema> schema{};
};

struct License {
  std::string name{}, path{}, title{};
};

struct PackageSource {
  std::string title{}, path{};
};

struct Contributor {
  std::string title{}, path{}, organization{};
  std::vector<std::string> roles{};
};

/// A data package: tables with their schemas, and where they come from.
struct DataPackage {
  std::string name{};
  std::string title{};
  std::string version{};
  std::string description{};
  std::vector<License> licenses{};
  std::vector<PackageSource> sources{};
  std::vector<Contributor> contributors{};
  std::vector<Resource> resources{};
  // Our own, under the name "citynet":
  std::vector<std::string> credits{};  ///< sentences a user must carry on
  std::string citation{};
};

/// Reads the descriptor of a Frictionless Data Package, version 2 (version 1 reads too).
///
/// Throws DataError with the JSON pointer as `place.column`: text that is not strict JSON (with
/// line and character), a member that is missing or of the wrong type, a name that occurs
/// twice, a path that is absolute, leaves the folder or is an address, a key over fields that do
/// not exist, and what would make a table mean something else here than elsewhere: an encoding
/// other than UTF-8, a CSV dialect other than its delimiter, numbers with their own decimal sign.
/// https://datapackage.org/standard/
[[nodiscard]] DataPackage parse_data_package(std::string_view bytes,
                                             const std::string& file = "datapackage.json");

}  // namespace citynet::formats
