#pragma once

#include <string_view>
#include <vector>

#include "citynet/model/network.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::view {

/// One thing two actors share, and the affiliations that say so.
struct SharedAffiliation {
  model::EntityId target{};
  std::vector<model::AffiliationId> of_first{};
  std::vector<model::AffiliationId> of_second{};
  double contribution = 0;  ///< to the strength of the tie
};

/// Why two actors are tied. The contributions add up to the strength.
struct Explanation {
  model::Network network{};
  model::EntityId first{}, second{};
  double strength = 0;                      ///< 0 when they share nothing
  std::vector<SharedAffiliation> shared{};  ///< in ascending order of the target's key
};

/// The affiliations behind the tie between two vertices of a projected graph, computed on demand
/// from the incidence. Two actors without a tie get an explanation with nothing in it.
/// Throws InvalidArgument when the graph was not projected or the two are one vertex.
[[nodiscard]] Explanation explain(const Graph& graph, Vertex a, Vertex b);
[[nodiscard]] Explanation explain(const Graph& graph, std::string_view a, std::string_view b);

}  // namespace citynet::view
