#pragma once

#include <cstddef>
#include <vector>

namespace citynet::measure {

/// Places on a page.
struct Points {
  std::vector<double> x{}, y{};

  explicit Points(std::size_t count) : x(count), y(count) {}
  [[nodiscard]] std::size_t size() const noexcept { return x.size(); }
};

}  // namespace citynet::measure
