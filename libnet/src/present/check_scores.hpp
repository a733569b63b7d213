#pragma once

#include <cstddef>
#include <span>

#include "citynet/measure/result.hpp"

namespace citynet::present {

/// Throws InvalidArgument when there are no scores, two of them have the same name, or one does
/// not have `count` values; `things` says of what there is one score each ("vertex").
void check_scores(std::span<const measure::VertexScores> scores, std::size_t count,
                  const char* thing);

}  // namespace citynet::present
