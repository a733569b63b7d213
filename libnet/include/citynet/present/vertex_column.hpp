#pragma once

#include <vector>

#include "citynet/measure/community/leiden.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/present/table.hpp"

namespace citynet::present {

/// The scores as a column under the name of their measure (`vertex_strength`: with underscores, so
/// that every tool takes it); undefined scores (NaN) are missing.
[[nodiscard]] Column vertex_column(const measure::VertexScores& scores);

/// The communities as a column `community`, numbered from 1 as people count.
[[nodiscard]] Column vertex_column(const measure::Communities& communities);

}  // namespace citynet::present
