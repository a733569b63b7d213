#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace citynet::view {

/// The keys of one kind of an incidence that was made from cells: those that were given, or "a0",
/// "a1" ..., which are made when the first is asked for, as millions of them take longer than what
/// is computed. Copies share them.
class CellKeys {
 public:
  CellKeys() = default;
  CellKeys(std::vector<std::string> given, std::size_t count, char prefix)
      : keys_(std::make_shared<Keys>()) {
    keys_->keys = std::move(given);
    keys_->count = count;
    keys_->prefix = prefix;
  }

  [[nodiscard]] const std::string& operator[](std::uint32_t number) const {
    std::call_once(keys_->once, [&] { keys_->make(); });
    return keys_->keys[number];
  }

 private:
  struct Keys {
    std::once_flag once{};
    std::vector<std::string> keys{};
    std::size_t count = 0;
    char prefix = 0;

    void make() {
      if (!keys.empty()) return;
      keys.reserve(count);
      for (std::size_t i = 0; i < count; ++i) keys.push_back(prefix + std::to_string(i));
    }
  };
  std::shared_ptr<Keys> keys_{};
};

}  // namespace citynet::view
