#pragma once

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <vector>

#include "citynet/measure/result.hpp"
#include "citynet/view/graph.hpp"
#include "measure/results.hpp"

namespace citynet::bindings {

/// Results of several measures of one graph, as a Python caller lists them.
class SideBySide {
 public:
  /// `names`, when given, is what to call the measures, in their order. Throws InvalidArgument when
  /// there is no result, when they are of different graphs, or when there is another number of
  /// names; TypeError for what is no result.
  SideBySide(const pybind11::args& results, const std::optional<std::vector<std::string>>& names);

  [[nodiscard]] const view::Graph& graph() const noexcept { return graph_; }
  [[nodiscard]] const std::vector<measure::VertexScores>& scores() const noexcept {
    return scores_;
  }

 private:
  view::Graph graph_;
  std::vector<measure::VertexScores> scores_;
};

}  // namespace citynet::bindings
