#pragma once

#include <vector>

#include "citynet/view/two_mode.hpp"
#include "measure/paths/search_arcs.hpp"

namespace citynet::measure {

/// The rows of an incidence put together where they have the same columns, and of the columns
/// those in which more than one class meets: the others lead from nobody to somebody else.
struct RowClasses {
  explicit RowClasses(const view::TwoMode& incidence);

  /// Whether the rows of a class have no column at all; each is then a class of its own.
  [[nodiscard]] bool has_no_columns(std::uint32_t of_class) const { return empty[of_class]; }

  SearchArcs members{};    ///< per class its rows, ascending
  SearchArcs columns{};    ///< per class its columns
  SearchArcs of_column{};  ///< per column its classes
  std::vector<bool> empty{};

 private:
  std::vector<std::uint32_t> find_classes(const view::TwoMode& incidence);
  void find_columns(const view::TwoMode& incidence, const std::vector<std::uint32_t>& class_of);
};

}  // namespace citynet::measure
