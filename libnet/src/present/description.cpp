#include "citynet/present/description.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "citynet/base/error.hpp"
#include "citynet/measure/centrality/degree.hpp"
#include "citynet/measure/structure/clustering.hpp"
#include "citynet/measure/structure/components.hpp"
#include "citynet/measure/structure/density.hpp"
#include "citynet/measure/structure/distances.hpp"
#include "citynet/measure/two_mode/degree.hpp"
#include "citynet/measure/two_mode/density.hpp"
#include "citynet/measure/two_mode/robins_alexander.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"
#include "present/check_table.hpp"

namespace citynet::present {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, std::size_t whole) {
  return whole == 0 ? kUndefined : part / static_cast<double>(whole);
}

double median(std::vector<double> values) {
  if (values.empty()) return kUndefined;
  std::sort(values.begin(), values.end());
  const auto middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

DegreeSummary summary(std::string of, const std::vector<double>& degrees) {
  DegreeSummary made;
  made.of = std::move(of);
  made.count = degrees.size();
  double sum = 0;
  for (const double degree : degrees) {
    sum += degree;
    if (degree == 0) ++made.isolates;
    if (degree == 1) ++made.degree_one;
    made.max_degree = std::max(made.max_degree, static_cast<std::size_t>(degree));
  }
  made.degree_one_share = ratio(static_cast<double>(made.degree_one), made.count);
  made.mean_degree = ratio(sum, made.count);
  made.median_degree = median(degrees);
  return made;
}

/// What is the same for both kinds of network: pieces and distances.
void add_pieces(Description& made, const view::Graph& graph, const base::RunControl& run) {
  const auto pieces = measure::components(graph);
  made.components = pieces.count();
  made.giant_component = pieces.count() == 0 ? 0 : pieces.sizes.front();
  made.giant_component_share =
      ratio(static_cast<double>(made.giant_component), graph.vertex_count());
  measure::DistancesOptions options;
  options.run = run;
  const auto far = measure::distances(graph, options);
  made.diameter = far.diameter;
  made.mean_distance = far.mean;
}

/// The rows of the table: one value of the description each.
class Rows {
 public:
  explicit Rows(const Description& description) {
    for (const auto& kind : description.kinds) add_kind(kind);
    what_ = "network";
    count("ties", description.ties);
    number("density", description.density);
    count("components", description.components);
    count("giant component", description.giant_component);
    number("giant component, share", description.giant_component_share);
    number("diameter", description.diameter);
    number("mean distance", description.mean_distance);
    number("clustering", description.clustering);
  }

  [[nodiscard]] Table labels() const { return {{{"what", whats_}, {"quantity", quantities_}}}; }
  [[nodiscard]] Column values(std::string name) const { return {std::move(name), values_}; }

 private:
  void add_kind(const DegreeSummary& kind) {
    what_ = kind.of;
    count("number", kind.count);
    count("isolates", kind.isolates);
    count("degree 1", kind.degree_one);
    number("degree 1, share", kind.degree_one_share);
    number("mean degree", kind.mean_degree);
    number("median degree", kind.median_degree);
    count("maximum degree", kind.max_degree);
  }

  void add(const char* quantity, Value value) {
    whats_.emplace_back(what_);
    quantities_.emplace_back(std::string(quantity));
    values_.push_back(std::move(value));
  }
  void count(const char* quantity, std::size_t value) {
    add(quantity, static_cast<std::int64_t>(value));
  }
  void number(const char* quantity, double value) {
    add(quantity, std::isnan(value) ? Value{} : Value{value});
  }

  std::string what_;
  std::vector<Value> whats_, quantities_, values_;
};

}  // namespace

Description describe(const view::Graph& graph, const DescriptionOptions& options) {
  Description made;
  made.kinds.push_back(summary("vertices", measure::degree(graph).values));
  made.ties = graph.edge_count();
  made.density = measure::density(graph).value;
  add_pieces(made, graph, options.run);
  made.clustering = graph.is_directed() ? kUndefined : measure::transitivity(graph).value;
  return made;
}

Description describe(const view::TwoMode& incidence, const DescriptionOptions& options) {
  Description made;
  const auto degrees = measure::degree(incidence);
  made.kinds.push_back(summary("actors", degrees.actors));
  made.kinds.push_back(summary("targets", degrees.targets));
  made.ties = incidence.cell_count();
  made.density = measure::density(incidence).value;
  add_pieces(made, incidence.as_graph(), options.run);
  made.clustering = measure::robins_alexander(incidence).value;
  return made;
}

Table to_table(const Description& description) {
  const Rows rows(description);
  auto table = rows.labels();
  table.columns.push_back(rows.values("value"));
  return table;
}

Table to_table(std::span<const Wave> waves) {
  Table table{{{"what", {}}, {"quantity", {}}}};
  for (const auto& [name, description] : waves) {
    const Rows rows(description);
    if (table.columns.size() == 2) table = rows.labels();
    if (rows.labels().columns[0].values != table.columns[0].values) {
      throw base::InvalidArgument("waves", name, "all have one mode, or all have two");
    }
    table.columns.push_back(rows.values(name));
  }
  check(table);
  return table;
}

}  // namespace citynet::present
