#pragma once

#include <vector>

#include "citynet/formats/data_package.hpp"
#include "formats/json.hpp"

namespace citynet::formats {

/// Reads a Table Schema; throws DataError with a JSON pointer.
[[nodiscard]] TableSchema read_table_schema(const JsonNode& node);

/// Throws DataError unless each foreign key refers to a table with a schema that has the fields.
/// Done when all resources are known, for a key may refer to a later one.
void check_foreign_keys(const JsonNode& package, const std::vector<Resource>& resources);

}  // namespace citynet::formats
