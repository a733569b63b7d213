#include "citynet/measure/brokerage/two_mode_brokerage.hpp"

#include <algorithm>
#include <limits>
#include <span>

#include "base/parallel.hpp"
#include "citynet/view/two_mode.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr TwoModeRoles kNoRoles{kNaN, kNaN, kNaN, kNaN};

double& role_of(TwoModeRoles& roles, std::uint32_t broker, std::uint32_t a, std::uint32_t b) {
  if (a == b) return a == broker ? roles.coordinator : roles.consultant;
  return a == broker || b == broker ? roles.gatekeeper : roles.liaison;
}

void add(TwoModeRoles& sum, const TwoModeRoles& more) {
  sum.coordinator += more.coordinator;
  sum.consultant += more.consultant;
  sum.gatekeeper += more.gatekeeper;
  sum.liaison += more.liaison;
}

/// The incidence with one mode as brokers and the other as ends, groups of both numbered alike.
struct Side {
  const view::TwoMode& incidence;
  bool brokers_are_targets;
  std::span<const std::uint32_t> broker_groups, end_groups;
  std::size_t group_count;

  [[nodiscard]] std::span<const std::uint32_t> ends_of(std::uint32_t broker) const {
    return brokers_are_targets ? incidence.actors_of(broker) : incidence.targets_of(broker);
  }
  [[nodiscard]] std::span<const std::uint32_t> brokers_of(std::uint32_t end) const {
    return brokers_are_targets ? incidence.targets_of(end) : incidence.actors_of(end);
  }
  [[nodiscard]] bool is_broker(std::uint32_t v) const { return broker_groups[v] != Groups::kNone; }
  [[nodiscard]] bool is_end(std::uint32_t v) const { return end_groups[v] != Groups::kNone; }
};

double pairs(double n) { return n * (n - 1) / 2; }

/// How many ends of a broker each group has; used for one broker after the other.
struct EndsByGroup {
  explicit EndsByGroup(std::size_t groups) : count(groups, 0) {}

  TwoModeRoles roles(const Side& side, std::uint32_t broker) {
    for (const auto end : side.ends_of(broker)) {
      if (!side.is_end(end)) continue;
      if (count[side.end_groups[end]]++ == 0) met.push_back(side.end_groups[end]);
    }
    double all = 0, alike = 0, own = 0;
    for (const auto group : met) {
      const auto size = static_cast<double>(count[group]);
      all += size;
      alike += pairs(size);
      if (group == side.broker_groups[broker]) own = size;
      count[group] = 0;
    }
    met.clear();
    const double with_own = own * (all - own);
    return {pairs(own), alike - pairs(own), with_own, pairs(all) - alike - with_own};
  }

  std::vector<std::uint32_t> count, met{};
};

std::vector<TwoModeRoles> by_group(const Side& side, const base::RunControl& run) {
  std::vector<TwoModeRoles> roles(side.broker_groups.size(), kNoRoles);
  base::for_each_block_in_order(
      roles.size(), run, [&] { return EndsByGroup(side.group_count); },
      [&](EndsByGroup& ends, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto i = first; i < last; ++i) {
          const auto broker = static_cast<std::uint32_t>(i);
          pulse.spend(1 + side.ends_of(broker).size());
          if (side.is_broker(broker)) roles[i] = ends.roles(side, broker);
        }
      },
      [](EndsByGroup&, std::size_t) {});
  return roles;
}

struct PairWorkspace {
  PairWorkspace(std::size_t ends, std::size_t brokers) : shared(ends, 0), roles(brokers) {}

  std::vector<std::uint32_t> shared;  // brokers between the end at hand and each later one
  std::vector<TwoModeRoles> roles;
};

/// Calls `use(broker, b)` for every two-path from a over a broker to a later end.
template <class Use>
void for_each_two_path(const Side& side, std::uint32_t a, base::Pulse& pulse, Use use) {
  for (const auto broker : side.brokers_of(a)) {
    if (!side.is_broker(broker)) continue;
    const auto ends = side.ends_of(broker);
    pulse.spend(1 + ends.size());
    for (auto b = std::upper_bound(ends.begin(), ends.end(), a); b != ends.end(); ++b) {
      if (side.is_end(*b)) use(broker, *b);
    }
  }
}

std::vector<TwoModeRoles> by_pairs(const Side& side, bool sole, const base::RunControl& run) {
  std::vector<TwoModeRoles> total(side.broker_groups.size());
  base::for_each_block_in_order(
      side.end_groups.size(), run,
      [&] { return PairWorkspace(side.end_groups.size(), total.size()); },
      [&](PairWorkspace& work, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto i = first; i < last; ++i) {
          const auto a = static_cast<std::uint32_t>(i);
          if (!side.is_end(a)) continue;
          for_each_two_path(side, a, pulse, [&](auto, auto b) { ++work.shared[b]; });
          for_each_two_path(side, a, pulse, [&](auto broker, auto b) {
            if (sole && work.shared[b] > 1) return;
            role_of(work.roles[broker], side.broker_groups[broker], side.end_groups[a],
                    side.end_groups[b]) += 1.0 / work.shared[b];
          });
          for_each_two_path(side, a, pulse, [&](auto, auto b) { work.shared[b] = 0; });
        }
      },
      [&](PairWorkspace& work, std::size_t) {
        for (std::size_t v = 0; v < total.size(); ++v) add(total[v], work.roles[v]);
        std::fill(work.roles.begin(), work.roles.end(), TwoModeRoles{});
      });
  for (std::uint32_t v = 0; v < total.size(); ++v) {
    if (!side.is_broker(v)) total[v] = kNoRoles;
  }
  return total;
}

/// Half the progress of a call, for each of the two sides.
base::RunControl half(const base::RunControl& run, double begin) {
  if (!run.progress) return run;
  return {.threads = run.threads,
          .progress = [&run, begin](double share) { return run.progress(begin + share / 2); }};
}

std::vector<TwoModeRoles> roles_of(const Side& side, TwoModeCredit credit,
                                   const base::RunControl& run) {
  if (credit == TwoModeCredit::whole) return by_group(side, run);
  return by_pairs(side, credit == TwoModeCredit::sole, run);
}

TwoModeRoles sum(const std::vector<TwoModeRoles>& roles, const Groups& groups) {
  TwoModeRoles all;
  for (std::size_t v = 0; v < roles.size(); ++v) {
    if (groups.has_group(v)) add(all, roles[v]);
  }
  return all;
}

/// Numbers of the actors' groups for the targets: the same name, the same number; names that no
/// actor has come after all others.
std::vector<std::uint32_t> numbered_as_actors(const Groups& targets, const Groups& actors) {
  std::vector<std::uint32_t> number;
  for (std::uint32_t group = 0; group < targets.count(); ++group) {
    const auto found = std::find(actors.names.begin(), actors.names.end(), targets.names[group]);
    const auto same = static_cast<std::uint32_t>(found - actors.names.begin());
    const auto apart = static_cast<std::uint32_t>(actors.count()) + group;
    number.push_back(found == actors.names.end() ? apart : same);
  }
  std::vector<std::uint32_t> of;
  for (const auto group : targets.of) {
    of.push_back(group == Groups::kNone ? group : number[group]);
  }
  return of;
}

Account account_of(TwoModeCredit credit, const Groups& actors, const Groups& targets) {
  const auto left_out = [](const Groups& groups) { return without_group(groups).choice; };
  Account account;
  account.measure = "two-mode brokerage";
  account.conventions = {
      {"grades", "not used"},
      {"pairs", "without order"},
      {"credit", credit == TwoModeCredit::whole   ? "1 to each broker"
                 : credit == TwoModeCredit::share ? "1 / number of brokers between the two"
                                                  : "1 to the only broker"},
      {"actors without a group", left_out(actors)},
      {"targets without a group", left_out(targets)}};
  return account;
}

}  // namespace

TwoModeBrokerage two_mode_brokerage(const view::TwoMode& incidence, const Groups& actor_groups,
                                    const Groups& target_groups,
                                    const TwoModeBrokerageOptions& options) {
  require_groups(actor_groups, incidence.actor_count(), "actor_groups", "actor");
  require_groups(target_groups, incidence.target_count(), "target_groups", "target");
  const auto targets = numbered_as_actors(target_groups, actor_groups);
  const auto count = actor_groups.count() + target_groups.count();
  TwoModeBrokerage result;
  result.actors = roles_of({incidence, false, actor_groups.of, targets, count}, options.credit,
                           half(options.run, 0));
  result.targets = roles_of({incidence, true, targets, actor_groups.of, count}, options.credit,
                            half(options.run, 0.5));
  result.all_actors = sum(result.actors, actor_groups);
  result.all_targets = sum(result.targets, target_groups);
  result.integral = options.credit != TwoModeCredit::share;
  result.account = account_of(options.credit, actor_groups, target_groups);
  return result;
}

}  // namespace citynet::measure
