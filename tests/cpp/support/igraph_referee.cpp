#include "support/igraph_referee.hpp"

#include <algorithm>

#include "engines/igraph/handles.hpp"

namespace citynet::test::igraph_referee {
namespace {

using namespace engines::igraph;

/// A session, the graph and room for the answer.
struct Call {
  explicit Call(const view::Graph& of, bool use_strengths = false)
      : session(0, pulse),
        graph(session, of),
        strengths(session, use_strengths ? of.strengths() : std::span<const double>{}),
        reals(session),
        integers(session),
        weights(use_strengths ? strengths.get() : nullptr) {}

  template <class To>
  std::vector<To> integers_as(bool sorted) {
    std::vector<To> result;
    for (const auto value : integers.values()) result.push_back(static_cast<To>(value));
    if (sorted) std::sort(result.begin(), result.end());
    return result;
  }

  base::RunControl run{};
  base::SerialPulse pulse{run};
  Session session;
  GraphCopy graph;
  RealVector strengths, reals;
  IntVector integers;
  const igraph_vector_t* weights;
};

igraph_neimode_t mode(measure::Direction direction) {
  switch (direction) {
    case measure::Direction::out: return IGRAPH_OUT;
    case measure::Direction::in: return IGRAPH_IN;
    case measure::Direction::all: break;
  }
  return IGRAPH_ALL;
}

}  // namespace

std::vector<double> betweenness(const view::Graph& graph) {
  Call call(graph);
#if IGRAPH_VERSION_MAJOR >= 1
  call.session.check(igraph_betweenness(call.graph.get(), nullptr, call.reals.get(),
                                        igraph_vss_all(), true, false));
#else
  call.session.check(
      igraph_betweenness(call.graph.get(), call.reals.get(), igraph_vss_all(), true, nullptr));
#endif
  return call.reals.to_vector();
}

std::vector<double> edge_betweenness(const view::Graph& graph) {
  Call call(graph);
#if IGRAPH_VERSION_MAJOR >= 1
  call.session.check(igraph_edge_betweenness(call.graph.get(), nullptr, call.reals.get(),
                                             igraph_ess_all(IGRAPH_EDGEORDER_ID), true, false));
#else
  call.session.check(igraph_edge_betweenness(call.graph.get(), call.reals.get(), true, nullptr));
#endif
  return call.reals.to_vector();
}

std::vector<double> betweenness(const view::Graph& graph, const std::vector<double>& lengths) {
  Call call(graph);
  RealVector given(call.session, lengths);
#if IGRAPH_VERSION_MAJOR >= 1
  call.session.check(igraph_betweenness(call.graph.get(), given.get(), call.reals.get(),
                                        igraph_vss_all(), true, false));
#else
  call.session.check(
      igraph_betweenness(call.graph.get(), call.reals.get(), igraph_vss_all(), true, given.get()));
#endif
  return call.reals.to_vector();
}

std::vector<double> edge_betweenness(const view::Graph& graph, const std::vector<double>& lengths) {
  Call call(graph);
  RealVector given(call.session, lengths);
#if IGRAPH_VERSION_MAJOR >= 1
  call.session.check(igraph_edge_betweenness(call.graph.get(), given.get(), call.reals.get(),
                                             igraph_ess_all(IGRAPH_EDGEORDER_ID), true, false));
#else
  call.session.check(
      igraph_edge_betweenness(call.graph.get(), call.reals.get(), true, given.get()));
#endif
  return call.reals.to_vector();
}

std::vector<double> closeness_within_component(const view::Graph& graph,
                                               measure::Direction direction) {
  Call call(graph);
  call.session.check(igraph_closeness(call.graph.get(), call.reals.get(), nullptr, nullptr,
                                      igraph_vss_all(), mode(direction), nullptr, true));
  return call.reals.to_vector();
}

std::vector<double> harmonic(const view::Graph& graph, measure::Direction direction) {
  Call call(graph);
  call.session.check(igraph_harmonic_centrality(call.graph.get(), call.reals.get(),
                                                igraph_vss_all(), mode(direction), nullptr, true));
  return call.reals.to_vector();
}

std::vector<double> eigenvector(const view::Graph& graph, bool use_strengths) {
  Call call(graph, use_strengths);
  double eigenvalue = 0;
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
#if IGRAPH_VERSION_MAJOR >= 1
  call.session.check(igraph_eigenvector_centrality(call.graph.get(), call.reals.get(), &eigenvalue,
                                                   IGRAPH_OUT, call.weights, &options));
#else
  call.session.check(igraph_eigenvector_centrality(call.graph.get(), call.reals.get(), &eigenvalue,
                                                   false, true, call.weights, &options));
#endif
  return call.reals.to_vector();
}

std::vector<double> pagerank(const view::Graph& graph, double damping, bool use_strengths) {
  Call call(graph, use_strengths);
  double eigenvalue = 0;
#if IGRAPH_VERSION_MAJOR >= 1
  call.session.check(igraph_pagerank(call.graph.get(), call.weights, call.reals.get(), &eigenvalue,
                                     damping, true, igraph_vss_all(), IGRAPH_PAGERANK_ALGO_PRPACK,
                                     nullptr));
#else
  call.session.check(igraph_pagerank(call.graph.get(), IGRAPH_PAGERANK_ALGO_PRPACK,
                                     call.reals.get(), &eigenvalue, igraph_vss_all(), true, damping,
                                     call.weights, nullptr));
#endif
  return call.reals.to_vector();
}

std::vector<double> coreness(const view::Graph& graph) {
  Call call(graph);
  call.session.check(igraph_coreness(call.graph.get(), call.integers.get(), IGRAPH_ALL));
  return call.integers_as<double>(false);
}

std::vector<view::Vertex> cut_points(const view::Graph& graph) {
  Call call(graph);
  call.session.check(igraph_articulation_points(call.graph.get(), call.integers.get()));
  return call.integers_as<view::Vertex>(true);
}

std::vector<std::uint32_t> bridges(const view::Graph& graph) {
  Call call(graph);
  call.session.check(igraph_bridges(call.graph.get(), call.integers.get()));
  return call.integers_as<std::uint32_t>(true);
}

std::vector<std::uint32_t> components(const view::Graph& graph, bool strong) {
  Call call(graph);
  call.session.check(igraph_connected_components(call.graph.get(), call.integers.get(), nullptr,
                                                 nullptr, strong ? IGRAPH_STRONG : IGRAPH_WEAK));
  return call.integers_as<std::uint32_t>(false);
}

std::vector<double> local_clustering(const view::Graph& graph) {
  Call call(graph);
  call.session.check(igraph_transitivity_local_undirected(
      call.graph.get(), call.reals.get(), igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN));
  return call.reals.to_vector();
}

double transitivity(const view::Graph& graph) {
  Call call(graph);
  double value = 0;
  call.session.check(
      igraph_transitivity_undirected(call.graph.get(), &value, IGRAPH_TRANSITIVITY_NAN));
  return value;
}

double modularity(const view::Graph& graph, const std::vector<std::uint32_t>& membership,
                  double resolution, bool use_strengths) {
  Call call(graph, use_strengths);
  IntVector labels(call.session, membership.size());
  std::transform(membership.begin(), membership.end(), labels.values().begin(),
                 [](std::uint32_t label) { return static_cast<Integer>(label); });
  double value = 0;
  call.session.check(igraph_modularity(call.graph.get(), labels.get(), call.weights, resolution,
                                       graph.is_directed(), &value));
  return value;
}

}  // namespace citynet::test::igraph_referee
