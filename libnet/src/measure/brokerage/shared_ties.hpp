#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>

#include "measure/brokerage/mutual_ties.hpp"

namespace citynet::measure {

/// Calls `use(j, strength, share)` for the ties from q to those j that are neighbours of i, with
/// a(q, j) + a(j, q) and p(q, j), in ascending order; where q has not many more neighbours than i,
/// for all ties of q, which is faster than to sort out those of others. `use` must not mind them.
/// Returns the work.
template <class Use>
std::size_t for_each_shared(const MutualTies& ties, view::Vertex i, view::Vertex q, Use use) {
  const auto of_i = ties.neighbors(i), of_q = ties.neighbors(q);
  const auto strengths = ties.strengths(q);
  const auto shares = ties.shares(q);
  const auto search = 2 * static_cast<std::size_t>(std::bit_width(of_q.size())) * of_i.size();
  if (search >= of_q.size()) {
    for (std::size_t at = 0; at < of_q.size(); ++at) use(of_q[at], strengths[at], shares[at]);
    return of_q.size();
  }
  auto from = of_q.begin();
  for (const auto j : of_i) {
    from = std::lower_bound(from, of_q.end(), j);
    if (from == of_q.end()) break;
    if (*from != j) continue;
    const auto at = static_cast<std::size_t>(from - of_q.begin());
    use(j, strengths[at], shares[at]);
  }
  return search;
}

}  // namespace citynet::measure
