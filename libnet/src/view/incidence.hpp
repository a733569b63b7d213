#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/large_pages.hpp"
#include "citynet/view/two_mode.hpp"
#include "view/cell_keys.hpp"

namespace citynet::view {

/// The frozen arrays behind `TwoMode`.
struct TwoMode::Incidence {
  std::optional<View> view{};
  TwoModeOptions options{};
  std::vector<model::EntityId> actors{}, targets{};  // with a view only
  CellKeys actor_keys{}, target_keys{};              // without a view only
  std::size_t actor_count = 0, target_count = 0;
  base::LargeVector<std::uint32_t> row_offsets{0}, columns{};  // by row; a cell is a position here
  base::LargeVector<std::uint32_t> column_offsets{0}, rows{};  // by column
  base::LargeVector<std::uint32_t> column_cells{};             // beside `rows`
  std::vector<double> grades{};                                // by cell; empty when ungraded
  bool has_grades = false;                                     // also of an incidence without cells
  std::vector<std::size_t> behind_offsets{0};                  // by cell; with a view only
  std::vector<model::AffiliationId> behind{};
  bool is_transposed = false;
  bool is_meta_path = false;  // a cell stands for paths: what is behind it says how they lead

  /// Fills the column side from the row side.
  void turn(const base::RunControl& run = {});
  /// The affiliations behind the cells of `before`, whose rows and columns these are exchanged.
  void take_behind(const TwoMode& before, const base::RunControl& run);
  /// Fills the row side and what stands behind the cells from affiliations, of which the row and
  /// the column are known.
  void take_entries(std::span<const std::uint32_t> row_of, std::span<const std::uint32_t> column_of,
                    std::span<const model::AffiliationId> affiliations,
                    const base::RunControl& run);
  /// Gives every cell the grade of the affiliations behind it.
  void fill_grades(const Grading& grading, const base::RunControl& run = {});
};

/// Makes a `TwoMode` of arrays that are complete.
class TwoModeAssembler {
 public:
  [[nodiscard]] static TwoMode assemble(std::shared_ptr<const TwoMode::Incidence> incidence) {
    return TwoMode(std::move(incidence));
  }
  [[nodiscard]] static const TwoMode::Incidence& arrays(const TwoMode& incidence) {
    return *incidence.incidence_;
  }
};

}  // namespace citynet::view
