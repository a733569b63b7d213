#include <algorithm>
#include <limits>

#include "base/pieces.hpp"
#include "base/text_hash.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"
#include "view/accounts.hpp"
#include "view/cell_sort.hpp"
#include "view/grading.hpp"
#include "view/incidence.hpp"

namespace citynet::view {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// Who is affiliated with what: an entry for each affiliation and each actor on whose account it
/// goes, in the order of the network.
struct Entries {
  std::vector<model::EntityId> actors{}, targets{};
  std::vector<model::AffiliationId> affiliations{};
};

Entries entries_of(const View& view, const TwoModeOptions& options, const base::RunControl& run) {
  const auto& network = view.network();
  const auto ids = view.affiliations();
  const Accounts accounts(view, options.actors, options.represented);
  Entries entries;
  for (auto* ends : {&entries.actors, &entries.targets}) ends->reserve(ids.size());
  entries.affiliations.reserve(ids.size());
  base::in_pieces(ids.size(), run, [&](std::size_t i, std::size_t end) {
    for (; i < end; ++i) {
      const auto& affiliation = network[ids[i]];
      const auto target = affiliation.target;
      if (!options.through.empty() && !options.through.contains(network[target].kind)) continue;
      accounts.of(affiliation.actor, [&](model::EntityId actor) {
        if (actor == target) return;
        entries.actors.push_back(actor);
        entries.targets.push_back(target);
        entries.affiliations.push_back(ids[i]);
      });
    }
  });
  if (entries.affiliations.size() >= kNone) {
    throw base::InvalidArgument("view", std::to_string(entries.affiliations.size()),
                                "an incidence holds fewer than 4,294,967,295 affiliations");
  }
  return entries;
}

/// How many bytes the keys have in common at the front, as `project-` before numbers.
std::size_t common_front(const std::vector<model::EntityId>& ids, const model::Network& network) {
  if (ids.empty()) return 0;
  const std::string& first = network[ids.front()].key;
  auto length = first.size();
  for (const auto id : ids) {
    const auto& key = network[id].key;
    const auto end = key.begin() + static_cast<std::ptrdiff_t>(std::min(length, key.size()));
    length = static_cast<std::size_t>(std::mismatch(key.begin(), end, first.begin()).first -
                                      key.begin());
  }
  return length;
}

/// Ascending by their keys. Most differ in the next eight bytes behind what they have in common,
/// which as a number spare a look at the key itself.
void sort_by_key(std::vector<model::EntityId>& ids, const model::Network& network,
                 const base::RunControl& run) {
  struct Keyed {
    std::uint64_t front;
    model::EntityId id;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(ids.size());
  const auto common = common_front(ids, network);
  base::SerialPulse pulse(run);
  for (const auto id : ids) {
    const auto rest = std::string_view(network[id].key).substr(common);
    keyed.push_back({base::ordered_front_word(rest), id});
    pulse.spend(4);
  }
  std::sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
    pulse.spend(1);
    if (a.front != b.front) return a.front < b.front;
    return network[a.id].key < network[b.id].key;
  });
  std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const Keyed& one) { return one.id; });
  pulse.finish();
}

/// The rows or the columns: the distinct ends of the entries by their keys, and which of them each
/// entry has.
struct Side {
  std::vector<model::EntityId> ids{};
  std::vector<std::uint32_t> of_entry{};
};

Side side_of(const std::vector<model::EntityId>& ends, const model::Network& network,
             const base::RunControl& run) {
  Side side;
  std::vector<std::uint32_t> number(network.entities().size(), kNone);
  base::in_pieces(ends.size(), base::stage(run, 0, 0.2), [&](std::size_t i, std::size_t last) {
    for (; i < last; ++i) {
      auto& known = number[ends[i].value];
      if (known == kNone) side.ids.push_back(ends[i]);
      known = 0;
    }
  });
  sort_by_key(side.ids, network, base::stage(run, 0.2, 0.8));
  for (std::size_t i = 0; i < side.ids.size(); ++i) {
    number[side.ids[i].value] = static_cast<std::uint32_t>(i);
  }
  side.of_entry.resize(ends.size());
  base::in_pieces(ends.size(), base::stage(run, 0.8, 1), [&](std::size_t i, std::size_t last) {
    for (; i < last; ++i) side.of_entry[i] = number[ends[i].value];
  });
  return side;
}

void check(const TwoModeOptions& options) {
  if (!model::can_act(options.actors)) {
    throw base::InvalidArgument("actors", std::string(model::to_string(options.actors)),
                                "only cities, regions, organisations, networks, projects, "
                                "working groups and persons act");
  }
  for (const auto kind : options.through) {
    if (!model::can_be_joined(kind)) {
      throw base::InvalidArgument("through", std::string(model::to_string(kind)),
                                  "nothing is affiliated with a city, a region or a person");
    }
  }
  if (options.grading) check(*options.grading);
}

}  // namespace

/// Entries are sorted by their columns, then by their rows: so they come cell by cell, those of a
/// cell in the order of the network.
void TwoMode::Incidence::take_entries(std::span<const std::uint32_t> row_of,
                                      std::span<const std::uint32_t> column_of,
                                      std::span<const model::AffiliationId> affiliations,
                                      const base::RunControl& run) {
  const auto by_column =
      cells_by_end(target_count, column_of, row_of, Known::positions, base::stage(run, 0, 0.3));
  const auto by_row = turned(by_column.offsets, by_column.others, actor_count, Known::positions,
                             base::stage(run, 0.3, 0.6));
  columns.reserve(affiliations.size());
  behind_offsets.reserve(affiliations.size() + 1);
  behind.resize(affiliations.size());
  row_offsets.resize(actor_count + 1);
  const auto rest = base::stage(run, 0.6, 1);
  base::SerialPulse pulse(rest);
  for (std::size_t row = 0; row < actor_count; ++row) {
    const auto first = by_row.offsets[row], last = by_row.offsets[row + 1];
    for (auto at = first; at < last; ++at) {
      behind[at] = affiliations[by_column.known[by_row.known[at]]];
      if (at > first && by_row.others[at] == columns.back()) continue;
      if (at > 0) behind_offsets.push_back(at);
      columns.push_back(by_row.others[at]);
    }
    row_offsets[row + 1] = static_cast<std::uint32_t>(columns.size());
    pulse.set_share(row, actor_count);
    pulse.spend(1 + 4 * std::size_t{last - first});
  }
  if (!behind.empty()) behind_offsets.push_back(behind.size());
  pulse.finish();
}

TwoMode two_mode(const View& view, const TwoModeOptions& options, const base::RunControl& run) {
  check(options);
  auto frozen = std::make_shared<TwoMode::Incidence>();
  frozen->view = view;
  frozen->options = options;
  {
    const auto& network = view.network();
    const auto entries = entries_of(view, options, base::stage(run, 0, 0.2));
    auto rows = side_of(entries.actors, network, base::stage(run, 0.2, 0.4));
    auto columns = side_of(entries.targets, network, base::stage(run, 0.4, 0.6));
    frozen->actors = std::move(rows.ids);
    frozen->targets = std::move(columns.ids);
    frozen->actor_count = frozen->actors.size();
    frozen->target_count = frozen->targets.size();
    frozen->take_entries(rows.of_entry, columns.of_entry, entries.affiliations,
                         base::stage(run, 0.6, 0.8));
  }
  if (options.grading) frozen->fill_grades(*options.grading, base::stage(run, 0.8, 0.9));
  frozen->turn(base::stage(run, 0.9, 1));
  return TwoModeAssembler::assemble(std::move(frozen));
}

}  // namespace citynet::view
