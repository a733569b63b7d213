#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct EffectiveSizeOptions {
  TieUse ties = TieUse::presence;
  base::RunControl run{};
};

/// Effective size: how many partners a city has, less those it could reach through others.
///
///   s(i) = sum over j of  (1 - sum over q of p(i, q) m(j, q)),   j, q neighbours, i, j, q differ
///   m(j, q) = (a(j, q) + a(q, j)) / max over k of (a(j, k) + a(k, j)),   p as for `constraint`
///
/// In an undirected graph without strengths that is n - 2 t / n (Borgatti), n neighbours with t
/// ties among them, and computed so. From 1, all partners know each other, to n, none does. Ties of
/// a directed graph count both ways together. Undefined (NaN) for an isolate.
///
/// O(m^1.5) time by presence in an undirected graph, else O(sum over ties of the degrees of both
/// ends); the same bits for any number of threads. Throws InvalidArgument for missing strengths;
/// Cancelled.
/// Burt 1992, Structural Holes, ch. 2; Borgatti 1997, Connections 20(1).
[[nodiscard]] VertexScores effective_size(const view::Graph& graph,
                                          const EffectiveSizeOptions& options = {});

}  // namespace citynet::measure
