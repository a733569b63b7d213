#include "citynet/view/projection.hpp"

#include <algorithm>
#include <type_traits>

#include "base/parallel.hpp"
#include "view/graph_arrays.hpp"
#include "view/incidence.hpp"
#include "view/pair_formula.hpp"
#include "view/pair_terms.hpp"
#include "view/row_sums.hpp"
#include "view/tie_sieve.hpp"

namespace citynet::view {
namespace {

/// What one worker keeps: a dense row of sums, and the ties of the block it is working on.
template <class Sum>
struct Workspace {
  RowSums<Sum> sums;
  Ties ties{};
  ProjectionAccount account{};
};

/// The members of a column after one of them, as places in the array of all members.
struct Later {
  std::uint32_t first, last;
};

/// For each cell the members of its column in later rows, so that a row needs neither a search nor
/// a look at the column.
std::vector<Later> later_members(const TwoMode& incidence) {
  std::vector<Later> later(incidence.cell_count());
  std::uint32_t place = 0;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    const auto cells = incidence.cells_of(column);
    const auto end = place + static_cast<std::uint32_t>(cells.size());
    for (const auto cell : cells) later[cell] = {++place, end};
  }
  return later;
}

/// How many pairs can share a column: no more than there are, and than columns have.
std::size_t most_pairs(const TwoMode& incidence) {
  const std::size_t rows = incidence.actor_count();
  std::size_t pairs = 0;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    const auto size = incidence.actors_of(column).size();
    pairs += size < 2 ? 0 : size * (size - 1) / 2;
  }
  return std::min(pairs, rows < 2 ? 0 : rows * (rows - 1) / 2);
}

/// Goes through the rows, adds up what each shares with others, and hands the pairs to the sieve.
/// Upper half: only with later rows, so that every pair is visited once. Whole rows are needed
/// where the two directions differ, and to find the strongest ties of each vertex.
template <class Term>
class Kernel {
 public:
  using Sum = typename Term::Sum;

  Kernel(const TwoMode& incidence, Term term, const TieSieve& sieve)
      : incidence_(incidence),
        members_(TwoModeAssembler::arrays(incidence).rows),
        term_(term),
        sieve_(sieve),
        later_(later_members(incidence)) {}

  [[nodiscard]] Workspace<Sum> workspace() const {
    return {RowSums<Sum>(incidence_.actor_count())};
  }

  void visit(Vertex row, Workspace<Sum>& space, base::Pulse& pulse) const {
    auto cell = incidence_.first_cell(row);
    for (const auto column : incidence_.targets_of(row)) {
      const auto add = term_.in(cell, column);
      const auto later = later_[cell++];
      prefetch(cell + kAhead);
      if (sieve_.needs_whole_rows()) {
        const auto size = static_cast<std::uint32_t>(incidence_.actors_of(column).size());
        add_range({later.last - size, later.first - 1}, add, space);
        pulse.spend(later.first - (later.last - size));
      }
      add_range(later, add, space);
      pulse.spend(later.last - later.first + 1);
    }
    space.sums.drain(sieve_.needs_whole_rows() ? 0 : row, [&](Vertex other, const Sum& sum) {
      sieve_.take(row, other, static_cast<double>(number_of(sum)), term_.strength(row, other, sum),
                  space.ties, space.account);
      // A user's own function may be slow: look at the clock more often.
      if constexpr (std::is_same_v<Term, OwnTerm>) pulse.spend(OwnTerm::kWork);
    });
    sieve_.finish_row(row, space.ties);
  }

 private:
  static constexpr std::uint32_t kAhead = 8;  ///< cells, about as long as memory takes to answer

  /// In large incidences the members of each column lie far from those of the last one.
  void prefetch(std::uint32_t cell) const {
    if (cell < later_.size()) __builtin_prefetch(members_.data() + later_[cell].first);
  }

  template <class Add>
  void add_range(Later range, const Add& add, Workspace<Sum>& space) const {
    for (auto at = range.first; at < range.last; ++at) add(space.sums.touch(members_[at]), at);
  }

  const TwoMode& incidence_;
  std::span<const Vertex> members_;
  Term term_;
  const TieSieve& sieve_;
  std::vector<Later> later_;
};

template <class Term>
void run_kernel(const TwoMode& incidence, const Term& term, const TieSieve& sieve,
                const base::RunControl& run, TieCollection& found) {
  const Kernel<Term> kernel(incidence, term, sieve);
  base::for_each_block_in_order(
      incidence.actor_count(), run, [&] { return kernel.workspace(); },
      [&](auto& space, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto row = first; row < last; ++row) {
          kernel.visit(static_cast<Vertex>(row), space, pulse);
        }
      },
      [&](auto& space, std::size_t) { found.take(space.ties, space.account); });
}

void find_ties(const TwoMode& incidence, const ProjectionOptions& options, const TieSieve& sieve,
               TieCollection& found) {
  using Term = PairFormula::Term;
  const PairFormula formula(incidence, options.scheme, options.cells);
  const auto run = [&](const auto& term) {
    run_kernel(incidence, term, sieve, options.run, found);
  };
  if (options.scheme == Scheme::own) {
    run(OwnTerm{incidence, formula, options.own});
  } else if (options.overlap) {
    const Spells spells(incidence, *options.overlap);
    run(OverlapTerm{incidence, formula, spells});
  } else if (formula.term() == Term::one) {
    run(OneTerm{formula});
  } else if (options.scheme == Scheme::tf_idf) {
    // What all are in adds 0, so that the sum does not tell whether two rows have met.
    run(SlowTerm{incidence, formula});
  } else if (formula.term() == Term::factor) {
    run(FactorTerm{formula});
  } else if (formula.term() == Term::product) {
    run(ProductTerm{incidence, formula});
  } else {
    run(SmallerTerm{incidence, formula});
  }
}

}  // namespace

Graph project(const TwoMode& incidence, const ProjectionOptions& options) {
  check(options, incidence);
  const TieSieve sieve(options);
  TieCollection found(most_pairs(incidence) * (sieve.needs_whole_rows() ? 2 : 1));
  find_ties(incidence, options, sieve, found);

  const auto rows = incidence.actor_count();
  Graph::Arrays arrays;
  arrays.directed = is_directed(options.scheme);
  arrays.has_strengths = true;
  arrays.origin = incidence;
  arrays.keys.reserve(rows);
  for (std::uint32_t row = 0; row < rows; ++row) arrays.keys.push_back(incidence.actor_key(row));
  found.move_into(arrays.edges, arrays.strengths, sieve.stores_ties_twice());
  arrays.projection =
      Projection{options, found.account(rows, arrays.edges.size(), arrays.directed)};
  arrays.projection->options.run = {};
  return GraphAssembler::assemble(rows, std::move(arrays));
}

Graph project(const View& view, const TwoModeOptions& actors, const ProjectionOptions& options) {
  return project(two_mode(view, actors), options);
}

}  // namespace citynet::view
