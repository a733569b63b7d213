#include "citynet/view/meta_path.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "citynet/base/error.hpp"
#include "view/accounts.hpp"
#include "view/incidence.hpp"

namespace citynet::view {
namespace {

using model::AffiliationId;
using model::EntityId;
using model::EntityKind;

/// One step: two entities, and the affiliation that ties them.
struct Step {
  EntityId from, to;
  AffiliationId affiliation;
  friend auto operator<=>(const Step&, const Step&) = default;
};

/// All steps between two kinds, ascending by their ends.
class Steps {
 public:
  Steps(const View& view, EntityKind from, EntityKind to, const MetaPathOptions& options)
      : network_(view.network()),
        options_(options),
        from_{from, Accounts(view, from, options.represented)},
        to_{to, Accounts(view, to, options.represented)} {
    for (const auto id : view.affiliations()) {
      add_affiliation(id, from_, to_, false);
      add_affiliation(id, to_, from_, true);
    }
    std::sort(steps_.begin(), steps_.end());
    steps_.erase(std::unique(steps_.begin(), steps_.end()), steps_.end());
  }

  [[nodiscard]] std::span<const Step> of(EntityId entity) const {
    const auto [first, last] =
        std::equal_range(steps_.begin(), steps_.end(), Step{entity, {}, {}},
                         [](const Step& x, const Step& y) { return x.from < y.from; });
    return {first, last};
  }
  [[nodiscard]] std::span<const Step> all() const { return steps_; }

 private:
  struct End {
    EntityKind kind;
    Accounts accounts;
  };

  void add(EntityId actor, EntityId other, AffiliationId id, bool turned) {
    if (actor == other) return;
    steps_.push_back(turned ? Step{other, actor, id} : Step{actor, other, id});
  }

  /// The step from the actor of an affiliation to what is joined, and to the others in its fact.
  void add_affiliation(AffiliationId id, const End& acting, const End& other, bool turned) {
    const auto& affiliation = network_[id];
    acting.accounts.of(affiliation.actor, [&](EntityId actor) {
      if (network_[affiliation.target].kind == other.kind) {
        add(actor, affiliation.target, id, turned);
      }
      if (!options_.through_facts || !affiliation.fact) return;
      for (const auto& [participant, part] : network_[*affiliation.fact].participants) {
        if (participant != affiliation.actor && network_[participant].kind == other.kind) {
          add(actor, participant, id, turned);
        }
      }
    });
  }

  const model::Network& network_;
  const MetaPathOptions& options_;
  End from_, to_;
  std::vector<Step> steps_{};
};

/// The paths from one entity to another: how many, and the affiliations along them.
struct Paths {
  double count = 0;
  std::vector<AffiliationId> along{};
};

void unite(std::vector<AffiliationId>& ids, std::span<const AffiliationId> more) {
  ids.insert(ids.end(), more.begin(), more.end());
}

void make_unique(std::vector<AffiliationId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

using Reached = std::map<EntityId, Paths>;

/// One step further from everything that was reached.
Reached one_step_further(const Reached& reached, const Steps& steps) {
  Reached next;
  for (const auto& [entity, paths] : reached) {
    const Step* last = nullptr;
    for (const auto& step : steps.of(entity)) {
      auto& further = next[step.to];
      const bool is_fresh = last == nullptr || last->to != step.to;
      if (is_fresh) {
        further.count += paths.count;
        unite(further.along, paths.along);
      }
      further.along.push_back(step.affiliation);
      last = &step;
    }
  }
  for (auto& [entity, paths] : next) make_unique(paths.along);
  return next;
}

void check(const std::vector<EntityKind>& kinds) {
  std::string words;
  for (const auto kind : kinds) {
    words += (words.empty() ? "" : ", ") + std::string(model::to_string(kind));
  }
  if (kinds.size() < 3 || kinds.size() % 2 == 0) {
    throw base::InvalidArgument("kinds", words,
                                "a path has three, five ... kinds: where it starts, what it leads "
                                "through, where it turns, and the same way back");
  }
  if (!std::equal(kinds.begin(), kinds.end(), kinds.rbegin())) {
    throw base::InvalidArgument("kinds", words,
                                "a path reads the same from either end, as the way back is the "
                                "way there");
  }
}

/// Ids in ascending order of their keys.
std::vector<EntityId> by_key(std::vector<EntityId> ids, const model::Network& network) {
  std::sort(ids.begin(), ids.end(),
            [&](EntityId a, EntityId b) { return network[a].key < network[b].key; });
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<EntityId> starts_of(const Steps& steps) {
  std::vector<EntityId> starts;
  for (const auto& step : steps.all()) starts.push_back(step.from);
  return starts;
}

}  // namespace

TwoMode meta_path(const View& view, const std::vector<EntityKind>& kinds,
                  const MetaPathOptions& options) {
  check(kinds);
  const auto& network = view.network();
  std::vector<Steps> steps;
  for (std::size_t i = 0; i < kinds.size() / 2; ++i) {
    steps.emplace_back(view, kinds[i], kinds[i + 1], options);
  }
  std::vector<std::pair<EntityId, Reached>> rows;
  std::vector<EntityId> targets;
  // `at`, as GCC with the thread sanitizer warns that there could be no step.
  for (const auto start : by_key(starts_of(steps.at(0)), network)) {
    Reached reached{{start, {1, {}}}};
    for (const auto& step : steps) reached = one_step_further(reached, step);
    if (reached.empty()) continue;
    for (const auto& [target, paths] : reached) targets.push_back(target);
    rows.emplace_back(start, std::move(reached));
  }

  auto frozen = std::make_shared<TwoMode::Incidence>();
  frozen->view = view;
  frozen->options.actors = kinds.front();
  frozen->options.represented = options.represented;
  frozen->is_meta_path = true;
  frozen->has_grades = true;
  frozen->targets = by_key(std::move(targets), network);
  frozen->target_count = frozen->targets.size();
  frozen->actor_count = rows.size();
  std::map<EntityId, std::uint32_t> column_of;
  for (std::uint32_t i = 0; i < frozen->target_count; ++i) column_of[frozen->targets[i]] = i;
  for (auto& [actor, reached] : rows) {
    frozen->actors.push_back(actor);
    std::map<std::uint32_t, Paths*> in_order;
    for (auto& [target, paths] : reached) in_order[column_of[target]] = &paths;
    for (const auto& [column, paths] : in_order) {
      frozen->columns.push_back(column);
      frozen->grades.push_back(paths->count);
      unite(frozen->behind, paths->along);
      frozen->behind_offsets.push_back(frozen->behind.size());
    }
    frozen->row_offsets.push_back(static_cast<std::uint32_t>(frozen->columns.size()));
  }
  frozen->turn();
  return TwoModeAssembler::assemble(std::move(frozen));
}

}  // namespace citynet::view
