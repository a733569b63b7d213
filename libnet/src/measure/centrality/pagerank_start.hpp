#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "base/parallel.hpp"
#include "measure/ties_product.hpp"

namespace citynet::measure {

/// What conjugate gradients are asked.
struct PageRankSystem {
  TiesProduct& ties;
  const std::vector<double>& strength;  ///< of each vertex: the sum of its ties
  const std::vector<double>& start;     ///< where the walker starts again, with the sum 1
  double damping;
};

/// A vector near the PageRank of an undirected graph, found by conjugate gradients in far fewer
/// steps than the walk would take; it adds up to 1. Walking on from it makes it exact.
///
/// PageRank is a multiple of the solution of (I - d A / s) y = start, s the strength of the
/// vertices: who has no ties starts again like everyone. A / s is symmetric for the product
/// sum of x(v) y(v) / s(v), and so the method applies; it needs no root of s, so that the unit of
/// strengths changes no bit. Ends when the sum of the errors is under `tolerance`, when it does not
/// fall any more, or after `max_steps`, each of which is one product; `step(error)` is told of
/// each. Returns the number of steps. Hestenes & Stiefel 1952, doi:10.6028/jres.049.044.
std::size_t pagerank_start(const PageRankSystem& system, double tolerance, std::size_t max_steps,
                           const std::function<void(double error)>& step, std::vector<double>& x,
                           base::Pulse& pulse);

}  // namespace citynet::measure
