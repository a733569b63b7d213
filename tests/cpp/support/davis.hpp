#pragma once

#include "citynet/model/network.hpp"

namespace citynet::test {

/// 18 women of a southern town (as cities, keys in lower case) and the 14 events (e1 to e14) they
/// came to, 89 attendances. Davis, Gardner & Gardner 1941, Deep South.
[[nodiscard]] model::Network southern_women();

}  // namespace citynet::test
