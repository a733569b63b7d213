#pragma once

#include <span>

#include "citynet/model/network.hpp"
#include "citynet/view/grading.hpp"

namespace citynet::view {

/// Throws InvalidArgument for a score that is not finite and greater than 0.
void check(const Grading& grading);

/// The score of one affiliation; throws InvalidArgument when nothing declares one.
[[nodiscard]] double score_of(const model::Network& network, model::AffiliationId id,
                              const Grading& grading);

/// The grade of a cell from the affiliations behind it, at least one.
[[nodiscard]] double grade_of(const model::Network& network,
                              std::span<const model::AffiliationId> behind, const Grading& grading);

}  // namespace citynet::view
