#pragma once

#include <cstdint>
#include <vector>

#include "citynet/view/grading.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// The entries of an incidence, 1 or the grades, as a matrix that can be multiplied from both
/// sides. Grades are scaled by a power of two, which changes no bit of what is computed, so that
/// their squares stay within the range of a double.
class IncidenceMatrix {
 public:
  IncidenceMatrix(const view::TwoMode& incidence, view::CellUse cells);

  [[nodiscard]] double row_times(std::uint32_t row, const std::vector<double>& of_targets) const;
  [[nodiscard]] double column_times(std::uint32_t column,
                                    const std::vector<double>& of_actors) const;
  [[nodiscard]] std::size_t row_length(std::uint32_t row) const {
    return incidence_->targets_of(row).size();
  }
  [[nodiscard]] std::size_t column_length(std::uint32_t column) const {
    return incidence_->actors_of(column).size();
  }
  /// A singular value of the scaled matrix in the measure of the caller's grades.
  [[nodiscard]] double unscaled(double singular_value) const;

 private:
  const view::TwoMode* incidence_;
  std::vector<double> entries_{};  // by cell; empty: every cell counts 1
  int exponent_ = 0;
};

}  // namespace citynet::measure
