#include "citynet/view/before_after.hpp"

#include "citynet/base/error.hpp"

namespace citynet::view {

BeforeAfter before_after(const model::Network& network, base::Day day, const Comparison& comparison,
                         UnknownDates unknown_dates, Selection selection) {
  selection.unknown_dates = unknown_dates;
  const auto look = [&](Period period) {
    selection.period = std::move(period);
    return select(network, selection);
  };
  if (const auto* days = std::get_if<CompareDays>(&comparison)) {
    if (days->later < day) {
      throw base::InvalidArgument("later", base::to_string(days->later),
                                  "the day to compare with is not before " + base::to_string(day));
    }
    auto before = look(OnDay{day - std::chrono::days{1}, days->past_happenings});
    return {std::move(before), look(OnDay{days->later, days->past_happenings})};
  }
  const auto& width = std::get<CompareWindows>(comparison).width;
  auto before = look(During{add(day, width, -1), day});
  return {std::move(before), look(During{day, add(day, width)})};
}

}  // namespace citynet::view
