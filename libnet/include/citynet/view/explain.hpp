#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/model/network.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/time_overlap.hpp"

namespace citynet::view {

/// One thing two actors share, and the affiliations that say so.
struct SharedAffiliation {
  std::string key;           ///< of what is shared
  model::EntityId target{};  ///< what is shared; only where there are records
  std::vector<model::AffiliationId> of_first{};
  std::vector<model::AffiliationId> of_second{};
  double contribution = 0;  ///< to the strength of the tie
  /// What the affiliations lead through on a meta-path: the projects between a city and a topic.
  std::vector<model::EntityId> first_through{}, second_through{};
  OverlapRange together{};  ///< with a time overlap: how long both were in, as it is measured
};

/// Why two actors are tied. The contributions and `rest` add up to the strength.
///
/// Where a scheme divides a sum by something that belongs to the pair (cosine, Jaccard ...), each
/// shared column contributes its term divided by the same. Of a binary tie each contributes the
/// same share. Two schemes also look at columns that are not shared, and what those add is `rest`:
/// for Pearson a column contributes its part of the covariance of the two rows, divided by their
/// spreads, and `rest` is the part of all others; for Yule's Q each contributes u / (tu + vw), and
/// `rest` is - vw / (tu + vw). A user's own function is not taken apart: all of it is `rest`.
struct Explanation {
  bool has_records = false;  ///< false: made from arrays, and only keys are known
  model::Network network{};
  model::EntityId first{}, second{};
  std::string first_key, second_key;
  /// What the scheme gives the two, whether or not that made a tie; 0 when they share nothing,
  /// NaN when the scheme has no number for them.
  double strength = 0;
  bool tied = false;  ///< not when the strength is not positive, too small or beyond the strongest
  double rest = 0;
  std::vector<SharedAffiliation> shared{};  ///< in ascending order of their keys
};

/// The affiliations behind the tie between two vertices of a projected graph, from the first to
/// the second when it is directed, computed on demand from the incidence. O(cells).
/// Throws InvalidArgument when the graph was not projected or the two are one vertex.
[[nodiscard]] Explanation explain(const Graph& graph, Vertex a, Vertex b);
[[nodiscard]] Explanation explain(const Graph& graph, std::string_view a, std::string_view b);

/// A column that two vertices share, and what it adds to the strength of their tie.
struct SharedColumn {
  std::uint32_t column = 0;
  double contribution = 0;
  bool together = true;  ///< false when a time overlap is asked for and there was none
  friend bool operator==(const SharedColumn&, const SharedColumn&) = default;
};

/// The same without the records, for many pairs of one projected graph: what belongs to the whole
/// incidence is computed once.
class Contributions {
 public:
  /// O(cells). Throws InvalidArgument when the graph was not projected.
  explicit Contributions(const Graph& graph);

  /// The columns that two vertices share, ascending. O(columns of the two).
  [[nodiscard]] std::vector<SharedColumn> of(Vertex a, Vertex b) const;

 private:
  struct Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace citynet::view
