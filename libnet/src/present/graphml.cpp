#include "citynet/present/graphml.hpp"

#include <algorithm>

#include "citynet/base/edtf.hpp"
#include "citynet/base/version.hpp"
#include "citynet/formats/file.hpp"
#include "citynet/present/vertex_table.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "present/entity_columns.hpp"
#include "present/names.hpp"

namespace citynet::present {
namespace {

using formats::GraphmlDocument;
using formats::GraphmlKey;
using formats::GraphmlType;
using formats::GraphmlValue;

/// The one type of a column: whole numbers beside fractions become fractions, anything beside a
/// text becomes text.
GraphmlType type_of(const Column& column) {
  bool logical = false, whole = false, real = false, text = false;
  for (const auto& value : column.values) {
    logical = logical || std::holds_alternative<bool>(value);
    whole = whole || std::holds_alternative<std::int64_t>(value);
    real = real || std::holds_alternative<double>(value);
    text = text || std::holds_alternative<std::string>(value);
  }
  if (text || (logical && (whole || real))) return GraphmlType::string;
  if (real) return GraphmlType::double_precision;
  if (whole) return GraphmlType::long_integer;
  return logical ? GraphmlType::boolean : GraphmlType::string;
}

GraphmlValue as_type(const Value& value, GraphmlType type) {
  if (type == GraphmlType::double_precision) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  }
  if (type == GraphmlType::string && !std::holds_alternative<std::monostate>(value) &&
      !std::holds_alternative<std::string>(value)) {
    // The shortest exact text, as a CSV file has it.
    auto text = to_csv({{{"value", {value}}}});
    text.erase(0, text.find('\n') + 1);
    text.pop_back();
    return text;
  }
  return value;
}

/// Adds a column to the values of all nodes or all edges.
template <class Element>
void add_column(const Column& column, std::vector<GraphmlKey>& keys,
                std::vector<Element>& elements) {
  const auto type = type_of(column);
  keys.push_back({column.name, type});
  for (std::size_t i = 0; i < elements.size(); ++i) {
    elements[i].values.push_back(as_type(column.values[i], type));
  }
}

void add_graph_value(GraphmlDocument& document, const char* name, std::string text) {
  if (text.empty()) return;
  document.graph_keys.push_back({name, GraphmlType::string});
  document.graph_values.emplace_back(std::move(text));
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

void describe_origin(GraphmlDocument& document, const view::TwoMode* origin) {
  add_graph_value(document, "generator", "citynet " + base::version());
  if (origin == nullptr || !origin->has_view()) return;
  const auto& info = origin->view().network().info();
  add_graph_value(document, "dataset", joined({info.name, info.version}, " "));
  add_graph_value(document, "view", view::describe(origin->view()));
  add_graph_value(document, "licence", joined(info.licences, "; "));
  add_graph_value(document, "credits", joined(info.credits, " "));
}

/// The names of what the two ends of every edge share - at the same time, if that was asked for -
/// and how many these are.
void add_shared(GraphmlDocument& document, const view::Graph& graph, const view::TwoMode& origin) {
  Column shared{"shared", {}}, count{"shared_count", {}};
  const view::Contributions contributions(graph);
  for (const auto& [a, b] : graph.edges()) {
    std::vector<std::string> names;
    for (const auto& [column, contribution, together] : contributions.of(a, b)) {
      if (!together) continue;
      names.push_back(origin.has_view() ? origin.view().network()[origin.target(column)].name
                                        : origin.target_key(column));
    }
    shared.values.emplace_back(joined(names, "; "));
    count.values.emplace_back(static_cast<std::int64_t>(names.size()));
  }
  add_column(shared, document.edge_keys, document.edges);
  add_column(count, document.edge_keys, document.edges);
}

int year_of(base::Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

/// The years a cell spans: the first start that is known, and the last end, if all are known.
class Years {
 public:
  void add(const base::DateInterval& dates) {
    if (dates.start().date) {
      const auto year = year_of(dates.start().date->earliest());
      first_ = first_ ? std::min(*first_, year) : year;
    }
    if (!dates.end().date) {
      endless_ = true;
      return;
    }
    const auto year = year_of(dates.end().date->latest());
    last_ = last_ ? std::max(*last_, year) : year;
  }

  [[nodiscard]] Value first() const { return value(first_); }
  [[nodiscard]] Value last() const { return endless_ ? Value{} : value(last_); }

 private:
  static Value value(const std::optional<int>& year) {
    if (!year) return std::monostate{};
    return std::int64_t{*year};
  }

  std::optional<int> first_, last_;
  bool endless_ = false;
};

/// What stands behind one cell, summed up for an edge of the incidence.
struct CellColumns {
  Column role{"role", {}}, status{"status", {}}, start{"start", {}}, end{"end", {}},
      start_year{"start_year", {}}, end_year{"end_year", {}}, certainty{"certainty", {}},
      statements{"statements", {}}, sources{"sources", {}};

  void add(const model::Network& network, std::span<const model::AffiliationId> behind) {
    std::vector<std::string> roles, statuses, starts, ends, titles;
    std::int64_t count = 0;
    auto best = model::Certainty::common;
    const auto take = [](std::vector<std::string>& list, std::string word) {
      if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(std::move(word));
    };
    Years years;
    for (const auto id : behind) {
      const auto& affiliation = network[id];
      const auto& dates = dates_of(network, affiliation);
      take(roles, affiliation.role);
      take(statuses, std::string(model::to_string(affiliation.status)));
      take(starts, base::to_edtf(dates.start()));
      take(ends, base::to_edtf(dates.end()));
      best = std::max(best, affiliation.certainty());
      for (const auto& statement : affiliation.statements) {
        take(titles, network[statement.source].title);
        ++count;
      }
      years.add(dates);
    }
    const auto text = [](std::vector<std::string> parts) -> Value {
      std::erase(parts, "");
      if (parts.empty()) return std::monostate{};
      return joined(parts, "; ");
    };
    role.values.push_back(text(roles));
    status.values.push_back(text(statuses));
    start.values.push_back(text(starts));
    end.values.push_back(text(ends));
    start_year.values.push_back(years.first());
    end_year.values.push_back(years.last());
    certainty.values.emplace_back(std::string(model::to_string(best)));
    statements.values.emplace_back(count);
    sources.values.push_back(text(titles));
  }

  void add_to(GraphmlDocument& document) const {
    for (const auto* column : {&role, &status, &start, &end, &start_year, &end_year, &certainty,
                               &statements, &sources}) {
      add_column(*column, document.edge_keys, document.edges);
    }
  }
};

}  // namespace

GraphmlDocument graphml_document(const view::Graph& graph, std::span<const Column> columns) {
  GraphmlDocument document;
  document.directed = graph.is_directed();
  describe_origin(document, graph.origin());
  if (graph.projection() != nullptr) {
    add_graph_value(document, "projection", view::describe(*graph.projection()));
  }
  Column label{"label", {}};
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    document.nodes.push_back({formats::to_xml_id(graph.key(v)), {}});
    label.values.emplace_back(display_name(graph, v));
  }
  add_column(label, document.node_keys, document.nodes);
  for (const auto& column : vertex_table(graph, columns).columns) {
    add_column(column, document.node_keys, document.nodes);
  }
  for (const auto& [a, b] : graph.edges()) {
    document.edges.push_back({document.nodes[a].id, document.nodes[b].id, {}, {}});
  }
  if (graph.has_strengths()) {
    Column strength{"strength", {}};
    for (const double value : graph.strengths()) strength.values.emplace_back(value);
    add_column(strength, document.edge_keys, document.edges);
  }
  if (graph.origin() != nullptr) add_shared(document, graph, *graph.origin());
  return document;
}

GraphmlDocument graphml_document(const view::TwoMode& incidence) {
  const auto graph = incidence.as_graph();
  const auto& network = incidence.view().network();
  GraphmlDocument document;
  describe_origin(document, &incidence);

  std::vector<const model::Entity*> entities;
  Column mode{"mode", {}};
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    entities.push_back(&network[incidence.actor(row)]);
    mode.values.emplace_back(std::string(incidence.is_transposed() ? "joined" : "actor"));
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    entities.push_back(&network[incidence.target(column)]);
    mode.values.emplace_back(std::string(incidence.is_transposed() ? "actor" : "joined"));
  }
  Column label{"label", {}}, key{"key", {}};
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    document.nodes.push_back({formats::to_xml_id(graph.key(v)), {}});
    label.values.emplace_back(entities[v]->name);
    key.values.emplace_back(entities[v]->key);
  }
  for (const auto* column : {&label, &key, &mode}) {
    add_column(*column, document.node_keys, document.nodes);
  }
  for (const auto& column : entity_columns(entities)) {
    add_column(column, document.node_keys, document.nodes);
  }

  CellColumns cells;
  const auto actors = static_cast<std::uint32_t>(incidence.actor_count());
  for (std::uint32_t row = 0; row < actors; ++row) {
    const auto columns = incidence.targets_of(row);
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
      document.edges.push_back(
          {document.nodes[row].id, document.nodes[actors + columns[i]].id, {}, {}});
      cells.add(network, incidence.behind(incidence.first_cell(row) + i));
    }
  }
  cells.add_to(document);
  if (incidence.has_grades()) {
    Column grade{"grade", {}};
    for (const double value : incidence.grades()) grade.values.emplace_back(value);
    add_column(grade, document.edge_keys, document.edges);
  }
  return document;
}

void write_graphml(const view::Graph& graph, const std::string& path,
                   std::span<const Column> columns) {
  formats::write_file_atomically(path, formats::to_graphml(graphml_document(graph, columns)));
}

void write_graphml(const view::TwoMode& incidence, const std::string& path) {
  formats::write_file_atomically(path, formats::to_graphml(graphml_document(incidence)));
}

}  // namespace citynet::present
