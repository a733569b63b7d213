#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "citynet/base/run_control.hpp"

namespace citynet::formats {

/// Memory for the bytes of a file, in large pages where the system has them. When they were read,
/// the arrays of the graph that is made of them are cut from it.
class LargeBytes {
 public:
  LargeBytes() = default;
  explicit LargeBytes(std::size_t size);
  LargeBytes(const LargeBytes&) = delete;
  LargeBytes& operator=(const LargeBytes&) = delete;
  LargeBytes(LargeBytes&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  LargeBytes& operator=(LargeBytes&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~LargeBytes();

  [[nodiscard]] char* data() noexcept { return data_; }
  [[nodiscard]] std::string_view view() const noexcept { return {data_, size_}; }

 private:
  char* data_ = nullptr;
  std::size_t size_ = 0;
};

/// What stood in a file.
struct FileBytes {
  std::string small{};  ///< of a short file, or one that changed while it was read
  LargeBytes large{};

  [[nodiscard]] std::string_view view() const noexcept {
    return small.empty() ? large.view() : std::string_view(small);
  }
};

/// `read_file` for files of any size, by as many threads as `run` says. A file that is mapped
/// instead could be cut under us while we read.
[[nodiscard]] FileBytes read_large_file(const std::string& path, const base::RunControl& run);

}  // namespace citynet::formats
