#include "measure/paths/meetings.hpp"

#include "citynet/view/two_mode.hpp"
#include "measure/paths/complete_projection.hpp"

namespace citynet::measure {

std::optional<Meetings> meetings(const view::Graph& graph, const PathStage& stage) {
  const auto* complete = graph.is_directed() ? nullptr : incidence_if_complete(graph);
  if (complete == nullptr) return std::nullopt;
  const auto& incidence = *complete;
  std::vector<std::uint32_t> here(graph.vertex_count(), kGone);
  for (std::uint32_t v = 0; v < stage.size(); ++v) here[stage.representative[v]] = v;

  Meetings result;
  std::vector<std::uint32_t> column(incidence.target_count(), kGone);
  for (std::uint32_t j = 0; j < column.size(); ++j) {
    std::size_t present = 0;
    const auto before = result.inner_members.targets.size();
    for (const auto actor : incidence.actors_of(j)) {
      if (here[actor] == kGone) continue;
      ++present;
      if (here[actor] < stage.inner) result.inner_members.targets.push_back(here[actor]);
    }
    const bool leads_on = present > 1 && result.inner_members.targets.size() > before;
    if (!leads_on) {
      result.inner_members.targets.resize(before);
      continue;
    }
    column[j] = static_cast<std::uint32_t>(result.inner_members.size());
    result.inner_members.offsets.push_back(result.inner_members.targets.size());
  }
  result.inner_members.targets.shrink_to_fit();
  result.inner_members.offsets.shrink_to_fit();
  result.of_vertex.offsets.reserve(stage.size() + 1);
  for (std::uint32_t v = 0; v < stage.size(); ++v) {
    for (const auto j : incidence.targets_of(stage.representative[v])) {
      if (column[j] != kGone) result.of_vertex.targets.push_back(column[j]);
    }
    result.of_vertex.offsets.push_back(result.of_vertex.targets.size());
  }
  const auto cells = result.of_vertex.targets.size() + result.inner_members.targets.size();
  if (cells >= stage.rows.offsets.back()) return std::nullopt;
  result.of_vertex.targets.shrink_to_fit();
  return result;
}

}  // namespace citynet::measure
