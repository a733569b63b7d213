#pragma once

#include <string>
#include <string_view>

namespace citynet::base {

/// The value as a message shows it: in single quotes, on one line (control characters become
/// `\n`, `\t` or `\x1b`), and cut after about 120 bytes, at a whole UTF-8 character, with its
/// length behind: a cell of a megabyte must not make a message of a megabyte.
[[nodiscard]] std::string in_quotes(std::string_view value);

}  // namespace citynet::base
