#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>

#include "citynet/base/date.hpp"
#include "citynet/model/network.hpp"

namespace citynet::model {

/// An actor joins a target.
struct Joins {
  std::string actor, target;
  std::string role = "member";
  std::optional<base::Day> on{};  ///< from this day on, still going on; empty: at all times
};

/// An actor leaves a target, in all its roles.
struct Leaves {
  std::string actor, target;
  std::optional<base::Day> on{};  ///< the day before is the last; empty: was never in it
};

/// A network, project ... ceases to be: all leave it, and it leaves what it was a member of.
struct Dissolves {
  std::string target;
  std::optional<base::Day> on{};  ///< the day before is the last; empty: never was
};

/// What becomes of an actor that is in both networks that merge, in the same role.
enum class Collapse {
  keep_spells,   ///< both affiliations stay, as two spells
  one_per_role,  ///< that with `into` stays; the statements for the other are added to it
};

/// One network merges into another.
struct Merges {
  std::string from, into;
  std::optional<base::Day> on{};  ///< from this day on; empty: the two always were one
  Collapse collapse = Collapse::one_per_role;
};

using Hypothesis = std::variant<Joins, Leaves, Dissolves, Merges>;

/// `gdansk leaves ump on 2025-01-01`
[[nodiscard]] std::string to_string(const Hypothesis& hypothesis);

/// The network as it would be under the hypotheses, taken one after the other; the given one is as
/// it was. The new one is marked: `Network::hypotheses` lists them, and what a hypothesis made or
/// changed has a statement of the source `hypothesis`.
///
/// With a day, time before it stays as it is. An affiliation that a hypothesis ends gets the day
/// before as its last; it goes altogether when it certainly began on the day or later, and stays
/// untouched when it had certainly ended before. A merger ends those with `from` in this way and
/// begins new ones with `into` on the day, for those that may have held then. Without a day the
/// past is rewritten: affiliations go, or count as if they had always been with `into`.
///
/// A hypothesis is assumed to be true: its statements have the highest certainty, so that no filter
/// on certainty can undo it. Entities stay, facts stay (those about `from` are about `into` after a
/// merger without a day), and the observed span stays that of the data: a view of a hypothetical
/// future says that it is outside. O(records) per hypothesis.
///
/// Throws InvalidArgument for keys that the network does not have, for who cannot act and what
/// cannot be joined, for an actor that leaves what it is not in, for a merger of one thing with
/// itself, and when a source of the data already has the key `hypothesis`.
[[nodiscard]] Network what_if(const Network& network, std::span<const Hypothesis> hypotheses);

}  // namespace citynet::model
