#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "measure/paths/shortest_paths.hpp"
#include "measure/paths/stage_sums.hpp"

namespace citynet::measure {

/// Sums for sources with more shortest paths than a double can count: in the graph as it is, with
/// numbers that hold any count. Takes memory when it is first needed.
template <class Search>
class WideSums {
 public:
  WideSums(const view::Graph& graph, const Branches& off, SumsOf of)
      : graph_(&graph), off_(&off), of_(of) {}

  /// Adds what the vertices of a class of sources see, one after the other.
  template <class MakeSearch>
  void add(const PathStage& stage, std::uint32_t source, MakeSearch make_search,
           base::Pulse& pulse) {
    if (!paths_) {
      paths_.emplace(*graph_, make_search());
      sums_.resize(of_ == SumsOf::vertices ? graph_->vertex_count() : graph_->edge_count(), 0.0);
    }
    for (view::Vertex s = 0; s < stage.class_of.size(); ++s) {
      if (stage.class_of[s] != source) continue;
      const auto share = [&](view::Vertex t) {
        const auto name = stage.class_of[t];
        if (name == kGone || name == source) return 0.0;  // twins are counted by themselves
        const auto& from = off_->ends[s];
        const auto& to = off_->ends[t];
        return stage.is_met_back(name) ? pairs(from, to) : pairs_both_ways(from, to);
      };
      paths_->search(s, pulse);
      const auto add = [&](std::uint32_t at, double value) { sums_[at] += value; };
      if (of_ == SumsOf::edges) {
        paths_->for_each_edge(share, add);
      } else {
        paths_->for_each_vertex(share, [&](view::Vertex v, double value) {
          if (v != s) add(v, value);
        });
      }
    }
  }

  /// Moves the sums into `total`.
  void merge(std::vector<double>& total) {
    for (std::size_t i = 0; i < sums_.size(); ++i) total[i] += std::exchange(sums_[i], 0.0);
  }

 private:
  const view::Graph* graph_;
  const Branches* off_;
  SumsOf of_;
  std::optional<ShortestPaths<WideNumber, Search>> paths_{};
  std::vector<double> sums_{};
};

}  // namespace citynet::measure
