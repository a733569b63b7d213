#include "measure/paths/distances_from.hpp"

#include <type_traits>
#include <vector>

#include "base/parallel.hpp"
#include "measure/centrality/distances.hpp"
#include "measure/paths/searches.hpp"

namespace citynet::measure {
namespace {

void in_steps(const view::Graph& graph, double step, Direction direction,
              const base::RunControl& run, const UseDistancesFrom& use) {
  for_each_distance_count(graph, direction, run,
                          [&](view::Vertex v, std::span<const std::uint32_t> at_step) {
                            DistancesFrom from{.at_step = at_step, .step = step};
                            std::uint64_t reached = 0, steps = 0, distance = 0;
                            for (const auto count : at_step) {
                              reached += count;
                              steps += ++distance * count;
                            }
                            from.reached = static_cast<std::uint32_t>(reached);
                            from.sum = static_cast<double>(steps) * step;
                            from.largest = static_cast<double>(distance) * step;
                            use(v, from);
                          });
}

/// Sums whole numbers without rounding: PathLengths sees to it that they fit.
template <class Length>
using SumOf = std::conditional_t<std::is_floating_point_v<Length>, double, WholeNumber>;

template <class Length>
DistancesFrom from_source(const view::Graph& graph, LengthSearch<Length>& search,
                          view::Vertex source, const PathLengths& lengths,
                          std::vector<double>& each, base::Pulse& pulse) {
  search.from(
      source,
      [&](view::Vertex v) {
        pulse.spend(1 + graph.neighbors(v).size());
        return true;
      },
      [](view::Vertex, view::Vertex) {}, [](view::Vertex, view::Vertex) {});
  each.clear();
  SumOf<Length> sum = 0;
  for (const auto v : search.order().subspan(1)) {
    sum += search.distance(v);
    each.push_back(lengths.length(static_cast<double>(search.distance(v))));
  }
  DistancesFrom from{.each = each};
  from.reached = static_cast<std::uint32_t>(each.size());
  from.sum = lengths.length(static_cast<double>(sum));
  from.largest = each.empty() ? 0.0 : each.back();
  return from;
}

template <class Length>
void by_length(const view::Graph& graph, GivenLengths<Length> values, const PathLengths& lengths,
               Direction direction, const base::RunControl& run, const UseDistancesFrom& use) {
  base::for_each_block(graph.vertex_count(), run,
                       [&](std::size_t first, std::size_t last, base::Pulse& pulse) {
                         LengthSearch<Length> search(graph, values, direction);
                         std::vector<double> each;
                         each.reserve(graph.vertex_count());
                         for (auto i = first; i < last; ++i) {
                           const auto v = static_cast<view::Vertex>(i);
                           use(v, from_source(graph, search, v, lengths, each, pulse));
                         }
                       });
}

}  // namespace

void for_each_distances_from(const view::Graph& graph, const PathLengths& lengths,
                             Direction direction, const base::RunControl& run,
                             const UseDistancesFrom& use) {
  std::visit(
      [&]<class Values>(const Values& values) {
        if constexpr (std::is_same_v<Values, PathLengths::Equal>) {
          in_steps(graph, lengths.length(1), direction, run, use);
        } else {
          by_length<typename Values::value_type>(graph, values, lengths, direction, run, use);
        }
      },
      lengths.values);
}

}  // namespace citynet::measure
