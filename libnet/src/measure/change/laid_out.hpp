#pragma once

#include <span>
#include <vector>

#include "citynet/measure/change/keyed.hpp"
#include "measure/change/shared_keys.hpp"

namespace citynet::measure {

/// Scores of several waves over the same keys.
struct LaidOut {
  std::vector<std::string> keys{};           // ascending
  std::vector<std::vector<double>> waves{};  // by wave, by key; NaN where there is no score
};

/// Throws InvalidArgument for keys that stand twice and for waves with another number of scores.
[[nodiscard]] LaidOut lay_out(std::span<const KeyedScores> waves);

}  // namespace citynet::measure
