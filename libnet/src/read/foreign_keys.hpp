#pragma once

#include <vector>

#include "read/table_reader.hpp"

namespace citynet::read {

/// Refuses every row that refers to a row that does not exist or was itself refused, until
/// nothing changes. Each row is visited once per key.
void check_foreign_keys(std::vector<TableDraft>& tables);

}  // namespace citynet::read
