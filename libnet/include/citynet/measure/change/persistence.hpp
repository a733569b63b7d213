#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
class TwoMode;
}  // namespace citynet::view

namespace citynet::measure {

struct PersistenceOptions {
  base::RunControl run{};
};

/// One tie in a series of windows.
struct TiePersistence {
  std::string first, second;
  std::size_t windows = 0;      ///< in how many it is there
  std::size_t first_seen = 0;   ///< the number of the first of them, from 0
  std::size_t last_seen = 0;    ///< and of the last
  std::size_t longest_run = 0;  ///< most windows in a row
  friend bool operator==(const TiePersistence&, const TiePersistence&) = default;
};

struct Persistence {
  std::vector<TiePersistence> ties{};     ///< ascending by keys
  std::vector<std::size_t> in_exactly{};  ///< entry i: how many ties are in i + 1 windows
  double ephemeral_share = std::numeric_limits<double>::quiet_NaN();
  double mean_windows = std::numeric_limits<double>::quiet_NaN();  ///< in which a tie is there
  Account account{};
};

/// Persistence: how long ties last, and how many are ephemeral, in a series of windows.
///
///   ephemeral share = ties in exactly one window / ties in at least one
///
/// Ties are the cells of incidences, or the edges of graphs, matched by keys. The share depends on
/// width and step: overlapping windows show every tie more than once, so take windows that touch.
/// Undefined (NaN, status `undefined`) with fewer than two windows or without any tie.
///
/// O(sum of m log m) time. Throws InvalidArgument when some graphs are directed and others are not;
/// Cancelled.
/// Briot et al. 2021, doi:10.4000/cybergeo.37538.
[[nodiscard]] Persistence persistence(std::span<const view::TwoMode> windows,
                                      const PersistenceOptions& options = {});
[[nodiscard]] Persistence persistence(std::span<const view::Graph> windows,
                                      const PersistenceOptions& options = {});

}  // namespace citynet::measure
