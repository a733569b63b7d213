#pragma once

#include <algorithm>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

#include "base/parallel.hpp"
#include "view/incidence.hpp"
#include "view/pair_terms.hpp"
#include "view/row_sums.hpp"
#include "view/tie_collection.hpp"
#include "view/tie_sieve.hpp"

namespace citynet::view {

/// What one worker keeps: a dense row of sums, and the ties of the block it is working on.
template <class Sum>
struct Workspace {
  explicit Workspace(std::size_t rows) : sums(rows) {}

  RowSums<Sum> sums;
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

  Kernel(const TwoMode& incidence, Term term, const TieSieve& sieve)
      : arrays_(TwoModeAssembler::arrays(incidence)), term_(term), sieve_(sieve) {}

  [[nodiscard]] std::size_t row_count() const { return arrays_.actor_count; }

  void visit(Vertex row, Workspace<Sum>& space, base::Pulse& pulse) const {
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
  static constexpr std::size_t kAhead = 16;   ///< cells, about as long as memory takes to answer
  static constexpr std::uint32_t kLine = 16;  ///< members that come in one line of memory

  void visit_cells(Vertex row, std::uint32_t first, std::uint32_t last, Workspace<Sum>& space,
                   base::Pulse& pulse) const {
    const bool whole = sieve_.needs_whole_rows();
    const auto touch = space.sums.touch();
    std::size_t met = 0;
    for (auto cell = first; cell < last; ++cell) {
      // In large incidences the members of each column lie far from those of the last one. Not a
      // function: compilers take one that only prefetches for one that does nothing.
      if (cell + 2 * kAhead < arrays_.columns.size()) {
        __builtin_prefetch(&arrays_.column_offsets[arrays_.columns[cell + 2 * kAhead] + 1]);
        const auto soon = arrays_.column_offsets[arrays_.columns[cell + kAhead] + 1];
        __builtin_prefetch(&arrays_.rows[soon - 1]);
        __builtin_prefetch(&arrays_.rows[soon - std::min(soon, kLine + 1)]);
      }
      const auto column = arrays_.columns[cell];
      const auto add = term_.in(cell, column);
      const auto end = arrays_.column_offsets[column + 1];
      auto at = end - 1;  // the row itself is among the members
      for (; arrays_.rows[at] > row; --at) add(touch(arrays_.rows[at]), at);
      if (whole) {
        while (at-- > arrays_.column_offsets[column]) add(touch(arrays_.rows[at]), at);
      }
      met += end - at;
      pulse.spend(end - at);
    }
    write_row(row, std::min(met, arrays_.actor_count), space, pulse,
              [&](const auto& take) { space.sums.drain(whole ? 0 : row, take); });
  }

  /// Most actors are in one thing only: whom they meet there is their row, already in order.
  void visit_only_cell(Vertex row, std::uint32_t cell, Workspace<Sum>& space,
                       base::Pulse& pulse) const {
    const auto column = arrays_.columns[cell];
    const auto end = arrays_.column_offsets[column + 1];
    auto begin = arrays_.column_offsets[column];
    if (!sieve_.needs_whole_rows()) {
      for (begin = end; arrays_.rows[begin - 1] > row;) --begin;
    }
    const auto add = term_.in(cell, column);
    write_row(row, end - begin, space, pulse, [&](const auto& take) {
      for (auto at = begin; at < end; ++at) {
        if (arrays_.rows[at] == row) continue;
        Sum sum{};
        add(sum, at);
        take(arrays_.rows[at], sum);
      }
    });
    pulse.spend(end - begin + 1);
  }

  /// Writes the pairs that `each_pair` hands to what it is called with.
  template <class EachPair>
  void write_row(Vertex row, std::size_t most, Workspace<Sum>& space, base::Pulse& pulse,
                 const EachPair& each_pair) const {
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

  const TwoMode::Incidence& arrays_;
  Term term_;
  const TieSieve& sieve_;
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
               SpareSpaces<Workspace<typename Term::Sum>>& spaces, const base::RunControl& run,
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
