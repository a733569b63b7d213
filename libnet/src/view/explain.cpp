#include "citynet/view/explain.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

#include "citynet/base/error.hpp"
#include "citynet/view/two_mode.hpp"
#include "view/incidence.hpp"
#include "view/pair_formula.hpp"
#include "view/spells.hpp"

namespace citynet::view {
namespace {

/// A column that both have a cell in, and what it adds to the sum of the two.
struct SharedCells {
  std::uint32_t column, first, second;
  double term;
};

/// What a scheme makes of one pair, taken apart by columns.
class PairExplainer {
 public:
  explicit PairExplainer(const Graph& graph)
      : incidence_(*graph.origin()),
        options_(graph.projection()->options),
        formula_(incidence_, options_.scheme, options_.cells) {
    if (options_.overlap) spells_.emplace(incidence_, *options_.overlap);
  }
  PairExplainer(const PairExplainer&) = delete;
  PairExplainer& operator=(const PairExplainer&) = delete;

  [[nodiscard]] std::vector<SharedCells> shared(Vertex a, Vertex b) const {
    std::vector<SharedCells> cells;
    const auto of_a = incidence_.targets_of(a), of_b = incidence_.targets_of(b);
    auto first = incidence_.first_cell(a), second = incidence_.first_cell(b);
    for (auto at_a = of_a.begin(), at_b = of_b.begin(); at_a != of_a.end() && at_b != of_b.end();) {
      if (*at_a < *at_b) {
        ++at_a, ++first;
      } else if (*at_b < *at_a) {
        ++at_b, ++second;
      } else {
        double term = formula_.term_of(first, second, *at_a);
        if (spells_) term *= spells_->counted(first, second);
        cells.push_back({*at_a, first, second, term});
        ++at_a, ++at_b, ++first, ++second;
      }
    }
    return cells;
  }

  [[nodiscard]] double strength(Vertex a, Vertex b, const std::vector<SharedCells>& cells) const {
    if (cells.empty()) return 0;
    if (options_.scheme == Scheme::own) return options_.own(sums(a, b, cells));
    return formula_.strength(a, b, sum(cells));
  }

  /// What each column adds to a strength; with `rest`, which no column adds, that is all of it.
  [[nodiscard]] std::vector<double> contributions(Vertex a, Vertex b, double strength,
                                                  const std::vector<SharedCells>& cells,
                                                  double& rest) const {
    std::vector<double> parts(cells.size(), 0.0);
    rest = 0;
    if (cells.empty() || std::isnan(strength)) return parts;
    if (options_.scheme == Scheme::own) {
      rest = strength;
    } else if (options_.scheme == Scheme::pearson) {
      take_covariance_apart(a, b, strength, cells, parts, rest);
    } else {
      const double total = sum(cells);
      if (total == 0) return parts;
      if (options_.scheme == Scheme::yule_q) {
        const auto table = four_fold(formula_, a, b, total);
        rest = -table.differing() / (table.agreeing() + table.differing());
      }
      const double scale = (strength - rest) / total;  // exactly 1 when nothing is divided
      for (std::size_t i = 0; i < cells.size(); ++i) parts[i] = cells[i].term * scale;
    }
    return parts;
  }

  [[nodiscard]] bool is_timed() const noexcept { return spells_.has_value(); }

  [[nodiscard]] OverlapRange together(const SharedCells& cells) const {
    return spells_ ? spells_->together(cells.first, cells.second) : OverlapRange{};
  }

 private:
  static double sum(const std::vector<SharedCells>& cells) {
    double total = 0;
    for (const auto& cell : cells) total += cell.term;
    return total;
  }

  [[nodiscard]] PairSums sums(Vertex a, Vertex b, const std::vector<SharedCells>& cells) const {
    const auto first = std::min(a, b), second = std::max(a, b);
    PairSums sums;
    sums.first = first;
    sums.second = second;
    for (const auto& cell : cells) {
      const auto size = incidence_.actors_of(cell.column).size();
      add_column(sums, formula_.value(cell.first), formula_.value(cell.second), size);
    }
    formula_.describe_rows(sums);
    return sums;
  }

  /// A column adds (v(a,j) - mean(a)) (v(b,j) - mean(b)), divided by the spreads of both rows.
  void take_covariance_apart(Vertex a, Vertex b, double strength,
                             const std::vector<SharedCells>& cells, std::vector<double>& parts,
                             double& rest) const {
    const double m = formula_.columns();
    const double mean_a = formula_.row_sum(a) / m, mean_b = formula_.row_sum(b) / m;
    const double below = std::sqrt(formula_.spread(a) * formula_.spread(b));
    rest = strength;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      parts[i] = m * (formula_.value(cells[i].first) - mean_a) *
                 (formula_.value(cells[i].second) - mean_b) / below;
      rest -= parts[i];
    }
  }

  const TwoMode incidence_;
  const ProjectionOptions options_;
  const PairFormula formula_;
  std::optional<Spells> spells_{};
};

const Graph& require_projected(const Graph& graph) {
  if (graph.origin() != nullptr) return graph;
  throw base::InvalidArgument("graph", "made from arrays",
                              "only a projected graph knows what is behind its ties");
}

void require_two_ends(const Graph& graph, Vertex a, Vertex b) {
  // `key` refuses vertices that do not exist.
  if (graph.key(a) == graph.key(b)) {
    throw base::InvalidArgument("b", graph.key(b), "a tie has two different ends");
  }
}

/// What the affiliations behind a cell of a meta-path lead through: their other ends.
std::vector<model::EntityId> between(const model::Network& network,
                                     std::span<const model::AffiliationId> behind,
                                     model::EntityId one_end, model::EntityId other_end) {
  std::vector<model::EntityId> met;
  for (const auto id : behind) {
    for (const auto entity : {network[id].actor, network[id].target}) {
      if (entity != one_end && entity != other_end) met.push_back(entity);
    }
  }
  std::sort(met.begin(), met.end());
  met.erase(std::unique(met.begin(), met.end()), met.end());
  return met;
}

void add_records(SharedAffiliation& shared, const TwoMode& incidence, const SharedCells& cells,
                 const Explanation& explanation) {
  const auto of_first = incidence.behind(cells.first), of_second = incidence.behind(cells.second);
  shared.target = incidence.target(cells.column);
  shared.of_first = {of_first.begin(), of_first.end()};
  shared.of_second = {of_second.begin(), of_second.end()};
  if (!TwoModeAssembler::arrays(incidence).is_meta_path) return;
  shared.first_through = between(explanation.network, of_first, explanation.first, shared.target);
  shared.second_through =
      between(explanation.network, of_second, explanation.second, shared.target);
}

}  // namespace

Explanation explain(const Graph& graph, Vertex a, Vertex b) {
  const PairExplainer pair(require_projected(graph));
  require_two_ends(graph, a, b);
  const auto& incidence = *graph.origin();
  Explanation explanation;
  explanation.has_records = incidence.has_view();
  explanation.first_key = graph.key(a);
  explanation.second_key = graph.key(b);
  if (explanation.has_records) {
    explanation.network = incidence.view().network();
    explanation.first = incidence.actor(a);
    explanation.second = incidence.actor(b);
  }
  explanation.tied = graph.find_edge(a, b).has_value();
  const auto cells = pair.shared(a, b);
  explanation.strength = pair.strength(a, b, cells);
  const auto parts = pair.contributions(a, b, explanation.strength, cells, explanation.rest);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    SharedAffiliation shared;
    shared.key = incidence.target_key(cells[i].column);
    shared.contribution = parts[i];
    shared.together = pair.together(cells[i]);
    if (explanation.has_records) add_records(shared, incidence, cells[i], explanation);
    explanation.shared.push_back(std::move(shared));
  }
  return explanation;
}

Explanation explain(const Graph& graph, std::string_view a, std::string_view b) {
  return explain(graph, graph.vertex(a), graph.vertex(b));
}

struct Contributions::Parts {
  Graph graph;
  PairExplainer pair;
};

Contributions::Contributions(const Graph& graph)
    : parts_(new Parts{graph, PairExplainer(require_projected(graph))}) {}

std::vector<SharedColumn> Contributions::of(Vertex a, Vertex b) const {
  require_two_ends(parts_->graph, a, b);
  const auto& pair = parts_->pair;
  const auto cells = pair.shared(a, b);
  double rest = 0;
  const auto parts = pair.contributions(a, b, pair.strength(a, b, cells), cells, rest);
  std::vector<SharedColumn> columns;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back({cells[i].column, parts[i], cells[i].term > 0 || !pair.is_timed()});
  }
  return columns;
}

}  // namespace citynet::view
