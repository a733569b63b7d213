#include "citynet/present/graph_document.hpp"

#include "base/parallel.hpp"
#include "citynet/base/stage.hpp"
#include "citynet/base/version.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/vertex_keys.hpp"
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
void add_shared(GraphDocument& document, const view::Graph& graph, const view::TwoMode& origin,
                const base::RunControl& run) {
  base::SerialPulse pulse(run);
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
    pulse.set_share(counts.size(), graph.edge_count());
    pulse.spend(base::kWorkOfText * (1 + names.size()));
  }
  pulse.finish();
  document.edge_columns.push_back({"shared", ColumnUse::attribute, std::move(shared)});
  document.edge_columns.push_back({"shared_count", ColumnUse::attribute, std::move(counts)});
}

bool are_entities(const view::Graph& graph) {
  return graph.origin() != nullptr && graph.origin()->has_view();
}

Texts names_of(const view::Graph& graph) {
  Texts names;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    names.push_back(entity_of(graph, v)->name);
  }
  return names;
}

Texts keys_of(const view::Graph& graph) {
  Texts keys;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) keys.push_back(graph.key(v));
  return keys;
}

/// A column of the vertices; numbers that were given are scores.
formats::GraphColumn node_column(const Column& column, bool is_given) {
  auto made = document_column(column);
  made.use = use_of_node_column(made);
  const auto type = formats::type_of(made);
  const bool is_number = type == formats::ValueType::integer || type == formats::ValueType::real;
  if (is_given && made.use == ColumnUse::attribute && is_number) made.use = ColumnUse::score;
  return made;
}

/// Rows, then columns, each with the mode it has before the incidence was turned.
void add_both_modes(GraphDocument& document, const view::TwoMode& incidence, base::Pulse& pulse) {
  Texts labels, keys, modes;
  const auto add = [&](std::string label, const std::string& key, bool is_actor) {
    labels.push_back(std::move(label));
    keys.push_back(key);
    modes.emplace_back(is_actor ? "actor" : "joined");
    pulse.spend(base::kWorkOfText);
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

GraphRows::GraphRows(const view::Graph& graph, std::span<const Column> columns,
                     const base::RunControl& run)
    : graph_(graph) {
  if (graph.is_directed()) made_.directedness = formats::Directedness::directed;
  describe_origin(made_, graph.origin());
  if (graph.projection() != nullptr) {
    add_graph_value(made_, "projection", view::describe(*graph.projection()));
  }
  add_vertices(columns);
  if (graph.has_strengths()) {
    made_.edge_columns.push_back({"strength", ColumnUse::strength, std::vector<double>{}});
  }
  if (graph.origin() != nullptr) add_shared(made_, graph, *graph.origin(), run);
  look();
}

void GraphRows::add_vertices(std::span<const Column> columns) {
  const bool has_names = are_entities(graph_);
  if (graph_.origin() != nullptr) made_.node_ids = keys_of(graph_);
  made_.node_columns.push_back({"label", ColumnUse::label, has_names ? names_of(graph_) : Texts{}});
  if (has_names) made_.node_columns.push_back({"key", ColumnUse::attribute, Texts{}});
  const auto known = vertex_columns(graph_, columns);
  const auto own = known.size() - columns.size();
  for (std::size_t i = 0; i < known.size(); ++i) {
    made_.node_columns.push_back(node_column(known[i], i >= own));
  }
}

/// What was made is looked at like all the rest.
void GraphRows::look() {
  view_ = formats::view_of(made_);
  view_.is_sound = true;
  view_.ends = formats::EndsView(graph_.edges());
  if (graph_.origin() == nullptr) {
    const auto keys = view::given_keys(graph_);
    view_.node_ids =
        keys.empty() ? formats::TextRows::numbers(graph_.vertex_count()) : formats::TextRows(keys);
  }
  for (auto& column : view_.node_columns) {
    if (formats::row_count(column) == 0) column.values = view_.node_ids;
  }
  if (graph_.has_strengths()) view_.edge_columns.front().values = graph_.strengths();
}

GraphDocument GraphRows::document() && {
  formats::complete(made_, view_);
  return std::move(made_);
}

GraphDocument graph_document(const view::Graph& graph, std::span<const Column> columns) {
  return GraphRows(graph, columns).document();
}

GraphDocument graph_document(const view::TwoMode& incidence, const base::RunControl& run) {
  GraphDocument document;
  describe_origin(document, &incidence);
  const auto graph = incidence.as_graph(base::stage(run, 0, 0.3));
  const auto rest = base::stage(run, 0.3, 1);
  base::SerialPulse pulse(rest);
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    document.node_ids.push_back(graph.key(v));
    pulse.spend(base::kWorkOfText);
  }
  add_both_modes(document, incidence, pulse);
  if (incidence.has_view()) add_entities(document, incidence);
  const auto actors = static_cast<std::uint32_t>(incidence.actor_count());
  for (std::uint32_t row = 0; row < actors; ++row) {
    for (const auto column : incidence.targets_of(row)) {
      document.edge_sources.push_back(row);
      document.edge_targets.push_back(actors + column);
      pulse.spend(1);
    }
  }
  if (incidence.has_view()) document.edge_columns = cell_columns(incidence, pulse);
  if (incidence.has_grades()) {
    const auto grades = incidence.grades();
    document.edge_columns.push_back(
        {"grade", ColumnUse::strength, std::vector<double>(grades.begin(), grades.end())});
  }
  pulse.finish();
  return document;
}

}  // namespace citynet::present
