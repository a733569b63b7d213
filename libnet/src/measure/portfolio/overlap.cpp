#include "citynet/measure/portfolio/overlap.hpp"

#include <algorithm>
#include <map>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {
namespace {

ColumnOverlap compare(const view::TwoMode& incidence, std::uint32_t first, std::uint32_t second,
                      std::size_t shared) {
  const auto a = incidence.actors_of(first).size(), b = incidence.actors_of(second).size();
  const auto share = [&](std::size_t of) {
    return static_cast<double>(shared) / static_cast<double>(of);
  };
  return {first, second, shared, share(a + b - shared), share(std::min(a, b)), share(a), share(b)};
}

std::vector<std::vector<std::uint32_t>> same_actors(const view::TwoMode& incidence) {
  std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> columns_of;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    const auto actors = incidence.actors_of(column);
    if (!actors.empty()) columns_of[{actors.begin(), actors.end()}].push_back(column);
  }
  std::vector<std::vector<std::uint32_t>> groups;
  for (auto& [actors, columns] : columns_of) {
    if (columns.size() > 1) groups.push_back(std::move(columns));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace

Overlap overlap(const view::TwoMode& incidence, const OverlapOptions& options) {
  if (options.least_shared == 0) {
    throw base::InvalidArgument("least_shared", "0",
                                "1 or more: pairs that share nobody are not "
                                "listed");
  }
  base::SerialPulse pulse(options.run);
  const auto count = static_cast<std::uint32_t>(incidence.target_count());
  Overlap made;
  std::vector<std::size_t> shared(count);
  std::vector<std::uint32_t> met;
  for (std::uint32_t first = 0; first < count; ++first) {
    for (const auto actor : incidence.actors_of(first)) {
      const auto columns = incidence.targets_of(actor);
      const auto beyond = std::upper_bound(columns.begin(), columns.end(), first);
      for (auto at = beyond; at != columns.end(); ++at) {
        if (shared[*at]++ == 0) met.push_back(*at);
      }
      pulse.spend(1 + columns.size());
    }
    std::sort(met.begin(), met.end());
    for (const auto second : met) {
      if (shared[second] >= options.least_shared) {
        made.pairs.push_back(compare(incidence, first, second, shared[second]));
      }
      shared[second] = 0;
    }
    met.clear();
    pulse.set_share(first + 1, count);
  }
  made.duplicates = same_actors(incidence);
  made.account.measure = "overlap";
  made.account.conventions = {{"jaccard", "shared / in either"},
                              {"containment", "shared / in the smaller one"},
                              {"cell grades", "not used"}};
  pulse.finish();
  return made;
}

}  // namespace citynet::measure
