#include "citynet/view/projection.hpp"

#include <algorithm>

#include "base/stage.hpp"
#include "view/graph_arrays.hpp"
#include "view/projection_kernel.hpp"

namespace citynet::view {
namespace {

/// How many pairs can share a column: no more than there are, and than columns have.
std::size_t most_pairs(const TwoMode& incidence) {
  const std::size_t rows = incidence.actor_count();
  const auto& offsets = TwoModeAssembler::arrays(incidence).column_offsets;
  std::size_t pairs = 0;
  for (std::size_t column = 0; column < incidence.target_count(); ++column) {
    const std::size_t size = offsets[column + 1] - offsets[column];
    pairs += size < 2 ? 0 : size * (size - 1) / 2;
  }
  return std::min(pairs, rows < 2 ? 0 : rows * (rows - 1) / 2);
}

/// About the share of the time that the search for ties takes; the rest lays out the graph.
constexpr double kSearch = 0.6;

/// Few enough that ties which wait for those of earlier rows are still near when they are copied.
constexpr std::size_t kTiesAtOnce = std::size_t{1} << 22U;

}  // namespace

Graph project(const TwoMode& incidence, const ProjectionOptions& options) {
  check(options, incidence);
  const auto rows = incidence.actor_count();
  const TieSieve sieve(options);
  TieCollection found;
  found.make_room(most_pairs(incidence) * (sieve.needs_whole_rows() ? 2 : 1));
  with_term(incidence, options, [&]<class Term>(const Term& term) {
    SpareSpaces<Workspace<typename Term::Sum>> spaces;
    const auto search = base::stage(options.run, 0, kSearch);
    each_rows_at_once(Kernel<Term>(incidence, term, sieve), spaces, kTiesAtOnce, search, found,
                      [](Vertex, Vertex) {});
  });

  Graph::Arrays arrays;
  arrays.directed = is_directed(options.scheme);
  arrays.has_strengths = true;
  arrays.origin = incidence;
  found.move_to(arrays.edges, arrays.strengths);
  if (sieve.stores_ties_twice()) sort_and_merge(arrays.edges, arrays.strengths);
  arrays.projection =
      Projection{options, found.account(rows, arrays.edges.size(), arrays.directed)};
  arrays.projection->options.run = {};
  return GraphAssembler::assemble(rows, std::move(arrays), base::stage(options.run, kSearch, 1));
}

Graph project(const View& view, const TwoModeOptions& actors, const ProjectionOptions& options) {
  return project(two_mode(view, actors), options);
}

}  // namespace citynet::view
