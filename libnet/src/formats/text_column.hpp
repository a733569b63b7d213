#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/formats/graph_document.hpp"

namespace citynet::formats {

/// The cells of one column of a table, of which the type is told when all are there. Cells view the
/// text of the table, which outlives the column; those that do not stand in it as they are are
/// kept.
class TextColumn {
 public:
  explicit TextColumn(std::string name) : name_(std::move(name)) {}

  void add(std::string_view cell) { cells_.push_back(cell); }
  void add_kept(std::string_view cell) { cells_.push_back(kept_.emplace_back(cell)); }
  /// Empty cells up to this number of rows.
  void fill(std::size_t rows) { cells_.resize(rows); }

  /// The column with the narrowest type that keeps every digit as it stands; with `is_number`, also
  /// with one that does not.
  [[nodiscard]] GraphColumn typed(bool is_number, base::Pulse& pulse) const;

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// For those who add many that stand in the text.
  [[nodiscard]] std::vector<std::string_view>& viewed_cells() noexcept { return cells_; }
  [[nodiscard]] const std::vector<std::string_view>& cells() const noexcept { return cells_; }

 private:
  std::string name_;
  std::vector<std::string_view> cells_{};
  std::deque<std::string> kept_{};
};

}  // namespace citynet::formats
