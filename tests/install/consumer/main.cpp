#include <citynet/citynet.hpp>
#include <cstdio>

int main() {
  using namespace citynet;
  const auto net = resolve::load_dataset("polish-migration-cities").network;
  const auto view = view::at(net, base::parse_day("2024-06-01"), view::UnknownDates::include);
  const auto graph = view::project(view);
  const auto scores = measure::betweenness(graph);
  std::printf("%.17g\n", scores.values[graph.vertex("gdansk")]);
}
