#include "citynet/measure/structure/distances.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <variant>

#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/distances_from.hpp"
#include "measure/paths/path_account.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kMostBins = 1e6;

/// Counts ordered pairs by distance. Whole numbers add up to the same in any order, so that
/// threads may come as they like.
class Histogram {
 public:
  explicit Histogram(double width) : width_(width) {}

  void add(const DistancesFrom& from) {
    const std::lock_guard lock(mutex_);
    from.for_each([&](double distance, std::uint32_t count) {
      const double bin = bin_of(distance);
      if (bin > kMostBins) {
        throw base::InvalidArgument("bin_width", to_text(width_),
                                    "wide enough that the distances fit 1,000,000 bins");
      }
      const auto index = static_cast<std::size_t>(bin);
      if (index >= counts_.size()) counts_.resize(index + 1, 0);
      counts_[index] += count;
    });
  }

  std::vector<std::uint64_t> take() { return std::move(counts_); }

 private:
  /// A distance that is a multiple of the width up to rounding belongs to the bin it ends.
  [[nodiscard]] double bin_of(double distance) const {
    const double bins = distance / width_;
    const double nearest = std::round(bins);
    constexpr double kRounding = 4 * std::numeric_limits<double>::epsilon();
    return std::abs(bins - nearest) <= kRounding * bins ? nearest : std::ceil(bins);
  }

  double width_;
  std::mutex mutex_{};
  std::vector<std::uint64_t> counts_{};
};

/// The width to count with; empty: no histogram.
std::optional<double> width_of(const DistancesOptions& options) {
  if (options.bin_width) {
    if (!(std::isfinite(*options.bin_width) && *options.bin_width > 0)) {
      throw base::InvalidArgument("bin_width", to_text(*options.bin_width),
                                  "finite and greater than 0");
    }
    return options.bin_width;
  }
  if (std::holds_alternative<view::Steps>(options.lengths)) return 1.0;
  return std::nullopt;
}

void summarise(Distances& result, const std::vector<double>& sums,
               const std::vector<std::uint32_t>& reached, bool unordered) {
  const std::uint64_t n = sums.size();
  double sum = 0;
  std::uint64_t pairs = 0;
  result.diameter = 0;
  result.radius = std::numeric_limits<double>::infinity();
  for (std::size_t v = 0; v < n; ++v) {
    if (reached[v] == 0) continue;
    sum += sums[v];
    pairs += reached[v];
    result.diameter = std::max(result.diameter, result.eccentricity.values[v]);
    result.radius = std::min(result.radius, result.eccentricity.values[v]);
  }
  result.mean = sum / static_cast<double>(pairs);
  const std::uint64_t met = unordered ? 2 : 1;  // how often a pair was met
  const std::uint64_t possible = n < 2 ? 0 : n * (n - 1);
  result.reachable_pairs = pairs / met;
  result.unreachable_pairs = (possible - pairs) / met;
  for (auto& count : result.histogram) count /= met;
  if (pairs == 0) result.diameter = result.radius = result.mean = kNaN;
}

void write_accounts(Distances& result, const DistancesOptions& options, bool unordered,
                    std::vector<Convention> conventions, std::uint64_t isolates) {
  auto& whole = result.account;
  auto& each = result.eccentricity.account;
  whole.measure = "distances";
  each.measure = "eccentricity";
  conventions.push_back({"pairs", unordered ? "unordered" : "ordered"});
  conventions.push_back({"unreachable pairs", "counted apart and left out"});
  conventions.push_back({"vertices that reach no other", "undefined (NaN)"});
  whole.conventions = each.conventions = std::move(conventions);
  if (const auto width = width_of(options)) {
    whole.conventions.push_back({"histogram bins", to_text(*width) + " wide"});
  }
  if (isolates > 0) {
    each.note = std::to_string(isolates) + (isolates == 1 ? " vertex reaches" : " vertices reach") +
                " no other, where eccentricity is undefined (NaN)";
  }
  if (result.reachable_pairs > 0) return;
  whole.status = each.status = Status::undefined;
  whole.note = "no vertex reaches another";
}

}  // namespace

Distances distances(const view::Graph& graph, const DistancesOptions& options) {
  const auto width = width_of(options);
  const auto lengths = path_lengths(graph, options.lengths);
  const auto n = graph.vertex_count();
  const bool unordered = !graph.is_directed() || options.direction == Direction::all;
  Distances result;
  result.eccentricity.values.resize(n, kNaN);
  std::vector<double> sums(n, 0.0);
  std::vector<std::uint32_t> reached(n, 0);
  Histogram histogram(width.value_or(1.0));
  for_each_distances_from(graph, lengths, options.direction, options.run,
                          [&](view::Vertex v, const DistancesFrom& from) {
                            sums[v] = from.sum;
                            reached[v] = from.reached;
                            if (from.reached > 0) result.eccentricity.values[v] = from.largest;
                            if (width) histogram.add(from);
                          });
  result.histogram = histogram.take();
  summarise(result, sums, reached, unordered);
  write_accounts(result, options, unordered,
                 distance_conventions(graph, options.direction, options.lengths, lengths),
                 static_cast<std::uint64_t>(std::count(reached.begin(), reached.end(), 0U)));
  return result;
}

}  // namespace citynet::measure
