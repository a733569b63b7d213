#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "citynet/formats/graph_document.hpp"

namespace citynet::formats {

/// One value of a file, in the order of `ValueType`.
using FileValue = std::variant<bool, std::int64_t, double, std::string>;

/// The value as text, numbers in the shortest form that reads back as the same bits.
[[nodiscard]] std::string text_of(const FileValue& value);

/// Makes typed columns of values that come one by one, for formats that do not say beforehand which
/// columns there are and of which type.
///
/// A column that has met values of several types holds all of them: whole numbers become reals
/// where no digit is lost, everything else becomes text.
class ColumnCollector {
 public:
  /// False, and nothing is changed, where the row has a value of this name already.
  bool set(std::size_t row, std::string_view name, FileValue value);
  [[nodiscard]] bool has(std::string_view name) const { return index_.contains(std::string(name)); }
  [[nodiscard]] std::size_t size() const noexcept { return columns_.size(); }

  /// The names of the columns that had to change their type, in their order.
  [[nodiscard]] std::vector<std::string> widened() const;
  /// The columns in the order in which they came up, each with `rows` rows.
  [[nodiscard]] std::vector<GraphColumn> take(std::size_t rows);

 private:
  struct Entry {
    GraphColumn column;
    bool widened = false;
  };

  std::vector<Entry> columns_{};
  std::unordered_map<std::string, std::size_t> index_{};
};

/// Marks the columns of nodes and edges whose names say what they stand for (`mark_usual_uses`).
/// What other programs call weight is a strength here, and so named if the name is free.
void mark_uses(GraphDocument& document);

}  // namespace citynet::formats
