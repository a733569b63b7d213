#pragma once

#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// The frozen arrays behind `TwoMode`.
struct TwoMode::Incidence {
  View view;
  TwoModeOptions options{};
  std::vector<model::EntityId> actors{}, targets{};
  std::vector<std::uint32_t> row_offsets{0}, columns{};  // by row; a cell is a position here
  std::vector<std::uint32_t> column_offsets{0}, rows{};  // by column
  std::vector<std::size_t> behind_offsets{0};            // by cell
  std::vector<model::AffiliationId> behind{};
};

}  // namespace citynet::view
