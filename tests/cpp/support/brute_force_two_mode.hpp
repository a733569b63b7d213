#pragma once

#include <cstdint>
#include <vector>

#include "citynet/view/two_mode.hpp"
#include "support/dense.hpp"

/// Two-mode referees that follow the definitions word by word, for a handful of vertices. All they
/// read is the list of cells.
namespace citynet::test::brute_force {

/// Rows of 0 and 1, or of grades.
[[nodiscard]] Table table_of(const view::TwoMode& incidence, bool use_grades = false);

/// One number per actor and per target.
struct OfBothKinds {
  std::vector<double> actors{}, targets{};
};

/// The incidence as one graph, for the one-mode referees; actors first.
[[nodiscard]] view::Graph whole_graph(const view::TwoMode& incidence, bool use_grades = false);
[[nodiscard]] OfBothKinds split(const view::TwoMode& incidence, const std::vector<double>& values);

/// Least possible distances over distances, by Floyd and Warshall; NaN for who reaches nobody.
[[nodiscard]] OfBothKinds closeness_within_component(const view::TwoMode& incidence);
/// That times the share of others that is reached; 0 for who reaches nobody.
[[nodiscard]] OfBothKinds closeness_wasserman_faust(const view::TwoMode& incidence);

/// The linear system of BiRank, solved by elimination.
[[nodiscard]] OfBothKinds birank(const Table& cells, double actor_damping, double target_damping,
                                 const std::vector<double>& actor_query,
                                 const std::vector<double>& target_query);

/// Over all pairs of rows and pairs of columns.
[[nodiscard]] std::uint64_t butterflies(const Table& cells);
/// Per actor, those it is in.
[[nodiscard]] std::vector<double> butterflies_of_actors(const Table& cells);
/// Every path of three cells is walked.
[[nodiscard]] std::uint64_t three_paths(const Table& cells);

/// Every four-path of the rows is walked from one end to the other.
struct FourPathCounts {
  std::vector<double> all{}, closed{};  ///< per row in the middle
};
[[nodiscard]] FourPathCounts four_paths(const Table& cells);

/// Of the rows, as sets of columns; NaN where undefined. `divisor` is 'd', 'm' or 'M'.
[[nodiscard]] std::vector<double> latapy_clustering(const Table& cells, char divisor);
[[nodiscard]] std::vector<double> redundancy(const Table& cells);

/// Sum over the pairs of rows and the number of pairs, as published, on a table already in order.
[[nodiscard]] std::pair<double, double> paired_nestedness(const Table& cells);
/// Rows, then columns, in descending order of their sums.
[[nodiscard]] Table sorted_by_sums(Table cells);

[[nodiscard]] Table transposed(const Table& cells, std::size_t columns);

}  // namespace citynet::test::brute_force
