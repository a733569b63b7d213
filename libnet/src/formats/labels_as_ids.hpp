#pragma once

#include <string>
#include <vector>

#include "formats/column_collector.hpp"
#include "formats/reading_book.hpp"

namespace citynet::formats {

/// The ids of nodes of which a file gives only labels, by their number: the labels where each is
/// there and occurs once; otherwise the numbers, from 1, and the labels become a column.
[[nodiscard]] std::vector<std::string> ids_of_labels(std::vector<std::string> labels,
                                                     ColumnCollector& nodes, ReadingBook& book);

}  // namespace citynet::formats
