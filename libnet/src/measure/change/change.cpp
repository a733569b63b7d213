#include "citynet/measure/change/change.hpp"

#include <array>

#include "base/parallel.hpp"
#include "measure/change/shared_keys.hpp"

namespace citynet::measure {
namespace {

void finish(Tally& tally) {
  const auto ever = tally.kept + tally.gained + tally.lost;
  if (ever == 0) return;
  const auto changed = static_cast<double>(tally.gained + tally.lost);
  tally.jaccard = static_cast<double>(tally.kept) / static_cast<double>(ever);
  tally.turnover = changed / static_cast<double>(tally.before() + tally.after());
}

void count(Tally& tally, Fate fate) {
  switch (fate) {
    case Fate::kept: ++tally.kept; return;
    case Fate::gained: ++tally.gained; return;
    case Fate::lost: ++tally.lost; return;
  }
}

Fate fate_of(bool before, bool after) {
  if (before && after) return Fate::kept;
  return before ? Fate::lost : Fate::gained;
}

std::vector<KeyFate> fates(const SharedKeys& shared, Tally& tally) {
  std::vector<bool> before(shared.keys.size()), after(shared.keys.size());
  for (const auto at : shared.position[0]) before[at] = true;
  for (const auto at : shared.position[1]) after[at] = true;
  std::vector<KeyFate> all;
  all.reserve(shared.keys.size());
  for (std::size_t i = 0; i < shared.keys.size(); ++i) {
    all.push_back({shared.keys[i], fate_of(before[i], after[i])});
    count(tally, all.back().fate);
  }
  finish(tally);
  return all;
}

/// Calls `take(first, second, before, after)` for every tie of either wave, 0 where it is not.
template <class Take>
void walk(const std::vector<SharedTie>& before, const std::vector<SharedTie>& after,
          base::SerialPulse& pulse, Take take) {
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    pulse.spend(1);
    if (b == after.end() || (a != before.end() && a->is_before(*b))) {
      take(a->first, a->second, a->value, 0.0);
      ++a;
    } else if (a == before.end() || b->is_before(*a)) {
      take(b->first, b->second, 0.0, b->value);
      ++b;
    } else {
      take(a->first, a->second, a->value, b->value);
      ++a;
      ++b;
    }
  }
}

Account account_of(bool nothing) {
  Account account;
  account.measure = "change";
  account.conventions = {{"waves", "matched by keys"},
                         {"jaccard", "kept / (kept + gained + lost)"},
                         {"turnover", "(gained + lost) / (before + after)"}};
  if (nothing) {
    account.status = Status::undefined;
    account.note = "there is nothing in either wave, so that no share of it changed";
  }
  return account;
}

std::vector<TargetChange> columns(const TwoModeChange& made) {
  std::vector<TargetChange> all;
  all.reserve(made.targets.size());
  for (const auto& [key, fate] : made.targets) all.push_back({key, fate});
  return all;
}

}  // namespace

std::string_view to_string(Fate fate) noexcept {
  switch (fate) {
    case Fate::kept: return "kept";
    case Fate::gained: return "gained";
    case Fate::lost: return "lost";
  }
  return "";
}

TwoModeChange change(const view::TwoMode& before, const view::TwoMode& after,
                     const ChangeOptions& options) {
  base::SerialPulse pulse(options.run);
  const auto actors = share_keys("actors", {actor_keys(before), actor_keys(after)});
  const auto targets = share_keys("targets", {target_keys(before), target_keys(after)});
  TwoModeChange made;
  made.actors = fates(actors, made.of_actors);
  made.targets = fates(targets, made.of_targets);
  made.by_target = columns(made);
  walk(shared_ties(before, actors.position[0], targets.position[0]),
       shared_ties(after, actors.position[1], targets.position[1]), pulse,
       [&](std::uint32_t actor, std::uint32_t target, double was, double is) {
         const auto fate = fate_of(was > 0, is > 0);
         const auto& key = actors.keys[actor];
         made.cells.push_back({key, targets.keys[target], fate, was, is});
         count(made.of_cells, fate);
         auto& column = made.by_target[target];
         (fate == Fate::kept     ? column.stayers
          : fate == Fate::gained ? column.joiners
                                 : column.leavers)
             .push_back(key);
       });
  finish(made.of_cells);
  made.account = account_of(made.actors.empty() && made.targets.empty());
  pulse.finish();
  return made;
}

std::vector<TwoModeChange> changes(std::span<const view::TwoMode> waves,
                                   const ChangeOptions& options) {
  std::vector<TwoModeChange> made;
  for (std::size_t w = 0; w + 1 < waves.size(); ++w) {
    made.push_back(change(waves[w], waves[w + 1], options));
  }
  return made;
}

GraphChange change(const view::Graph& before, const view::Graph& after,
                   const ChangeOptions& options) {
  const std::array waves{before, after};
  require_same_direction(waves);
  base::SerialPulse pulse(options.run);
  const auto shared = share_keys("vertices", {vertex_keys(before), vertex_keys(after)});
  GraphChange made;
  made.vertices = fates(shared, made.of_vertices);
  walk(shared_ties(before, shared.position[0]), shared_ties(after, shared.position[1]), pulse,
       [&](std::uint32_t first, std::uint32_t second, double was, double is) {
         const auto fate = fate_of(was > 0, is > 0);
         made.edges.push_back({shared.keys[first], shared.keys[second], fate, was, is});
         count(made.of_edges, fate);
         if (fate != Fate::kept) return;
         if (is > was) ++made.strengthened;
         if (is < was) ++made.weakened;
       });
  finish(made.of_edges);
  made.account = account_of(made.vertices.empty());
  pulse.finish();
  return made;
}

}  // namespace citynet::measure
