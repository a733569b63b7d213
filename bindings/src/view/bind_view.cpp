#include <pybind11/stl.h>

#include "citynet/present/overview.hpp"
#include "citynet/view/view.hpp"
#include "model/records.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "view/selection_arguments.hpp"

namespace citynet::bindings {

view::Selection SelectionArguments::selection(view::Period period) const {
  view::Selection made;
  made.period = std::move(period);
  made.unknown_dates = chosen<view::UnknownDates>(
      "unknown", unknown,
      {{"include", view::UnknownDates::include}, {"exclude", view::UnknownDates::exclude}});
  made.target_kinds = kinds_of("through", through);
  made.actor_kinds = kinds_of("actor_kinds", actor_kinds);
  made.roles = word_set(roles);
  made.without_roles = word_set(without_roles);
  made.actor_countries = word_set(countries);
  made.without_targets = word_set(without);
  if (statuses) made.statuses = statuses_of(statuses);
  made.least_certainty = certainty_of(least_certainty);
  return made;
}

namespace {

py::typing::Dict<py::str, py::int_> census_dict(const view::View& view) {
  using namespace py::literals;
  const auto& census = view.census();
  return py::dict("total"_a = census.total, "kept"_a = census.kept,
                  "kept_with_undecided_dates"_a = census.kept_with_undecided_dates,
                  "out_by_status"_a = census.out_by_status, "out_by_kind"_a = census.out_by_kind,
                  "out_by_role"_a = census.out_by_role, "out_by_country"_a = census.out_by_country,
                  "out_by_target"_a = census.out_by_target,
                  "out_by_certainty"_a = census.out_by_certainty,
                  "out_by_period"_a = census.out_by_period,
                  "out_by_undecided_dates"_a = census.out_by_undecided_dates);
}

constexpr auto kSelectionText = R"(

unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
through: kinds of what is joined (network, project, event ...). countries: of the actors (ISO).
without: keys of networks, projects, events to leave out. least_certainty: common, page or seed.
statuses: None means confirmed, ended and unknown. Every other filter that is None keeps all.)";

/// The method that looks at a network for a period made from `PeriodArguments`; the filters are
/// the same for all of them and stand here once.
template <class... PeriodArguments>
auto look(view::Period (*period)(PeriodArguments...)) {
  return [period](const model::Network& self, PeriodArguments... arguments,
                  const std::string& unknown, const OptionalWords& through,
                  const OptionalWords& actor_kinds, const OptionalWords& roles,
                  const OptionalWords& without_roles, const OptionalWords& countries,
                  const OptionalWords& without, const OptionalWords& statuses,
                  const std::string& least_certainty) {
    const SelectionArguments asked{unknown,   through, actor_kinds, roles,          without_roles,
                                   countries, without, statuses,    least_certainty};
    return select(self, asked.selection(period(arguments...)));
  };
}

template <class Look, class Unknown, class... PeriodArguments>
void def_look(py::class_<model::Network>& network, const char* name, Look method,
              const std::string& doc, const Unknown& unknown, const PeriodArguments&... leading) {
  network.def(name, method, leading..., py::kw_only(), unknown, py::arg("through") = py::none(),
              py::arg("actor_kinds") = py::none(), py::arg("roles") = py::none(),
              py::arg("without_roles") = py::none(), py::arg("countries") = py::none(),
              py::arg("without") = py::none(), py::arg("statuses") = py::none(),
              py::arg("least_certainty") = "common", (doc + kSelectionText).c_str());
}

view::Period on_day(const DayLike& day, bool past_happenings) {
  return view::OnDay{day_of(day), past_happenings};
}
view::Period during(const DayLike& first, const DayLike& until) {
  return view::During{day_of(first), day_of(until)};
}
view::Period up_to(const DayLike& day) { return view::UpTo{day_of(day)}; }
view::Period any_time() { return view::AnyTime{}; }

void bind_looks(py::class_<model::Network> network) {
  const py::arg unknown("unknown");
  def_look(network, "at", look(&on_day),
           "What held on one day. Events, declarations, awards and documents that took place on "
           "or before it count too, unless past_happenings is False.",
           unknown, py::arg("day"), py::arg("past_happenings") = true);
  def_look(network, "during", look(&during),
           "What held on at least one day from `first` to before `until`.", unknown,
           py::arg("first"), py::arg("until"));
  def_look(network, "up_to", look(&up_to),
           "Everything that had begun on or before the day, over or not.", unknown, py::arg("day"));
  def_look(network, "any_time", look(&any_time),
           "Every affiliation, whenever it held; `unknown` has no effect here.",
           py::arg_v("unknown", "include"));
}

}  // namespace

void bind_view(py::module_& m) {
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
      .def(
          "describe", [](const view::View& v) { return describe(v.selection()); },
          "The selection in plain words, for a methods section.")
      .def("__len__", [](const view::View& v) { return v.affiliations().size(); })
      .def("_repr_html_",
           [](const view::View& v) {
             return to_html(describe(v.selection()), present::to_table(v.census()));
           })
      .def("__repr__", [](const view::View& v) {
        return "<View of " + v.network().info().name + ": " + std::to_string(v.census().kept) +
               " of " + std::to_string(v.census().total) + " affiliations; " +
               describe(v.selection()) + ">";
      });
  bind_looks(m.attr("Network"));
}

}  // namespace citynet::bindings
