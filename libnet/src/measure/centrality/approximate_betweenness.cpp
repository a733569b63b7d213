#include "citynet/measure/centrality/approximate_betweenness.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/path_account.hpp"
#include "measure/paths/path_sampler.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// Each round draws half as many paths again as all before it.
constexpr double kGrowth = 1.5;

void require_chance(const char* argument, double value) {
  if (value > 0 && value < 1) return;
  throw base::InvalidArgument(argument, to_text(value), "above 0 and below 1");
}

/// How far a coin of chance q is from one of chance p (Kullback and Leibler).
double divergence(double p, double q) {
  if (q <= 0 || q >= 1) return HUGE_VAL;
  double sum = 0;
  if (p > 0) sum += p * std::log(p / q);
  if (p < 1) sum += (1 - p) * std::log1p((q - p) / (1 - q));
  return sum;
}

/// How many paths are drawn, and what is known of a share afterwards.
class Sampling {
 public:
  /// `error` is the largest of a share.
  Sampling(std::size_t vertices, double error, double delta) : error_(error) {
    // The first round is the least that could do, the last what always does.
    const double rounds = std::ceil(std::log(std::max(1.0, .5 / error)) / std::log(kGrowth)) + 1;
    doubt_ = std::log(2 * static_cast<double>(vertices) * rounds / delta);
  }

  [[nodiscard]] std::uint64_t first() const {
    return static_cast<std::uint64_t>(std::ceil(doubt_ / error_));
  }
  [[nodiscard]] std::uint64_t most() const {
    return std::max(first(), static_cast<std::uint64_t>(std::ceil(doubt_ / (2 * error_ * error_))));
  }
  [[nodiscard]] std::uint64_t next(std::uint64_t paths) const {
    return std::min(most(),
                    static_cast<std::uint64_t>(std::ceil(kGrowth * static_cast<double>(paths))));
  }

  /// Whether all these counts are within `error` of what they stand for, but for the chance delta.
  [[nodiscard]] bool suffice(const std::vector<std::uint64_t>& counts, std::uint64_t paths,
                             double error) const {
    const auto n = static_cast<double>(paths);
    return std::all_of(counts.begin(), counts.end(), [&](std::uint64_t count) {
      const double p = static_cast<double>(count) / n;
      return n * divergence(p, p - error) >= doubt_ && n * divergence(p, p + error) >= doubt_;
    });
  }
  [[nodiscard]] bool suffice(const std::vector<std::uint64_t>& counts, std::uint64_t paths) const {
    return paths >= most() || suffice(counts, paths, error_);
  }

  /// The smallest error for which they suffice.
  [[nodiscard]] double error(std::vector<std::uint64_t> counts, std::uint64_t paths) const {
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    double known = error_, unknown = 0;
    for (int i = 0; i < 40; ++i) {
      const double middle = (known + unknown) / 2;
      (suffice(counts, paths, middle) ? known : unknown) = middle;
    }
    return known;
  }

 private:
  double error_;
  double doubt_;
};

struct Workspace {
  explicit Workspace(const view::Graph& graph) : sampler(graph), counts(graph.vertex_count(), 0) {}
  PathSampler sampler;
  std::vector<std::uint64_t> counts;
};

/// Draws the paths `first` to `last` - 1 and counts the vertices inside them.
void draw(const view::Graph& graph, std::uint64_t seed, std::uint64_t first, std::uint64_t last,
          const base::RunControl& run, std::vector<std::uint64_t>& counts) {
  const auto n = graph.vertex_count();
  base::for_each_block_in_order(
      last - first, run, [&] { return Workspace(graph); },
      [&](Workspace& workspace, std::size_t begin, std::size_t end, base::Pulse& pulse) {
        for (auto i = begin; i < end; ++i) {
          base::RandomStream random(seed, first + i);
          const auto source = static_cast<view::Vertex>(random.below(n));
          auto target = static_cast<view::Vertex>(random.below(n - 1));
          if (target >= source) ++target;
          workspace.sampler.draw(source, target, random, pulse,
                                 [&](view::Vertex v) { ++workspace.counts[v]; });
        }
      },
      [&](Workspace& workspace, std::size_t) {
        for (std::size_t v = 0; v < n; ++v) counts[v] += std::exchange(workspace.counts[v], 0);
      });
}

/// `run` for one round out of several: tells the share of the most that may be drawn.
base::RunControl in_round(const base::RunControl& run, std::uint64_t first, std::uint64_t last,
                          std::uint64_t most) {
  base::RunControl round{run.threads, {}};
  if (!run.progress) return round;
  round.progress = [&run, first, last, most](double share) {
    const double done = static_cast<double>(first) + share * static_cast<double>(last - first);
    return run.progress(done / static_cast<double>(most));
  };
  return round;
}

/// The last report, when fewer paths were needed than the most.
void finish(const base::RunControl& run, std::uint64_t drawn, std::uint64_t most) {
  if (!run.progress || drawn == most) return;
  if (run.progress(1.0) == base::Continue::no) throw base::Cancelled();
}

}  // namespace

VertexScores approximate_betweenness(const view::Graph& graph,
                                     const ApproximateBetweennessOptions& options) {
  require_chance("epsilon", options.epsilon);
  require_chance("delta", options.delta);
  static_cast<void>(base::thread_count(options.run));  // refuses a negative number
  const auto n = static_cast<double>(graph.vertex_count());
  VertexScores scores;
  scores.values.assign(graph.vertex_count(), 0.0);
  scores.account = path_account("approximate betweenness", graph, view::Steps{}, {}, 0);
  scores.account.seed = options.seed;
  scores.account.conventions.push_back(
      scale(options.normalized, graph.is_directed() ? "(n - 1)(n - 2)" : "(n - 1)(n - 2) / 2"));
  if (graph.vertex_count() < 3) return scores;

  // Of the ordered pairs, those with a given vertex as an end have nothing to say about it.
  const double pairs_of_others = (n - 2) / n;
  const Sampling sampling(graph.vertex_count(), options.epsilon * pairs_of_others, options.delta);
  std::vector<std::uint64_t> counts(graph.vertex_count(), 0);
  std::uint64_t drawn = 0;
  for (auto goal = sampling.first(); drawn == 0 || !sampling.suffice(counts, drawn);
       goal = sampling.next(drawn)) {
    draw(graph, options.seed, drawn, goal, in_round(options.run, drawn, goal, sampling.most()),
         counts);
    drawn = goal;
  }
  finish(options.run, drawn, sampling.most());
  const double pairs = graph.is_directed() ? (n - 1) * (n - 2) : (n - 1) * (n - 2) / 2;
  for (std::size_t v = 0; v < counts.size(); ++v) {
    const double share = static_cast<double>(counts[v]) / static_cast<double>(drawn);
    scores.values[v] = share / pairs_of_others * (options.normalized ? 1.0 : pairs);
  }
  scores.account.status = Status::converged;
  scores.account.iteration =
      Iteration{static_cast<std::size_t>(drawn), sampling.error(counts, drawn) / pairs_of_others,
                options.epsilon};
  scores.account.conventions.push_back(
      {"guarantee", "every normalised value within " + to_text(options.epsilon) +
                        " of the exact one, with a chance of at least 1 - " +
                        to_text(options.delta)});
  return scores;
}

}  // namespace citynet::measure
