#include "support/boost_referee.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/clustering_coefficient.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>
#include <limits>

namespace citynet::test::boost_referee {
namespace {

using EdgeNumber = boost::property<boost::edge_index_t, std::size_t>;
template <class Directedness>
using List =
    boost::adjacency_list<boost::vecS, boost::vecS, Directedness, boost::no_property, EdgeNumber>;
using Undirected = List<boost::undirectedS>;
using Directed = List<boost::bidirectionalS>;

template <class G>
G copy(const view::Graph& graph) {
  G result(graph.vertex_count());
  std::size_t number = 0;
  for (const auto& edge : graph.edges()) {
    boost::add_edge(edge.source, edge.target, EdgeNumber(number++), result);
  }
  return result;
}

/// Calls `use` with the copy that fits.
template <class Use>
auto with_copy(const view::Graph& graph, Use use) {
  return graph.is_directed() ? use(copy<Directed>(graph)) : use(copy<Undirected>(graph));
}

template <class Values, class G>
auto vertex_map(Values& values, const G& graph) {
  return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}
template <class Values, class G>
auto edge_map(Values& values, const G& graph) {
  return boost::make_iterator_property_map(values.begin(), get(boost::edge_index, graph));
}

struct Scores {
  std::vector<double> vertices, edges;
};

Scores brandes(const view::Graph& graph) {
  return with_copy(graph, [&](const auto& g) {
    Scores scores{std::vector<double>(graph.vertex_count(), 0.0),
                  std::vector<double>(graph.edge_count(), 0.0)};
    boost::brandes_betweenness_centrality(g, vertex_map(scores.vertices, g),
                                          edge_map(scores.edges, g));
    return scores;
  });
}

/// For every vertex, the distances to the others it reaches.
std::vector<std::vector<double>> distances(const view::Graph& graph) {
  return with_copy(graph, [&](const auto& g) {
    std::vector<std::vector<double>> all;
    for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
      std::vector<double> steps(graph.vertex_count(), -1.0);
      steps[v] = 0;
      boost::breadth_first_search(g, v,
                                  boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                      vertex_map(steps, g), boost::on_tree_edge()))));
      steps.erase(std::remove_if(steps.begin(), steps.end(), [](double d) { return d <= 0; }),
                  steps.end());
      all.push_back(steps);
    }
    return all;
  });
}

double sum(const std::vector<double>& values) {
  double result = 0;
  for (const double value : values) result += value;
  return result;
}

}  // namespace

std::vector<double> betweenness(const view::Graph& graph) { return brandes(graph).vertices; }
std::vector<double> edge_betweenness(const view::Graph& graph) { return brandes(graph).edges; }

std::vector<double> closeness_within_component(const view::Graph& graph) {
  std::vector<double> result;
  for (const auto& steps : distances(graph)) {
    result.push_back(steps.empty() ? std::numeric_limits<double>::quiet_NaN()
                                   : static_cast<double>(steps.size()) / sum(steps));
  }
  return result;
}

std::vector<double> closeness_wasserman_faust(const view::Graph& graph) {
  const auto others = static_cast<double>(graph.vertex_count()) - 1;
  std::vector<double> result;
  for (const auto& steps : distances(graph)) {
    const auto reached = static_cast<double>(steps.size());
    result.push_back(steps.empty() ? 0.0 : reached / sum(steps) * reached / others);
  }
  return result;
}

std::vector<double> harmonic(const view::Graph& graph) {
  std::vector<double> result;
  for (auto steps : distances(graph)) {
    for (double& value : steps) value = 1 / value;
    result.push_back(sum(steps));
  }
  return result;
}

std::vector<double> coreness(const view::Graph& graph) {
  const auto g = copy<Undirected>(graph);
  std::vector<std::size_t> cores(graph.vertex_count(), 0);
  if (!cores.empty()) boost::core_numbers(g, vertex_map(cores, g));
  return {cores.begin(), cores.end()};
}

std::vector<double> local_clustering(const view::Graph& graph) {
  const auto g = copy<Undirected>(graph);
  std::vector<double> result;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    result.push_back(boost::clustering_coefficient<double>(g, v));
  }
  return result;
}

std::vector<std::uint32_t> components(const view::Graph& graph) {
  const auto g = copy<Undirected>(graph);
  std::vector<std::uint32_t> result(graph.vertex_count());
  boost::connected_components(g, vertex_map(result, g));
  return result;
}

std::vector<std::uint32_t> strong_components(const view::Graph& graph) {
  const auto g = copy<Directed>(graph);
  std::vector<std::uint32_t> result(graph.vertex_count());
  boost::strong_components(g, vertex_map(result, g));
  return result;
}

std::vector<view::Vertex> cut_points(const view::Graph& graph) {
  const auto g = copy<Undirected>(graph);
  std::vector<std::size_t> found;
  boost::articulation_points(g, std::back_inserter(found));
  std::vector<view::Vertex> result;
  for (const auto v : found) result.push_back(static_cast<view::Vertex>(v));
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<std::uint32_t> bridges(const view::Graph& graph) {
  const auto g = copy<Undirected>(graph);
  std::vector<std::size_t> block(graph.edge_count(), 0);
  boost::biconnected_components(g, edge_map(block, g));
  std::vector<std::uint32_t> result;
  for (std::uint32_t edge = 0; edge < block.size(); ++edge) {
    if (std::count(block.begin(), block.end(), block[edge]) == 1) result.push_back(edge);
  }
  return result;
}

std::vector<double> pagerank(const view::Graph& graph, double damping) {
  const auto g = copy<Undirected>(graph);
  constexpr std::size_t kSteps = 250;
  std::vector<double> result(graph.vertex_count());
  boost::graph::page_rank(g, vertex_map(result, g), boost::graph::n_iterations(kSteps), damping);
  const double all = sum(result);
  for (double& value : result) value /= all;
  return result;
}

}  // namespace citynet::test::boost_referee
