#pragma once

#include <cmath>
#include <vector>

#include "citynet/view/projection.hpp"
#include "view/large_pages.hpp"

namespace citynet::view {

/// The ties of some rows.
struct Ties {
  std::vector<Graph::Edge> edges{};
  std::vector<double> strengths{};
  std::size_t row_begin = 0;  ///< where those of the current row begin
};

/// Decides pair by pair which ties are stored, so that the others never take memory.
class TieSieve {
 public:
  explicit TieSieve(const ProjectionOptions& options);

  /// Whether a row must be compared with all others, and not only with later ones.
  [[nodiscard]] bool needs_whole_rows() const noexcept { return directed_ || top_ > 0; }
  /// Whether a tie may be found from both of its ends.
  [[nodiscard]] bool stores_ties_twice() const noexcept { return !directed_ && top_ > 0; }

  /// Takes a pair that shares a column; `sum` is 0 when they were never in it at the same time.
  void take(Vertex row, Vertex other, double sum, double strength, Ties& ties,
            ProjectionAccount& account) const {
    // A pair that is met from both of its ends is counted at the first.
    const std::uint64_t counts = directed_ || row < other ? 1 : 0;
    account.met += counts;
    if (timed_ && sum == 0) {
      account.out_not_together += counts;
    } else if (std::isnan(strength)) {
      account.out_undefined += counts;
    } else if (!(strength > 0)) {
      account.out_not_positive += counts;
    } else if (strength < minimum_) {
      account.out_below_minimum += counts;
    } else {
      ties.edges.push_back({row, other});
      ties.strengths.push_back(strength);
    }
  }
  /// Keeps the strongest ties of the row, when only these are wanted.
  void finish_row(Vertex row, Ties& ties) const;

 private:
  bool directed_, timed_;
  double minimum_;
  std::size_t top_;
  EqualTies equal_ties_;
};

/// The ties and the account of all rows, block after block.
class TieCollection {
 public:
  /// Room is set aside for so many ties, or for some millions if that is less: it takes no memory
  /// before it is used. What goes beyond stays in blocks until the end.
  explicit TieCollection(std::size_t at_most);

  /// Leaves `ties` and `account` empty.
  void take(Ties& ties, ProjectionAccount& account);
  /// All ties in ascending order, each once; the collection is empty afterwards.
  void move_into(LargeVector<Graph::Edge>& edges, LargeVector<double>& strengths, bool found_twice);
  [[nodiscard]] ProjectionAccount account(std::size_t rows, std::size_t stored,
                                          bool directed) const;

 private:
  void append(const Ties& ties);
  void append_blocks();

  LargeVector<Graph::Edge> edges_{};
  LargeVector<double> strengths_{};
  std::vector<Ties> blocks_{};
  ProjectionAccount account_{};
};

}  // namespace citynet::view
