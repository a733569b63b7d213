#pragma once

#include <optional>
#include <string>

#include "citynet/base/date.hpp"
#include "citynet/base/truth.hpp"

namespace citynet::base {

/// One end of an interval. `open` and `unknown` are two different facts: a membership that is
/// still going on has an open end, a membership whose end nobody wrote down an unknown one.
struct Bound {
  enum class Kind { unknown, open, dated };

  Kind kind = Kind::unknown;
  std::optional<PartialDate> date{};  ///< set exactly when `kind` is `dated`
  bool planned = false;               ///< announced, not confirmed to have happened

  [[nodiscard]] static Bound unknown() { return {}; }
  [[nodiscard]] static Bound open() { return {Kind::open, std::nullopt, false}; }
  [[nodiscard]] static Bound at(PartialDate date, bool planned = false) {
    return {Kind::dated, date, planned};
  }

  friend bool operator==(const Bound&, const Bound&) = default;
};

/// When something held, as far as the sources tell.
///
/// The start is the first day on which it held and the end the last one, as in EDTF; both may be
/// partial, open, unknown or only planned. Questions are answered with `Truth`: where the words
/// of the source do not decide, the answer is `unknown` and never a guess.
class DateInterval {
 public:
  /// Nothing known about either end.
  DateInterval() = default;

  /// Throws InvalidArgument when the end is certainly before the start.
  DateInterval(Bound start, Bound end);

  /// Something that took place on one date (an event of one day, a signature). With a date
  /// coarser than a day it happened at some time within it, and lasted at most that long.
  [[nodiscard]] static DateInterval during(PartialDate date, bool planned = false);

  [[nodiscard]] const Bound& start() const noexcept { return start_; }
  [[nodiscard]] const Bound& end() const noexcept { return end_; }
  /// True for an interval made by `during`: one date, not a start and an end.
  [[nodiscard]] bool is_single_date() const noexcept { return single_date_; }

  /// Did it hold on this day?
  [[nodiscard]] Truth contains(Day day) const;
  /// Did it hold on at least one day of [from, to)?  Throws InvalidArgument unless from < to.
  [[nodiscard]] Truth overlaps(Day from, Day to) const;
  /// Had it begun on or before this day?
  [[nodiscard]] Truth began_by(Day day) const;
  /// Had it ended before this day?
  [[nodiscard]] Truth ended_before(Day day) const;

  friend bool operator==(const DateInterval&, const DateInterval&) = default;

 private:
  Bound start_{};
  Bound end_{};
  bool single_date_ = false;
};

}  // namespace citynet::base
