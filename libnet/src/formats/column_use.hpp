#pragma once

#include <optional>
#include <string_view>

#include "citynet/formats/graph_document.hpp"

namespace citynet::formats {

/// Which table of a document a column belongs to.
enum class Table { graph, node, edge };

/// `graph`, `node`, `edge`
[[nodiscard]] std::string_view to_string(Table table) noexcept;

/// `attribute`, `label`, `strength` ...
[[nodiscard]] std::string_view to_string(ColumnUse use) noexcept;
[[nodiscard]] std::optional<ColumnUse> parse_column_use(std::string_view word) noexcept;

/// What a column of this name and type is for by the customs of the field, ignoring case: `label`
/// (text), `weight` and `strength` of edges (numbers), `latitude` or `lat`, `start` ...
[[nodiscard]] ColumnUse usual_use(Table table, std::string_view name, ValueType type);

/// The first column of this use, null when there is none.
[[nodiscard]] const GraphColumn* column_of(const std::vector<GraphColumn>& columns,
                                           ColumnUse use) noexcept;

/// ASCII letters in lower case.
[[nodiscard]] std::string in_lower_case(std::string_view text);

}  // namespace citynet::formats
