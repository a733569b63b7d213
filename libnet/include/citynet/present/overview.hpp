#pragma once

#include "citynet/model/network.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/view.hpp"

namespace citynet::present {

/// What is in a network: entities by kind, affiliations by status and certainty, sources, dates.
/// Columns `what`, `which`, `count`.
[[nodiscard]] Table overview(const model::Network& network);

/// Where the affiliations went in a view; columns `outcome` and `affiliations`, which add up to
/// the first row.
[[nodiscard]] Table to_table(const view::Census& census);

/// Where the pairs went when a graph was projected; columns `outcome` and `pairs`.
[[nodiscard]] Table to_table(const view::ProjectionAccount& account);

}  // namespace citynet::present
