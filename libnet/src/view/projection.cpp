#include "citynet/view/projection.hpp"

#include "citynet/base/stage.hpp"
#include "view/graph_arrays.hpp"
#include "view/projection_kernel.hpp"

namespace citynet::view {
namespace {

/// About the share of the time that the search for ties takes; the rest lays out the graph.
constexpr double kSearch = 0.6;

/// Few enough that ties which wait for those of earlier rows are still near when they are copied.
constexpr std::size_t kTiesAtOnce = std::size_t{1} << 20U;

}  // namespace

Graph project(const TwoMode& incidence, const ProjectionOptions& options) {
  check(options, incidence);
  const auto rows = incidence.actor_count();
  const TieSieve sieve(options);
  TieCollection found;
  found.make_room(most_ties(TwoModeAssembler::arrays(incidence), sieve.needs_whole_rows()));
  with_term(incidence, options, [&]<class Term>(const Term& term) {
    SpareSpaces<Workspace<Term>> spaces;
    const auto search = base::stage(options.run, 0, kSearch);
    each_rows_at_once(Kernel<Term>(incidence, term, sieve, search), spaces, kTiesAtOnce, search,
                      found, [](Vertex, Vertex) {});
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
  const auto incidence = two_mode(view, actors, base::stage(options.run, 0, 0.5));
  auto rest = options;
  rest.run = base::stage(options.run, 0.5, 1);
  return project(incidence, rest);
}

}  // namespace citynet::view
