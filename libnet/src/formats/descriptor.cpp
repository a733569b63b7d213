#include "formats/descriptor.hpp"

#include <unistd.h>

#include <system_error>
#include <utility>

#include "citynet/base/error.hpp"

namespace citynet::formats {

void fail_on_file(const std::string& path, const std::string& step, int error) {
  throw base::FileError(path, step + ": " + std::generic_category().message(error));
}

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() {
  if (is_open()) ::close(number_);
}

bool Descriptor::close() noexcept { return ::close(std::exchange(number_, -1)) == 0; }

}  // namespace citynet::formats
