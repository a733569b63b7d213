#include <pybind11/stl.h>

#include <map>
#include <variant>

#include "citynet/present/description.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"
#include "module.hpp"
#include "support/progress.hpp"

namespace citynet::bindings {
namespace {

using present::Description;
using Waves = py::typing::Dict<py::str, py::typing::Union<view::Graph, view::TwoMode>>;

template <class Network>
Description described(const Network& network, const base::RunControl& run) {
  return without_gil([&] { return present::describe(network, {run}); });
}

Description described(const py::handle& network, const base::RunControl& run) {
  if (py::isinstance<view::Graph>(network)) return described(network.cast<view::Graph>(), run);
  if (py::isinstance<view::TwoMode>(network)) return described(network.cast<view::TwoMode>(), run);
  throw py::type_error("waves: graphs or two-mode networks by name, not " +
                       py::str(py::type::of(network)).cast<std::string>());
}

constexpr auto kText =
    R"(The first table of a paper: how many vertices of each kind, their degrees, ties, density,
components, distances and clustering.

One network, or several by name ({"2019": before, "2024": after}), which become columns. Cells are
empty where a network has no such number.
What each row is: citynet/present/description.hpp)";

}  // namespace

void bind_description(py::module_& m) {
  const present::DescriptionOptions defaults;
  m.def(
      "describe",
      [](const view::Graph& graph, int threads, PythonProgress progress) {
        return present::to_table(described(graph, run_control(threads, std::move(progress))));
      },
      py::arg("graph"), py::kw_only(), py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(), kText);
  m.def(
      "describe",
      [](const view::TwoMode& incidence, int threads, PythonProgress progress) {
        return present::to_table(described(incidence, run_control(threads, std::move(progress))));
      },
      py::arg("incidence"), py::kw_only(), py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(), kText);
  m.def(
      "describe",
      [](const Waves& waves, int threads, PythonProgress progress) {
        std::vector<present::Wave> all;
        const auto run = run_control(threads, std::move(progress));
        for (const auto& [name, network] : waves) {
          all.push_back({py::str(name), described(network, run)});
        }
        return present::to_table(all);
      },
      py::arg("waves"), py::kw_only(), py::arg("threads") = defaults.run.threads,
      py::arg("progress") = py::none(), kText);
}

}  // namespace citynet::bindings
