#include "citynet/measure/two_mode/butterflies.hpp"

#include "base/parallel.hpp"
#include "measure/two_mode/butterfly_counts.hpp"
#include "measure/two_mode/cells.hpp"

namespace citynet::measure {
namespace {

/// Those at a cell: v and each other member of its neighbour close one with each further neighbour
/// they share. Returns the number of wedges looked at.
std::size_t count_cells(const Side& side, std::uint32_t v, const SharedNeighbors& shared,
                        std::vector<std::uint64_t>& cells) {
  const auto neighbors = side.neighbors(v);
  std::size_t work = 0;
  for (std::size_t i = 0; i < neighbors.size(); ++i) {
    const auto members = side.members(neighbors[i]);
    std::uint64_t sum = 0;
    for (const auto u : members) {
      if (u != v) sum += shared[u] - 1;
    }
    cells[side.cell(v, i)] = sum;
    work += members.size();
  }
  return work;
}

/// Each butterfly at a vertex uses two of its cells.
std::vector<std::uint64_t> from_cells(const Side& side, const std::vector<std::uint64_t>& cells) {
  std::vector<std::uint64_t> counts(side.size(), 0);
  for (std::uint32_t v = 0; v < side.size(); ++v) {
    for (std::size_t i = 0; i < side.neighbors(v).size(); ++i) counts[v] += cells[side.cell(v, i)];
    counts[v] /= 2;
  }
  return counts;
}

}  // namespace

Side cheaper_side(const view::TwoMode& incidence) {
  const auto actors = actors_of(incidence), targets = targets_of(incidence);
  return wedges(actors) <= wedges(targets) ? actors : targets;
}

std::vector<std::uint64_t> butterflies_per_vertex(const Side& side,
                                                  std::vector<std::uint64_t>* cells,
                                                  const base::RunControl& run) {
  std::vector<std::uint64_t> counts(side.size(), 0);
  base::for_each_block(side.size(), run,
                       [&](std::size_t first, std::size_t last, base::Pulse& pulse) {
                         SharedNeighbors shared(side);
                         for (auto v = static_cast<std::uint32_t>(first); v < last; ++v) {
                           auto work = shared.count_from(v);
                           for (const auto u : shared.met()) {
                             const std::uint64_t c = shared[u];
                             counts[v] += c * (c - 1) / 2;
                           }
                           if (cells != nullptr) work += count_cells(side, v, shared, *cells);
                           pulse.spend(work);
                         }
                       });
  return counts;
}

std::uint64_t butterflies_in_all(const std::vector<std::uint64_t>& per_vertex) {
  std::uint64_t sum = 0;
  for (const auto count : per_vertex) sum += count;
  return sum / 2;
}

Butterflies butterflies(const view::TwoMode& incidence, const ButterfliesOptions& options) {
  Butterflies result;
  result.cells.resize(incidence.cell_count());
  const auto side = cheaper_side(incidence);
  auto swept = butterflies_per_vertex(side, &result.cells, options.run);
  auto others = from_cells(side.other(), result.cells);
  result.total = butterflies_in_all(swept);
  (side.of_actors() ? result.actors : result.targets) = std::move(swept);
  (side.of_actors() ? result.targets : result.actors) = std::move(others);
  result.account.measure = "butterflies";
  result.account.conventions = {grades_used(view::CellUse::presence)};
  return result;
}

}  // namespace citynet::measure
