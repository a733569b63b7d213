#pragma once

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/base/stage.hpp"
#include "view/incidence.hpp"
#include "view/pair_terms.hpp"
#include "view/row_counts.hpp"
#include "view/row_meetings.hpp"
#include "view/row_sums.hpp"
#include "view/rows_at_once.hpp"
#include "view/tie_collection.hpp"
#include "view/tie_sieve.hpp"

namespace citynet::view {

/// What one worker keeps: a dense row of sums, and the ties of the block it is working on.
template <class Term>
struct Workspace {
  using Sums = std::conditional_t<Term::kCounts, RowCounts, RowSums<typename Term::Sum>>;

  explicit Workspace(std::size_t rows) : sums(rows) {}

  Sums sums;
  Ties ties{};
  ProjectionAccount account{};
};

/// Goes through the rows, adds up what each shares with others, and hands the pairs to the sieve.
/// Upper half: only with later rows, so that every pair is visited once. Whole rows are needed
/// where the two directions differ, and to find the strongest ties of each vertex.
template <class Term>
class Kernel {
 public:
  using Sum = typename Term::Sum;

  Kernel(const TwoMode& incidence, Term term, const TieSieve& sieve, const base::RunControl& run)
      : arrays_(TwoModeAssembler::arrays(incidence)),
        term_(term),
        sieve_(sieve),
        meetings_(incidence, term, sieve.needs_whole_rows() ? With::all : With::later, run),
        keeps_all_sums_(keeps_all_sums()),
        cells_to_look_at_all_(cells_to_look_at_all()) {}

  [[nodiscard]] std::size_t row_count() const { return arrays_.actor_count; }
  [[nodiscard]] Vertex last_row_at_once(Vertex first, std::size_t ties_at_once) const {
    return view::last_row_at_once(arrays_, sieve_.needs_whole_rows(), first, ties_at_once);
  }

  void visit(Vertex row, Workspace<Term>& space, base::Pulse& pulse) const {
    const auto begin = space.ties.size();
    const auto first = arrays_.row_offsets[row], last = arrays_.row_offsets[row + 1];
    if (last - first == 1) {
      visit_only_cell(row, first, space, pulse);
    } else {
      visit_cells(row, first, last, space, pulse);
    }
    sieve_.finish_row(row, begin, space.ties);
  }

 private:
  using With = typename RowMeetings<Term>::With;

  /// Whether every pair that shares a column becomes a tie, and its strength is their sum.
  [[nodiscard]] bool keeps_all_sums() const {
    if constexpr (Term::kMayTell) {
      return term_.tells() && term_.formula.is_sum() && sieve_.keeps_all();
    }
    return false;
  }

  /// From so many cells on it is quicker to look at every sum of a row than to mark the touched
  /// ones. Sums are the same either way.
  [[nodiscard]] std::uint32_t cells_to_look_at_all() const {
    constexpr auto kNever = std::numeric_limits<std::uint32_t>::max();
    if constexpr (Term::kMayTell) {
      if (!term_.tells()) return kNever;
      double met = 0;
      for (std::size_t column = 0; column < arrays_.target_count; ++column) {
        const double size = arrays_.column_offsets[column + 1] - arrays_.column_offsets[column];
        met += size * (size - 1);
      }
      // Looking at 64 sums takes as long as two or three marks.
      const auto looks = static_cast<double>(arrays_.actor_count) / 64 * 2.0;
      const auto cells = looks * static_cast<double>(arrays_.columns.size()) / std::max(met, 1.0);
      return static_cast<std::uint32_t>(std::min<double>(cells, kNever));
    }
    return kNever;
  }

  void visit_cells(Vertex row, std::uint32_t first, std::uint32_t last, Workspace<Term>& space,
                   base::Pulse& pulse) const {
    const auto begin = sieve_.needs_whole_rows() ? Vertex{0} : row;
    if constexpr (Term::kMayTell) {
      if (last - first >= cells_to_look_at_all_) {
        const auto met = meetings_.add(row, first, last, space.sums.plain_touch(), pulse);
        write_row(row, met, space, pulse,
                  [&](const auto& take) { space.sums.drain_all(begin, take); });
        return;
      }
    }
    const auto met = meetings_.add(row, first, last, space.sums.touch(), pulse);
    write_row(row, met, space, pulse, [&](const auto& take) { space.sums.drain(begin, take); });
  }

  /// Most actors are in one thing only: whom they meet there is their row, already in order.
  void visit_only_cell(Vertex row, std::uint32_t cell, Workspace<Term>& space,
                       base::Pulse& pulse) const {
    const auto column = arrays_.columns[cell];
    const auto begin = meetings_.begin(cell), end = arrays_.column_offsets[column + 1];
    const auto add = term_.in(cell, column);
    const bool whole = sieve_.needs_whole_rows();
    write_row(row, end - begin, space, pulse, [&](const auto& take) {
      for (auto at = begin; at < end; ++at) {
        if (whole && arrays_.rows[at] == row) continue;
        Sum sum{};
        add(sum, at);
        take(arrays_.rows[at], sum);
      }
    });
    pulse.spend(end - begin + 1);
  }

  /// Writes the pairs that `each_pair` hands to what it is called with.
  template <class EachPair>
  void write_row(Vertex row, std::size_t most, Workspace<Term>& space, base::Pulse& pulse,
                 const EachPair& each_pair) const {
    if constexpr (Term::kMayTell) {
      if (keeps_all_sums_) return write_all_sums(row, most, space, each_pair);
    }
    const auto sieve = sieve_;  // local, as is all that the loop changes
    auto ties = space.ties.writer(most);
    std::uint64_t met = 0;
    each_pair([&](Vertex other, const Sum& sum) {
      met += sieve.pairs(row, other);
      sieve.take(row, other, static_cast<double>(number_of(sum)), term_.strength(row, other, sum),
                 ties, space.account);
      // A user's own function may be slow: look at the clock more often.
      if constexpr (std::is_same_v<Term, OwnTerm>) pulse.spend(OwnTerm::kWork);
    });
    space.account.met += met;
    space.ties.take(ties);
  }

  /// The same where there is nothing to decide and nothing to compute: no branch for a pair.
  template <class EachPair>
  static void write_all_sums(Vertex row, std::size_t most, Workspace<Term>& space,
                             const EachPair& each_pair) {
    auto ties = space.ties.writer(most);
    const auto before = ties.at;
    each_pair([&](Vertex other, const Sum& sum) {
      ties.write({row, other}, number_of(sum), true);
    });
    space.account.met += ties.at - before;
    space.ties.take(ties);
  }

  const TwoMode::Incidence& arrays_;
  Term term_;
  const TieSieve& sieve_;
  RowMeetings<Term> meetings_;
  bool keeps_all_sums_;
  std::uint32_t cells_to_look_at_all_;
};

/// Workspaces that no worker is using: one for each thread, as long rows of sums are dear.
template <class Space>
class SpareSpaces {
 public:
  [[nodiscard]] std::unique_ptr<Space> take(std::size_t rows) {
    const std::lock_guard lock(mutex_);
    if (spare_.empty()) return std::make_unique<Space>(rows);
    auto space = std::move(spare_.back());
    spare_.pop_back();
    return space;
  }
  void give_back(std::unique_ptr<Space> space) {
    const std::lock_guard lock(mutex_);
    spare_.push_back(std::move(space));
  }

 private:
  std::mutex mutex_{};
  std::vector<std::unique_ptr<Space>> spare_{};
};

/// Finds the ties of the rows from `first` to before `last`.
template <class Term>
void find_ties(const Kernel<Term>& kernel, Vertex first, Vertex last,
               SpareSpaces<Workspace<Term>>& spaces, const base::RunControl& run,
               TieCollection& found) {
  base::for_each_block(last - first, run,
                       [&](std::size_t from, std::size_t to, base::Pulse& pulse) {
                         auto space = spaces.take(kernel.row_count());
                         for (auto row = first + from; row < first + to; ++row) {
                           kernel.visit(static_cast<Vertex>(row), *space, pulse);
                         }
                         found.take({first + from, first + to}, space->ties, space->account);
                         spaces.give_back(std::move(space));
                       });
}

/// Finds the ties of all rows, of so many rows at a time as cannot have more ties than are wanted,
/// and calls `use(first, last)` when those of some rows are in place.
template <class Term, class Use>
void each_rows_at_once(const Kernel<Term>& kernel, SpareSpaces<Workspace<Term>>& spaces,
                       std::size_t ties_at_once, const base::RunControl& run, TieCollection& found,
                       const Use& use) {
  const auto share = [&](Vertex row) {
    return static_cast<double>(row) / static_cast<double>(kernel.row_count());
  };
  for (Vertex first = 0; first < kernel.row_count();) {
    const auto last = kernel.last_row_at_once(first, ties_at_once);
    find_ties(kernel, first, last, spaces, base::stage(run, share(first), share(last)), found);
    found.finish(base::stage(run, share(last), share(last)));
    use(first, last);
    first = last;
  }
}

/// Calls `use(term)` with the term that the options ask for.
template <class Use>
void with_term(const TwoMode& incidence, const ProjectionOptions& options, const Use& use) {
  using Term = PairFormula::Term;
  const PairFormula formula(incidence, options.scheme, options.cells);
  if (options.scheme == Scheme::own) {
    use(OwnTerm{incidence, formula, options.own});
  } else if (options.overlap) {
    const Spells spells(incidence, *options.overlap);
    use(OverlapTerm{incidence, formula, spells});
  } else if (formula.term() == Term::one) {
    use(OneTerm{formula});
  } else if (formula.term() == Term::factor) {
    use(FactorTerm{formula});
  } else if (formula.term() == Term::product) {
    use(ProductTerm{incidence, formula});
  } else {
    use(SmallerTerm{incidence, formula});
  }
}

}  // namespace citynet::view
