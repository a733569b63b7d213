#include "citynet/measure/two_mode/interlocking.hpp"

#include <algorithm>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {
namespace {

/// The cells as numbers.
class Cells {
 public:
  Cells(const view::TwoMode& incidence, view::CellUse use)
      : grades_(use == view::CellUse::grade ? incidence.grades() : std::span<const double>{}) {
    if (use == view::CellUse::presence || incidence.has_grades()) return;
    throw base::InvalidArgument("cells", "grade",
                                "grades are asked for, so the incidence must have been given some");
  }

  double operator[](std::uint32_t cell) const { return grades_.empty() ? 1.0 : grades_[cell]; }

 private:
  std::span<const double> grades_;
};

std::vector<double> column_sums(const view::TwoMode& incidence, const Cells& cells,
                                base::SerialPulse& pulse) {
  std::vector<double> sums(incidence.target_count(), 0.0);
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    for (const auto cell : incidence.cells_of(column)) sums[column] += cells[cell];
    pulse.spend(1 + incidence.cells_of(column).size());
  }
  return sums;
}

void take_shares(Interlocking& result) {
  const auto& values = result.connectivity;
  const double maximum = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
  for (const double value : values) {
    result.share_of_maximum.push_back(maximum > 0 ? value / maximum
                                                  : std::numeric_limits<double>::quiet_NaN());
    result.total += value;
  }
  if (maximum > 0 || values.empty()) return;
  result.account.status = Status::undefined;
  result.account.note = "nobody shares anything, so that there is no maximum to take a share of";
}

}  // namespace

Interlocking interlocking(const view::TwoMode& incidence, const InterlockingOptions& options) {
  const Cells cells(incidence, options.cells);
  base::SerialPulse pulse(options.run);
  const auto sums = column_sums(incidence, cells, pulse);
  Interlocking result;
  result.connectivity.assign(incidence.actor_count(), 0.0);
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    auto cell = incidence.first_cell(row);
    for (const auto column : incidence.targets_of(row)) {
      const double v = cells[cell++];
      // Alone in a column; the difference of equal sums need not be 0 to the last bit.
      if (incidence.actors_of(column).size() < 2) continue;
      result.connectivity[row] += v * (sums[column] - v);
    }
    pulse.spend(1 + incidence.targets_of(row).size());
  }
  take_shares(result);
  result.account.measure = "gross connectivity";
  result.account.conventions = {{"cells", std::string(view::to_string(options.cells))},
                                {"interlock of a city with itself", "not counted"}};
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
