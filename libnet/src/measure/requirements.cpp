#include "measure/requirements.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "citynet/base/error.hpp"

namespace citynet::measure {

std::string to_text(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

void require_undirected(const view::Graph& graph, std::string_view measure) {
  if (!graph.is_directed()) return;
  throw base::InvalidArgument("graph", "directed",
                              std::string(measure) + " is defined for undirected graphs only");
}

void require_strengths(const view::Graph& graph) {
  if (graph.has_strengths()) return;
  throw base::InvalidArgument("graph", "no strengths",
                              "tie strengths are asked for, so every edge must have one");
}

void require_ties(const view::Graph& graph, TieUse ties) {
  if (ties == TieUse::strength) require_strengths(graph);
}

void require_stopping_rule(double tolerance, std::size_t max_steps) {
  if (!(std::isfinite(tolerance) && tolerance > 0)) {
    throw base::InvalidArgument("tolerance", to_text(tolerance), "finite and greater than 0");
  }
  if (max_steps == 0) throw base::InvalidArgument("max_steps", "0", "at least 1");
}

void require_resolution(double resolution) {
  if (std::isfinite(resolution) && resolution >= 0) return;
  throw base::InvalidArgument("resolution", to_text(resolution), "finite and at least 0");
}

void require_one_per_vertex(const view::Graph& graph, std::span<const std::uint32_t> membership) {
  if (membership.size() == graph.vertex_count()) return;
  throw base::InvalidArgument(
      "membership", std::to_string(membership.size()) + " values",
      "one value per vertex (" + std::to_string(graph.vertex_count()) + ")");
}

void require_groups(const Groups& groups, std::size_t elements, const char* argument,
                    const char* element) {
  if (groups.of.size() != elements) {
    throw base::InvalidArgument(
        argument, std::to_string(groups.of.size()) + " values",
        std::string("one group or none per ") + element + " (" + std::to_string(elements) + ")");
  }
  for (std::size_t i = 0; i < elements; ++i) {
    if (groups.of[i] == Groups::kNone || groups.of[i] < groups.count()) continue;
    throw base::InvalidArgument(
        argument, std::to_string(groups.of[i]) + " at position " + std::to_string(i),
        "a number of a group, and there are " + std::to_string(groups.count()));
  }
}

}  // namespace citynet::measure
