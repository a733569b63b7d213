#pragma once

#include <map>
#include <string>
#include <variant>

#include "citynet/measure/change/keyed.hpp"
#include "measure/results.hpp"

namespace citynet::bindings {

/// Scores of one wave as Python callers have them: a result, or numbers by key.
using WaveScores = std::variant<Scores, std::map<std::string, double>>;

[[nodiscard]] inline measure::KeyedScores keyed_scores(const WaveScores& wave) {
  if (const auto* scores = std::get_if<Scores>(&wave)) {
    return measure::keyed(scores->graph, scores->scores);
  }
  measure::KeyedScores made;
  for (const auto& [key, value] : std::get<std::map<std::string, double>>(wave)) {
    made.keys.push_back(key);
    made.values.push_back(value);
  }
  return made;
}

}  // namespace citynet::bindings
