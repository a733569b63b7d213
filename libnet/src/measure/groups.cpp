#include "citynet/measure/groups.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace citynet::measure {
namespace {

/// The labels in use, ascending, each once; `is_none` says which label means no group.
template <class Label, class IsNone>
std::vector<Label> labels_in_use(std::span<const Label> labels, IsNone is_none) {
  std::vector<Label> used;
  std::copy_if(labels.begin(), labels.end(), std::back_inserter(used), std::not_fn(is_none));
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return used;
}

template <class Label, class IsNone>
std::vector<std::uint32_t> numbered(std::span<const Label> labels, const std::vector<Label>& used,
                                    IsNone is_none) {
  std::vector<std::uint32_t> of;
  of.reserve(labels.size());
  for (const auto& label : labels) {
    const auto at = std::lower_bound(used.begin(), used.end(), label) - used.begin();
    of.push_back(is_none(label) ? Groups::kNone : static_cast<std::uint32_t>(at));
  }
  return of;
}

}  // namespace

std::vector<std::size_t> Groups::sizes() const {
  std::vector<std::size_t> sizes(count(), 0);
  for (const auto group : of) {
    if (group != kNone) ++sizes[group];
  }
  return sizes;
}

std::size_t Groups::missing() const noexcept {
  return static_cast<std::size_t>(std::count(of.begin(), of.end(), kNone));
}

Groups groups_of(std::span<const std::uint32_t> membership) {
  const auto is_none = [](std::uint32_t) { return false; };
  const auto used = labels_in_use(membership, is_none);
  Groups groups;
  groups.of = numbered(membership, used, is_none);
  for (const auto label : used) groups.names.push_back(std::to_string(label));
  return groups;
}

Groups groups_of(std::span<const std::string> names) {
  const auto is_none = [](const std::string& name) { return name.empty(); };
  Groups groups;
  groups.names = labels_in_use(names, is_none);
  groups.of = numbered(names, groups.names, is_none);
  return groups;
}

}  // namespace citynet::measure
