#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::formats {

/// Numbers texts in the order in which they come: the ids of nodes, looked up twice for each edge.
class IdIndex {
 public:
  /// The number of this text, a new one if it has none yet.
  std::uint32_t number_of(std::string_view text);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const noexcept;

  [[nodiscard]] const std::vector<std::string>& texts() const noexcept { return texts_; }
  [[nodiscard]] std::vector<std::string> take() && { return std::move(texts_); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number_from_1 = 0;  ///< 0: nobody is here
  };
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const noexcept;
  void grow();

  std::vector<std::string> texts_{};
  std::vector<Slot> slots_ = std::vector<Slot>(64);
};

}  // namespace citynet::formats
