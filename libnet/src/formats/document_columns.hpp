#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/document_view.hpp"
#include "citynet/formats/graph_format.hpp"
#include "formats/column_collector.hpp"

namespace citynet::formats {

[[nodiscard]] FileValue value_at(const ColumnView& column, std::size_t row);
[[nodiscard]] FileValue value_at(const GraphColumn& column, std::size_t row);
/// The value as text; empty where there is none.
[[nodiscard]] std::string text_at(const ColumnView* column, std::size_t row);
/// The number of a column of whole numbers or reals.
[[nodiscard]] double number_at(const ColumnView& column, std::size_t row);

[[nodiscard]] bool is_number(const ColumnView& column) noexcept;
[[nodiscard]] bool is_complete(const ColumnView& column) noexcept;
[[nodiscard]] std::size_t value_count(const ColumnView& column) noexcept;
/// Whether both have values in the same rows.
[[nodiscard]] bool have_same_rows(const ColumnView& a, const ColumnView& b) noexcept;
/// Whether no text occurs twice.
[[nodiscard]] bool are_distinct(const TextRows& texts, GraphSink& sink);
/// Throws InvalidArgument, naming `element`, column and row, for NaN and infinite numbers.
void check_finite(const ColumnView& column, const std::string& element, GraphSink& sink);

[[nodiscard]] bool is_directed(const DocumentView& document, std::size_t edge) noexcept;
[[nodiscard]] bool has_parallel_edges(const DocumentView& document, GraphSink& sink);

/// What a writer leaves out: `edge attribute 'role'`, with how many values it has.
[[nodiscard]] WritingRemark left_out(const std::string& element, const ColumnView& column,
                                     const std::string& rule);

/// A column and the name it has in the file.
struct ColumnKey {
  const ColumnView* column = nullptr;
  std::string key{};
};

struct UseKey {
  ColumnUse use;
  std::string_view key;
};

/// How a format names columns.
struct KeyRules {
  std::vector<UseKey> by_use{};                      ///< columns with a use are named by it
  std::vector<std::string_view> reserved{};          ///< names that mean something else
  std::string (*clean)(std::string_view) = nullptr;  ///< makes a name one that the format has
};

/// The columns in their order with their names in the file. Where a name had to change, a remark
/// says so: `id` becomes `id_attr` where `id` is reserved. Throws InvalidArgument, naming the
/// column, where two columns would have one name.
[[nodiscard]] std::vector<ColumnKey> column_keys(const std::string& element,
                                                 const std::vector<ColumnView>& columns,
                                                 const KeyRules& rules,
                                                 std::vector<WritingRemark>& remarks);

/// The nodes in the order of two modes: those of the first mode, then those of the second.
struct TwoModeOrder {
  std::vector<std::uint32_t> nodes{};
  std::size_t first_mode = 0;  ///< how many of them are of the first mode
};

/// The order of a two-mode document: its mode column has a value for each node, two of them in all,
/// and every edge joins one to the other. Whole numbers and truth values are modes in their order,
/// texts in the order in which they come up. `first_mode` is 0 for any other document.
[[nodiscard]] TwoModeOrder two_mode_order(const DocumentView& document, GraphSink& sink);

/// 0, 1, 2 ...: the document as it is.
[[nodiscard]] std::vector<std::uint32_t> natural_order(std::size_t count);

}  // namespace citynet::formats
