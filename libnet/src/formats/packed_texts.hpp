#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::formats {

/// Texts one behind the other: a third of the memory of as many strings, so that those that are
/// looked up in no order, as the ids of the ends of edges are, stay in the near caches.
class PackedTexts {
 public:
  PackedTexts() = default;
  explicit PackedTexts(const std::vector<std::string>& texts) {
    begins_.reserve(texts.size() + 1);
    for (const auto& text : texts) {
      begins_.push_back(bytes_.size());
      bytes_ += text;
    }
    begins_.push_back(bytes_.size());
  }

  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    return {bytes_.data() + begins_[i], begins_[i + 1] - begins_[i]};
  }

  // Memory takes its time to answer: a loop that knows what it will look up asks beforehand, first
  // for the place of a text and some steps later for the text.
  void fetch_place(std::size_t i) const noexcept { __builtin_prefetch(begins_.data() + i); }
  void fetch_text(std::size_t i) const noexcept { __builtin_prefetch(bytes_.data() + begins_[i]); }

 private:
  std::string bytes_{};
  std::vector<std::size_t> begins_{};
};

}  // namespace citynet::formats
