#include "present/side_by_side.hpp"

#include "citynet/base/error.hpp"

namespace py = pybind11;

namespace citynet::bindings {

SideBySide::SideBySide(const py::args& results,
                       const std::optional<std::vector<std::string>>& names) {
  if (results.empty()) {
    throw base::InvalidArgument("scores", "none", "the results of at least one measure");
  }
  if (names && names->size() != results.size()) {
    throw base::InvalidArgument(
        "names", std::to_string(names->size()) + " names",
        "there is one per measure (" + std::to_string(results.size()) + ")");
  }
  for (const auto result : results) {
    if (!py::isinstance<Scores>(result)) {
      throw py::type_error("scores: results of measures of vertices, not " +
                           py::str(py::type::of(result)).cast<std::string>());
    }
    const auto& [scores, graph] = result.cast<const Scores&>();
    if (scores_.empty()) graph_ = graph;
    if (graph.offsets().data() != graph_.offsets().data()) {
      throw base::InvalidArgument("scores", scores.account.measure,
                                  "all are measures of the same graph");
    }
    scores_.push_back(scores);
    if (names) scores_.back().account.measure = (*names)[scores_.size() - 1];
  }
}

}  // namespace citynet::bindings
