#pragma once

#include <string>

#include "citynet/present/table.hpp"
#include "citynet/view/explain.hpp"

namespace citynet::present {

/// One row per statement behind a tie: what is shared (key, name, kind), who (key), in which role
/// and fact, status, `start` and `end` of the affiliation (EDTF; those of the event where the
/// affiliation has none), `stated_start` and `stated_end` as this source gives them, certainty,
/// source (title and address), note, what was joined (the key; on a path not what is shared) and
/// the contribution of what is shared to the strength. Of a graph without records one row per thing
/// shared.
[[nodiscard]] Table to_table(const view::Explanation& explanation);

/// The same as a page to read: each shared network, project and event with both sides under it,
/// and what it adds to the strength unless that is 1.
[[nodiscard]] std::string to_text(const view::Explanation& explanation);

}  // namespace citynet::present
