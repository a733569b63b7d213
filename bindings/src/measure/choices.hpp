#pragma once

#include <string>

#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/structure/centralization.hpp"
#include "citynet/measure/structure/clustering.hpp"
#include "citynet/measure/tie_use.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

// The enumerations of the measures, as the words they are in Python.

[[nodiscard]] inline measure::Direction direction_of(const std::string& word) {
  using measure::Direction;
  return chosen<Direction>(
      "direction", word, {{"out", Direction::out}, {"in", Direction::in}, {"all", Direction::all}});
}

[[nodiscard]] inline measure::TieUse tie_use_of(const std::string& word) {
  using measure::TieUse;
  return chosen<TieUse>("ties", word,
                        {{"presence", TieUse::presence}, {"strength", TieUse::strength}});
}

[[nodiscard]] inline measure::UnreachablePairs unreachable_of(const std::string& word) {
  using measure::UnreachablePairs;
  return chosen<UnreachablePairs>("unreachable", word,
                                  {{"wasserman_faust", UnreachablePairs::wasserman_faust},
                                   {"within_component", UnreachablePairs::within_component}});
}

[[nodiscard]] inline measure::EigenvectorScale scale_of(const std::string& word) {
  using measure::EigenvectorScale;
  return chosen<EigenvectorScale>("scale", word,
                                  {{"unit_length", EigenvectorScale::unit_length},
                                   {"maximum_one", EigenvectorScale::maximum_one}});
}

[[nodiscard]] inline measure::FewNeighbors few_neighbors_of(const std::string& word) {
  using measure::FewNeighbors;
  return chosen<FewNeighbors>(
      "few_neighbors", word,
      {{"zero", FewNeighbors::zero}, {"undefined", FewNeighbors::undefined}});
}

[[nodiscard]] inline measure::CentralityKind centrality_of(const std::string& word) {
  using measure::CentralityKind;
  return chosen<CentralityKind>("of", word,
                                {{"degree", CentralityKind::degree},
                                 {"betweenness", CentralityKind::betweenness},
                                 {"closeness", CentralityKind::closeness}});
}

}  // namespace citynet::bindings
