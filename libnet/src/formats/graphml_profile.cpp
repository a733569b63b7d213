#include "formats/graphml_profile.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

// igraph adds a vertex attribute `id`, the id of the element.
constexpr std::array kId{ReservedName{Table::node, "id"}, ReservedName{Table::edge, "id"}};
// Gephi takes these for its own properties and makes no column of them (ImporterGraphML.java).
constexpr std::array kGephi{
    ReservedName{Table::node, "id"},
    ReservedName{Table::node, "label", ColumnUse::label},
    ReservedName{Table::node, "nodelabel"},
    ReservedName{Table::node, "x", ColumnUse::x},
    ReservedName{Table::node, "y", ColumnUse::y},
    ReservedName{Table::node, "z"},
    ReservedName{Table::node, "xpos"},
    ReservedName{Table::node, "ypos"},
    ReservedName{Table::node, "zpos"},
    ReservedName{Table::node, "size"},
    ReservedName{Table::node, "r"},
    ReservedName{Table::node, "g"},
    ReservedName{Table::node, "b"},
    ReservedName{Table::node, "color"},
    ReservedName{Table::edge, "id"},
    ReservedName{Table::edge, "label", ColumnUse::label},
    ReservedName{Table::edge, "edgelabel"},
    ReservedName{Table::edge, "weight", ColumnUse::strength},
    ReservedName{Table::edge, "edge weight"},
    ReservedName{Table::edge, "r"},
    ReservedName{Table::edge, "g"},
    ReservedName{Table::edge, "b"},
};
constexpr std::array kCytoscape{
    ReservedName{Table::node, "id"},          ReservedName{Table::node, "suid"},
    ReservedName{Table::node, "name"},        ReservedName{Table::node, "shared name"},
    ReservedName{Table::node, "selected"},    ReservedName{Table::edge, "id"},
    ReservedName{Table::edge, "suid"},        ReservedName{Table::edge, "name"},
    ReservedName{Table::edge, "shared name"}, ReservedName{Table::edge, "interaction"},
    ReservedName{Table::edge, "selected"},
};
constexpr std::array kIgraph{ReservedName{Table::node, "id"}, ReservedName{Table::edge, "id"},
                             ReservedName{Table::node, "name"}};
constexpr std::array kNetworkx{ReservedName{Table::node, "id"}, ReservedName{Table::edge, "id"},
                               ReservedName{Table::node, "bipartite"},
                               ReservedName{Table::edge, "key"}};

constexpr std::array kProfiles{
    GraphmlProfile{.name = "plain", .reserved = kId},
    GraphmlProfile{.name = "gephi", .has_infinite_numbers = false, .reserved = kGephi},
    GraphmlProfile{.name = "yed", .is_drawn = true, .reserved = kId},
    GraphmlProfile{.name = "cytoscape",
                   .has_mixed_graphs = false,
                   .has_infinite_numbers = false,
                   .reserved = kCytoscape},
    GraphmlProfile{.name = "igraph",
                   .strength = "weight",
                   .has_mixed_graphs = false,
                   .has_tiny_numbers = false,
                   .has_long_integers = false,
                   .reserved = kIgraph},
    GraphmlProfile{
        .name = "networkx", .strength = "weight", .has_mixed_graphs = false, .reserved = kNetworkx},
    GraphmlProfile{.name = "boost",
                   .strength = "weight",
                   .one_and_zero = true,
                   .has_mixed_graphs = false,
                   .reserved = kId},
};

/// What people call the nodes: their label where there is one, else their id.
TextRows names_of_nodes(const DocumentView& document, std::vector<std::string>& made) {
  const auto* label = column_of(document.node_columns, ColumnUse::label);
  const auto* texts = label == nullptr ? nullptr : std::get_if<TextRows>(&label->values);
  if (texts == nullptr) return document.node_ids;
  if (label->present.empty()) return *texts;
  for (std::size_t node = 0; node < texts->size(); ++node) {
    made.push_back(has_value(*label, node) ? (*texts)[node] : document.node_ids[node]);
  }
  return made;
}

bool has_name(const std::vector<ColumnView>& columns, std::string_view name) {
  return std::any_of(columns.begin(), columns.end(), [name](const ColumnView& column) {
    return in_lower_case(column.name) == name;
  });
}

/// 0 for the nodes of the first mode that occurs, 1 for the others.
std::vector<std::int64_t> sides_of(const ColumnView& mode) {
  std::vector<std::int64_t> sides;
  std::visit(
      [&](const auto& values) {
        const auto first = values[0];
        for (std::size_t node = 0; node < values.size(); ++node) {
          sides.push_back(values[node] == first ? 0 : 1);
        }
      },
      mode.values);
  return sides;
}

}  // namespace

bool is_readable(const GraphmlProfile& profile, double number) noexcept {
  if (!std::isfinite(number)) return profile.has_infinite_numbers;
  return profile.has_tiny_numbers || number == 0 || std::isnormal(number);
}

std::vector<std::string> graphml_profile_names() {
  std::vector<std::string> names;
  for (const auto& profile : kProfiles) names.emplace_back(profile.name);
  return names;
}

const GraphmlProfile& graphml_profile(std::string_view name) {
  if (name.empty()) return kProfiles.front();
  for (const auto& profile : kProfiles) {
    if (profile.name == name) return profile;
  }
  throw base::InvalidArgument("profile", std::string(name), "GraphML has no such profile");
}

MadeColumns made_columns(const DocumentView& document, const GraphmlProfile& profile) {
  MadeColumns made;
  const auto add = [](std::vector<ColumnView>& columns, const char* name, const TextRows& texts) {
    columns.push_back({name, ColumnUse::attribute, texts});
  };
  if (profile.name == "gephi") {
    // Gephi rounds its weights to floats, so that the strengths stay beside them.
    const auto* strength = column_of(document.edge_columns, ColumnUse::strength);
    if (strength != nullptr && !has_name(document.edge_columns, "weight")) {
      made.edges.push_back(*strength);
      made.edges.back().name = "weight";
    }
    // Without labels it would show no names, and ids may be written with escapes.
    if (column_of(document.node_columns, ColumnUse::label) == nullptr &&
        !has_name(document.node_columns, "label") && !document.node_ids.empty()) {
      add(made.nodes, "label", document.node_ids);
    }
  } else if (profile.name == "cytoscape") {
    const auto names = names_of_nodes(document, made.names);
    add(made.nodes, "name", names);
    add(made.nodes, "shared name", names);
    add(made.edges, "interaction", TextRows::repeated("interacts with", document.ends.size()));
  } else if (profile.name == "igraph") {
    add(made.nodes, "name", document.node_ids);
  } else if (profile.name == "networkx") {
    const auto* mode = column_of(document.node_columns, ColumnUse::mode);
    if (mode != nullptr && !document.node_ids.empty()) {
      made.sides = sides_of(*mode);
      made.nodes.push_back({"bipartite", ColumnUse::attribute,
                            std::span<const std::int64_t>(made.sides), mode->present});
    }
  }
  return made;
}

}  // namespace citynet::formats
