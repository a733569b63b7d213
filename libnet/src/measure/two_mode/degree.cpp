#include "citynet/measure/two_mode/degree.hpp"

#include "base/parallel.hpp"
#include "measure/conventions.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

void divide(std::vector<double>& values, std::size_t others) {
  if (others == 0) return;  // every value is 0
  for (auto& value : values) value /= static_cast<double>(others);
}

}  // namespace

TwoModeScores degree(const view::TwoMode& incidence, const TwoModeDegreeOptions& options) {
  base::SerialPulse pulse(options.run);
  TwoModeScores scores;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    scores.actors.push_back(static_cast<double>(incidence.targets_of(row).size()));
    pulse.spend(1);
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    scores.targets.push_back(static_cast<double>(incidence.actors_of(column).size()));
    pulse.spend(1);
  }
  scores.integral = !options.normalized;
  if (options.normalized) {
    divide(scores.actors, incidence.target_count());
    divide(scores.targets, incidence.actor_count());
  }
  scores.account.measure = "degree";
  scores.account.conventions = {grades_used(view::CellUse::presence),
                                scale(options.normalized, "the number of the other kind")};
  pulse.finish();
  return scores;
}

TwoModeScores vertex_strength(const view::TwoMode& incidence,
                              const TwoModeVertexStrengthOptions& options) {
  require_cells(incidence, view::CellUse::grade);
  base::SerialPulse pulse(options.run);
  const auto grades = incidence.grades();
  TwoModeScores scores;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    const auto cells = incidence.targets_of(row).size();
    double sum = 0;
    for (const double grade : grades.subspan(incidence.first_cell(row), cells)) sum += grade;
    scores.actors.push_back(sum);
    pulse.spend(1 + cells);
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    double sum = 0;
    for (const auto cell : incidence.cells_of(column)) sum += grades[cell];
    scores.targets.push_back(sum);
    pulse.spend(1 + incidence.cells_of(column).size());
  }
  scores.account.measure = "vertex strength";
  scores.account.conventions = {grades_used(view::CellUse::grade), scale(false, "")};
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
