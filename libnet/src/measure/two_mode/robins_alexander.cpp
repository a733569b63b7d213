#include "citynet/measure/two_mode/robins_alexander.hpp"

#include <limits>

#include "measure/two_mode/butterfly_counts.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

std::uint64_t three_paths(const view::TwoMode& incidence) {
  std::uint64_t sum = 0;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    const auto columns = incidence.targets_of(row);
    for (const auto column : columns) {
      sum += std::uint64_t{columns.size() - 1} * (incidence.actors_of(column).size() - 1);
    }
  }
  return sum;
}

}  // namespace

RobinsAlexander robins_alexander(const view::TwoMode& incidence,
                                 const RobinsAlexanderOptions& options) {
  RobinsAlexander result;
  result.butterflies = butterflies_in_all(butterflies_of_cells(incidence, options.run));
  result.three_paths = three_paths(incidence);
  result.account.measure = "Robins-Alexander clustering";
  result.account.conventions = {grades_used(view::CellUse::presence)};
  if (result.three_paths == 0) {
    result.value = std::numeric_limits<double>::quiet_NaN();
    result.account.status = Status::undefined;
    result.account.note = "there is no path of three cells";
  } else {
    result.value =
        4 * static_cast<double>(result.butterflies) / static_cast<double>(result.three_paths);
  }
  return result;
}

}  // namespace citynet::measure
