// What Boost Graph reads. It reads files of undirected graphs into undirected graphs only.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>
#include <type_traits>

namespace {

struct City {
  std::string label, country;
  long population = 0, big = 0;
  double score = 0;
  bool member = false;
};

struct Tie {
  std::string role, start, end;
  double weight = 0;
};

/// JSON of a text.
std::string quoted(const std::string& text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    json += c;
  }
  return json + '"';
}

template <class Graph>
void print(const Graph& graph, bool is_directed) {
  std::cout << std::setprecision(17) << std::boolalpha << "{\"nodes\":{";
  const char* comma = "";
  for (const auto v : boost::make_iterator_range(vertices(graph))) {
    const City& city = graph[v];
    std::cout << comma << '"' << v << "\":{\"label\":" << quoted(city.label)
              << ",\"country\":" << quoted(city.country) << ",\"population\":" << city.population
              << ",\"big\":" << city.big << ",\"score\":" << city.score
              << ",\"member\":" << city.member << '}';
    comma = ",";
  }
  std::cout << "},\"edges\":[";
  comma = "";
  for (const auto e : boost::make_iterator_range(edges(graph))) {
    const Tie& tie = graph[e];
    std::cout << comma << "[\"" << source(e, graph) << "\",\"" << target(e, graph)
              << "\",{\"weight\":" << tie.weight << ",\"role\":" << quoted(tie.role)
              << ",\"start\":" << quoted(tie.start) << ",\"end\":" << quoted(tie.end) << "}]";
    comma = ",";
  }
  std::cout << "],\"directed\":" << is_directed << "}\n";
}

template <class Directed>
void read(const char* path) {
  boost::adjacency_list<boost::vecS, boost::vecS, Directed, City, Tie> graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("label", get(&City::label, graph));
  properties.property("country", get(&City::country, graph));
  properties.property("population", get(&City::population, graph));
  properties.property("big", get(&City::big, graph));
  properties.property("score", get(&City::score, graph));
  properties.property("member", get(&City::member, graph));
  properties.property("weight", get(&Tie::weight, graph));
  properties.property("role", get(&Tie::role, graph));
  properties.property("start", get(&Tie::start, graph));
  properties.property("end", get(&Tie::end, graph));
  std::ifstream file(path);
  boost::read_graphml(file, graph, properties);
  print(graph, std::is_same_v<Directed, boost::bidirectionalS>);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  try {
    if (std::string(words[2]) == "directed") {
      read<boost::bidirectionalS>(words[1]);
    } else {
      read<boost::undirectedS>(words[1]);
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
