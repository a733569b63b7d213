#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/view/two_mode.hpp"
#include "model/records.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/words.hpp"
#include "view/incidence_arguments.hpp"

namespace citynet::bindings {
namespace {

using view::TwoMode;

py::typing::List<EntityRecord> actors(const TwoMode& incidence) {
  py::typing::List<EntityRecord> list;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    list.append(EntityRecord{incidence.view().network(), incidence.actor(row)});
  }
  return list;
}

py::typing::List<EntityRecord> targets(const TwoMode& incidence) {
  py::typing::List<EntityRecord> list;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    list.append(EntityRecord{incidence.view().network(), incidence.target(column)});
  }
  return list;
}

TwoMode from_cells(std::int64_t actor_count, std::int64_t target_count, const ArrayLike& rows,
                   const ArrayLike& columns, const std::optional<ArrayLike>& grades,
                   const std::string& repeated_cells, std::vector<std::string> actor_keys,
                   std::vector<std::string> target_keys, int threads, PythonProgress progress) {
  view::CellOptions options{
      chosen<view::RepeatedCells>("repeated_cells", repeated_cells,
                                  {{"reject", view::RepeatedCells::reject},
                                   {"keep_first", view::RepeatedCells::keep_first},
                                   {"add_grades", view::RepeatedCells::add_grades}}),
      std::move(actor_keys), std::move(target_keys), run_control(threads, std::move(progress))};
  const auto actors = count_of("actor_count", actor_count);
  const auto targets = count_of("target_count", target_count);
  const auto from = whole_numbers("rows", rows, "whole numbers from 0 to actor_count - 1");
  const auto to = whole_numbers("columns", columns, "whole numbers from 0 to target_count - 1");
  if (!grades) {
    return without_gil(
        [&] { return TwoMode::from_cells(actors, targets, from, to, std::move(options)); });
  }
  const view::CellGrades values{real_numbers("grades", *grades)};
  return without_gil(
      [&] { return TwoMode::from_cells(actors, targets, from, to, values, std::move(options)); });
}

std::vector<std::string> actor_keys(const TwoMode& incidence) {
  std::vector<std::string> keys;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    keys.push_back(incidence.actor_key(row));
  }
  return keys;
}

std::vector<std::string> target_keys(const TwoMode& incidence) {
  std::vector<std::string> keys;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    keys.push_back(incidence.target_key(column));
  }
  return keys;
}

/// Row pointers and columns of the incidence, as SciPy wants them.
std::pair<py::array_t<std::uint32_t>, py::array_t<std::uint32_t>> compressed_rows(
    const TwoMode& incidence) {
  std::vector<std::uint32_t> pointers{0}, columns;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    const auto cells = incidence.targets_of(row);
    columns.insert(columns.end(), cells.begin(), cells.end());
    pointers.push_back(static_cast<std::uint32_t>(columns.size()));
  }
  return {py::array_t<std::uint32_t>(static_cast<py::ssize_t>(pointers.size()), pointers.data()),
          py::array_t<std::uint32_t>(static_cast<py::ssize_t>(columns.size()), columns.data())};
}

/// The affiliations behind the cell of two keys; none when they have no cell.
std::span<const model::AffiliationId> behind(const TwoMode& incidence, const std::string& actor,
                                             const std::string& target) {
  const auto& network = incidence.view().network();
  const auto a = network.entity(actor), b = network.entity(target);
  std::uint32_t row = 0, column = 0;
  while (row < incidence.actor_count() && incidence.actor(row) != a) ++row;
  while (column < incidence.target_count() && incidence.target(column) != b) ++column;
  if (row == incidence.actor_count() || column == incidence.target_count()) return {};
  const auto cell = incidence.find_cell(row, column);
  if (!cell) return {};
  return incidence.behind(*cell);
}

}  // namespace

void bind_two_mode(py::module_& m) {
  py::class_<TwoMode>(m, "TwoMode", "Actors and what they are affiliated with, frozen.")
      .def_static("from_cells", &from_cells, py::arg("actor_count"), py::arg("target_count"),
                  py::arg("rows"), py::arg("columns"), py::kw_only(),
                  py::arg("grades") = py::none(), py::arg("repeated_cells") = "reject",
                  py::arg("actor_keys") = std::vector<std::string>{},
                  py::arg("target_keys") = std::vector<std::string>{}, py::arg("threads") = 1,
                  py::arg("progress") = py::none(),
                  "Builds an incidence from two arrays, one pair per cell.\n\n"
                  "grades: how much each cell is. repeated_cells: \"reject\", \"keep_first\" or\n"
                  "\"add_grades\". No records stand behind its cells.")
      .def_property_readonly(
          "view",
          [](const TwoMode& t) -> std::optional<view::View> {
            if (!t.has_view()) return std::nullopt;
            return t.view();
          },
          "The view it was made from, or None.")
      .def_property_readonly("actor_keys", &actor_keys, "The keys of the rows.")
      .def_property_readonly("target_keys", &target_keys, "The keys of the columns.")
      .def_property_readonly(
          "grades",
          [](const py::object& self) -> std::optional<py::array_t<double>> {
            const auto& incidence = self.cast<const TwoMode&>();
            if (!incidence.has_grades()) return std::nullopt;
            return array_view(incidence.grades(), self);
          },
          "One number per cell, in the order of compressed_rows(), or None.")
      .def_property_readonly("actors", &actors, "The entities in the rows.")
      .def_property_readonly("targets", &targets, "The entities in the columns.")
      .def_property_readonly(
          "shape", [](const TwoMode& t) { return std::pair(t.actor_count(), t.target_count()); })
      .def_property_readonly("cell_count", &TwoMode::cell_count)
      .def("compressed_rows", &compressed_rows,
           "(indptr, indices) of the incidence, for scipy.sparse.csr_array.")
      .def(
          "behind",
          [](const TwoMode& t, const std::string& actor, const std::string& target) {
            return record_list<model::AffiliationId>(t.view().network(), behind(t, actor, target));
          },
          py::arg("actor"), py::arg("target"),
          "The affiliations behind one cell, given the keys of its actor and its target; none "
          "where\n"
          "there is no cell.")
      .def(
          "transposed",
          [](const TwoMode& t, int threads, PythonProgress progress) {
            const auto run = run_control(threads, std::move(progress));
            return without_gil([&] { return t.transposed(run); });
          },
          py::kw_only(), py::arg("threads") = 1, py::arg("progress") = py::none(),
          "The same cells with rows and columns exchanged.")
      .def_property_readonly("is_transposed", &TwoMode::is_transposed,
                             "Whether what was joined stands in the rows.")
      .def(
          "as_graph",
          [](const TwoMode& t, int threads, PythonProgress progress) {
            const auto run = run_control(threads, std::move(progress));
            return without_gil([&] { return t.as_graph(run); });
          },
          py::kw_only(), py::arg("threads") = 1, py::arg("progress") = py::none(),
          "The incidence as one undirected graph: actors first, then what they joined.")
      .def("__repr__", [](const TwoMode& t) {
        return "<TwoMode: " + std::to_string(t.actor_count()) + " actors, " +
               std::to_string(t.target_count()) + " joined, " + std::to_string(t.cell_count()) +
               " cells>";
      });

  m.def(
      "two_mode",
      [](const view::View& view, const std::string& onto, const OptionalWords& through,
         const std::optional<std::string>& side, const std::string& represented,
         const std::optional<std::map<std::string, double>>& role_scores,
         std::optional<double> other_roles, std::optional<bool> stated_grades,
         const std::optional<std::string>& collapse, int threads, PythonProgress progress) {
        return IncidenceArguments{
            onto, through, side, represented, {role_scores, other_roles, stated_grades, collapse}}
            .incidence_of(view, run_control(threads, std::move(progress)));
      },
      py::arg("view"), py::arg("onto") = "city", py::arg("through") = py::none(), py::kw_only(),
      py::arg("side") = py::none(), py::arg("represented") = "as_city",
      py::arg("role_scores") = py::none(), py::arg("other_roles") = py::none(),
      py::arg("stated_grades") = py::none(), py::arg("collapse") = py::none(),
      py::arg("threads") = 1, py::arg("progress") = py::none(),
      (std::string("The incidence of actors and what they joined.\n\n") + kOntoText).c_str());
}

}  // namespace citynet::bindings
