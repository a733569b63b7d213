#pragma once

#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/formats/graph_document.hpp"
#include "citynet/model/network.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// The column with one type: whole numbers beside fractions become fractions, anything beside a
/// text becomes text.
[[nodiscard]] formats::GraphColumn document_column(
    const Column& column, formats::ColumnUse use = formats::ColumnUse::attribute);

/// What a column of entities or of results stands for, by its name and type.
[[nodiscard]] formats::ColumnUse use_of_node_column(const formats::GraphColumn& column);

/// For each cell of an incidence that was made from a view: role, status, dates, certainty,
/// sources.
[[nodiscard]] std::vector<formats::GraphColumn> cell_columns(const view::TwoMode& incidence,
                                                             base::Pulse& pulse);

/// The texts with this between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, const char* between);

}  // namespace citynet::present
