#pragma once

#include <span>
#include <string>

namespace citynet::measure {

/// Throws InvalidArgument unless there are as many labels as there should be.
void require_labels(const char* argument, std::span<const std::string> labels, std::size_t count,
                    const char* of_what);

}  // namespace citynet::measure
