#include "citynet/view/projection_blocks.hpp"

#include <algorithm>

#include "base/stage.hpp"
#include "citynet/base/error.hpp"
#include "view/projection_kernel.hpp"

namespace citynet::view {
namespace {

void check(const ProjectionOptions& options, const BlockOptions& blocks) {
  if (blocks.ties_at_once == 0) {
    throw base::InvalidArgument("ties_at_once", "0", "a block holds at least one tie");
  }
  if (options.top > 0 && !is_directed(options.scheme)) {
    throw base::InvalidArgument(
        "top", std::to_string(options.top),
        "in blocks only of directed schemes: an undirected tie stays when either end keeps it, and "
        "the other end may be in a later block");
  }
}

/// Rows from `first` on, as many as cannot have more ties than are wanted, and at least one.
struct RowsAtOnce {
  Vertex last;
  std::size_t most_ties;
};

RowsAtOnce rows_at_once(const TwoMode::Incidence& arrays, bool whole_rows, Vertex first,
                        std::size_t ties_at_once) {
  std::size_t most_ties = 0;
  auto row = first;
  for (; row < arrays.actor_count; ++row) {
    std::size_t met = 0;
    for (auto cell = arrays.row_offsets[row]; cell < arrays.row_offsets[row + 1]; ++cell) {
      const auto column = arrays.columns[cell];
      met += arrays.column_offsets[column + 1] - arrays.column_offsets[column] - 1;
    }
    met = std::min(met, arrays.actor_count - (whole_rows ? 1 : row + 1));
    if (row > first && met > ties_at_once - std::min(ties_at_once, most_ties)) break;
    most_ties += met;
  }
  return {row, most_ties};
}

}  // namespace

Projection project_in_blocks(const TwoMode& incidence,
                             const std::function<void(const TieBlock&)>& use,
                             const ProjectionOptions& options, const BlockOptions& blocks) {
  check(options, incidence);
  check(options, blocks);
  const auto& arrays = TwoModeAssembler::arrays(incidence);
  const auto rows = arrays.actor_count;
  const TieSieve sieve(options);
  TieCollection found;
  std::size_t stored = 0;
  with_term(incidence, options, [&]<class Term>(const Term& term) {
    const Kernel<Term> kernel(incidence, term, sieve);
    SpareSpaces<Workspace<typename Term::Sum>> spaces;
    for (Vertex first = 0, last = 0; first < rows; first = last) {
      const auto next = rows_at_once(arrays, sieve.needs_whole_rows(), first, blocks.ties_at_once);
      last = next.last;
      const auto share = [&](Vertex row) {
        return static_cast<double>(row) / static_cast<double>(rows);
      };
      found.make_room(next.most_ties);
      find_ties(kernel, first, last, spaces, base::stage(options.run, share(first), share(last)),
                found);
      found.finish(base::stage(options.run, share(last), share(last)));
      stored += found.edges().size();
      use({first, last, found.edges(), found.strengths()});
      found.clear();
    }
  });
  Projection projection{options, found.account(rows, stored, is_directed(options.scheme))};
  projection.options.run = {};
  return projection;
}

}  // namespace citynet::view
