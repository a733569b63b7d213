#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/measure/two_mode/interlocking.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/two_mode.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/keys.hpp"
#include "support/numpy.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"
#include "support/subscript.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

struct InterlockingResult {
  measure::Interlocking result;
  view::TwoMode incidence;
};

std::vector<std::string> keys(const InterlockingResult& r) {
  std::vector<std::string> all;
  for (std::uint32_t row = 0; row < r.incidence.actor_count(); ++row) {
    all.push_back(r.incidence.actor_key(row));
  }
  return all;
}

std::optional<std::uint32_t> find(const InterlockingResult& r, const std::string& key) {
  for (std::uint32_t row = 0; row < r.incidence.actor_count(); ++row) {
    if (r.incidence.actor_key(row) == key) return row;
  }
  return std::nullopt;
}

double connectivity_of(const InterlockingResult& r, const std::string& key) {
  return subscript([&] {
    if (const auto row = find(r, key)) return r.result.connectivity[*row];
    throw base::InvalidArgument("key", key, "no row of the incidence has this key");
  });
}

present::Table table(const InterlockingResult& r) {
  present::Table made{{{"key", {}}, {"gross_connectivity", {}}, {"share_of_maximum", {}}}};
  const auto all = keys(r);
  for (std::size_t row = 0; row < all.size(); ++row) {
    made.columns[0].values.emplace_back(all[row]);
    made.columns[1].values.emplace_back(r.result.connectivity[row]);
    const double share = r.result.share_of_maximum[row];
    made.columns[2].values.push_back(share == share ? present::Value(share) : present::Value{});
  }
  return made;
}

}  // namespace

void bind_interlocking(py::module_& m) {
  py::class_<InterlockingResult> type(m, "Interlocking",
                                      "How well each row of an incidence is connected through its "
                                      "columns.");
  type.def_property_readonly(
          "connectivity",
          [](const py::object& self) {
            return array_view(self.cast<const InterlockingResult&>().result.connectivity, self);
          },
          "Gross connectivity in the order of incidence.actor_keys: a view without a copy.")
      .def_property_readonly(
          "share_of_maximum",
          [](const py::object& self) {
            return array_view(self.cast<const InterlockingResult&>().result.share_of_maximum, self);
          },
          "The same as a share of the best connected; NaN when that has 0.")
      .def_property_readonly(
          "total", [](const InterlockingResult& r) { return r.result.total; },
          "Sum of the connectivities.")
      .def_property_readonly("incidence", [](const InterlockingResult& r) { return r.incidence; })
      .def("table", &table, "One row per actor, as a Table.")
      .def(
          "to_pandas", [](const InterlockingResult& r) { return to_pandas(table(r)); },
          "One row per actor, as a pandas.DataFrame.")
      .def("_repr_html_", [](const InterlockingResult& r) { return to_html(table(r)); })
      .def("__getitem__", &connectivity_of, py::arg("key"),
           "The gross connectivity of the actor with this key.")
      .def(
          "__contains__",
          [](const InterlockingResult& r, const std::string& key) {
            return find(r, key).has_value();
          },
          py::arg("key"))
      .def(
          "__iter__",
          [](const InterlockingResult& r) { return KeyIterator(py::iter(py::cast(keys(r)))); },
          "Over the keys of the actors, as a dict does.")
      .def("__len__", [](const InterlockingResult& r) { return r.result.connectivity.size(); })
      .def("__repr__", [](const InterlockingResult& r) {
        return "<gross connectivity of " + std::to_string(r.result.connectivity.size()) +
               " actors, " + std::string(to_string(r.result.account.status)) + ">";
      });
  def_account(type, [](const InterlockingResult& r) -> const measure::Account& {
    return r.result.account;
  });

  def_quick(
      m, "interlocking",
      [](const view::TwoMode& incidence, const std::string& cells, int threads,
         PythonProgress progress) {
        using view::CellUse;
        const measure::InterlockingOptions options{
            chosen<CellUse>("cells", cells,
                            {{"presence", CellUse::presence}, {"grade", CellUse::grade}}),
            run_control(threads, std::move(progress))};
        return InterlockingResult{
            without_gil([&] { return measure::interlocking(incidence, options); }), incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("cells") = "grade",
      py::arg("threads") = base::RunControl{}.threads, py::arg("progress") = py::none(),
      "How well cities are connected through the offices of firms or the networks they are in:\n"
      "Taylor's interlocking network model, gross connectivity and its share of the maximum.\n\n"
      "cells: \"grade\", how important the membership is, or \"presence\".\n"
      "Formula, cost and source: citynet/measure/two_mode/interlocking.hpp");
}

}  // namespace citynet::bindings
