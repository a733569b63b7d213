#include "module.hpp"

#include "support/quick_call.hpp"

// In the order of the flow: what a later line binds may use the types of an earlier one.
PYBIND11_MODULE(_core, m, py::mod_gil_not_used()) {
  m.doc() = "The compiled core of citynet; use it through the package citynet.";
  citynet::bindings::bind_errors();
  citynet::bindings::bind_version(m);
  citynet::bindings::bind_dates(m);
  citynet::bindings::bind_tables(m);
  citynet::bindings::bind_records(m);
  citynet::bindings::bind_network(m);
  citynet::bindings::bind_what_if(m);
  citynet::bindings::bind_load(m);
  citynet::bindings::bind_intake(m);
  citynet::bindings::bind_view(m);
  citynet::bindings::bind_looks(m);
  citynet::bindings::bind_graph(m);
  citynet::bindings::bind_two_mode(m);
  citynet::bindings::bind_projection(m);
  citynet::bindings::bind_results(m);
  citynet::bindings::bind_interlocking(m);
  citynet::bindings::bind_groups(m);
  citynet::bindings::bind_centrality(m);
  citynet::bindings::bind_paths(m);
  citynet::bindings::bind_spectra(m);
  citynet::bindings::bind_whole_graph(m);
  citynet::bindings::bind_structure(m);
  citynet::bindings::bind_change(m);
  citynet::bindings::bind_movements(m);
  citynet::bindings::bind_portfolio(m);
  citynet::bindings::bind_community(m);
  citynet::bindings::bind_layout(m);
  citynet::bindings::bind_comparisons(m);
  citynet::bindings::bind_composition(m);
  citynet::bindings::bind_description(m);
  citynet::bindings::bind_two_mode_results(m);
  citynet::bindings::bind_two_mode_centrality(m);
  citynet::bindings::bind_two_mode_structure(m);
  citynet::bindings::bind_two_mode_core(m);
  citynet::bindings::bind_brokerage(m);
  citynet::bindings::bind_structural_holes(m);
  citynet::bindings::bind_mixing(m);
  citynet::bindings::bind_core_periphery(m);
  citynet::bindings::bind_graph_reading(m);
  citynet::bindings::bind_graph_files(m);
  citynet::bindings::put_fronts(m);
}
