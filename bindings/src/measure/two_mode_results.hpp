#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <string>
#include <vector>

#include "citynet/measure/two_mode/scores.hpp"
#include "citynet/view/grading.hpp"
#include "citynet/view/two_mode.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

/// Scores of both kinds with the incidence they are of.
struct TwoModeScoresResult {
  measure::TwoModeScores scores;
  view::TwoMode incidence;
};

struct TwoModeClosenessResult : TwoModeScoresResult {
  std::vector<std::uint32_t> actors_reach, targets_reach;
  std::vector<std::uint64_t> actors_farness, targets_farness;
};

struct TwoModeEigenvectorResult : TwoModeScoresResult {
  double singular_value;
};

struct LatapyClusteringResult : TwoModeScoresResult {
  double actor_mean, target_mean, mean;
};

[[nodiscard]] inline view::CellUse cell_use_of(const std::string& word) {
  using view::CellUse;
  return chosen<CellUse>("cells", word,
                         {{"presence", CellUse::presence}, {"grade", CellUse::grade}});
}

}  // namespace citynet::bindings
