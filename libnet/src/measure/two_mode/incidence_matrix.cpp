#include "measure/two_mode/incidence_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace citynet::measure {

IncidenceMatrix::IncidenceMatrix(const view::TwoMode& incidence, view::CellUse cells)
    : incidence_(&incidence) {
  if (cells == view::CellUse::presence || incidence.cell_count() == 0) return;
  entries_.assign(incidence.grades().begin(), incidence.grades().end());
  (void)std::frexp(*std::max_element(entries_.begin(), entries_.end()), &exponent_);
  for (auto& entry : entries_) entry = std::ldexp(entry, -exponent_);
}

double IncidenceMatrix::row_times(std::uint32_t row, const std::vector<double>& of_targets) const {
  double sum = 0;
  if (entries_.empty()) {
    for (const auto column : incidence_->targets_of(row)) sum += of_targets[column];
    return sum;
  }
  auto cell = incidence_->first_cell(row);
  for (const auto column : incidence_->targets_of(row))
    sum += entries_[cell++] * of_targets[column];
  return sum;
}

double IncidenceMatrix::column_times(std::uint32_t column,
                                     const std::vector<double>& of_actors) const {
  const auto rows = incidence_->actors_of(column);
  double sum = 0;
  if (entries_.empty()) {
    for (const auto row : rows) sum += of_actors[row];
    return sum;
  }
  const auto cells = incidence_->cells_of(column);
  for (std::size_t i = 0; i < rows.size(); ++i) sum += entries_[cells[i]] * of_actors[rows[i]];
  return sum;
}

double IncidenceMatrix::unscaled(double singular_value) const {
  return std::ldexp(singular_value, exponent_);
}

}  // namespace citynet::measure
