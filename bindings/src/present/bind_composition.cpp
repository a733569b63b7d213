#include <pybind11/stl.h>

#include "citynet/base/error.hpp"
#include "citynet/present/composition.hpp"
#include "citynet/view/attribute.hpp"
#include "module.hpp"
#include "support/frames.hpp"

namespace citynet::bindings {
namespace {

using present::Composition;
using present::CompositionRow;
using GroupNames = std::optional<std::vector<std::optional<std::string>>>;

/// The groups as the core wants them: "" for those that are not known.
std::vector<std::string> names_of(const GroupNames& groups) {
  std::vector<std::string> names;
  for (const auto& group : *groups) names.push_back(group.value_or(""));
  return names;
}

present::Table table(const Composition& composition, bool shares) {
  using present::CompositionCells;
  return present::to_table(composition,
                           shares ? CompositionCells::shares : CompositionCells::counts);
}

void bind_result(py::module_& m) {
  py::class_<CompositionRow>(m, "CompositionRow", "How the vertices of one body divide.")
      .def_property_readonly(
          "key",
          [](const CompositionRow& r) {
            return r.key.empty() ? std::nullopt : std::optional(r.key);
          },
          "Of the target; None for the whole.")
      .def_readonly("name", &CompositionRow::name)
      .def_readonly("counts", &CompositionRow::counts, "Vertices per group.")
      .def_property_readonly(
          "shares",
          [](const CompositionRow& r) {
            std::vector<double> shares;
            for (std::size_t g = 0; g < r.counts.size(); ++g) shares.push_back(r.share(g));
            return shares;
          },
          "The same as shares of those whose group is known.")
      .def_readonly("total", &CompositionRow::total, "Vertices whose group is known.")
      .def_readonly("missing", &CompositionRow::missing, "Vertices whose group is not known.")
      .def_readonly("blau", &CompositionRow::blau, "Heterogeneity; NaN when no group is known.")
      .def("__repr__", [](const CompositionRow& r) {
        return "<" + r.name + ": " + std::to_string(r.total) + " in groups>";
      });
  py::class_<Composition>(m, "Composition", "How many vertices each group has.")
      .def_readonly("by", &Composition::by, "What the groups are: \"country\".")
      .def_readonly("groups", &Composition::groups, "The largest first.")
      .def_readonly("whole", &Composition::whole, "All vertices, or all actors.")
      .def_readonly("parts", &Composition::parts, "Per target of a two-mode network.")
      .def("table", &table, py::kw_only(), py::arg("shares") = false,
           "The same as a Table; shares: of the targets, shares in the place of counts.")
      .def(
          "to_pandas",
          [](const Composition& c, bool shares) { return to_pandas(table(c, shares)); },
          py::kw_only(), py::arg("shares") = false, "A pandas.DataFrame.")
      .def("_repr_html_", [](const Composition& c) { return to_html(table(c, false)); })
      .def("__repr__", [](const Composition& c) { return present::to_text(table(c, false)); });
}

constexpr auto kText =
    R"(From which countries the cities come, in all and in each network they joined.

by: an attribute of the entities (country, region, type ...). groups: groups of one's own, one per
vertex (per actor), None where it is not known; by then names them.
Formula, cost and source: citynet/present/composition.hpp)";

}  // namespace

void bind_composition(py::module_& m) {
  bind_result(m);
  m.def(
      "composition",
      [](const view::Graph& graph, const std::string& by, const GroupNames& groups) {
        return present::composition(
            graph, groups ? names_of(groups) : view::vertex_attribute(graph, by), by);
      },
      py::arg("graph"), py::arg("by") = "country", py::kw_only(), py::arg("groups") = py::none(),
      kText);
  m.def(
      "composition",
      [](const view::TwoMode& incidence, const std::string& by, const GroupNames& groups) {
        return present::composition(
            incidence, groups ? names_of(groups) : view::actor_attribute(incidence, by), by);
      },
      py::arg("incidence"), py::arg("by") = "country", py::kw_only(),
      py::arg("groups") = py::none(), kText);
}

}  // namespace citynet::bindings
