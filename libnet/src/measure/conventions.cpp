#include "measure/conventions.hpp"

namespace citynet::measure {

Convention ties_followed(const view::Graph& graph, Direction direction) {
  if (!graph.is_directed()) return {"ties", "undirected"};
  if (direction == Direction::all) return {"ties", "directed, direction ignored"};
  return {"ties", "directed, followed " + std::string(to_string(direction))};
}

Convention strengths_used(TieUse ties) {
  return {"tie strengths", ties == TieUse::strength ? "used" : "not used"};
}

Convention scale(bool normalized, const char* divisor) {
  if (!normalized) return {"scale", "raw"};
  return {"scale", std::string("divided by ") + divisor};
}

Convention without_group(const Groups& groups) {
  const auto missing = groups.missing();
  if (missing == 0) return {"vertices without a group", "none"};
  return {"vertices without a group", "left out with their ties (" + std::to_string(missing) +
                                          " of " + std::to_string(groups.of.size()) + ")"};
}

}  // namespace citynet::measure
