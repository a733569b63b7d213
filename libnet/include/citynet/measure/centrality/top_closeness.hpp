#pragma once

#include <cstddef>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// The vertices that score highest, the highest first, equals by number.
struct TopScores {
  std::vector<view::Vertex> vertices{};
  std::vector<double> values{};  ///< of each of them
  Account account{};
};

struct TopClosenessOptions {
  Direction direction = Direction::out;  ///< directed graphs: how near the others are to reach
  base::RunControl run{};
};

struct TopHarmonicOptions {
  bool normalized = true;                ///< divide by n - 1, as `harmonic` does
  Direction direction = Direction::out;  ///< directed graphs: how near the others are to reach
  base::RunControl run{};
};

/// The k cities that are nearest to the others, with what `closeness` says of them, without
/// computing it for all.
///
/// The values are those of `closeness` in steps under `UnreachablePairs::wasserman_faust`, bit by
/// bit; the other convention would put cities at the top that reach hardly anybody. Who shares the
/// last place is in the list too, so that it may be longer than k; it is all vertices when there
/// are no more.
///
/// Vertices are searched in the order of what they can score at most, judged by the ties of their
/// neighbours; a search ends when what it may still find cannot lift its vertex into the list. That
/// is exact. O(n m / 256) at worst, as for `closeness`, and often a small part of it where
/// distances are long. The same bits for any number of threads. Throws InvalidArgument for k = 0;
/// Cancelled. Bergamini et al. 2017, doi:10.48550/arXiv.1704.01077.
[[nodiscard]] TopScores top_closeness(const view::Graph& graph, std::size_t k,
                                      const TopClosenessOptions& options = {});

/// As `top_closeness` for what `harmonic` says in steps.
[[nodiscard]] TopScores top_harmonic(const view::Graph& graph, std::size_t k,
                                     const TopHarmonicOptions& options = {});

}  // namespace citynet::measure
