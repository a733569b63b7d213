#pragma once

#include <string>
#include <string_view>

namespace citynet::read {

/// One wchar_t per character of well-formed UTF-8, so that patterns and lengths count characters
/// as their authors do, not bytes.
[[nodiscard]] std::wstring wide(std::string_view text);

}  // namespace citynet::read
