#pragma once

#include <string_view>

namespace citynet::read {

/// `PL|pol|poland|polska;...`: codes of ISO 3166-1 with their names as keys.
[[nodiscard]] std::string_view country_name_table() noexcept;

}  // namespace citynet::read
