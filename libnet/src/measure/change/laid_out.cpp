#include "measure/change/laid_out.hpp"

#include <limits>

#include "citynet/base/error.hpp"

namespace citynet::measure {

LaidOut lay_out(std::span<const KeyedScores> waves) {
  std::vector<std::vector<std::string>> keys;
  for (const auto& wave : waves) {
    if (wave.keys.size() != wave.values.size()) {
      throw base::InvalidArgument(
          "values", std::to_string(wave.values.size()),
          "there is one score per key (" + std::to_string(wave.keys.size()) + ")");
    }
    keys.push_back(wave.keys);
  }
  auto shared = share_keys("keys", keys);
  LaidOut made;
  for (std::size_t w = 0; w < waves.size(); ++w) {
    auto& row =
        made.waves.emplace_back(shared.keys.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < waves[w].values.size(); ++i) {
      row[shared.position[w][i]] = waves[w].values[i];
    }
  }
  made.keys = std::move(shared.keys);
  return made;
}

}  // namespace citynet::measure
