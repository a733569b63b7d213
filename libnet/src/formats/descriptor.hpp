#pragma once

#include <string>

namespace citynet::formats {

/// Throws FileError with the system's own words for an error number.
[[noreturn]] void fail_on_file(const std::string& path, const std::string& step, int error);

/// An open file that is closed on every way out.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  [[nodiscard]] int number() const noexcept { return number_; }
  [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }

  /// Closes now; a disk may report here that earlier bytes never arrived.
  [[nodiscard]] bool close() noexcept;

 private:
  int number_ = -1;
};

}  // namespace citynet::formats
