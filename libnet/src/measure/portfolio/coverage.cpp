#include "citynet/measure/portfolio/coverage.hpp"

#include <algorithm>
#include <numeric>
#include <queue>

#include "base/parallel.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {
namespace {

/// A column and how many actors it would have added when that was last looked at. As columns are
/// taken this can only fall, so that a column whose number is fresh and still the largest is next.
struct Candidate {
  std::size_t adds;
  std::uint32_t place;  // in the order of the keys
  std::size_t seen_at;  // after how many steps
};

struct Later {
  bool operator()(const Candidate& a, const Candidate& b) const {
    return a.adds != b.adds ? a.adds < b.adds : a.place > b.place;
  }
};

std::vector<std::uint32_t> by_key(const view::TwoMode& incidence) {
  std::vector<std::uint32_t> columns(incidence.target_count());
  std::iota(columns.begin(), columns.end(), 0U);
  std::sort(columns.begin(), columns.end(), [&](std::uint32_t a, std::uint32_t b) {
    return incidence.target_key(a) < incidence.target_key(b);
  });
  return columns;
}

}  // namespace

Coverage coverage(const view::TwoMode& incidence, const CoverageOptions& options) {
  base::SerialPulse pulse(options.run);
  const auto columns = by_key(incidence);
  std::vector<bool> covered(incidence.actor_count());
  std::priority_queue<Candidate, std::vector<Candidate>, Later> queue;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    queue.push({incidence.actors_of(columns[i]).size(), i, 0});
  }
  Coverage made;
  bool key_decided = false;
  std::size_t reached = 0;
  const auto fresh = [&](Candidate candidate) {
    const auto actors = incidence.actors_of(columns[candidate.place]);
    pulse.spend(1 + actors.size());
    candidate.adds = static_cast<std::size_t>(std::count_if(
        actors.begin(), actors.end(), [&](std::uint32_t actor) { return !covered[actor]; }));
    candidate.seen_at = made.steps.size();
    return candidate;
  };
  const auto refresh_top = [&] {
    while (!queue.empty() && queue.top().seen_at < made.steps.size()) {
      const auto next = fresh(queue.top());
      queue.pop();
      queue.push(next);
    }
  };
  while (!queue.empty()) {
    refresh_top();
    const auto best = queue.top();
    queue.pop();
    refresh_top();
    if (best.adds > 0 && !queue.empty() && queue.top().adds == best.adds) key_decided = true;
    const auto column = columns[best.place];
    for (const auto actor : incidence.actors_of(column)) covered[actor] = true;
    reached += best.adds;
    made.steps.push_back(
        {column, incidence.actors_of(column).size(), best.adds, reached,
         static_cast<double>(reached) / static_cast<double>(incidence.actor_count())});
    pulse.set_share(made.steps.size(), columns.size());
  }
  made.account.measure = "coverage";
  made.account.conventions = {{"order", "greedy, the column that adds most first"},
                              {"equal columns", "the smaller key first"}};
  if (key_decided) {
    made.account.status = Status::not_unique;
    made.account.note =
        "columns that add equally many were taken by key; another order of theirs "
        "may cover other actors later";
  }
  pulse.finish();
  return made;
}

}  // namespace citynet::measure
