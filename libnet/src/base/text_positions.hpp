#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::base {

/// Where in a list of texts each of them stands: an open table of numbers beside the list, which
/// must outlive it and stay as it is. `Text` is `std::string` or `std::string_view`. Linear time.
template <class Text>
class TextPositions {
 public:
  TextPositions() = default;
  explicit TextPositions(std::span<const Text> texts);

  struct Repeated {
    std::size_t first, second;
  };
  /// The first text that stands in the list for the second time.
  [[nodiscard]] const std::optional<Repeated>& repeated() const noexcept { return repeated_; }
  /// The first place of the text.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const noexcept;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place_from_1 = 0;  ///< 0: nobody is here
  };
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const noexcept;
  void add(std::size_t place, std::uint32_t hash);

  std::span<const Text> texts_{};
  std::vector<Slot> slots_{};
  std::uint64_t seed_ = 0;
  std::optional<Repeated> repeated_{};
};

template <class Text>
TextPositions(const std::vector<Text>&) -> TextPositions<Text>;

}  // namespace citynet::base
