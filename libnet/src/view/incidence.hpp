#pragma once

#include <optional>
#include <string>
#include <vector>

#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// The frozen arrays behind `TwoMode`.
struct TwoMode::Incidence {
  std::optional<View> view{};
  TwoModeOptions options{};
  std::vector<model::EntityId> actors{}, targets{};      // with a view only
  std::vector<std::string> actor_keys{}, target_keys{};  // without a view only
  std::size_t actor_count = 0, target_count = 0;
  std::vector<std::uint32_t> row_offsets{0}, columns{};  // by row; a cell is a position here
  std::vector<std::uint32_t> column_offsets{0}, rows{};  // by column
  std::vector<std::uint32_t> column_cells{};             // beside `rows`
  std::vector<double> grades{};                          // by cell; empty when ungraded
  bool has_grades = false;                               // also of an incidence without cells
  std::vector<std::size_t> behind_offsets{0};            // by cell; with a view only
  std::vector<model::AffiliationId> behind{};

  /// Fills the column side from the row side.
  void turn();
};

}  // namespace citynet::view
