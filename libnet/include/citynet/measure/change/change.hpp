#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
class TwoMode;
}  // namespace citynet::view

namespace citynet::measure {

/// What became of something from one wave to the next.
enum class Fate {
  kept,    ///< in both
  gained,  ///< in the later one only
  lost,    ///< in the earlier one only
};

[[nodiscard]] std::string_view to_string(Fate fate) noexcept;

/// How many were kept, gained and lost.
struct Tally {
  std::size_t kept = 0, gained = 0, lost = 0;
  /// kept / (kept + gained + lost); NaN when there is nothing in either wave.
  double jaccard = std::numeric_limits<double>::quiet_NaN();
  /// (gained + lost) / (before + after); NaN when there is nothing in either wave.
  double turnover = std::numeric_limits<double>::quiet_NaN();

  [[nodiscard]] std::size_t before() const noexcept { return kept + lost; }
  [[nodiscard]] std::size_t after() const noexcept { return kept + gained; }
};

struct KeyFate {
  std::string key;
  Fate fate = Fate::kept;
  friend bool operator==(const KeyFate&, const KeyFate&) = default;
};

/// A tie by the keys of its ends, and how strong it was and is; 0 where it was not there, 1 where
/// ties have no numbers.
struct TieFate {
  std::string first, second;
  Fate fate = Fate::kept;
  double before = 0, after = 0;
  friend bool operator==(const TieFate&, const TieFate&) = default;
};

/// Who came to and left one column: a network, a project, an event.
struct TargetChange {
  std::string key;
  Fate fate = Fate::kept;              ///< of the column itself
  std::vector<std::string> joiners{};  ///< ascending keys, like the others
  std::vector<std::string> leavers{};
  std::vector<std::string> stayers{};
};

struct TwoModeChange {
  std::vector<KeyFate> actors{}, targets{};  ///< ascending by key
  std::vector<TieFate> cells{};              ///< ascending by actor, then target
  std::vector<TargetChange> by_target{};     ///< beside `targets`
  Tally of_actors{}, of_targets{}, of_cells{};
  Account account{};
};

struct GraphChange {
  std::vector<KeyFate> vertices{};  ///< ascending by key
  /// Ascending by key; `first` is the smaller key when undirected.
  std::vector<TieFate> edges{};
  Tally of_vertices{}, of_edges{};
  std::size_t strengthened = 0, weakened = 0;  ///< of the kept edges
  Account account{};
};

struct ChangeOptions {
  base::RunControl run{};
};

/// Change: what was kept, gained and lost between two waves - cities, networks, memberships, ties.
///
///   jaccard = kept / (kept + gained + lost)        turnover = (gained + lost) / (before + after)
///
/// Jaccard is the share of all that ever was; turnover the share of the two waves together that is
/// in one of them only (1 minus the coefficient of Sorensen). Both are given for each mode.
///
/// Waves are matched by keys; the order of rows, columns and vertices does not matter. What has a
/// key in a wave is in it, though it may have no cell and no edge there: an incidence made from a
/// view has no empty rows, so that a city without affiliations is lost.
/// With nothing in either wave the two shares are NaN and, when that is so of everything, the
/// status `undefined`.
///
/// O(n log n + m log m) time. Throws InvalidArgument when one graph is directed and the other is
/// not; Cancelled.
/// Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x; Diamond 1969, doi:10.1073/pnas.64.1.57
/// (turnover).
[[nodiscard]] TwoModeChange change(const view::TwoMode& before, const view::TwoMode& after,
                                   const ChangeOptions& options = {});
[[nodiscard]] GraphChange change(const view::Graph& before, const view::Graph& after,
                                 const ChangeOptions& options = {});

/// Each wave compared with the one before it; nothing for fewer than two waves.
[[nodiscard]] std::vector<TwoModeChange> changes(std::span<const view::TwoMode> waves,
                                                 const ChangeOptions& options = {});

}  // namespace citynet::measure
