#include "citynet/measure/community/leiden.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/measure/community/constant_potts.hpp"
#include "citynet/measure/community/modularity.hpp"
#include "citynet/view/graph.hpp"
#include "engines/leiden.hpp"
#include "measure/conventions.hpp"
#include "measure/partition.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

bool by_modularity(const LeidenOptions& options) {
  return options.objective == CommunityObjective::modularity;
}

void check(const view::Graph& graph, const LeidenOptions& options) {
  require_undirected(graph, "Leiden");
  require_ties(graph, options.ties);
  require_resolution(options.resolution);
  if (options.max_rounds == 0) throw base::InvalidArgument("max_rounds", "0", "at least 1");
  if (options.quiet_rounds == 0) throw base::InvalidArgument("quiet_rounds", "0", "at least 1");
}

/// The engine's question: strengths brought to about 1 by a power of two, since its refinement
/// draws lots on the scale of 1, and resolution and masses to match.
struct Question {
  std::vector<double> strengths{};
  std::vector<double> masses{};
  double resolution = 0;
};

Question question(const view::Graph& graph, const LeidenOptions& options) {
  Question question;
  question.strengths.assign(graph.edge_count(), 1.0);
  int exponent = 0;
  if (options.ties == TieUse::strength) {
    double mean = 0;
    const auto count = static_cast<double>(graph.edge_count());
    for (const double strength : graph.strengths()) mean += strength / count;
    (void)std::frexp(mean, &exponent);
    for (std::size_t edge = 0; edge < graph.edge_count(); ++edge) {
      question.strengths[edge] = std::ldexp(graph.strengths()[edge], -exponent);
    }
  }
  if (!by_modularity(options)) {
    question.masses.assign(graph.vertex_count(), 1.0);
    question.resolution = std::ldexp(options.resolution, -exponent);
    return question;
  }
  question.masses.assign(graph.vertex_count(), 0.0);
  double total = 0;
  for (std::size_t edge = 0; edge < graph.edge_count(); ++edge) {
    const auto& ends = graph.edges()[edge];
    question.masses[ends.source] += question.strengths[edge];
    question.masses[ends.target] += question.strengths[edge];
    total += 2 * question.strengths[edge];
  }
  question.resolution = options.resolution / total;
  return question;
}

double quality_of(const view::Graph& graph, std::span<const std::uint32_t> membership,
                  const LeidenOptions& options) {
  if (by_modularity(options)) {
    return modularity(graph, membership, {.resolution = options.resolution, .ties = options.ties})
        .value;
  }
  return constant_potts(graph, membership, {.resolution = options.resolution, .ties = options.ties})
      .value;
}

/// What the engine says the quality is must be what we compute from its division; anything else
/// is a fault of one of the two and not a result.
void compare_with_engine(const Question& question, const engines::LeidenAnswer& answer,
                         const view::Graph& graph) {
  const double total = std::accumulate(question.strengths.begin(), question.strengths.end(), 0.0);
  std::vector<double> mass(graph.vertex_count(), 0.0);
  double quality = 0;
  double size = 1;  // of the terms, to measure the rounding by
  for (std::size_t edge = 0; edge < graph.edge_count(); ++edge) {
    const auto& ends = graph.edges()[edge];
    if (answer.membership[ends.source] == answer.membership[ends.target]) {
      quality += question.strengths[edge] / total;
    }
  }
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    mass[answer.membership[v]] += question.masses[v];
  }
  for (const double value : mass) {
    const double term = question.resolution * value * value / (2 * total);
    quality -= term;
    size += term;
  }
  constexpr double kRounding = 1e-9;
  if (std::abs(quality - answer.quality) <= kRounding * size) return;
  throw base::EngineError(answer.engine + " reports the quality " + to_text(answer.quality) +
                          " for a division whose quality is " + to_text(quality));
}

Account account_of(const view::Graph& graph, const LeidenOptions& options) {
  Account account;
  account.measure = "Leiden communities";
  account.conventions = {
      ties_followed(graph, Direction::all),
      strengths_used(options.ties),
      {"objective", by_modularity(options) ? "modularity" : "constant Potts model"},
      {"resolution", to_text(options.resolution)},
      {"order", "by size, then by smallest vertex"}};
  account.seed = options.seed;
  return account;
}

/// Without edges every vertex is alone, whoever is asked.
Communities alone(const view::Graph& graph, const LeidenOptions& options) {
  Communities result;
  result.membership.resize(graph.vertex_count());
  std::iota(result.membership.begin(), result.membership.end(), 0U);
  result.sizes.assign(graph.vertex_count(), 1);
  result.account = account_of(graph, options);
  if (by_modularity(options)) {
    result.quality = std::numeric_limits<double>::quiet_NaN();
    result.account.status = Status::undefined;
    result.account.note = "without edges there is no modularity; every vertex is alone";
  }
  return result;
}

std::string note(const engines::LeidenAnswer& answer, std::size_t split_off) {
  std::string text = answer.settled ? "a good division, not a proven best one: other seeds may "
                                      "find others"
                                    : "the limit of rounds was reached before the division settled";
  if (split_off > 0) {
    text += "; the engine returned communities that are not connected, which were split into " +
            std::to_string(split_off) + " more";
  }
  return text;
}

}  // namespace

Communities leiden(const view::Graph& graph, const LeidenOptions& options) {
  check(graph, options);
  base::SerialPulse pulse(options.run);
  if (graph.edge_count() == 0) {
    pulse.finish();
    return alone(graph, options);
  }
  const auto asked = question(graph, options);
  const auto answer = engines::leiden(graph,
                                      {.strengths = asked.strengths,
                                       .vertex_masses = asked.masses,
                                       .resolution = asked.resolution,
                                       .seed = options.seed,
                                       .max_rounds = options.max_rounds,
                                       .quiet_rounds = options.quiet_rounds},
                                      pulse);
  compare_with_engine(asked, answer, graph);
  const auto before = numbered_by_size(answer.membership);
  auto partition = connected_parts_within(graph, before.membership, pulse);

  Communities result;
  result.membership = std::move(partition.membership);
  result.sizes = std::move(partition.sizes);
  result.quality = quality_of(graph, result.membership, options);
  result.account = account_of(graph, options);
  result.account.engine = answer.engine;
  result.account.status = answer.settled ? Status::converged : Status::not_converged;
  result.account.iteration = Iteration{answer.rounds, answer.last_gain, 0.0};
  result.account.note = note(answer, result.sizes.size() - before.sizes.size());
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
