#include "citynet/view/projection_blocks.hpp"

#include <algorithm>

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

}  // namespace

Projection project_in_blocks(const TwoMode& incidence,
                             const std::function<void(const TieBlock&)>& use,
                             const ProjectionOptions& options, const BlockOptions& blocks) {
  check(options, incidence);
  check(options, blocks);
  const auto rows = incidence.actor_count();
  const TieSieve sieve(options);
  TieCollection found;
  const auto most = most_ties(TwoModeAssembler::arrays(incidence), sieve.needs_whole_rows());
  found.make_room(std::min(most, std::max(blocks.ties_at_once, rows)));
  std::size_t stored = 0;
  with_term(incidence, options, [&]<class Term>(const Term& term) {
    SpareSpaces<Workspace<Term>> spaces;
    each_rows_at_once(Kernel<Term>(incidence, term, sieve, options.run), spaces,
                      blocks.ties_at_once, options.run, found, [&](Vertex first, Vertex last) {
                        stored += found.edges().size();
                        use({first, last, found.edges(), found.strengths()});
                        found.clear();
                      });
  });
  Projection projection{options, found.account(rows, stored, is_directed(options.scheme))};
  projection.options.run = {};
  return projection;
}

}  // namespace citynet::view
