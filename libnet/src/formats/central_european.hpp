#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace citynet::formats {

/// The 8-bit encodings in which tables from Central Europe most often arrive.
enum class CentralEuropean { cp1250, iso_8859_2 };

/// The character a byte stands for; 0 when the encoding has no printable one there.
[[nodiscard]] char32_t decode(CentralEuropean encoding, char byte);

/// How many characters would look out of place (`±` in a word, a capital after a small letter)
/// if the text were in this encoding. Empty when the text cannot be in it: a byte without
/// meaning, no letter among the bytes above 0x7F, or more than one odd character in four letters.
[[nodiscard]] std::optional<std::size_t> oddities(CentralEuropean encoding, std::string_view bytes);

}  // namespace citynet::formats
