#pragma once

#include <optional>
#include <string_view>

#include "citynet/formats/document_view.hpp"
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
/// (text), `weight` and `strength` of edges (numbers), `latitude` or `lat`, `bipartite` (text or
/// whole numbers), `start` ... The one list of such names; every reader goes by it.
[[nodiscard]] ColumnUse usual_use(Table table, std::string_view name, ValueType type);

/// Gives attributes the use that `usual_use` says, where no other column of the table has it; of
/// several candidates the one whose name comes first in the list, `latitude` before `lat`.
/// is_decided: 1 for columns whose file says what they are for; empty: for none.
void mark_usual_uses(Table table, std::vector<GraphColumn>& columns,
                     const std::vector<bool>& is_decided = {});

/// The first column of this use, null when there is none.
[[nodiscard]] const GraphColumn* column_of(const std::vector<GraphColumn>& columns,
                                           ColumnUse use) noexcept;
[[nodiscard]] const ColumnView* column_of(const std::vector<ColumnView>& columns,
                                          ColumnUse use) noexcept;

/// ASCII letters in lower case.
[[nodiscard]] std::string in_lower_case(std::string_view text);

}  // namespace citynet::formats
