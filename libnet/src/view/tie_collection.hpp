#pragma once

#include <map>
#include <mutex>
#include <span>
#include <vector>

#include "citynet/view/projection.hpp"
#include "view/ties.hpp"

namespace citynet::view {

/// Rows from `first` to before `last`.
struct RowRange {
  std::size_t first, last;
};

/// The ties and the account of all rows, in the order of the rows. Workers hand over block after
/// block of rows, in any order and at any time, and never wait for each other.
class TieCollection {
 public:
  /// Sets room aside for so many more ties, or for some millions if that is less: it takes no
  /// memory before it is used.
  void make_room(std::size_t at_most);
  /// Each row once, on any thread. Leaves `ties` and `account` empty, and `ties` with memory to be
  /// used again if there is any.
  void take(RowRange rows, Ties& ties, ProjectionAccount& account);
  /// To be called when all rows were taken that there was room for: puts the last ties in place.
  void finish(const base::RunControl& run);

  /// All ties in ascending order, after `finish`.
  [[nodiscard]] std::span<const Graph::Edge> edges() const noexcept {
    return {edges_.data(), size_};
  }
  [[nodiscard]] std::span<const double> strengths() const noexcept {
    return {strengths_.data(), size_};
  }
  void move_to(base::LargeVector<Graph::Edge>& edges, base::LargeVector<double>& strengths);
  /// Forgets the ties and goes on with the rows that follow, and with the account.
  void clear() noexcept { size_ = 0; }
  /// Of all rows so far.
  [[nodiscard]] ProjectionAccount account(std::size_t rows, std::size_t stored,
                                          bool directed) const;

 private:
  struct Waiting {
    std::size_t last_row;
    Ties ties;
  };
  struct Placed {
    std::size_t first;  ///< where its ties begin among all
    Ties ties;
  };

  [[nodiscard]] std::vector<Placed> place_waiting();
  void copy(const Placed& placed);

  std::mutex mutex_{};
  std::size_t next_row_ = 0;                  ///< of what comes before it, the places are known
  std::size_t size_ = 0;                      ///< how many ties that is
  std::map<std::size_t, Waiting> waiting_{};  ///< blocks of later rows, by their first row
  std::vector<Ties> spare_{};                 ///< memory that was written before is quicker
  base::LargeVector<Graph::Edge> edges_{};
  base::LargeVector<double> strengths_{};
  ProjectionAccount account_{};
};

/// Ties that were found from both of their ends stand twice, and not in order: mends both.
void sort_and_merge(base::LargeVector<Graph::Edge>& edges, base::LargeVector<double>& strengths);

}  // namespace citynet::view
