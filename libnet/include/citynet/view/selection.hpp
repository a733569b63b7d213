#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>

#include "citynet/base/date.hpp"
#include "citynet/model/affiliation.hpp"
#include "citynet/model/kind.hpp"
#include "citynet/model/source.hpp"

namespace citynet::view {

/// What held on one day.
struct OnDay {
  base::Day day;
  /// Events, declarations, awards and documents happen and are then past. True counts those that
  /// took place on or before the day: a signature given in 2017 still ties its signatories in
  /// 2024. False counts only what took place on that very day.
  bool past_happenings = true;
  friend bool operator==(const OnDay&, const OnDay&) = default;
};

/// What held on at least one day of [from, to).
struct During {
  base::Day from, to;
  friend bool operator==(const During&, const During&) = default;
};

/// Everything that had begun on or before the day, whether or not it was over by then.
struct UpTo {
  base::Day day;
  friend bool operator==(const UpTo&, const UpTo&) = default;
};

/// Every time the data know of, dated or not.
struct AnyTime {
  friend bool operator==(const AnyTime&, const AnyTime&) = default;
};

using Period = std::variant<AnyTime, OnDay, During, UpTo>;

/// What an affiliation counts as when its dates do not decide. There is no default: the choice
/// changes results, so the caller makes it.
enum class UnknownDates { exclude, include };

/// Which records of a network a view keeps: a plain value that can be compared and printed.
/// An empty set means "all".
struct Selection {
  Period period = AnyTime{};
  UnknownDates unknown_dates = UnknownDates::include;
  std::set<model::EntityKind> target_kinds{};  ///< kinds of what is joined
  std::set<model::EntityKind> actor_kinds{};
  std::set<std::string> roles{};
  std::set<std::string> without_roles{};    ///< dropped even when `roles` names them
  std::set<std::string> actor_countries{};  ///< ISO codes; actors of unknown country are out
  std::set<std::string> without_targets{};  ///< keys of networks, projects, events left out
  std::set<model::AffiliationStatus> statuses{model::AffiliationStatus::confirmed,
                                              model::AffiliationStatus::ended,
                                              model::AffiliationStatus::unknown};
  model::Certainty least_certainty = model::Certainty::common;

  friend bool operator==(const Selection&, const Selection&) = default;
};

/// One paragraph in plain words, for methods sections: "what held on 2024-06-01, past events,
/// declarations and awards included; unknown dates count; ...".
[[nodiscard]] std::string describe(const Selection& selection);

}  // namespace citynet::view
