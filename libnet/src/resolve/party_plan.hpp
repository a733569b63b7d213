#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "citynet/model/kind.hpp"
#include "citynet/read/table_rows.hpp"

namespace citynet::resolve {

/// The columns of a table by name.
class ColumnFinder {
 public:
  ColumnFinder(const read::TableRows& rows, std::size_t header_line)
      : rows_(rows), header_line_(header_line) {}

  /// Empty for an empty name. Throws DataError with the closest names for one that is not there.
  [[nodiscard]] std::optional<std::size_t> find(const std::string& name) const;

 private:
  const read::TableRows& rows_;
  std::size_t header_line_;
};

/// One side of the ties of a table, its columns found.
struct PartyPlan {
  read::PartyRecipe recipe{};
  model::EntityKind kind{};
  std::optional<std::size_t> role{}, name{}, country{}, latitude{}, longitude{}, body{}, area{};
  std::vector<std::size_t> id{};
  std::vector<std::pair<std::string, std::size_t>> attributes{};

  [[nodiscard]] bool has_columns() const { return name.has_value() || !id.empty(); }
};

/// Throws InvalidArgument for a kind that is none, DataError for a column that is not there.
[[nodiscard]] PartyPlan plan_party(const read::PartyRecipe& recipe, const ColumnFinder& columns);

}  // namespace citynet::resolve
