#include "citynet/measure/two_mode/density.hpp"

#include <limits>

#include "measure/two_mode/cells.hpp"

namespace citynet::measure {

GraphScore density(const view::TwoMode& incidence) {
  GraphScore result;
  result.account.measure = "density";
  result.account.conventions = {grades_used(view::CellUse::presence),
                                {"possible cells", "actors times targets"}};
  const auto possible =
      static_cast<double>(incidence.actor_count()) * static_cast<double>(incidence.target_count());
  if (possible == 0) {
    result.value = std::numeric_limits<double>::quiet_NaN();
    result.account.status = Status::undefined;
    result.account.note = "no cell is possible where one of the kinds is empty";
    return result;
  }
  result.value = static_cast<double>(incidence.cell_count()) / possible;
  return result;
}

}  // namespace citynet::measure
