#include "citynet/measure/change/flows.hpp"

#include <map>

#include "citynet/base/error.hpp"
#include "measure/change/shared_keys.hpp"

namespace citynet::measure {
namespace {

using Group = std::optional<std::string>;

/// The group of every shared key in each wave; empty where the key is not there.
std::vector<std::vector<Group>> groups_by_key(std::span<const KeyedGroups> waves,
                                              const SharedKeys& shared) {
  std::vector<std::vector<Group>> made;
  for (std::size_t w = 0; w < waves.size(); ++w) {
    auto& row = made.emplace_back(shared.keys.size());
    for (std::size_t i = 0; i < waves[w].groups.size(); ++i) {
      row[shared.position[w][i]] = waves[w].groups[i];
    }
  }
  return made;
}

}  // namespace

std::vector<Flow> flows(std::span<const KeyedGroups> waves) {
  std::vector<std::vector<std::string>> keys;
  for (const auto& wave : waves) {
    if (wave.keys.size() != wave.groups.size()) {
      throw base::InvalidArgument(
          "groups", std::to_string(wave.groups.size()),
          "there is one group per key (" + std::to_string(wave.keys.size()) + ")");
    }
    keys.push_back(wave.keys);
  }
  const auto shared = share_keys("keys", keys);
  const auto groups = groups_by_key(waves, shared);
  std::vector<Flow> made;
  for (std::size_t w = 0; w + 1 < waves.size(); ++w) {
    std::map<std::pair<Group, Group>, std::vector<std::string>> between;
    for (std::size_t i = 0; i < shared.keys.size(); ++i) {
      const auto &from = groups[w][i], &to = groups[w + 1][i];
      if (from || to) between[{from, to}].push_back(shared.keys[i]);
    }
    for (auto& [ends, movers] : between) {
      made.push_back({w, ends.first, ends.second, std::move(movers)});
    }
  }
  return made;
}

}  // namespace citynet::measure
