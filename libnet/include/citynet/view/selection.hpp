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

/// From when to before when the data looked at the world, `to` being the first day that no longer
/// counts. Outside of it silence means nothing: that nobody was a member then was not observed.
struct ObservationWindow {
  base::Day from, to;
  friend bool operator==(const ObservationWindow&, const ObservationWindow&) = default;
};

/// Which records of a network a view keeps: a plain value that can be compared and printed.
/// An empty set means "all".
///
/// The rules are asked in three rounds. First those that look at one affiliation alone (status to
/// unknown dates). Then `without_largest` takes out whole targets by the number of distinct actors
/// they have left. Then the least degrees hold.
struct Selection {
  Period period = AnyTime{};
  UnknownDates unknown_dates = UnknownDates::include;
  std::set<model::EntityKind> target_kinds{};  ///< kinds of what is joined
  std::set<model::EntityKind> actor_kinds{};
  std::set<std::string> roles{};
  std::set<std::string> without_roles{};  ///< dropped even when `roles` names them
  /// The lowest and the highest grade that counts, both included. Where one is given, an
  /// affiliation without a grade is out: nobody said how much it is.
  std::optional<double> least_grade{}, most_grade{};
  std::set<std::string> actor_countries{};   ///< ISO codes; actors of unknown country are out
  std::set<std::string> target_countries{};  ///< of what is joined, or of the city it sits in
  std::set<std::string> actors{};            ///< keys of those who are kept
  std::set<std::string> without_actors{};    ///< keys; left out even when `actors` names them
  std::set<std::string> targets{};           ///< keys of networks, projects, events kept
  std::set<std::string> without_targets{};   ///< left out even when `targets` names them
  std::set<model::AffiliationStatus> statuses{model::AffiliationStatus::confirmed,
                                              model::AffiliationStatus::ended,
                                              model::AffiliationStatus::unknown};
  /// Whose statements are heard, by keys of sources. An affiliation of which no heard source
  /// speaks is out. Its dates stay the best of all its statements.
  std::set<std::string> sources{};
  std::set<std::string> without_sources{};  ///< not heard even when `sources` names them
  /// Of the most trusted statement that is heard.
  model::Certainty least_certainty = model::Certainty::common;
  /// How many of the targets with the most distinct actors are left out; of equal size, the
  /// smaller key goes first. `View::dropped_largest` says which ones went.
  std::size_t without_largest = 0;
  /// With how many distinct targets an actor, and with how many distinct actors a target, must be
  /// affiliated. Both hold in what is left: who falls short goes, and whoever falls short because
  /// of that, until nobody does. The outcome is one and the same in any order - the (p, q)-core of
  /// the two-mode network - and with one of the two alone it takes a single pass.
  /// Cerinsek & Batagelj 2015, doi:10.48550/arXiv.1505.01817.
  std::size_t least_actor_degree = 0, least_target_degree = 0;
  /// Stated by the user; without it the view takes `model::Network::observed`.
  std::optional<ObservationWindow> observed{};

  friend bool operator==(const Selection&, const Selection&) = default;
};

/// One paragraph in plain words, for methods sections: "what held on 2024-06-01, past events,
/// declarations and awards included; unknown dates count; ...".
[[nodiscard]] std::string describe(const Selection& selection);

}  // namespace citynet::view
