#include <pybind11/stl.h>

#include "citynet/present/ranking.hpp"
#include "citynet/present/table.hpp"
#include "module.hpp"
#include "support/arrow_stream.hpp"
#include "support/frames.hpp"
#include "support/numbers.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using present::RankedVertex;
using present::Ranking;
using present::Table;

void bind_ranking(py::module_& m) {
  py::class_<RankedVertex>(m, "RankedVertex", "One line of a ranking.")
      .def_readonly("rank", &RankedVertex::rank, "1 is the highest; equals share it.")
      .def_readonly("tied_with", &RankedVertex::tied_with, "How many others share the rank.")
      .def_readonly("key", &RankedVertex::key)
      .def_readonly("name", &RankedVertex::name)
      .def_readonly("score", &RankedVertex::score)
      .def("__repr__", [](const RankedVertex& r) {
        return "<" + r.rank_text() + " " + r.name + " " + std::to_string(r.score) + ">";
      });
  py::class_<Ranking>(m, "Ranking", "Who comes first; equal scores share a rank.")
      .def_readonly("measure", &Ranking::measure)
      .def_readonly("rows", &Ranking::rows, "The lines, the highest first.")
      .def_readonly("unranked", &Ranking::unranked, "Vertices whose score is undefined.")
      .def_readonly("total", &Ranking::total, "Vertices with a rank, shown or not.")
      .def(
          "table", [](const Ranking& r) { return present::to_table(r); }, "The same as a Table.")
      .def(
          "to_pandas", [](const Ranking& r) { return to_pandas(present::to_table(r)); },
          "A pandas.DataFrame.")
      .def("__len__", [](const Ranking& r) { return r.rows.size(); })
      .def(
          "__iter__",
          [](const Ranking& r) { return py::make_iterator(r.rows.begin(), r.rows.end()); },
          py::keep_alive<0, 1>())
      .def("_repr_html_", [](const Ranking& r) { return to_html(present::to_table(r)); })
      .def("__repr__", [](const Ranking& r) { return present::to_text(present::to_table(r)); });
}

}  // namespace

void bind_tables(py::module_& m) {
  py::class_<Table>(m, "Table", "Columns of equal length, for a data frame, a file or a screen.")
      .def_property_readonly(
          "columns",
          [](const Table& t) {
            std::vector<std::string> names;
            for (const auto& column : t.columns) names.push_back(column.name);
            return names;
          },
          "The names of the columns.")
      .def("to_dict", &to_dict, "Column name to list of values; missing values are None.")
      .def("to_pandas", &to_pandas, "A pandas.DataFrame.")
      .def(
          "__arrow_c_stream__",
          [](const Table& t, const std::optional<py::capsule>&) { return arrow_stream(t); },
          py::arg("requested_schema") = py::none(),
          "For what reads Arrow: polars.DataFrame(table), pyarrow.table(table). The types are the\n"
          "table's own, whichever are requested.")
      .def(
          "to_csv", [](const Table& t) { return present::to_csv(t); }, "As text, RFC 4180.")
      .def(
          "write_csv",
          [](const Table& t, const PathLike& path) { present::write_csv(t, path_of(path)); },
          py::arg("path"), "Writes a CSV file, whole or not at all.")
      .def(
          "to_text",
          [](const Table& t, std::int64_t max_rows, int significant_digits) {
            return present::to_text(t, count_of("max_rows", max_rows), significant_digits);
          },
          py::arg("max_rows") = 50, py::arg("significant_digits") = 4,
          "Aligned columns for a screen.")
      .def("__len__", &Table::row_count)
      .def("_repr_html_", [](const Table& t) { return to_html(t); })
      .def("__repr__", [](const Table& t) { return present::to_text(t, 20); });
  bind_ranking(m);
}

}  // namespace citynet::bindings
