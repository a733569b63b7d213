#include <time.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/property_map/property_map.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

// Boost Graph as a peer of `make bench`: reads the ties once, and then for each line on its input
// computes once, writes the scores to a file, and answers with the seconds it took.
//
//   citynet_boost_peer <ties: pairs of 32-bit vertex numbers> <vertices> <file for the scores>
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

Graph read_graph(const std::string& path, std::size_t vertices) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  Graph graph(vertices);
  std::uint32_t ends[2];
  while (file.read(reinterpret_cast<char*>(ends), sizeof ends)) {
    boost::add_edge(ends[0], ends[1], graph);
  }
  return graph;
}

std::vector<double> betweenness(const Graph& graph) {
  std::vector<double> scores(num_vertices(graph), 0.0);
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(scores.begin(), get(boost::vertex_index, graph)));
  return scores;
}

double seconds_of_processor() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

void answer(const Graph& graph, const std::string& path) {
  const double cpu = seconds_of_processor();
  const auto wall = std::chrono::steady_clock::now();
  const auto scores = betweenness(graph);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
  const double used = seconds_of_processor() - cpu;
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(scores.data()),
             static_cast<std::streamsize>(scores.size() * sizeof(double)));
  std::cout << used << ' ' << passed.count() << std::endl;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::fputs("usage: citynet_boost_peer <ties> <vertices> <scores>\n", stderr);
    return 2;
  }
  try {
    const auto graph = read_graph(words[1], std::stoul(words[2]));
    std::cout << "ready" << std::endl;
    for (std::string line; std::getline(std::cin, line);) answer(graph, words[3]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "citynet_boost_peer: %s\n", error.what());
    return 1;
  }
  return 0;
}
