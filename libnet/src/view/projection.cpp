#include "citynet/view/projection.hpp"

#include <algorithm>
#include <type_traits>

#include "base/parallel.hpp"
#include "view/graph_arrays.hpp"
#include "view/pair_formula.hpp"
#include "view/pair_terms.hpp"
#include "view/tie_sieve.hpp"

namespace citynet::view {
namespace {

/// What one worker keeps: a dense row of sums, and the ties of the block it is working on.
template <class Sum>
struct Workspace {
  std::vector<Sum> sums;
  std::vector<Vertex> touched{};
  Ties ties{};
  ProjectionAccount account{};
};

/// Where each cell stands in its column, so that the rows after its own need no search.
std::vector<std::uint32_t> places_in_columns(const TwoMode& incidence) {
  std::vector<std::uint32_t> places(incidence.cell_count());
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    std::uint32_t place = 0;
    for (const auto cell : incidence.cells_of(column)) places[cell] = place++;
  }
  return places;
}

/// Goes through the rows, adds up what each shares with others, and hands the pairs to the sieve.
/// Upper half: only with later rows, so that every pair is visited once. Whole rows are needed
/// where the two directions differ, and to find the strongest ties of each vertex.
template <class Term>
class Kernel {
 public:
  using Sum = typename Term::Sum;

  Kernel(const TwoMode& incidence, Term term, const TieSieve& sieve)
      : incidence_(incidence), term_(term), sieve_(sieve), places_(places_in_columns(incidence)) {}

  [[nodiscard]] Workspace<Sum> workspace() const {
    return {std::vector<Sum>(incidence_.actor_count())};
  }

  void visit(Vertex row, Workspace<Sum>& space, base::Pulse& pulse) const {
    auto cell = incidence_.first_cell(row);
    for (const auto column : incidence_.targets_of(row)) {
      const auto members = incidence_.actors_of(column);
      const auto add = term_.in(cell, column);
      const std::size_t place = places_[cell++];
      if (sieve_.needs_whole_rows()) add_range(members, 0, place, add, space);
      add_range(members, place + 1, members.size(), add, space);
      pulse.spend(members.size() - (sieve_.needs_whole_rows() ? 0 : place));
    }
    in_order(row, space, [&](Vertex other, const Sum& sum) {
      sieve_.take(row, other, static_cast<double>(number_of(sum)), term_.strength(row, other, sum),
                  space.ties, space.account);
      // A user's own function may be slow: look at the clock more often.
      if constexpr (std::is_same_v<Term, OwnTerm>) pulse.spend(OwnTerm::kWork);
    });
    sieve_.finish_row(row, space.ties);
  }

 private:
  template <class Add>
  static void add_range(std::span<const Vertex> members, std::size_t first, std::size_t last,
                        const Add& add, Workspace<Sum>& space) {
    for (auto at = first; at < last; ++at) {
      auto& sum = space.sums[members[at]];
      if (is_untouched(sum)) space.touched.push_back(members[at]);
      add(sum, at);
    }
  }

  /// Visits and clears the sums in ascending order: by sorting the few that were touched, or by
  /// passing over the row where these are many.
  template <class Visit>
  void in_order(Vertex row, Workspace<Sum>& space, Visit visit) const {
    const std::size_t begin = sieve_.needs_whole_rows() ? 0 : row + std::size_t{1};
    const auto use = [&](Vertex other) {
      visit(other, space.sums[other]);
      space.sums[other] = Sum{};
    };
    if (space.touched.size() > (space.sums.size() - begin) / 16) {
      for (auto other = begin; other < space.sums.size(); ++other) {
        if (!is_untouched(space.sums[other])) use(static_cast<Vertex>(other));
      }
    } else {
      std::sort(space.touched.begin(), space.touched.end());
      for (const auto other : space.touched) use(other);
    }
    space.touched.clear();
  }

  const TwoMode& incidence_;
  Term term_;
  const TieSieve& sieve_;
  std::vector<std::uint32_t> places_;
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
  TieCollection found;
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
