#pragma once

#include <vector>

#include "citynet/measure/result.hpp"

namespace citynet::measure {

/// One number per actor and one per target, in the order of the rows and columns.
///
/// The two kinds have scales of their own: what is normalised is divided by the largest value that
/// is possible for an actor, or for a target, among so many actors and targets.
struct TwoModeScores {
  std::vector<double> actors{};
  std::vector<double> targets{};
  bool integral = false;  ///< the values are whole numbers (degree)
  Account account{};
};

}  // namespace citynet::measure
