#include "citynet/present/change_tables.hpp"

#include <algorithm>
#include <map>

#include "citynet/base/error.hpp"
#include "citynet/view/view.hpp"
#include "present/cells.hpp"

namespace citynet::present {
namespace {

using measure::Fate;
using view::TwoMode;

/// Adds a row that begins with the given names.
template <class... Names>
void add_tally(Table& table, const measure::Tally& tally, Names... names) {
  add_row(table, std::string(names)..., count_cell(tally.before()), count_cell(tally.after()),
          count_cell(tally.kept), count_cell(tally.gained), count_cell(tally.lost),
          number_cell(tally.jaccard), number_cell(tally.turnover));
}

Value fate_cell(Fate fate) { return std::string(measure::to_string(fate)); }

/// Finds cells of an incidence by the keys of their ends, and asks whether their dates decide.
class Decided {
 public:
  explicit Decided(const TwoMode& incidence) : incidence_(incidence) {
    for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
      row_of_.emplace(incidence.actor_key(row), row);
    }
    for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
      column_of_.emplace(incidence.target_key(column), column);
    }
  }

  [[nodiscard]] Value of(const std::string& actor, const std::string& target) const {
    const auto row = row_of_.find(actor);
    const auto column = column_of_.find(target);
    if (row == row_of_.end() || column == column_of_.end()) return std::monostate{};
    const auto cell = incidence_.find_cell(row->second, column->second);
    if (!cell) return std::monostate{};
    const auto undecided = incidence_.view().undecided();
    const auto behind = incidence_.behind(*cell);
    return std::any_of(behind.begin(), behind.end(), [&](model::AffiliationId id) {
      return !std::binary_search(undecided.begin(), undecided.end(), id);
    });
  }

 private:
  const TwoMode& incidence_;
  std::map<std::string, std::uint32_t> row_of_{}, column_of_{};
};

/// What the key means in one of the two networks; null when neither has it.
const model::Entity* entity_of(const std::string& key, const TwoMode& before,
                               const TwoMode& after) {
  for (const auto* wave : {&after, &before}) {
    const auto& network = wave->view().network();
    if (const auto id = network.find(key)) return &network[*id];
  }
  return nullptr;
}

Value name_cell(const model::Entity* entity) {
  return entity == nullptr ? Value() : Value(entity->name);
}
Value kind_cell(const model::Entity* entity) {
  return entity == nullptr ? Value() : Value(std::string(model::to_string(entity->kind)));
}

bool have_views(const TwoMode& before, const TwoMode& after) {
  return before.has_view() && after.has_view();
}

void check_labels(std::size_t needed, std::span<const std::string> labels) {
  if (labels.size() == needed) return;
  throw base::InvalidArgument("labels", std::to_string(labels.size()) + " labels",
                              "there is one per wave (" + std::to_string(needed) + ")");
}

constexpr std::initializer_list<const char*> kTallies{"what",   "before", "after",   "kept",
                                                      "gained", "lost",   "jaccard", "turnover"};

}  // namespace

Table to_table(const measure::TwoModeChange& change) {
  auto table = empty_table(kTallies);
  add_tally(table, change.of_actors, "actors");
  add_tally(table, change.of_targets, "targets");
  add_tally(table, change.of_cells, "cells");
  return table;
}

Table to_table(const measure::GraphChange& change) {
  auto table = empty_table(kTallies);
  add_tally(table, change.of_vertices, "vertices");
  add_tally(table, change.of_edges, "edges");
  return table;
}

Table cell_table(const measure::TwoModeChange& change, const TwoMode& before,
                 const TwoMode& after) {
  if (!have_views(before, after)) {
    auto table = empty_table({"actor", "target", "fate", "before", "after"});
    for (const auto& cell : change.cells) {
      add_row(table, cell.first, cell.second, fate_cell(cell.fate), cell.before, cell.after);
    }
    return table;
  }
  auto table = empty_table({"actor", "actor_name", "target", "target_name", "target_kind", "fate",
                            "before", "after", "before_decided", "after_decided"});
  const Decided was(before), is(after);
  for (const auto& cell : change.cells) {
    const auto* target = entity_of(cell.second, before, after);
    add_row(table, cell.first, name_cell(entity_of(cell.first, before, after)), cell.second,
            name_cell(target), kind_cell(target), fate_cell(cell.fate), cell.before, cell.after,
            was.of(cell.first, cell.second), is.of(cell.first, cell.second));
  }
  return table;
}

Table target_table(const measure::TwoModeChange& change, const TwoMode& before,
                   const TwoMode& after) {
  auto table =
      empty_table({"target", "fate", "before", "after", "joined", "left", "joiners", "leavers"});
  for (const auto& target : change.by_target) {
    const auto joined_count = target.joiners.size(), left = target.leavers.size();
    const auto stayed = target.stayers.size();
    add_row(table, target.key, fate_cell(target.fate), count_cell(stayed + left),
            count_cell(stayed + joined_count), count_cell(joined_count), count_cell(left),
            text_cell(joined(target.joiners)), text_cell(joined(target.leavers)));
  }
  if (!have_views(before, after)) return table;
  Column names{"target_name", {}}, kinds{"target_kind", {}};
  for (const auto& target : change.by_target) {
    const auto* entity = entity_of(target.key, before, after);
    names.values.push_back(name_cell(entity));
    kinds.values.push_back(kind_cell(entity));
  }
  table.columns.insert(table.columns.begin() + 1, {std::move(names), std::move(kinds)});
  return table;
}

Table kind_table(const measure::TwoModeChange& change, const TwoMode& before,
                 const TwoMode& after) {
  std::map<std::string, measure::Tally> tallies;
  for (const auto& cell : change.cells) {
    const auto* entity = entity_of(cell.second, before, after);
    auto& tally = tallies[entity == nullptr ? "" : std::string(model::to_string(entity->kind))];
    ++(cell.fate == Fate::kept     ? tally.kept
       : cell.fate == Fate::gained ? tally.gained
                                   : tally.lost);
  }
  auto table = empty_table(
      {"target_kind", "before", "after", "kept", "gained", "lost", "jaccard", "turnover"});
  for (auto& [kind, tally] : tallies) {
    const auto changed = static_cast<double>(tally.gained + tally.lost);
    tally.jaccard = static_cast<double>(tally.kept) / (changed + static_cast<double>(tally.kept));
    tally.turnover = changed / static_cast<double>(tally.before() + tally.after());
    add_tally(table, tally, kind);
  }
  return table;
}

Table edge_table(const measure::GraphChange& change) {
  auto table = empty_table({"source", "target", "fate", "before", "after"});
  for (const auto& edge : change.edges) {
    add_row(table, edge.first, edge.second, fate_cell(edge.fate), edge.before, edge.after);
  }
  return table;
}

Table series_table(std::span<const measure::TwoModeChange> changes,
                   std::span<const std::string> labels) {
  if (!(changes.empty() && labels.size() < 2)) check_labels(changes.size() + 1, labels);
  auto table = empty_table(
      {"from", "to", "what", "before", "after", "kept", "gained", "lost", "jaccard", "turnover"});
  for (std::size_t i = 0; i < changes.size(); ++i) {
    add_tally(table, changes[i].of_actors, labels[i], labels[i + 1], "actors");
    add_tally(table, changes[i].of_targets, labels[i], labels[i + 1], "targets");
    add_tally(table, changes[i].of_cells, labels[i], labels[i + 1], "cells");
  }
  return table;
}

Table to_table(const measure::RankChange& change, std::span<const std::string> labels) {
  auto table = empty_table({"key", "wave", "label", "rank", "tied_with", "score", "rise"});
  for (const auto& trajectory : change.trajectories) {
    check_labels(trajectory.ranks.size(), labels);
    const auto rise = trajectory.rise ? Value(*trajectory.rise) : Value();
    for (std::size_t w = 0; w < labels.size(); ++w) {
      const auto& rank = trajectory.ranks[w];
      if (!rank) continue;
      add_row(table, trajectory.key, count_cell(w), labels[w], count_cell(rank->rank),
              count_cell(rank->tied_with), trajectory.scores[w], rise);
    }
  }
  return table;
}

Table to_table(const measure::StandardizedChange& change) {
  auto moves = change.moves;
  std::stable_sort(moves.begin(), moves.end(), [](const auto& a, const auto& b) {
    return a.standardized > b.standardized;  // NaN throughout leaves the keys in order
  });
  auto table = empty_table(
      {"key", "before", "after", "z_before", "z_after", "change", "standardized", "exceptional"});
  for (const auto& move : moves) {
    add_row(table, move.key, move.before, move.after, number_cell(move.z_before),
            number_cell(move.z_after), number_cell(move.change), number_cell(move.standardized),
            move.exceptional);
  }
  return table;
}

Table to_table(const measure::Persistence& persistence) {
  auto table =
      empty_table({"first", "second", "windows", "first_seen", "last_seen", "longest_run"});
  for (const auto& tie : persistence.ties) {
    add_row(table, tie.first, tie.second, count_cell(tie.windows), count_cell(tie.first_seen),
            count_cell(tie.last_seen), count_cell(tie.longest_run));
  }
  return table;
}

Table to_table(std::span<const measure::Flow> flows, std::span<const std::string> labels) {
  auto table = empty_table({"from_wave", "to_wave", "from_group", "to_group", "count", "keys"});
  const auto group = [](const std::optional<std::string>& name) {
    return name ? Value(*name) : Value();
  };
  for (const auto& flow : flows) {
    if (flow.wave + 1 >= labels.size()) check_labels(flow.wave + 2, labels);
    add_row(table, labels[flow.wave], labels[flow.wave + 1], group(flow.from), group(flow.to),
            count_cell(flow.keys.size()), joined(flow.keys));
  }
  return table;
}

}  // namespace citynet::present
