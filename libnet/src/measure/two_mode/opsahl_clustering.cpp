#include "citynet/measure/two_mode/opsahl_clustering.hpp"

#include <limits>
#include <optional>

#include "base/parallel.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/four_paths.hpp"

namespace citynet::measure {
namespace {

/// Per vertex: four-paths around it, and closed ones that end at it.
struct Counts {
  std::vector<std::uint64_t> around;
  std::vector<std::int64_t> ending;

  explicit Counts(std::size_t size) : around(size), ending(size) {}
};

/// The counters of one side, for one block of vertices.
class Counter {
 public:
  Counter(const Side& side, Counts& counts)
      : side_(side), counts_(&counts), shared_(side), closed_(side) {}

  /// Returns the number of cells and wedges looked at.
  std::size_t count_at(std::uint32_t v) {
    const auto work = shared_.count_from(v);
    counts_->around[v] = four_paths_around(side_, v, shared_);
    counts_->ending[v] = closed_.ending_at(v, shared_);
    return work + closed_.take_work();
  }

 private:
  Side side_;
  Counts* counts_;
  SharedNeighbors shared_;
  ClosedFourPaths closed_;
};

FourPaths summed(const Counts& counts) {
  FourPaths paths;
  double ends = 0;
  for (const auto count : counts.around) paths.all += static_cast<double>(count);
  for (const auto count : counts.ending) ends += static_cast<double>(count);
  paths.closed = ends / 2;
  paths.clustering =
      paths.all > 0 ? paths.closed / paths.all : std::numeric_limits<double>::quiet_NaN();
  return paths;
}

/// Says which kind has no four-path, if one has none.
void judge(OpsahlClustering& result) {
  const bool no_actors = result.actors.all == 0, no_targets = result.targets.all == 0;
  if (no_actors && no_targets) {
    result.account.status = Status::undefined;
    result.account.note = "there is no four-path, where clustering is undefined (NaN)";
  } else if (no_actors || no_targets) {
    result.account.note = std::string("there is no four-path of ") +
                          (no_actors ? "actors" : "targets") +
                          ", where clustering is undefined (NaN)";
  }
}

}  // namespace

OpsahlClustering opsahl_clustering(const view::TwoMode& incidence,
                                   const OpsahlClusteringOptions& options) {
  const auto actors = incidence.actor_count();
  Counts of_actors(actors), of_targets(incidence.target_count());
  base::for_each_block(
      actors + incidence.target_count(), options.run,
      [&](std::size_t first, std::size_t last, base::Pulse& pulse) {
        std::optional<Counter> at_actors, at_targets;
        for (auto item = first; item < last; ++item) {
          const bool actor = item < actors;
          auto& counter = actor ? at_actors : at_targets;
          if (!counter && actor) counter.emplace(actors_of(incidence), of_actors);
          if (!counter) counter.emplace(targets_of(incidence), of_targets);
          pulse.spend(counter->count_at(static_cast<std::uint32_t>(actor ? item : item - actors)));
        }
      });
  OpsahlClustering result;
  result.actors = summed(of_actors);
  result.targets = summed(of_targets);
  result.account.measure = "Opsahl clustering";
  result.account.conventions = {grades_used(view::CellUse::presence)};
  judge(result);
  return result;
}

}  // namespace citynet::measure
