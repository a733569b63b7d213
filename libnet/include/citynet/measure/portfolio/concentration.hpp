#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

/// How the actors of one column are spread over groups.
struct ColumnConcentration {
  std::size_t size = 0;      ///< actors in the column
  std::size_t labelled = 0;  ///< those whose group is known
  std::size_t groups = 0;    ///< with at least one actor in it
  double herfindahl = std::numeric_limits<double>::quiet_NaN();
  double blau = std::numeric_limits<double>::quiet_NaN();
  std::string largest{};  ///< the group with most actors, of equal ones the first by name
  double largest_share = std::numeric_limits<double>::quiet_NaN();
};

struct Concentration {
  std::vector<ColumnConcentration> columns{};  ///< one per column
  Account account{};
};

/// Concentration: whether a network is of one country or of many.
///
///   herfindahl = sum over groups of p^2        blau = 1 - herfindahl
///
/// with p the share of a group among the actors of the column whose group is known. Herfindahl is
/// 1 when all are of one group and 1/g when g groups are equally large; Blau, also called Simpson's
/// index, is the chance that two actors drawn with replacement are of different groups. Actors
/// whose label is empty are of unknown group: they count in `size` alone. Undefined (NaN) for a
/// column without labelled actors.
///
/// O(cells log groups) time. Throws InvalidArgument unless there is one label per actor.
/// Blau 1977, Inequality and Heterogeneity; Simpson 1949, doi:10.1038/163688a0.
[[nodiscard]] Concentration concentration(const view::TwoMode& incidence,
                                          std::span<const std::string> actor_groups);

/// The same for groups as other measures take them.
[[nodiscard]] Concentration concentration(const view::TwoMode& incidence,
                                          const Groups& actor_groups);

}  // namespace citynet::measure
