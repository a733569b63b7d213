#include "citynet/present/graph_of_document.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"

namespace citynet::present {
namespace {

using formats::ColumnUse;
using formats::GraphColumn;
using formats::GraphDocument;

const GraphColumn* find_named(const std::vector<GraphColumn>& columns, const std::string& name) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; });
  return found == columns.end() ? nullptr : &*found;
}

/// The column that was named, else the one of this use; null when there is neither.
const GraphColumn* chosen_column(const char* argument, const std::vector<GraphColumn>& columns,
                                 const std::string& name, ColumnUse use) {
  if (!name.empty()) {
    const auto* named = find_named(columns, name);
    if (named == nullptr) {
      throw base::InvalidArgument(argument, name, "no attribute of the document has this name");
    }
    return named;
  }
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.use == use; });
  return found == columns.end() ? nullptr : &*found;
}

std::vector<double> numbers_of(const GraphColumn& column) {
  std::vector<double> numbers;
  if (const auto* reals = std::get_if<std::vector<double>>(&column.values)) {
    numbers = *reals;
  } else if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&column.values)) {
    numbers.assign(whole->begin(), whole->end());
  } else {
    throw base::InvalidArgument("strength", column.name, "a strength is a number");
  }
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (formats::has_value(column, row)) continue;
    throw base::InvalidArgument("strength", column.name,
                                "edge " + std::to_string(row) + " has none");
  }
  return numbers;
}

std::string text_at(const GraphColumn& column, std::size_t row) {
  return std::visit(
      [row](const auto& values) -> std::string {
        using Element = typename std::decay_t<decltype(values)>::value_type;
        if constexpr (std::is_same_v<Element, std::string>) {
          return values[row];
        } else if constexpr (std::is_same_v<Element, std::uint8_t>) {
          return values[row] != 0 ? "true" : "false";
        } else if constexpr (std::is_same_v<Element, std::int64_t>) {
          return std::to_string(values[row]);
        } else {
          throw base::InvalidArgument("mode", "", "a mode is a text, a whole number or a truth");
        }
      },
      column.values);
}

/// Which of the two modes each node has, and its number in it.
struct Modes {
  std::vector<std::uint8_t> is_actor{};
  std::vector<std::uint32_t> position{};
  std::vector<std::string> actor_keys{}, target_keys{};
};

[[noreturn]] void refuse_modes(const GraphColumn& column, const std::array<std::string, 3>& modes) {
  throw base::InvalidArgument("mode", column.name,
                              "there are two modes; here are '" + modes[0] + "', '" + modes[1] +
                                  "' and '" + modes[2] + "'");
}

void check_two_values(const GraphColumn& column, const std::string& actors,
                      const GraphDocument& document, const base::RunControl& run) {
  base::SerialPulse pulse(run);
  std::optional<std::string> other;
  bool any_actor = false;
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    if (!formats::has_value(column, node)) {
      throw base::InvalidArgument("mode", column.name,
                                  "node '" + document.node_ids[node] + "' has none");
    }
    const auto value = text_at(column, node);
    if (value == actors) {
      any_actor = true;
    } else if (!other) {
      other = value;
    } else if (*other != value) {
      refuse_modes(column, {actors, *other, value});
    }
    pulse.set_share(node, document.node_ids.size());
    pulse.spend(base::kWorkOfText);
  }
  pulse.finish();
  if (!any_actor) throw base::InvalidArgument("actors", actors, "no node has this mode");
}

Modes modes_of(const GraphDocument& document, const TwoModeOfDocument& options) {
  const auto* column = chosen_column("mode", document.node_columns, options.mode, ColumnUse::mode);
  if (column == nullptr) column = find_named(document.node_columns, "bipartite");
  if (column == nullptr) {
    throw base::InvalidArgument("mode", "", "no attribute tells the modes apart; name one");
  }
  Modes modes;
  if (document.node_ids.empty()) return modes;
  const auto actors = options.actors.empty() ? text_at(*column, 0) : options.actors;
  check_two_values(*column, actors, document, base::stage(options.run, 0, 0.1));
  const auto rest = base::stage(options.run, 0.1, 0.2);
  base::SerialPulse pulse(rest);
  for (std::size_t node = 0; node < document.node_ids.size(); ++node) {
    const bool is_actor = text_at(*column, node) == actors;
    auto& keys = is_actor ? modes.actor_keys : modes.target_keys;
    modes.is_actor.push_back(is_actor ? 1 : 0);
    modes.position.push_back(static_cast<std::uint32_t>(keys.size()));
    keys.push_back(document.node_ids[node]);
    pulse.set_share(node, document.node_ids.size());
    pulse.spend(base::kWorkOfText);
  }
  pulse.finish();
  return modes;
}

}  // namespace

view::Graph graph_of(const GraphDocument& document, const GraphOfDocument& options) {
  if (document.directedness == formats::Directedness::mixed) {
    throw base::InvalidArgument("document", "mixed",
                                "edges of a graph either all have a direction or all have none");
  }
  view::GraphOptions made;
  made.directed = document.directedness == formats::Directedness::directed;
  made.loops = options.loops;
  made.parallel_edges = options.parallel_edges;
  made.keys = document.node_ids;
  made.run = options.run;
  const auto* strength =
      chosen_column("strength", document.edge_columns, options.strength, ColumnUse::strength);
  if (strength == nullptr) {
    return view::Graph::from_edges(document.node_ids.size(), document.edge_sources,
                                   document.edge_targets, std::move(made));
  }
  return view::Graph::from_edges(document.node_ids.size(), document.edge_sources,
                                 document.edge_targets, view::EdgeStrengths{numbers_of(*strength)},
                                 std::move(made));
}

view::TwoMode two_mode_of(const GraphDocument& document, const TwoModeOfDocument& options) {
  auto modes = modes_of(document, options);
  const auto edge_count = document.edge_sources.size();
  std::vector<std::uint32_t> rows(edge_count), columns(edge_count);
  base::for_each_block(
      edge_count, base::stage(options.run, 0.2, 0.4),
      [&](std::size_t edge, std::size_t last, base::Pulse& pulse) {
        for (; edge < last; ++edge) {
          auto actor = document.edge_sources[edge], target = document.edge_targets[edge];
          if (modes.is_actor[actor] == 0) std::swap(actor, target);
          if (modes.is_actor[actor] == 0 || modes.is_actor[target] != 0) {
            throw base::InvalidArgument(
                "edge " + std::to_string(edge),
                document.node_ids[actor] + ", " + document.node_ids[target],
                "both ends are of one mode, and an incidence has ties between the modes only");
          }
          rows[edge] = modes.position[actor];
          columns[edge] = modes.position[target];
          pulse.spend(4);
        }
      });
  const auto actors = modes.actor_keys.size(), targets = modes.target_keys.size();
  view::CellOptions made{options.repeated_cells, std::move(modes.actor_keys),
                         std::move(modes.target_keys), base::stage(options.run, 0.4, 1)};
  const auto* strength =
      chosen_column("strength", document.edge_columns, options.strength, ColumnUse::strength);
  if (strength == nullptr) {
    return view::TwoMode::from_cells(actors, targets, rows, columns, std::move(made));
  }
  return view::TwoMode::from_cells(actors, targets, rows, columns,
                                   view::CellGrades{numbers_of(*strength)}, std::move(made));
}

}  // namespace citynet::present
