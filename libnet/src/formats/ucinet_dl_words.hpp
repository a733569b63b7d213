#pragma once

#include <string_view>
#include <vector>

#include "formats/text_lines.hpp"

namespace citynet::formats {

/// Parts words at `=` too: `n=5` is `n` and `5`.
[[nodiscard]] std::vector<TextPiece> split_at_equals(const std::vector<TextPiece>& words);

/// Whether a word stands there, in any case, perhaps with a colon behind it.
[[nodiscard]] bool is_dl_word(const TextPiece& word, std::string_view name);

}  // namespace citynet::formats
