#pragma once

#include <string>
#include <string_view>

namespace citynet::formats {

/// The text as it stands between two tags: `&`, `<` and `>` escaped, CR as `&#13;` (a reader would
/// turn it into LF). Throws InvalidArgument that names `where` for text that is not UTF-8 and for
/// characters outside of XML 1.0 `Char`, which no escape can carry.
[[nodiscard]] std::string escaped_xml_text(std::string_view text, const std::string& where);

}  // namespace citynet::formats
