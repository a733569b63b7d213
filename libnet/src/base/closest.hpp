#pragma once

#include <span>
#include <string>
#include <string_view>

namespace citynet::base {

/// Helps out after a misspelt word: `; the closest are 'gdansk', 'gdynia'`, at most three of the
/// candidates in order of edit distance, or nothing when none is near.
[[nodiscard]] std::string closest_words(std::string_view word,
                                        std::span<const std::string> candidates);

}  // namespace citynet::base
