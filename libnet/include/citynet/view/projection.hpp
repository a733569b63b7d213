#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/time_overlap.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// How strong the tie of two rows is that share columns.
///
/// With a, b rows, j the columns in which both have a cell, v the cells (1, or the grade), s(a)
/// the sum and q(a) the sum of squares of a row, k(j) the number of rows in a column, s(j) its
/// sum, m the number of columns, n the number of rows. Without grades s and q of a row are its
/// number of columns d(a), and s(j) = k(j).
enum class Scheme {
  /// sum of v(a,j) v(b,j): the number of shared columns. Graded: the interlocking network model.
  count,
  /// 1. Refuses grades, which it could not show.
  binary,
  /// count / m: the share of all columns, isolated ones included. NetworkX's `ratio=True`.
  ratio,
  /// sum of v(a,j) v(b,j) / (k(j) - 1): in a column of k, everybody meets k - 1 others and
  /// divides among them. Newman 2001, doi:10.1103/PhysRevE.64.016132.
  newman,
  /// sum of v(a,j) v(b,j) / k(j): a column of k has 1/k to give to each tie.
  hyperbolic,
  /// a to b: (1 / s(a)) sum of v(a,j) v(b,j) / s(j): what a has flows to its columns and from them
  /// to b, by grades if there are any. Directed; the arcs out of a vertex add up to less than 1,
  /// as some flows back. Zhou et al. 2007, doi:10.1103/PhysRevE.76.046115.
  resource_allocation,
  /// c / (s(a) + s(b) - c) with c = sum of min(v(a,j), v(b,j)): shared columns among those of
  /// either. Graded: the form for quantities, also called Ruzicka.
  jaccard,
  /// c / min(s(a), s(b)) with the same c: 1 when one is in everything the other is in.
  min_overlap,
  /// sum of v(a,j) v(b,j) / sqrt(q(a) q(b)).
  cosine,
  /// The correlation of the two rows over all m columns, without grades the phi coefficient.
  /// Undefined for a row that is the same everywhere (in every column, or in none).
  pearson,
  /// (tu - vw) / (tu + vw) of the 2x2 table of columns: t with both, u with neither, v and w with
  /// one. Refuses grades, which a table of counts has no place for. Undefined for 0 / 0.
  yule_q,
  /// The cosine of the rows with each cell multiplied by ln(n / k(j)): sharing what few are in
  /// counts more, sharing what all are in nothing. Salton & Buckley 1988,
  /// doi:10.1016/0306-4573(88)90021-0. Undefined for a row that is only in what all are in.
  tf_idf,
  /// a to b: c / s(a) with c as in `jaccard`: the share of what a is in that b is in too. Directed.
  directed_share,
  /// 2 sum of v(a,j) v(b,j) / (q(a) + q(b)). On the incidence of a meta-path the similarity
  /// PathSim, Sun et al. 2011, doi:10.14778/3402707.3402736; without grades Dice's coefficient.
  pathsim,
  /// `ProjectionOptions::own`.
  own,
};

[[nodiscard]] std::string_view to_string(Scheme scheme) noexcept;
/// Whether the strength from a to b may differ from that from b to a.
[[nodiscard]] bool is_directed(Scheme scheme) noexcept;

/// What a user's own function is told of two rows that share a column. Without grades v = 1.
struct PairSums {
  Vertex first = 0, second = 0;                  ///< first < second
  double shared = 0;                             ///< columns in which both have a cell
  double product = 0;                            ///< sum of v(a,j) v(b,j) over them
  double smaller = 0;                            ///< sum of min(v(a,j), v(b,j))
  double newman = 0;                             ///< sum of v(a,j) v(b,j) / (k(j) - 1)
  double hyperbolic = 0;                         ///< sum of v(a,j) v(b,j) / k(j)
  double first_sum = 0, second_sum = 0;          ///< of all cells of the row
  double first_squares = 0, second_squares = 0;  ///< sums of their squares
  double rows = 0, columns = 0;                  ///< of the incidence
};

/// What to do when several ties are equally strong and the last place of `top` falls among them.
enum class EqualTies {
  keep_all,      ///< none is better than the others: all are kept, and the list may be longer
  lowest_vertex  ///< those to the vertices of lower number, so that memory is bounded by n * top
};

struct ProjectionOptions {
  Scheme scheme = Scheme::count;      ///< what can be read as it is
  CellUse cells = CellUse::presence;  ///< grades are used when they are asked for
  double minimum = 0;                 ///< weaker ties are not stored; as strong ones are
  std::size_t top = 0;                ///< of each vertex only its strongest ties; 0: all
  EqualTies equal_ties = EqualTies::keep_all;
  std::optional<TimeOverlap> overlap{};          ///< empty: when does not matter
  std::function<double(const PairSums&)> own{};  ///< for `Scheme::own`
  base::RunControl run{};
};

/// Where every pair of rows went. For directed schemes a pair counts twice, once for each arc.
/// met = stored + all that are out.
struct ProjectionAccount {
  std::uint64_t possible = 0;          ///< pairs of different rows
  std::uint64_t met = 0;               ///< that share a column; the others have nothing to add up
  std::uint64_t stored = 0;            ///< became ties
  std::uint64_t out_not_together = 0;  ///< share columns, but never at the same time
  std::uint64_t out_undefined = 0;     ///< the scheme has no number for them
  std::uint64_t out_not_positive = 0;  ///< negative or no association
  std::uint64_t out_below_minimum = 0;
  std::uint64_t out_beyond_top = 0;

  friend bool operator==(const ProjectionAccount&, const ProjectionAccount&) = default;
};

/// How a graph was projected, and what was not stored.
struct Projection {
  ProjectionOptions options{};  ///< with an empty `run`
  ProjectionAccount account{};
};

/// In plain words, for methods sections: "strength: shared columns, each divided by ...".
[[nodiscard]] std::string describe(const Projection& projection);

/// Ties two rows of the incidence for each column - network, project, event ... - both are in.
///
/// Vertices are the rows, in the same order and with the same keys; who shares nothing stays as an
/// isolated vertex. Strengths are greater than 0: pairs whose association is negative, zero or
/// undefined are not tied, and `Graph::projection` counts them. Pairs that share nothing are never
/// looked at; no scheme gives them a positive strength. What was joined is projected by
/// `project(incidence.transposed())`.
///
/// `minimum` and `top` work while projecting: what they take out is never stored. `minimum` is
/// inclusive, and with `top` an undirected tie stays when it is among the strongest of either end,
/// a directed one when it is among the strongest out of its source. Strengths that differ by no
/// more than 1e-9 of the larger one count as equal in both.
///
/// A column with k rows makes k(k-1)/2 ties: one event with everybody in it makes everybody a
/// neighbour of everybody, so look at `without_targets` before believing a dense picture.
///
/// O(sum of k^2) time - twice that for directed schemes and with `top` - and one dense row of
/// memory per thread beside the ties that are stored. The same bits for any number of threads.
/// `own` is called once or twice for each pair, on any of the threads, and takes the time it takes.
/// With `overlap` a column counts v(a,j) v(b,j) times the overlap of the two; sizes of rows and
/// columns know no time. It needs records, and a scheme that adds up over columns: not jaccard,
/// pearson, yule_q, pathsim, own.
///
/// Throws InvalidArgument for options that do not go together (each says why) and for a strength
/// of `own` that is infinite; Cancelled.
[[nodiscard]] Graph project(const TwoMode& incidence, const ProjectionOptions& options = {});

/// Both steps in one: the incidence of the view, then its projection onto `actors`.
[[nodiscard]] Graph project(const View& view, const TwoModeOptions& actors = {},
                            const ProjectionOptions& options = {});

}  // namespace citynet::view
