#pragma once

#include <span>
#include <string>
#include <vector>

#include "citynet/measure/groups.hpp"

namespace citynet::measure {

/// Throws InvalidArgument unless there are as many labels as there should be.
void require_labels(const char* argument, std::span<const std::string> labels, std::size_t count,
                    const char* of_what);

/// The name of the group of each; empty where there is none.
[[nodiscard]] std::vector<std::string> labels_of(const Groups& groups);

}  // namespace citynet::measure
