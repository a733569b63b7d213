#pragma once

#include <vector>

#include "citynet/measure/mixing/ei_index.hpp"
#include "citynet/measure/null_model.hpp"

namespace citynet::measure {

struct MixingSignificanceOptions {
  TieUse ties = TieUse::presence;  ///< of the E-I index; Yule's Q has presence alone
  NullModel model{};               ///< empty: `permuted_groups`
  SignificanceOptions significance{};
};

struct MixingSignificance {
  Significance graph{};
  std::vector<Significance> groups{};    ///< per group
  std::vector<Significance> vertices{};  ///< per vertex
  Account account{};
};

/// Significance of mixing: is cooperation inside or across groups more than their sizes explain?
///
/// The E-I index of the graph, of every group and of every vertex against the null model; see
/// `significance` for p and z, cost and determinism, `ei_index` for the index and errors. `p_less`
/// small: more inside than by chance.
[[nodiscard]] MixingSignificance ei_index_significance(
    const view::Graph& graph, const Groups& groups, const MixingSignificanceOptions& options = {});

/// The same for Yule's Q: `p_greater` small means more inside than by chance.
[[nodiscard]] MixingSignificance yule_q_significance(const view::Graph& graph, const Groups& groups,
                                                     const MixingSignificanceOptions& options = {});

}  // namespace citynet::measure
