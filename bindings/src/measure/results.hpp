#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <vector>

#include "citynet/measure/centrality/hits.hpp"
#include "citynet/measure/community/leiden.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/structure/components.hpp"
#include "citynet/measure/structure/cut_points.hpp"
#include "citynet/measure/structure/distances.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::bindings {

// In C++ a result points at nothing. In Python it carries its graph, so that it can be asked by
// key, ranked and turned into a data frame without passing the graph along.

struct Scores {
  measure::VertexScores scores;
  view::Graph graph;
};

struct ClosenessResult : Scores {
  std::vector<std::uint32_t> reached;
};

struct EigenvectorResult : Scores {
  double eigenvalue;
};

struct KatzResult : Scores {
  double attenuation;
  double spectral_radius;
};

struct HitsResult {
  measure::HitsScores hits;
  view::Graph graph;
};

struct DistancesResult {
  measure::Distances distances;
  view::Graph graph;
};

struct ClusteringResult : Scores {
  std::vector<std::uint64_t> triangles;
};

struct EdgeScoresResult {
  measure::EdgeScores scores;
  view::Graph graph;
};

struct CommunitiesResult {
  measure::Communities communities;
  view::Graph graph;
};

struct ComponentsResult {
  measure::Components components;
  view::Graph graph;
};

struct CutPointsResult {
  measure::CutPoints cut_points;
  view::Graph graph;
};

/// Adds the properties every result has: status, note, conventions, iteration, seed, engine.
template <class Result, class... Options, class Account>
void def_account(pybind11::class_<Result, Options...>& type, Account account);

}  // namespace citynet::bindings

#include "measure/account_properties.hpp"
