#include "measure/two_mode/cells.hpp"

#include <cmath>

#include "citynet/base/error.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {

void require_cells(const view::TwoMode& incidence, view::CellUse cells) {
  if (cells == view::CellUse::presence || incidence.has_grades()) return;
  throw base::InvalidArgument("incidence", "no grades",
                              "grades are asked for, so every cell must have one");
}

Convention grades_used(view::CellUse cells) {
  return {"grades", cells == view::CellUse::grade ? "used" : "not used"};
}

void require_shares(const char* argument, const std::vector<double>& values, std::size_t count) {
  if (values.empty()) return;
  if (values.size() != count) {
    throw base::InvalidArgument(
        argument, std::to_string(values.size()) + " values",
        "one value per vertex of the kind (" + std::to_string(count) + ") or none");
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (std::isfinite(values[i]) && values[i] >= 0) continue;
    throw base::InvalidArgument(argument, to_text(values[i]) + " at position " + std::to_string(i),
                                "finite and at least 0");
  }
}

view::Graph graph_of_both_kinds(const view::TwoMode& incidence, view::CellUse cells) {
  const auto actors = static_cast<view::Vertex>(incidence.actor_count());
  std::vector<view::Vertex> rows, columns;
  rows.reserve(incidence.cell_count());
  columns.reserve(incidence.cell_count());
  for (view::Vertex row = 0; row < actors; ++row) {
    for (const auto column : incidence.targets_of(row)) {
      rows.push_back(row);
      columns.push_back(actors + column);
    }
  }
  const auto vertices = incidence.actor_count() + incidence.target_count();
  if (cells == view::CellUse::presence) return view::Graph::from_edges(vertices, rows, columns);
  const view::EdgeStrengths strengths{{incidence.grades().begin(), incidence.grades().end()}};
  return view::Graph::from_edges(vertices, rows, columns, strengths);
}

std::vector<double> actor_part(const view::TwoMode& incidence, std::span<const double> values) {
  const auto part = values.first(incidence.actor_count());
  return {part.begin(), part.end()};
}

std::vector<double> target_part(const view::TwoMode& incidence, std::span<const double> values) {
  const auto part = values.subspan(incidence.actor_count());
  return {part.begin(), part.end()};
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace citynet::measure
