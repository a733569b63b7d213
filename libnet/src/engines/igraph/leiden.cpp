#include "engines/leiden.hpp"

#include <algorithm>
#include <numeric>

#include "engines/igraph/handles.hpp"

namespace citynet::engines {
namespace {

using igraph::GraphCopy;
using igraph::Integer;
using igraph::IntVector;
using igraph::RealVector;
using igraph::Session;

/// How much chance the refinement allows, in units of strength; the published value.
constexpr double kRandomness = 0.01;

/// One full round. igraph's own "until nothing changes" (a negative count) stops too early in
/// 0.10.2, so rounds are asked for one by one.
double run_round(Session& session, const GraphCopy& graph, RealVector& strengths,
                 RealVector& masses, double resolution, IntVector& membership) {
  Integer communities = 0;
  double quality = 0;
  session.check(igraph_community_leiden(graph.get(), strengths.get(), masses.get(),
#if IGRAPH_VERSION_MAJOR >= 1
                                        nullptr,
#endif
                                        resolution, kRandomness, /*start=*/true,
                                        /*n_iterations=*/1, membership.get(), &communities,
                                        &quality));
  return quality;
}

/// igraph numbers communities anew in each round; two divisions are equal when the pairs of old
/// and new numbers match one to one.
bool same_groups(std::span<const Integer> a, std::span<const Integer> b) {
  std::vector<Integer> b_of(a.size(), -1), a_of(a.size(), -1);
  for (std::size_t v = 0; v < a.size(); ++v) {
    auto& to = b_of[static_cast<std::size_t>(a[v])];
    auto& back = a_of[static_cast<std::size_t>(b[v])];
    if (to == -1 && back == -1) {
      to = b[v];
      back = a[v];
    } else if (to != b[v] || back != a[v]) {
      return false;
    }
  }
  return true;
}

void fill_start(std::span<Integer> membership, std::span<const std::uint32_t> start) {
  if (start.empty()) {
    std::iota(membership.begin(), membership.end(), Integer{0});
  } else {
    std::transform(start.begin(), start.end(), membership.begin(),
                   [](std::uint32_t label) { return static_cast<Integer>(label); });
  }
}

}  // namespace

LeidenAnswer leiden(const view::Graph& graph, const LeidenRequest& request, base::Pulse& pulse) {
  Session session(request.seed, pulse);
  const GraphCopy copy(session, graph);
  RealVector strengths(session, request.strengths);
  RealVector masses(session, request.vertex_masses);
  IntVector membership(session, graph.vertex_count());
  fill_start(membership.values(), request.start);

  LeidenAnswer answer;
  answer.engine = igraph::engine_name();
  std::size_t quiet = 0;
  std::vector<Integer> before;
  const auto work = 8 * (1 + graph.vertex_count() + graph.targets().size());
  while (answer.rounds < request.max_rounds && quiet < request.quiet_rounds) {
    before.assign(membership.values().begin(), membership.values().end());
    const double quality =
        run_round(session, copy, strengths, masses, request.resolution, membership);
    const bool changed = !same_groups(before, membership.values());
    answer.last_gain = changed ? quality - answer.quality : 0;
    answer.quality = quality;
    ++answer.rounds;
    quiet = changed ? 0 : quiet + 1;
    pulse.spend(work);
  }
  answer.settled = quiet == request.quiet_rounds;
  for (const auto label : membership.values()) {
    answer.membership.push_back(static_cast<std::uint32_t>(label));
  }
  return answer;
}

}  // namespace citynet::engines
