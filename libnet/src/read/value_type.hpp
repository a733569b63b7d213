#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "citynet/formats/data_package.hpp"

namespace citynet::read {

/// The rule of the field's type that the text breaks; empty when it is a value of the type.
[[nodiscard]] std::optional<std::string> broken_type_rule(const formats::Field& field,
                                                          const std::string& text);

/// The number a text is, as Table Schema writes numbers; empty when it is none.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

}  // namespace citynet::read
