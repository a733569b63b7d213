#include "citynet/measure/change/persistence.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "measure/change/shared_keys.hpp"

namespace citynet::measure {
namespace {

/// One tie in one window.
struct Sighting {
  SharedTie tie;
  std::size_t window;
};

/// Adds up the sightings of each tie. `first_keys` and `second_keys` name the ends.
Persistence add_up(std::vector<Sighting> sightings, std::size_t windows,
                   const std::vector<std::string>& first_keys,
                   const std::vector<std::string>& second_keys, base::SerialPulse& pulse) {
  std::stable_sort(sightings.begin(), sightings.end(),
                   [](const Sighting& a, const Sighting& b) { return a.tie.is_before(b.tie); });
  Persistence made;
  made.in_exactly.assign(windows, 0);
  for (std::size_t i = 0; i < sightings.size();) {
    TiePersistence tie{first_keys[sightings[i].tie.first], second_keys[sightings[i].tie.second]};
    tie.first_seen = sightings[i].window;
    std::size_t run = 0;
    const auto begin = i;
    for (; i < sightings.size() && !sightings[begin].tie.is_before(sightings[i].tie); ++i) {
      const bool in_a_row = i > begin && sightings[i].window == tie.last_seen + 1;
      run = in_a_row ? run + 1 : 1;
      tie.longest_run = std::max(tie.longest_run, run);
      tie.last_seen = sightings[i].window;
      ++tie.windows;
    }
    pulse.spend(tie.windows);
    ++made.in_exactly[tie.windows - 1];
    made.ties.push_back(std::move(tie));
  }
  made.account.measure = "persistence";
  made.account.conventions = {{"windows", std::to_string(windows) + ", matched by keys"},
                              {"ephemeral", "in exactly one window"}};
  if (windows < 2 || made.ties.empty()) {
    made.account.status = Status::undefined;
    made.account.note = windows < 2 ? "one window cannot tell what lasts" : "there is no tie";
    return made;
  }
  const auto all = static_cast<double>(made.ties.size());
  made.ephemeral_share = static_cast<double>(made.in_exactly[0]) / all;
  made.mean_windows = static_cast<double>(sightings.size()) / all;
  return made;
}

}  // namespace

Persistence persistence(std::span<const view::TwoMode> windows, const PersistenceOptions& options) {
  base::SerialPulse pulse(options.run);
  std::vector<std::vector<std::string>> actors, targets;
  for (const auto& window : windows) {
    actors.push_back(actor_keys(window));
    targets.push_back(target_keys(window));
  }
  const auto rows = share_keys("actors", actors), columns = share_keys("targets", targets);
  std::vector<Sighting> sightings;
  for (std::size_t w = 0; w < windows.size(); ++w) {
    for (const auto& tie : shared_ties(windows[w], rows.position[w], columns.position[w])) {
      sightings.push_back({tie, w});
    }
  }
  auto made = add_up(std::move(sightings), windows.size(), rows.keys, columns.keys, pulse);
  pulse.finish();
  return made;
}

Persistence persistence(std::span<const view::Graph> windows, const PersistenceOptions& options) {
  require_same_direction(windows);
  base::SerialPulse pulse(options.run);
  std::vector<std::vector<std::string>> vertices;
  for (const auto& window : windows) vertices.push_back(vertex_keys(window));
  const auto shared = share_keys("vertices", vertices);
  std::vector<Sighting> sightings;
  for (std::size_t w = 0; w < windows.size(); ++w) {
    for (const auto& tie : shared_ties(windows[w], shared.position[w])) {
      sightings.push_back({tie, w});
    }
  }
  auto made = add_up(std::move(sightings), windows.size(), shared.keys, shared.keys, pulse);
  pulse.finish();
  return made;
}

}  // namespace citynet::measure
