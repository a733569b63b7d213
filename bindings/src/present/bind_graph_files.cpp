#include <pybind11/stl.h>

#include <variant>

#include "citynet/base/stage.hpp"
#include "citynet/formats/graph_file.hpp"
#include "citynet/formats/graphml.hpp"
#include "citynet/present/graph_document.hpp"
#include "citynet/present/graph_of_document.hpp"
#include "citynet/present/vertex_column.hpp"
#include "citynet/present/vertex_table.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/progress.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using formats::GraphDocument;
using formats::GraphReading;
using formats::WritingRemark;

/// What may stand beside the vertices of a graph.
using Beside = std::variant<const Scores*, const CommunitiesResult*>;
/// What can be written.
using Writable = std::variant<const view::Graph*, const view::TwoMode*, const GraphReading*>;

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

/// What is written, as writers take it.
class Shown {
 public:
  Shown(const Writable& what, const std::vector<Beside>& results, const base::RunControl& run) {
    if (const auto* graph = std::get_if<const view::Graph*>(&what)) {
      rows_.emplace(**graph, columns_of(results), run);
      return;
    }
    if (!results.empty()) {
      throw base::InvalidArgument("results", std::to_string(results.size()) + " of them",
                                  "results belong to the vertices of a graph; write that");
    }
    if (const auto* incidence = std::get_if<const view::TwoMode*>(&what)) {
      view_ = formats::view_of(made_.emplace(present::graph_document(**incidence, run)));
    } else {
      view_ = formats::view_of(std::get<const GraphReading*>(what)->document);
    }
  }
  Shown(const Shown&) = delete;
  Shown& operator=(const Shown&) = delete;

  [[nodiscard]] const formats::DocumentView& view() const { return rows_ ? rows_->view() : view_; }
  [[nodiscard]] GraphDocument document() && {
    if (rows_) return std::move(*rows_).document();
    if (made_) return std::move(*made_);
    GraphDocument copy;
    formats::complete(copy, view_);
    return copy;
  }

 private:
  std::optional<present::GraphRows> rows_{};
  std::optional<GraphDocument> made_{};
  formats::DocumentView view_{};
};

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

formats::WrittenGraph write(const Writable& what, const PathLike& path,
                            const std::optional<std::string>& format,
                            const std::optional<std::string>& profile,
                            const std::vector<Beside>& results, const NamedTexts& beside,
                            PythonProgress progress = {}) {
  const auto run = run_control(1, std::move(progress));
  const auto name = path_of(path);
  std::vector<formats::NamedText> texts;
  for (const auto& [suffix, text] : beside) texts.push_back({suffix, text});
  return without_gil([&] {
    const auto& chosen = format ? formats::graph_format(*format) : formats::graph_format_of(name);
    const Shown shown(what, results, base::stage(run, 0, 0.4));
    return formats::write_graph_file(shown.view(), name, chosen, {profile.value_or(""), {}}, texts,
                                     base::stage(run, 0.4, 1));
  });
}

std::string graphml_text(const Writable& what, const std::vector<Beside>& results,
                         const std::optional<std::string>& profile) {
  const auto run = run_control(1, {});  // Ctrl-C
  return without_gil([&] {
    const Shown shown(what, results, run);
    auto writing = formats::write_graph(shown.view(), formats::graph_format("graphml"),
                                        {profile.value_or(""), {}});
    return std::move(writing.texts.front().text);
  });
}

constexpr auto kWriteText =
    R"(Writes a file for another program, whole or not at all; says what the format has no place for.

format: one of graph_formats(); without it the extension of the path decides.
profile: for whom; GraphML has plain, gephi, yed, cytoscape, igraph, networkx, boost.
results: scores and communities, as columns of the vertices.)";

constexpr auto kGraphmlText =
    R"(Writes GraphML that Gephi, igraph, NetworkX, Cytoscape and yEd read, whole or not at all.

Nodes carry their key as id, name (label), kind, country, coordinates and the given results;
edges carry strength and what is shared, or role, dates, certainty and sources. A profile suits it
to one program: plain, gephi, yed, cytoscape, igraph, networkx, boost (citynet/formats/graphml.hpp).)";

void bind_writing(py::module_& m) {
  py::class_<WritingRemark>(m, "WritingRemark", "Something a format has no place for.")
      .def_readonly("what", &WritingRemark::what)
      .def_readonly("rule", &WritingRemark::rule, "Why, and what was written instead.")
      .def_readonly("count", &WritingRemark::count, "How many values, nodes or edges it touches.")
      .def("__repr__", [](const WritingRemark& r) { return "<" + r.what + ": " + r.rule + ">"; });
  py::class_<formats::WrittenGraph>(m, "WrittenGraph", "The files that were written.")
      .def_readonly("paths", &formats::WrittenGraph::paths, "The one that was asked for first.")
      .def_readonly("remarks", &formats::WrittenGraph::remarks, "What the files do not hold.")
      .def("__repr__", [](const formats::WrittenGraph& w) {
        std::string text = "<written:";
        for (const auto& path : w.paths) text += " " + path;
        return text + (w.remarks.empty() ? ">" : ", with remarks>");
      });
  m.def(
      "graph_formats",
      [] {
        std::vector<std::string> names;
        for (const auto& format : formats::graph_formats()) names.push_back(format.name);
        return names;
      },
      "The names of the formats of graph files.");
  m.def(
      "_graph_document",
      [](const Writable& what, const std::vector<Beside>& results) {
        GraphReading reading;
        const auto run = run_control(1, {});  // Ctrl-C
        reading.document = without_gil([&] { return Shown(what, results, run).document(); });
        reading.ledger.format = "citynet";
        return reading;
      },
      py::arg("what"), py::arg("results") = std::vector<Beside>{},
      "What a file would hold: nodes and edges with all their attributes.");
  m.def("_write_graph", &write, py::arg("what"), py::arg("path"), py::kw_only(),
        py::arg("format") = py::none(), py::arg("profile") = py::none(),
        py::arg("results") = std::vector<Beside>{}, py::arg("beside") = NamedTexts{},
        py::arg("progress") = py::none(), kWriteText);
}

void bind_graphml_calls(py::module_& m) {
  m.def(
      "write_graphml",
      [](const Writable& what, const PathLike& path, const std::vector<Beside>& results,
         const std::optional<std::string>& profile) {
        write(what, path, "graphml", profile, results, {});
      },
      py::arg("graph"), py::arg("path"), py::arg("results") = std::vector<Beside>{}, py::kw_only(),
      py::arg("profile") = py::none(), kGraphmlText);
  m.def("to_graphml", &graphml_text, py::arg("graph"), py::arg("results") = std::vector<Beside>{},
        py::kw_only(), py::arg("profile") = py::none(), "The same as text.");
}

}  // namespace

void bind_graph_files(py::module_& m) {
  m.def(
      "vertex_table",
      [](const view::Graph& graph, const std::vector<Beside>& results) {
        return present::vertex_table(graph, columns_of(results));
      },
      py::arg("graph"), py::arg("results") = std::vector<Beside>{},
      "One row per vertex: what is known of it, and the given scores and communities.");
  bind_writing(m);
  bind_graphml_calls(m);
}

}  // namespace citynet::bindings
