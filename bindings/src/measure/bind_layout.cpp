#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <utility>

#include "citynet/measure/structure/layout.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/keys.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"
#include "support/subscript.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;

struct LayoutResult {
  measure::Layout layout;
  Graph graph;
};

measure::LayoutMethod method_of(const std::string& word) {
  using measure::LayoutMethod;
  return chosen<LayoutMethod>("method", word,
                              {{"stress", LayoutMethod::stress}, {"force", LayoutMethod::force}});
}

void bind_result(py::module_& m) {
  py::class_<LayoutResult> layout(m, "Layout", "A place per vertex, in steps along ties.");
  layout
      .def_property_readonly(
          "x",
          [](const py::object& self) {
            return array_view(self.cast<const LayoutResult&>().layout.x, self);
          },
          "From left to right, in the order of graph.keys: a read-only array without a copy.")
      .def_property_readonly(
          "y",
          [](const py::object& self) {
            return array_view(self.cast<const LayoutResult&>().layout.y, self);
          },
          "From the bottom up, in the order of graph.keys: a read-only array without a copy.")
      .def_property_readonly(
          "stress", [](const LayoutResult& l) { return l.layout.stress; },
          "How far distances in the picture are from steps; NaN where it is not known.")
      .def_property_readonly("graph", [](const LayoutResult& l) { return l.graph; })
      .def(
          "__getitem__",
          [](const LayoutResult& l, const std::string& key) {
            const auto v = subscript([&] { return l.graph.vertex(key); });
            return std::pair(l.layout.x[v], l.layout.y[v]);
          },
          py::arg("key"), "The place (x, y) of the vertex with this key.")
      .def("__len__", [](const LayoutResult& l) { return l.layout.x.size(); })
      .def("__contains__", [](const LayoutResult& l,
                              const std::string& key) { return l.graph.find(key).has_value(); })
      .def(
          "__iter__",
          [](const LayoutResult& l) -> KeyIterator { return py::iter(py::cast(l.graph)); },
          "Over the keys, as a dict does.")
      .def("__repr__", [](const LayoutResult& l) {
        return "<layout of " + std::to_string(l.layout.x.size()) + " vertices>";
      });
  def_account(layout,
              [](const LayoutResult& l) -> const measure::Account& { return l.layout.account; });
}

}  // namespace

void bind_layout(py::module_& m) {
  bind_result(m);
  const measure::LayoutOptions defaults;
  def_quick(
      m, "layout",
      [](const Graph& graph, const std::string& method, std::uint64_t seed, std::size_t max_steps,
         PythonProgress progress) {
        const measure::LayoutOptions options{method_of(method), seed, max_steps,
                                             run_control(1, std::move(progress))};
        return LayoutResult{without_gil([&] { return measure::layout(graph, options); }), graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("method") = "stress",
      py::arg("seed") = defaults.seed, py::arg("max_steps") = defaults.max_steps,
      py::arg("progress") = py::none(),
      R"(Where the cities stand in a picture of the network, so that few steps apart is near.

method: "stress", of which distances mean something, or "force" for thousands of vertices, which
needs igraph.
Formula, cost and source: citynet/measure/structure/layout.hpp)");
}

}  // namespace citynet::bindings
