// Prints one line per measure: a hash of every bit of its results on fixed inputs. `make test-bits`
// builds this with two compilers and compares what they print.

#include <bit>
#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <vector>

#include "citynet/citynet.hpp"
#include "support/small_graphs.hpp"
#include "support/small_incidences.hpp"

namespace {

using namespace citynet;

/// FNV-1a over 64-bit words.
class Hash {
 public:
  void add(std::uint64_t word) { state_ = (state_ ^ word) * 1'099'511'628'211U; }
  void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
  template <class Number>
  void add(const std::vector<Number>& values) {
    for (const auto value : values) add(static_cast<double>(value));
  }
  void add(const measure::TwoModeScores& scores) {
    add(scores.actors);
    add(scores.targets);
  }
  void add(const view::Graph& graph) {
    for (const auto& edge : graph.edges()) add((std::uint64_t{edge.source} << 32U) | edge.target);
    for (const auto strength : graph.strengths()) add(strength);
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 14'695'981'039'346'656'037U;
};

template <class... Results>
void print(const std::string& name, const Results&... results) {
  Hash hash;
  (hash.add(results), ...);
  std::printf("%-40s %016llx\n", name.c_str(), static_cast<unsigned long long>(hash.value()));
}

/// Groups by vertex number.
measure::Groups thirds(std::size_t count) {
  std::vector<std::uint32_t> membership;
  for (std::size_t v = 0; v < count; ++v) membership.push_back(static_cast<std::uint32_t>(v % 3));
  return measure::groups_of(membership);
}

template <class Options>
Options threaded(int threads) {
  Options options;
  options.run.threads = threads;
  return options;
}

void print_paths(const std::string& of, const view::Graph& graph, int threads) {
  using namespace measure;
  print(of + "betweenness", betweenness(graph, threaded<BetweennessOptions>(threads)).values);
  print(of + "edge betweenness",
        edge_betweenness(graph, threaded<BetweennessOptions>(threads)).values);
  print(of + "closeness", closeness(graph, threaded<ClosenessOptions>(threads)).values);
  print(of + "harmonic", harmonic(graph, threaded<HarmonicOptions>(threads)).values);
  const auto far = distances(graph, threaded<DistancesOptions>(threads));
  print(of + "distances", far.eccentricity.values, far.diameter, far.radius, far.mean);
  auto by_length = threaded<BetweennessOptions>(threads);
  by_length.lengths = view::InverseStrengths{0.5};
  print(of + "betweenness, lengths", betweenness(graph, by_length).values);
  auto near = threaded<ClosenessOptions>(threads);
  near.lengths = view::InverseStrengths{1};
  print(of + "closeness, lengths", closeness(graph, near).values);
}

void print_ties(const std::string& of, const view::Graph& graph, int threads) {
  using namespace measure;
  auto strong = threaded<ConstraintOptions>(threads);
  strong.ties = TieUse::strength;
  print(of + "constraint", constraint(graph, strong).values);
  print(of + "effective size",
        effective_size(graph, threaded<EffectiveSizeOptions>(threads)).values);
  print(of + "hierarchy", hierarchy(graph, threaded<HierarchyOptions>(threads)).values);
  PageRankOptions walk;
  walk.ties = TieUse::strength;
  print(of + "pagerank", pagerank(graph, walk).values);
  print(of + "katz", katz(graph).values);
  const auto both = hits(graph);
  print(of + "hits", both.hubs.values, both.authorities.values);
  const auto groups = thirds(graph.vertex_count());
  print(of + "blau", blau(graph, groups).values);
  print(of + "participation", participation(graph, groups).values);
  print(of + "within module z", within_module_z(graph, groups).values);
  const auto roles = brokerage(graph, groups, threaded<BrokerageOptions>(threads)).graph;
  print(of + "brokerage", roles.coordinator, roles.consultant, roles.gatekeeper, roles.liaison);
  print(of + "assortativity", degree_assortativity(graph).value);
}

void print_undirected(const view::Graph& graph, int threads) {
  using namespace measure;
  EigenvectorOptions strong;
  strong.ties = TieUse::strength;
  print("eigenvector", eigenvector(graph, strong).values);
  print("local clustering",
        local_clustering(graph, threaded<LocalClusteringOptions>(threads)).values);
  print("coreness", coreness(graph).values);
  print("continuous core", continuous_core(graph).values);
  print("modularity", modularity(graph, thirds(graph.vertex_count()).of).value);
}

void print_two_modes(const view::TwoMode& incidence, int threads) {
  using namespace measure;
  print("two-mode betweenness",
        betweenness(incidence, threaded<TwoModeBetweennessOptions>(threads)));
  print("two-mode closeness", closeness(incidence, threaded<TwoModeClosenessOptions>(threads)));
  print("two-mode harmonic", harmonic(incidence, threaded<TwoModeHarmonicOptions>(threads)));
  print("two-mode eigenvector", eigenvector(incidence));
  print("two-mode pagerank", pagerank(incidence));
  print("birank", birank(incidence));
  print("latapy clustering",
        latapy_clustering(incidence, threaded<LatapyClusteringOptions>(threads)));
  print("redundancy", redundancy(incidence, threaded<RedundancyOptions>(threads)));
  print("opsahl local clustering",
        opsahl_local_clustering(incidence, threaded<OpsahlLocalClusteringOptions>(threads)));
  const auto nested = nestedness(incidence, threaded<NestednessOptions>(threads));
  print("nestedness", nested.actors, nested.targets, nested.whole);
  print("robins-alexander",
        robins_alexander(incidence, threaded<RobinsAlexanderOptions>(threads)).value);
  const auto meetings = butterflies(incidence, threaded<ButterfliesOptions>(threads));
  print("butterflies", meetings.actors, meetings.targets, meetings.cells);
  const auto closed = opsahl_clustering(incidence, threaded<OpsahlClusteringOptions>(threads));
  print("opsahl clustering", closed.actors.all, closed.actors.closed, closed.targets.all,
        closed.targets.closed);
}

/// Every scheme that adds up what two rows share.
void print_projections(const std::string& of, const view::TwoMode& incidence, int threads) {
  using view::Scheme;
  for (const auto scheme :
       {Scheme::count, Scheme::binary, Scheme::newman, Scheme::hyperbolic,
        Scheme::resource_allocation, Scheme::jaccard, Scheme::min_overlap, Scheme::cosine,
        Scheme::pearson, Scheme::yule_q, Scheme::tf_idf, Scheme::directed_share, Scheme::pathsim}) {
    auto options = threaded<view::ProjectionOptions>(threads);
    options.scheme = scheme;
    print(of + std::string(to_string(scheme)), view::project(incidence, options));
    if (scheme == Scheme::binary || scheme == Scheme::yule_q) continue;
    options.cells = view::CellUse::grade;
    print(of + std::string(to_string(scheme)) + ", graded", view::project(incidence, options));
  }
  auto strongest = threaded<view::ProjectionOptions>(threads);
  strongest.top = 3;
  print(of + "strongest", view::project(incidence, strongest));
}

/// A graph that knows the incidence behind it, or that has long ways, is searched in other ways.
void print_searches(const std::string& of, const view::Graph& graph, int threads) {
  using namespace measure;
  print_paths(of, graph, threads);
  std::vector<view::Vertex> some;
  for (view::Vertex v = 0; v < graph.vertex_count(); v += 3) some.push_back(v);
  const auto all = threaded<BetweennessSubsetOptions>(threads);
  print(of + "betweenness of some", betweenness_subset(graph, some, some, all).values);
  print(of + "approximate betweenness",
        approximate_betweenness(graph, threaded<ApproximateBetweennessOptions>(threads)).values);
}

/// 1 to 5, in turn.
view::Graph with_strengths(const view::Graph& graph) {
  test::Pairs pairs;
  std::vector<double> strengths;
  for (const auto& edge : graph.edges()) {
    pairs.emplace_back(edge.source, edge.target);
    strengths.push_back(static_cast<double>(pairs.size() % 5 + 1));
  }
  return test::undirected(graph.vertex_count(), pairs, strengths);
}

}  // namespace

/// The first argument is the number of threads, which must not change a bit either.
int main(int count, char** arguments) {
  const int threads = count > 1 ? std::stoi(arguments[1]) : 1;
  const auto undirected =
      test::random_graph({.vertices = 300, .edges = 1200, .seed = 1, .with_strengths = true});
  const auto directed = test::random_graph(
      {.vertices = 300, .edges = 1500, .seed = 2, .directed = true, .with_strengths = true});
  print_paths("", undirected, threads);
  print_paths("directed ", directed, threads);
  print_ties("", undirected, threads);
  print_ties("directed ", directed, threads);
  print_undirected(undirected, threads);
  print_two_modes(test::random_incidence({.actors = 150, .targets = 80, .cells = 700, .seed = 3}),
                  threads);
  const auto sparse = test::random_incidence(
      {.actors = 2000, .targets = 900, .cells = 4000, .seed = 4, .with_grades = true});
  const auto dense = test::random_incidence(
      {.actors = 500, .targets = 60, .cells = 9000, .seed = 5, .with_grades = true});
  print_projections("sparse, ", sparse, threads);
  print_projections("dense, ", dense, threads);
  const auto projection = view::project(sparse, threaded<view::ProjectionOptions>(threads));
  print_searches("projection, ", projection, threads);
  print_ties("projection, ", projection, threads);
  print_ties("dense projection, ", view::project(dense), threads);
  print_searches("grid, ", with_strengths(test::grid(40, 25)), threads);
}
