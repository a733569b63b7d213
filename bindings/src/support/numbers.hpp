#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/typed.hpp"

namespace citynet::bindings {

// Numbers as Python callers write them, checked before they are narrowed: -1 is an error and not
// 4,294,967,295, and 1.5 is not quietly 1.

/// A number of things, 0 or more.
[[nodiscard]] std::size_t count_of(const char* argument, std::int64_t value);

/// One whole number per element, each 0 to 4,294,967,295; `rule` says what they stand for.
[[nodiscard]] std::vector<std::uint32_t> whole_numbers(const char* argument,
                                                       const ArrayLike& values, const char* rule);

/// One real number per element.
[[nodiscard]] std::vector<double> real_numbers(const char* argument, const ArrayLike& values);

}  // namespace citynet::bindings
