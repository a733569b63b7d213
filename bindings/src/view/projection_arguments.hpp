#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "citynet/view/projection.hpp"
#include "support/progress.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

/// A scheme by its name, or a function of the user's own.
using SchemeLike = std::variant<std::string, std::function<double(const view::PairSums&)>>;

/// How a projection is made, as callers write it.
struct ProjectionArguments {
  SchemeLike scheme;
  std::optional<std::string> cells;
  double minimum;
  std::int64_t top;
  std::string equal_ties;
  std::optional<std::string> overlap, bound;
  std::optional<std::pair<DayLike, DayLike>> window;
  int threads;
  PythonProgress progress;

  /// `cells` that are not named count by grade when `graded`, else by presence.
  [[nodiscard]] view::ProjectionOptions options(bool graded) const;

 private:
  [[nodiscard]] std::optional<view::TimeOverlap> time_overlap() const;
};

}  // namespace citynet::bindings
