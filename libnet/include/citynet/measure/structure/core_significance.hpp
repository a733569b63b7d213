#pragma once

#include "citynet/measure/null_model.hpp"
#include "citynet/measure/structure/core_periphery.hpp"

namespace citynet::measure {

struct CoreSignificanceOptions {
  CorePeripheryOptions core_periphery{};  ///< its `run` is not used
  NullModel model{};                      ///< empty: `same_density`
  /// Every trial is a search of its own, so fewer than for counts.
  SignificanceOptions significance{.trials = 199};
};

struct CoreSignificance {
  Significance fit{};
  Account account{};
};

/// Significance of a core: does the network have more of a core than one with its ties at random?
///
/// The fit of `core_periphery` against the null model; `p_greater` small: more of a core than by
/// chance. Where the search is not a proof, it is none for the trials either. Note that a graph
/// with the same degrees would often do as well: this tests against ties at random alone, and a
/// null model that keeps degrees is any function of the type `NullModel`. The division of trials
/// in parallel leaves one thread to each search.
/// See `significance` for p, z, cost, determinism and errors.
[[nodiscard]] CoreSignificance core_significance(const view::Graph& graph,
                                                 const CoreSignificanceOptions& options = {});

}  // namespace citynet::measure
