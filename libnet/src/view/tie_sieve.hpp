#pragma once

#include "citynet/view/projection.hpp"
#include "view/ties.hpp"

namespace citynet::view {

/// Decides pair by pair which ties are stored, so that the others never take memory.
class TieSieve {
 public:
  explicit TieSieve(const ProjectionOptions& options);

  /// Whether a row must be compared with all others, and not only with later ones.
  [[nodiscard]] bool needs_whole_rows() const noexcept { return directed_ || top_ > 0; }
  /// Whether a tie may be found from both of its ends.
  [[nodiscard]] bool stores_ties_twice() const noexcept { return !directed_ && top_ > 0; }

  /// Whether every pair of a positive strength is stored, found from one of its ends.
  [[nodiscard]] bool keeps_all() const noexcept { return !needs_whole_rows() && minimum_ <= 0; }

  /// Takes a pair that shares a column; `sum` is 0 when they were never in it at the same time.
  void take(Vertex row, Vertex other, double sum, double strength, TieWriter& ties,
            ProjectionAccount& account) const {
    const bool wanted = strength > 0 && strength >= minimum_;  // not so when there is no number
    ties.write({row, other}, strength, wanted);
    if (!wanted) reason(sum, strength, account) += pairs(row, other);
  }
  /// A pair that is met from both of its ends is counted at the first.
  [[nodiscard]] std::uint64_t pairs(Vertex row, Vertex other) const noexcept {
    return directed_ || row < other ? 1 : 0;
  }
  /// Keeps the strongest ties of the row, when only these are wanted; they begin at `begin`.
  void finish_row(Vertex row, std::size_t begin, Ties& ties) const;

 private:
  /// Why such a tie is out.
  [[nodiscard]] std::uint64_t& reason(double sum, double strength,
                                      ProjectionAccount& account) const;
  void keep_strongest(std::size_t begin, Ties& ties) const;

  bool directed_, timed_;
  double minimum_;
  std::size_t top_;
  EqualTies equal_ties_;
};

}  // namespace citynet::view
