#pragma once

#include <pybind11/pybind11.h>

namespace py = pybind11;

namespace citynet::bindings {

void bind_errors();
void bind_version(py::module_& m);
void bind_dates(py::module_& m);
void bind_tables(py::module_& m);
void bind_records(py::module_& m);
void bind_network(py::module_& m);
void bind_what_if(py::module_& m);
void bind_load(py::module_& m);
void bind_intake(py::module_& m);
void bind_view(py::module_& m);
void bind_looks(py::module_& m);
void bind_graph(py::module_& m);
void bind_two_mode(py::module_& m);
void bind_projection(py::module_& m);
void bind_results(py::module_& m);
void bind_interlocking(py::module_& m);
void bind_groups(py::module_& m);
void bind_centrality(py::module_& m);
void bind_paths(py::module_& m);
void bind_spectra(py::module_& m);
void bind_whole_graph(py::module_& m);
void bind_structure(py::module_& m);
void bind_change(py::module_& m);
void bind_movements(py::module_& m);
void bind_portfolio(py::module_& m);
void bind_community(py::module_& m);
void bind_layout(py::module_& m);
void bind_comparisons(py::module_& m);
void bind_composition(py::module_& m);
void bind_description(py::module_& m);
void bind_two_mode_results(py::module_& m);
void bind_two_mode_centrality(py::module_& m);
void bind_two_mode_structure(py::module_& m);
void bind_two_mode_core(py::module_& m);
void bind_brokerage(py::module_& m);
void bind_structural_holes(py::module_& m);
void bind_mixing(py::module_& m);
void bind_core_periphery(py::module_& m);
void bind_graph_reading(py::module_& m);
void bind_graph_files(py::module_& m);

}  // namespace citynet::bindings
