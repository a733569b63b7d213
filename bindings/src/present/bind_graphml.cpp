#include <pybind11/stl.h>

#include <variant>

#include "citynet/formats/graphml.hpp"
#include "citynet/present/graphml.hpp"
#include "citynet/present/vertex_column.hpp"
#include "citynet/present/vertex_table.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

/// What may stand beside the vertices of a graph.
using Beside = std::variant<const Scores*, const CommunitiesResult*>;

std::vector<present::Column> columns_of(const std::vector<Beside>& results) {
  std::vector<present::Column> columns;
  for (const auto& result : results) {
    if (const auto* scores = std::get_if<const Scores*>(&result)) {
      columns.push_back(present::vertex_column((*scores)->scores));
    } else {
      columns.push_back(
          present::vertex_column(std::get<const CommunitiesResult*>(result)->communities));
    }
  }
  return columns;
}

constexpr auto kGraphmlText =
    R"(Writes GraphML that Gephi, igraph, NetworkX, Cytoscape and yEd read, whole or not at all.

Nodes carry their key as id, name (label), kind, country, coordinates and the given results;
edges carry strength and what is shared, or role, dates, certainty and sources.)";

}  // namespace

void bind_graphml(py::module_& m) {
  m.def(
      "vertex_table",
      [](const view::Graph& graph, const std::vector<Beside>& results) {
        return present::vertex_table(graph, columns_of(results));
      },
      py::arg("graph"), py::arg("results") = std::vector<Beside>{},
      "One row per vertex: what is known of it, and the given scores and communities.");
  m.def(
      "write_graphml",
      [](const view::Graph& graph, const PathLike& path, const std::vector<Beside>& results) {
        present::write_graphml(graph, path_of(path), columns_of(results));
      },
      py::arg("graph"), py::arg("path"), py::arg("results") = std::vector<Beside>{}, kGraphmlText);
  m.def(
      "write_graphml",
      [](const view::TwoMode& incidence, const PathLike& path) {
        present::write_graphml(incidence, path_of(path));
      },
      py::arg("incidence"), py::arg("path"),
      "The incidence of actors and what they joined, with roles, dates and sources on the edges.");
  m.def(
      "to_graphml",
      [](const view::Graph& graph, const std::vector<Beside>& results) {
        return formats::to_graphml(present::graphml_document(graph, columns_of(results)));
      },
      py::arg("graph"), py::arg("results") = std::vector<Beside>{}, "The same as text.");
}

}  // namespace citynet::bindings
