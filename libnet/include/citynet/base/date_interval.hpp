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
/// partial, open, unknown or only planned. Every question is answered over all pairs of a first
/// and a last day that the words allow (the start not after the end): `yes` when the answer is
/// yes for each of them, `no` when for none, else `unknown`; never a guess.
///
/// | bound   | what the start may be           | what the end may be                        |
/// |---------|---------------------------------|--------------------------------------------|
/// | unknown | any day, or always              | any day, or not yet                        |
/// | open    | always: before every day        | not yet: after every day                   |
/// | dated   | any day that cannot be ruled out| any day that cannot be ruled out           |
/// | planned | the same, or it never happened  | the same, or any later day, or not yet     |
///
/// So `contains` on the side of the start is `no` before `earliest_possible`, `yes` from
/// `latest_possible` on, `unknown` between and for an unknown start, and at most `unknown` for a
/// planned one; on the side of the end likewise, where a planned end makes no day a `no`. Both
/// sides must hold. Where one side sharpens the other, the answer is the sharper one: `2014/2014`
/// holds on no day for sure, `2014/2014-06-30` does on 30 June, and `2014-03-21/`, with an
/// unknown end, does on 21 March.
///
/// Each question takes constant time.
class DateInterval {
 public:
  /// Nothing known about either end.
  DateInterval() = default;

  /// Throws InvalidArgument when the end is certainly before the start: its last possible day
  /// before the first possible day of the start. That either was only planned is no excuse. Also
  /// when a bound has a date without being dated, or the other way round.
  DateInterval(Bound start, Bound end);

  /// Something that took place on one date (an event of one day, a signature). With a date
  /// coarser than a day it happened at some time within it, and lasted at most that long: it
  /// holds on no single day for sure, but overlaps for sure a window around the whole date. If
  /// planned, it took place then or never.
  [[nodiscard]] static DateInterval during(PartialDate date, bool planned = false);

  [[nodiscard]] const Bound& start() const noexcept { return start_; }
  [[nodiscard]] const Bound& end() const noexcept { return end_; }
  /// True for an interval made by `during`: one date, not a start and an end.
  [[nodiscard]] bool is_single_date() const noexcept { return single_date_; }

  /// How far each end can lie: any start from `first_start` to `last_start` goes with any end from
  /// `first_end` to `last_end` that is not before it, and each of the four is reached by some
  /// pair. What is not bounded is Day::min() or Day::max(). A planned interval may also never have
  /// come about.
  struct Limits {
    Day first_start, last_start, first_end, last_end;
    bool may_have_failed;
    friend bool operator==(const Limits&, const Limits&) = default;
  };
  [[nodiscard]] Limits limits() const;

  /// Did it hold on this day?
  [[nodiscard]] Truth contains(Day day) const;
  /// Did it hold on at least one day of [from, to)?  Throws InvalidArgument unless from < to.
  [[nodiscard]] Truth overlaps(Day from, Day to) const;
  /// Had it begun on or before this day?  What never took place never began.
  [[nodiscard]] Truth began_by(Day day) const;
  /// Had it ended before this day?  What never took place never ended.
  [[nodiscard]] Truth ended_before(Day day) const;

  friend bool operator==(const DateInterval&, const DateInterval&) = default;

 private:
  Bound start_{};
  Bound end_{};
  bool single_date_ = false;
};

}  // namespace citynet::base
