#include "citynet/measure/portfolio/gaps.hpp"

#include <map>

#include "citynet/view/two_mode.hpp"
#include "measure/portfolio/labels.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

using Pair = std::pair<std::string, std::string>;

/// The groups with a name; empty labels are counted in `unlabelled`.
std::set<std::string> named(std::span<const std::string> labels, std::set<std::string> expected,
                            std::size_t& unlabelled) {
  for (const auto& label : labels) {
    if (label.empty()) {
      ++unlabelled;
    } else {
      expected.insert(label);
    }
  }
  return expected;
}

struct Members {
  std::set<std::uint32_t> actors{}, targets{};
};

}  // namespace

Gaps gaps(const view::TwoMode& incidence, std::span<const std::string> actor_groups,
          std::span<const std::string> target_groups, const GapsOptions& options) {
  require_labels("actor_groups", actor_groups, incidence.actor_count(), "actor");
  const bool one_group = target_groups.empty() && options.expected_target_groups.empty();
  if (!one_group) {
    require_labels("target_groups", target_groups, incidence.target_count(), "target");
  }
  Gaps made;
  std::map<Pair, Members> pairs;
  const auto rows = named(actor_groups, options.expected_actor_groups, made.unlabelled_actors);
  const auto columns =
      one_group ? std::set<std::string>{""}
                : named(target_groups, options.expected_target_groups, made.unlabelled_targets);
  for (const auto& row : rows) {
    for (const auto& column : columns) pairs[{row, column}];
  }
  for (std::uint32_t actor = 0; actor < incidence.actor_count(); ++actor) {
    if (actor_groups[actor].empty()) continue;
    for (const auto target : incidence.targets_of(actor)) {
      const auto group = one_group ? std::string() : target_groups[target];
      if (!one_group && group.empty()) continue;
      auto& members = pairs[{actor_groups[actor], group}];
      members.actors.insert(actor);
      members.targets.insert(target);
    }
  }
  for (const auto& [names, members] : pairs) {
    made.groups.push_back(
        {names.first, names.second, members.actors.size(), members.targets.size()});
  }
  made.account.measure = "gaps";
  made.account.conventions = {{"a gap", "two groups without any cell between them"},
                              {"empty labels", "unknown, and in no group"}};
  return made;
}

Gaps gaps(const view::TwoMode& incidence, const Groups& actor_groups, const Groups& target_groups,
          const GapsOptions& options) {
  require_groups(actor_groups, incidence.actor_count(), "actor_groups", "actor");
  if (!target_groups.of.empty()) {
    require_groups(target_groups, incidence.target_count(), "target_groups", "target");
  }
  return gaps(incidence, labels_of(actor_groups), labels_of(target_groups), options);
}

}  // namespace citynet::measure
