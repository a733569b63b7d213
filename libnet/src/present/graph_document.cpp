#include "citynet/present/graph_document.hpp"

#include "citynet/base/version.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "present/document_columns.hpp"
#include "present/entity_columns.hpp"
#include "present/names.hpp"
#include "present/vertex_columns.hpp"

namespace citynet::present {
namespace {

using formats::ColumnUse;
using formats::GraphDocument;
using Texts = std::vector<std::string>;

void add_graph_value(GraphDocument& document, const char* name, std::string text) {
  if (text.empty()) return;
  document.graph_columns.push_back({name, ColumnUse::attribute, Texts{std::move(text)}});
}

std::string joined_known(Texts parts, const char* between) {
  std::erase(parts, "");
  return joined(parts, between);
}

void describe_origin(GraphDocument& document, const view::TwoMode* origin) {
  add_graph_value(document, "generator", "citynet " + base::version());
  if (origin == nullptr || !origin->has_view()) return;
  const auto& info = origin->view().network().info();
  add_graph_value(document, "dataset", joined_known({info.name, info.version}, " "));
  add_graph_value(document, "view", view::describe(origin->view()));
  add_graph_value(document, "licence", joined_known(info.licences, "; "));
  add_graph_value(document, "credits", joined_known(info.credits, " "));
}

/// The names of what the two ends of every edge share - at the same time, if that was asked for -
/// and how many these are.
void add_shared(GraphDocument& document, const view::Graph& graph, const view::TwoMode& origin) {
  Texts shared;
  std::vector<std::int64_t> counts;
  const view::Contributions contributions(graph);
  for (const auto& [a, b] : graph.edges()) {
    Texts names;
    for (const auto& [column, contribution, together] : contributions.of(a, b)) {
      if (together) names.push_back(target_name(origin, column));
    }
    counts.push_back(static_cast<std::int64_t>(names.size()));
    shared.push_back(joined(names, "; "));
  }
  document.edge_columns.push_back({"shared", ColumnUse::attribute, std::move(shared)});
  document.edge_columns.push_back({"shared_count", ColumnUse::attribute, std::move(counts)});
}

void add_vertices(GraphDocument& document, const view::Graph& graph,
                  std::span<const Column> columns) {
  auto& ids = document.node_ids;
  ids.reserve(graph.vertex_count());
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) ids.push_back(graph.key(v));
  auto labels = ids;
  if (graph.origin() != nullptr && graph.origin()->has_view()) {
    for (view::Vertex v = 0; v < graph.vertex_count(); ++v) labels[v] = entity_of(graph, v)->name;
  }
  document.node_columns.push_back({"label", ColumnUse::label, std::move(labels)});
  document.node_columns.push_back({"key", ColumnUse::attribute, ids});
  const auto known = vertex_columns(graph, columns);
  const auto own = known.size() - columns.size();
  for (std::size_t i = 0; i < known.size(); ++i) {
    auto column = document_column(known[i]);
    column.use = use_of_node_column(column);
    const auto type = formats::type_of(column);
    const bool is_number = type == formats::ValueType::integer || type == formats::ValueType::real;
    if (i >= own && column.use == ColumnUse::attribute && is_number) {
      column.use = ColumnUse::score;
    }
    document.node_columns.push_back(std::move(column));
  }
}

void add_edges(GraphDocument& document, const view::Graph& graph) {
  document.edge_sources.reserve(graph.edge_count());
  document.edge_targets.reserve(graph.edge_count());
  for (const auto& [a, b] : graph.edges()) {
    document.edge_sources.push_back(a);
    document.edge_targets.push_back(b);
  }
  if (!graph.has_strengths()) return;
  const auto strengths = graph.strengths();
  document.edge_columns.push_back(
      {"strength", ColumnUse::strength, std::vector<double>(strengths.begin(), strengths.end())});
}

/// Rows, then columns, each with the mode it has before the incidence was turned.
void add_both_modes(GraphDocument& document, const view::TwoMode& incidence) {
  Texts labels, keys, modes;
  const auto add = [&](std::string label, const std::string& key, bool is_actor) {
    labels.push_back(std::move(label));
    keys.push_back(key);
    modes.emplace_back(is_actor ? "actor" : "joined");
  };
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    add(actor_name(incidence, row), incidence.actor_key(row), !incidence.is_transposed());
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    add(target_name(incidence, column), incidence.target_key(column), incidence.is_transposed());
  }
  document.node_columns.push_back({"label", ColumnUse::label, std::move(labels)});
  document.node_columns.push_back({"key", ColumnUse::attribute, std::move(keys)});
  document.node_columns.push_back({"mode", ColumnUse::mode, std::move(modes)});
}

void add_entities(GraphDocument& document, const view::TwoMode& incidence) {
  const auto& network = incidence.view().network();
  std::vector<const model::Entity*> entities;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    entities.push_back(&network[incidence.actor(row)]);
  }
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    entities.push_back(&network[incidence.target(column)]);
  }
  for (const auto& known : entity_columns(entities)) {
    auto column = document_column(known);
    column.use = use_of_node_column(column);
    document.node_columns.push_back(std::move(column));
  }
}

}  // namespace

GraphDocument graph_document(const view::Graph& graph, std::span<const Column> columns) {
  GraphDocument document;
  if (graph.is_directed()) document.directedness = formats::Directedness::directed;
  describe_origin(document, graph.origin());
  if (graph.projection() != nullptr) {
    add_graph_value(document, "projection", view::describe(*graph.projection()));
  }
  add_vertices(document, graph, columns);
  add_edges(document, graph);
  if (graph.origin() != nullptr) add_shared(document, graph, *graph.origin());
  return document;
}

GraphDocument graph_document(const view::TwoMode& incidence) {
  GraphDocument document;
  describe_origin(document, &incidence);
  const auto graph = incidence.as_graph();
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) document.node_ids.push_back(graph.key(v));
  add_both_modes(document, incidence);
  if (incidence.has_view()) add_entities(document, incidence);
  const auto actors = static_cast<std::uint32_t>(incidence.actor_count());
  for (std::uint32_t row = 0; row < actors; ++row) {
    for (const auto column : incidence.targets_of(row)) {
      document.edge_sources.push_back(row);
      document.edge_targets.push_back(actors + column);
    }
  }
  if (incidence.has_view()) document.edge_columns = cell_columns(incidence);
  if (incidence.has_grades()) {
    const auto grades = incidence.grades();
    document.edge_columns.push_back(
        {"grade", ColumnUse::strength, std::vector<double>(grades.begin(), grades.end())});
  }
  return document;
}

}  // namespace citynet::present
