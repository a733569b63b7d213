#include <pybind11/stl.h>

#include <filesystem>

#include "citynet/read/find_dataset.hpp"
#include "citynet/resolve/load.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/progress.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using base::Issue;
using resolve::ResolutionReport;
using resolve::TableReport;

py::typing::Dict<py::str, Cell> to_dict(const Issue& issue) {
  using namespace py::literals;
  return py::dict("severity"_a = to_string(issue.severity), "file"_a = issue.place.file,
                  "row"_a = issue.place.row, "column"_a = issue.place.column,
                  "value"_a = issue.value, "rule"_a = issue.rule, "action"_a = issue.action);
}

/// Read, kept, merged and rejected rows of every table.
present::Table count_table(const ResolutionReport& report) {
  present::Table table{
      {{"table", {}}, {"read", {}}, {"kept", {}}, {"merged", {}}, {"rejected", {}}}};
  for (const auto& counts : report.tables) {
    table.columns[0].values.emplace_back(counts.table);
    std::size_t column = 1;
    for (const auto number : {counts.read, counts.kept, counts.merged, counts.rejected}) {
      table.columns[column++].values.emplace_back(static_cast<std::int64_t>(number));
    }
  }
  return table;
}

void bind_report(py::module_& m) {
  py::class_<Issue>(m, "Issue", "One thing that is odd or wrong in the input.")
      .def_property_readonly(
          "severity", [](const Issue& i) { return to_string(i.severity); }, "note, doubt or error.")
      .def_property_readonly("file", [](const Issue& i) { return i.place.file; })
      .def_property_readonly(
          "row", [](const Issue& i) { return i.place.row; },
          "The line in the file, from 1, or None.")
      .def_property_readonly("column", [](const Issue& i) { return i.place.column; })
      .def_readonly("value", &Issue::value, "What was found.")
      .def_readonly("rule", &Issue::rule, "Which rule it breaks.")
      .def_readonly("action", &Issue::action, "What was done about it.")
      .def("to_dict", &to_dict, "Its parts by name; row is None where there is none.")
      .def("__str__", [](const Issue& i) { return to_string(i); })
      .def("__repr__", [](const Issue& i) { return "<" + to_string(i) + ">"; });
  py::class_<TableReport>(m, "TableCount", "read = kept + merged + rejected, for one table.")
      .def_readonly("table", &TableReport::table)
      .def_readonly("file", &TableReport::file)
      .def_readonly("read", &TableReport::read)
      .def_readonly("kept", &TableReport::kept)
      .def_readonly("merged", &TableReport::merged)
      .def_readonly("rejected", &TableReport::rejected)
      .def("__repr__", [](const TableReport& t) {
        return "<" + t.table + ": " + std::to_string(t.read) + " read = " + std::to_string(t.kept) +
               " kept + " + std::to_string(t.merged) + " merged + " + std::to_string(t.rejected) +
               " rejected>";
      });
  py::class_<ResolutionReport>(m, "ResolutionReport", "What happened to every row of a data set.")
      .def_readonly("tables", &ResolutionReport::tables)
      .def_readonly("issues", &ResolutionReport::issues)
      .def_property_readonly(
          "merged",
          [](const ResolutionReport& r) {
            std::vector<std::pair<std::string, std::string>> rows;
            for (const auto& [row, into] : r.merged) {
              rows.emplace_back(to_string(row), to_string(into));
            }
            return rows;
          },
          "Pairs of a merged row and the row whose record it joined.")
      .def_property_readonly(
          "error_count", [](const ResolutionReport& r) { return r.count(base::Severity::error); })
      .def_property_readonly(
          "doubt_count", [](const ResolutionReport& r) { return r.count(base::Severity::doubt); })
      .def("balances", &ResolutionReport::balances,
           "Does every table add up: read = kept + merged + rejected?")
      .def("table", &count_table, "The counts as a Table.")
      .def("_repr_html_", [](const ResolutionReport& r) { return to_html(count_table(r)); })
      .def("__str__", [](const ResolutionReport& r) { return to_string(r); })
      .def("__repr__", [](const ResolutionReport& r) { return to_string(r); });
}

/// Where the data sets are that come with the Python package.
std::vector<std::string> shipped_folder() {
  const auto package = py::module_::import("citynet").attr("__file__").cast<std::string>();
  return {(std::filesystem::path(package).parent_path() / "data").string()};
}

resolve::OnError on_error_of(const std::string& word) {
  return chosen<resolve::OnError>(
      "on_error", word, {{"collect", resolve::OnError::collect}, {"stop", resolve::OnError::stop}});
}

}  // namespace

void bind_load(py::module_& m) {
  bind_report(m);
  m.def(
      "load",
      [](const PathLike& path, const std::string& on_error, const std::string& persons) {
        const resolve::LoadOptions options{on_error_of(on_error), shipped_folder(),
                                           persons_of(persons)};
        const auto name = path_of(path);
        auto loaded = without_gil([&] { return resolve::load_dataset(name, options); });
        return std::pair(std::move(loaded.network), std::move(loaded.report));
      },
      py::arg("path"), py::kw_only(), py::arg("on_error") = "collect",
      py::arg("persons") = std::string(to_string(resolve::LoadOptions{}.persons)),
      R"(Reads a data package and makes a network of it: (Network, ResolutionReport).

path: the folder of a data package, its datapackage.json, or the name of a data set that is known
(citynet.datasets.names()).
on_error: "collect" keeps everything that can be used and reports the rest; "stop" raises
DataError for the first row that cannot be used.
persons: what becomes of entities of kind person: "pseudonymised" (person-1, person-2 ...),
"excluded" or "kept"; see Network.with_persons.
The tables and the rules: citynet/resolve/load.hpp)");
  m.def(
      "find_dataset",
      [](const PathLike& name_or_path) {
        return read::find_dataset(path_of(name_or_path), shipped_folder());
      },
      py::arg("name_or_path"),
      "The folder of a data set; looks among those that come with the package, then in the folders "
      "of the environment variable CITYNET_DATASETS.");
  m.def(
      "dataset_names",
      [] {
        std::vector<std::string> names;
        for (const auto& entry : read::list_datasets(shipped_folder())) {
          names.push_back(entry.name);
        }
        return names;
      },
      "The names of the data sets that find_dataset knows.");
}

}  // namespace citynet::bindings
