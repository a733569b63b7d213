#include <pybind11/stl.h>

#include "citynet/formats/graph_file.hpp"
#include "citynet/present/graph_of_document.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/progress.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using formats::GraphReading;
using formats::ItemCount;
using formats::ReadingLedger;
using formats::ReadingLimits;
using formats::ReadingRemark;

void bind_ledger(py::module_& m) {
  py::class_<ItemCount>(m, "ItemCount", "found = kept + set_aside, for one sort of items.")
      .def_readonly("item", &ItemCount::item)
      .def_readonly("found", &ItemCount::found)
      .def_readonly("kept", &ItemCount::kept)
      .def_readonly("set_aside", &ItemCount::set_aside)
      .def("__repr__", [](const ItemCount& c) {
        return "<" + c.item + ": " + std::to_string(c.found) +
               " found = " + std::to_string(c.kept) + " kept + " + std::to_string(c.set_aside) +
               " set aside>";
      });
  py::class_<ReadingRemark>(m, "ReadingRemark",
                            "Something a graph has no place for, or that was read in its own way.")
      .def_readonly("what", &ReadingRemark::what)
      .def_readonly("rule", &ReadingRemark::rule, "Why, in a sentence.")
      .def_readonly("set_aside", &ReadingRemark::set_aside, "False: it was kept.")
      .def_readonly("count", &ReadingRemark::count)
      .def_property_readonly("file", [](const ReadingRemark& r) { return r.first.file; })
      .def_property_readonly(
          "row", [](const ReadingRemark& r) { return r.first.row; },
          "The line of the first one, from 1, or None.")
      .def_property_readonly(
          "column_number", [](const ReadingRemark& r) { return r.first.column_number; },
          "The character in that line, from 1, or None.")
      .def("__repr__", [](const ReadingRemark& r) {
        return "<" + std::string(r.set_aside ? "set aside" : "kept") + ": " + r.what + ", " +
               std::to_string(r.count) + " times: " + r.rule + ">";
      });
  py::class_<ReadingLedger>(m, "ReadingLedger", "What became of everything a graph file holds.")
      .def_readonly("format", &ReadingLedger::format)
      .def_readonly("dialect", &ReadingLedger::dialect, "Who seems to have written it, or ''.")
      .def_readonly("counts", &ReadingLedger::counts)
      .def_readonly("remarks", &ReadingLedger::remarks)
      .def_property_readonly("is_balanced", &formats::is_balanced,
                             "Is everything that was found kept or set aside?")
      .def("__str__", [](const ReadingLedger& l) { return to_string(l); })
      .def("__repr__", [](const ReadingLedger& l) { return to_string(l); });
}

view::Loops loops_of(const std::string& word) {
  return chosen<view::Loops>("loops", word,
                             {{"reject", view::Loops::reject}, {"drop", view::Loops::drop}});
}

view::ParallelEdges parallel_of(const std::string& word) {
  return chosen<view::ParallelEdges>("parallel_edges", word,
                                     {{"reject", view::ParallelEdges::reject},
                                      {"keep_first", view::ParallelEdges::keep_first},
                                      {"add_strengths", view::ParallelEdges::add_strengths}});
}

view::RepeatedCells repeated_of(const std::string& word) {
  return chosen<view::RepeatedCells>("repeated_cells", word,
                                     {{"reject", view::RepeatedCells::reject},
                                      {"keep_first", view::RepeatedCells::keep_first},
                                      {"add_grades", view::RepeatedCells::add_grades}});
}

std::string directedness(const GraphReading& reading) {
  switch (reading.document.directedness) {
    case formats::Directedness::undirected: return "undirected";
    case formats::Directedness::directed: return "directed";
    case formats::Directedness::mixed: break;
  }
  return "mixed";
}

py::typing::Dict<py::str, Cell> attributes(const GraphReading& reading) {
  py::dict values;
  for (const auto& column : reading.document.graph_columns) {
    if (!formats::has_value(column, 0)) continue;
    std::visit(
        [&](const auto& cells) {
          using Element = typename std::decay_t<decltype(cells)>::value_type;
          if constexpr (std::is_same_v<Element, std::uint8_t>) {
            values[py::str(column.name)] = py::bool_(cells[0] != 0);
          } else {
            values[py::str(column.name)] = py::cast(cells[0]);
          }
        },
        column.values);
  }
  return values;
}

void bind_document(py::module_& m) {
  py::class_<GraphReading>(m, "GraphReading", R"(What stands in a graph file, and what became of it.

A file can hold what no Graph has: loops, parallel edges, several directions, columns of any kind.
to_graph() and to_two_mode() make what measures work on, and refuse what does not fit.)")
      .def_property_readonly("directedness", &directedness, "undirected, directed or mixed.")
      .def_property_readonly("node_count",
                             [](const GraphReading& r) { return r.document.node_ids.size(); })
      .def_property_readonly("edge_count",
                             [](const GraphReading& r) { return r.document.edge_sources.size(); })
      .def_property_readonly(
          "nodes", [](const GraphReading& r) { return present::node_table(r.document); },
          "A Table with one row for each node: id and attributes.")
      .def_property_readonly(
          "edges", [](const GraphReading& r) { return present::edge_table(r.document); },
          "A Table with one row for each edge: source, target and attributes.")
      .def_property_readonly("attributes", &attributes, "What the file says of the whole graph.")
      .def_readonly("ledger", &GraphReading::ledger, "What was kept, set aside and changed.")
      .def(
          "to_graph",
          [](const GraphReading& r, const std::optional<std::string>& strength,
             const std::string& loops, const std::string& parallel_edges, int threads,
             PythonProgress progress) {
            const present::GraphOfDocument options{strength.value_or(""), loops_of(loops),
                                                   parallel_of(parallel_edges),
                                                   run_control(threads, std::move(progress))};
            return without_gil([&] { return present::graph_of(r.document, options); });
          },
          py::kw_only(), py::arg("strength") = py::none(), py::arg("loops") = "reject",
          py::arg("parallel_edges") = "reject", py::arg("threads") = 1,
          py::arg("progress") = py::none(),
          R"(A Graph with the ids as keys.

strength: the edge attribute; without it the one that is known as such (strength, weight).
loops: reject or drop; parallel_edges: reject, keep_first or add_strengths.)")
      .def(
          "to_two_mode",
          [](const GraphReading& r, const std::optional<std::string>& mode,
             const std::optional<std::string>& actors, const std::optional<std::string>& strength,
             const std::string& repeated_cells, int threads, PythonProgress progress) {
            const present::TwoModeOfDocument options{
                mode.value_or(""), actors.value_or(""), strength.value_or(""),
                repeated_of(repeated_cells), run_control(threads, std::move(progress))};
            return without_gil([&] { return present::two_mode_of(r.document, options); });
          },
          py::kw_only(), py::arg("mode") = py::none(), py::arg("actors") = py::none(),
          py::arg("strength") = py::none(), py::arg("repeated_cells") = "reject",
          py::arg("threads") = 1, py::arg("progress") = py::none(),
          R"(The incidence of a graph with two modes.

mode: the node attribute that tells them apart; without it mode, then bipartite.
actors: its value for the actors, as text; without it that of the first node.
repeated_cells: reject, keep_first or add_grades.)")
      .def(
          "canonical_text",
          [](const GraphReading& r) { return formats::canonical_text(r.document); },
          "Equal for files that say the same, in any order; for comparing.")
      .def("__repr__", [](const GraphReading& r) {
        return "<" + r.ledger.format + ", " + directedness(r) + ": " +
               std::to_string(r.document.node_ids.size()) + " nodes, " +
               std::to_string(r.document.edge_sources.size()) + " edges>";
      });
}

}  // namespace

void bind_graph_reading(py::module_& m) {
  bind_ledger(m);
  bind_document(m);
  m.def(
      "_read_graph",
      [](const PathLike& path, const std::optional<std::string>& format,
         const std::optional<py::bytes>& bytes, std::size_t most_bytes, std::size_t most_depth,
         std::size_t most_attributes, int threads, PythonProgress progress) {
        const auto name = path_of(path);
        const ReadingLimits limits{most_bytes, most_depth, most_attributes};
        const auto run = run_control(threads, std::move(progress));
        std::optional<std::string> given;
        if (bytes) given = std::string(*bytes);
        return without_gil([&] {
          if (given) {
            const auto& chosen =
                format ? formats::graph_format(*format) : formats::graph_format_of(name, *given);
            return formats::read_graph({*given, name, {}, run}, chosen, limits);
          }
          if (format) {
            return formats::read_graph_file(name, formats::graph_format(*format), limits, run);
          }
          return formats::read_graph_file(name, limits, run);
        });
      },
      py::arg("path"), py::kw_only(), py::arg("format") = py::none(), py::arg("bytes") = py::none(),
      py::arg("most_bytes") = ReadingLimits{}.bytes, py::arg("most_depth") = ReadingLimits{}.depth,
      py::arg("most_attributes") = ReadingLimits{}.attributes, py::arg("threads") = 1,
      py::arg("progress") = py::none(), "Reads a graph file, or the bytes of one.");
}

}  // namespace citynet::bindings
