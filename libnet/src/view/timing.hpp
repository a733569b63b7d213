#pragma once

#include "citynet/base/truth.hpp"
#include "citynet/model/network.hpp"
#include "citynet/view/selection.hpp"

namespace citynet::view {

/// Did the affiliation hold in the period, as far as the sources tell?
///
/// An affiliation without dates takes the date of a happening it belongs to (who took part in an
/// event did so when it took place). With anything else that lasts it stays undecided, except
/// that it cannot have held while its target did not exist.
[[nodiscard]] base::Truth held_during(const model::Affiliation& affiliation,
                                      const model::Network& network, const Period& period);

/// The same question for a bare interval.
[[nodiscard]] base::Truth held_during(const base::DateInterval& interval, const Period& period);

}  // namespace citynet::view
