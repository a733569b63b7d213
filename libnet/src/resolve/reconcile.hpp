#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "citynet/base/date_interval.hpp"
#include "citynet/model/source.hpp"

namespace citynet::resolve {

/// The dates both accounts allow: unknown yields to known, and of two dates one of which lies
/// within the other the narrower one stands. Empty when they contradict each other.
[[nodiscard]] std::optional<base::DateInterval> agreed(const base::DateInterval& first,
                                                       const base::DateInterval& second);

/// Did one certainly end before the other began?
[[nodiscard]] bool are_separate(const base::DateInterval& first, const base::DateInterval& second);

/// Word for word the same from the same source; only the rows differ.
[[nodiscard]] bool says_the_same(const model::Statement& a, const model::Statement& b);

/// The statements, most trusted first, in the order of the input among equals.
[[nodiscard]] std::vector<std::size_t> by_trust(std::span<const model::Statement> statements);

/// The dates of one record that several statements tell of.
struct Reconciled {
  base::DateInterval valid{};
  std::size_t leader = 0;                    ///< the most trusted, then first, statement
  std::vector<std::size_t> contradicting{};  ///< statements whose dates were not taken
};

/// Starts with the dates of the leader and agrees them with the others in order of trust.
[[nodiscard]] Reconciled reconcile(std::span<const model::Statement> statements);

}  // namespace citynet::resolve
