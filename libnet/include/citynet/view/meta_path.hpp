#pragma once

#include <vector>

#include "citynet/model/kind.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

struct MetaPathOptions {
  Represented represented = Represented::as_city;
  /// Whether a fact ties its participants to each other, too: an award its winner to a category.
  /// A fact counts when one of the affiliations that follow from it is in the view.
  bool through_facts = true;
};

/// The first half of a path through kinds of entities - city, project, topic, project, city - as
/// an incidence of where it starts and where it turns round, to be projected.
///
///   grade(a, t) = number of paths from a to t = (W1 W2 ...)(a, t)
///
/// with W the 0/1 incidence of two kinds that follow each other in the path. Two entities are one
/// step apart when an affiliation in the view ties them, whichever of the two is the actor, or a
/// fact does; several affiliations of the same two are one step. `kinds` is the whole path; it
/// reads the same from either end, as the way back is the way there, and has at least three kinds.
///
/// Of its projection, with `CellUse::grade`, `Scheme::count` gives the number of paths from one end
/// to the other, which is the product of all incidences along the path, and `Scheme::pathsim` the
/// similarity PathSim (Sun et al. 2011, doi:10.14778/3402707.3402736). `explain` tells what the
/// paths lead through: `behind` a cell stand all affiliations along them.
///
/// Rows are the entities that have a path, columns those where paths turn; without any the
/// incidence is empty. O(sum over steps and entities of the paths so far) time and memory.
/// Throws InvalidArgument for a path that does not read the same from either end, or is too short.
[[nodiscard]] TwoMode meta_path(const View& view, const std::vector<model::EntityKind>& kinds,
                                const MetaPathOptions& options = {});

}  // namespace citynet::view
