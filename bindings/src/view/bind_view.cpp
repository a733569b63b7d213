#include <pybind11/stl.h>

#include "citynet/present/overview.hpp"
#include "citynet/present/selection_document.hpp"
#include "citynet/view/view.hpp"
#include "model/records.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

namespace {

py::typing::Dict<py::str, py::int_> census_dict(const view::View& view) {
  using namespace py::literals;
  const auto& census = view.census();
  return py::dict(
      "total"_a = census.total, "kept"_a = census.kept,
      "kept_with_undecided_dates"_a = census.kept_with_undecided_dates,
      "out_by_status"_a = census.out_by_status, "out_by_kind"_a = census.out_by_kind,
      "out_by_role"_a = census.out_by_role, "out_by_grade"_a = census.out_by_grade,
      "out_by_country"_a = census.out_by_country, "out_by_actor"_a = census.out_by_actor,
      "out_by_target"_a = census.out_by_target, "out_by_source"_a = census.out_by_source,
      "out_by_certainty"_a = census.out_by_certainty, "out_by_period"_a = census.out_by_period,
      "out_by_undecided_dates"_a = census.out_by_undecided_dates,
      "out_by_size"_a = census.out_by_size, "out_by_degree"_a = census.out_by_degree);
}

void bind_selection(py::module_& m) {
  using view::Selection;
  py::class_<Selection> type(m, "Selection",
                             "Which records of a network a view keeps: a value that can be "
                             "compared, printed, saved and used again.");
  def_equality(
      type, [](const Selection& a, const Selection& b) { return a == b; },
      [](const Selection& s) { return std::hash<std::string>{}(describe(s)); });
  type.def_static(
          "from_json", [](const std::string& json) { return present::parse_selection(json); },
          py::arg("json"), "Reads what to_json wrote; DataError names the member that is wrong.")
      .def(
          "to_json", [](const Selection& s) { return present::to_json(s); },
          "As JSON; from_json reads back an equal selection.")
      .def(
          "describe", [](const Selection& s) { return describe(s); },
          "In plain words, for a methods section.")
      .def("__repr__", [](const Selection& s) { return "<Selection: " + describe(s) + ">"; });
}

using Days = std::pair<DateObject, DateObject>;

std::optional<Days> observed(const view::View& view) {
  const auto window = view.observed();
  if (!window) return std::nullopt;
  return Days(to_python(window->from), to_python(window->to));
}

}  // namespace

void bind_view(py::module_& m) {
  bind_selection(m);
  py::class_<view::View> type(m, "View",
                              "A network seen through a selection: which affiliations count, and "
                              "why the others do not.");
  def_equality(
      type,
      [](const view::View& a, const view::View& b) {
        return a.selection() == b.selection() && a.network().is_same_as(b.network());
      },
      [](const view::View& v) { return std::hash<std::string>{}(describe(v.selection())); });
  type.def_property_readonly("network", &view::View::network)
      .def_property_readonly("census", &census_dict,
                             "Where every affiliation went; kept and all reasons add up to total.")
      .def(
          "census_table", [](const view::View& v) { return present::to_table(v.census()); },
          "The census as a Table.")
      .def_property_readonly(
          "affiliations",
          [](const view::View& v) {
            return record_list<model::AffiliationId>(v.network(), v.affiliations());
          },
          "The affiliations that count.")
      .def_property_readonly("selection", &view::View::selection)
      .def_property_readonly(
          "undecided",
          [](const view::View& v) {
            return record_list<model::AffiliationId>(v.network(), v.undecided());
          },
          "Those among the affiliations whose dates do not decide whether they held.")
      .def_property_readonly(
          "dropped_largest",
          [](const view::View& v) {
            return record_list<model::EntityId>(v.network(), v.dropped_largest());
          },
          "What without_largest left out, the largest first.")
      .def_property_readonly("observed", &observed,
                             "From when to before when the data looked at the world, or None.")
      .def_property_readonly(
          "time_observed",
          [](const view::View& v) { return std::string(to_string(v.time_observed())); },
          "Whether the time asked for was observed: all, part, none or unknown.")
      .def(
          "to_json", [](const view::View& v) { return present::to_json(v); },
          "The selection and the data set as JSON; Network.replay makes the view again.")
      .def(
          "describe", [](const view::View& v) { return describe(v); },
          "In plain words, for a methods section; says so if the time asked for was not observed.")
      .def("__len__", [](const view::View& v) { return v.affiliations().size(); })
      .def("_repr_html_",
           [](const view::View& v) { return to_html(describe(v), present::to_table(v.census())); })
      .def("__repr__", [](const view::View& v) {
        return "<View of " + v.network().info().name + ": " + std::to_string(v.census().kept) +
               " of " + std::to_string(v.census().total) + " affiliations; " + describe(v) + ">";
      });
}

}  // namespace citynet::bindings
