#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include "citynet/present/selection_document.hpp"
#include "citynet/view/before_after.hpp"
#include "citynet/view/series.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "view/selection_arguments.hpp"

namespace citynet::bindings {

view::Selection SelectionArguments::selection() const {
  view::Selection made;
  made.unknown_dates = chosen<view::UnknownDates>(
      "unknown", unknown,
      {{"include", view::UnknownDates::include}, {"exclude", view::UnknownDates::exclude}});
  made.target_kinds = kinds_of("through", through);
  made.actor_kinds = kinds_of("actor_kinds", actor_kinds);
  made.roles = word_set(roles);
  made.without_roles = word_set(without_roles);
  made.least_grade = least_grade;
  made.most_grade = most_grade;
  made.actor_countries = word_set(countries);
  made.target_countries = word_set(target_countries);
  made.actors = word_set(actors);
  made.without_actors = word_set(without_actors);
  made.targets = word_set(targets);
  made.without_targets = word_set(without);
  if (statuses) made.statuses = statuses_of(statuses);
  made.sources = word_set(sources);
  made.without_sources = word_set(without_sources);
  made.least_certainty = certainty_of(least_certainty);
  made.without_largest = count_of("without_largest", without_largest);
  made.least_actor_degree = count_of("least_actor_degree", least_actor_degree);
  made.least_target_degree = count_of("least_target_degree", least_target_degree);
  if (observed) {
    made.observed = view::ObservationWindow{day_of(observed->first), day_of(observed->second)};
  }
  return made;
}

namespace {

using model::Network;
using view::Selection;
using view::View;

View look(const Network& network, Selection selection, view::Period period) {
  selection.period = std::move(period);
  return view::select(network, selection);
}

View at(const Network& network, Selection selection, const DayLike& day, bool past_happenings) {
  return look(network, std::move(selection), view::OnDay{day_of(day), past_happenings});
}
View during(const Network& network, Selection selection, const DayLike& first,
            const DayLike& until) {
  return look(network, std::move(selection), view::During{day_of(first), day_of(until)});
}
View up_to(const Network& network, Selection selection, const DayLike& day) {
  return look(network, std::move(selection), view::UpTo{day_of(day)});
}
View any_time(const Network& network, Selection selection) {
  return look(network, std::move(selection), view::AnyTime{});
}

using ViewOfLabel = py::typing::Dict<py::str, View>;

ViewOfLabel views_of(const Network& network, const std::vector<view::LabelledSelection>& series) {
  ViewOfLabel views;
  for (const auto& [label, view] : view::select(network, series)) views[py::str(label)] = view;
  return views;
}

ViewOfLabel rolling(const Network& network, Selection selection, const DayLike& first,
                    const DayLike& until, const std::string& width, const std::string& step) {
  return views_of(
      network, view::rolling(selection, day_of(first), day_of(until), view::parse_time_step(width),
                             view::parse_time_step(step)));
}

ViewOfLabel phases(const Network& network, Selection selection,
                   const py::typing::Dict<py::str, py::typing::Tuple<DayLike, DayLike>>& named) {
  std::vector<view::Phase> phases;
  for (const auto& [name, days] : named) {
    const auto [from, until] = days.cast<std::pair<DayLike, DayLike>>();
    phases.push_back({name.cast<std::string>(), day_of(from), day_of(until)});
  }
  return views_of(network, view::phases(selection, phases));
}

ViewOfLabel cumulative(const Network& network, Selection selection, const DayLike& first,
                       const DayLike& last, const std::string& step) {
  return views_of(network, view::cumulative(selection, day_of(first), day_of(last),
                                            view::parse_time_step(step)));
}

ViewOfLabel snapshots(const Network& network, Selection selection, const DayLike& first,
                      const DayLike& last, const std::string& step, bool past_happenings) {
  return views_of(network, view::snapshots(selection, day_of(first), day_of(last),
                                           view::parse_time_step(step), past_happenings));
}

view::BeforeAfter before_after(const Network& network, Selection selection, const DayLike& day,
                               const std::optional<DayLike>& later,
                               const std::optional<std::string>& width, bool past_happenings) {
  if (later.has_value() == width.has_value()) {
    throw base::InvalidArgument(
        "later", later ? "given together with width" : "not given, and no width either",
        "say one of the two: later, to compare the eve with a later day, or width, to compare "
        "the windows before and after");
  }
  const auto comparison =
      later ? view::Comparison(view::CompareDays{day_of(*later), past_happenings})
            : view::Comparison(view::CompareWindows{view::parse_time_step(*width)});
  const auto unknown = selection.unknown_dates;
  return view::before_after(network, day_of(day), comparison, unknown, std::move(selection));
}

void bind_periods(py::class_<Network>& network) {
  const py::arg unknown("unknown");
  def_look(network, "at", with_selection(&at),
           "What held on one day. Events, declarations, awards and documents that took place on "
           "or before it count too, unless past_happenings is False.",
           unknown, py::arg("day"), py::arg("past_happenings") = true);
  def_look(network, "during", with_selection(&during),
           "What held on at least one day from `first` to before `until`.", unknown,
           py::arg("first"), py::arg("until"));
  def_look(network, "up_to", with_selection(&up_to),
           "Everything that had begun on or before the day, over or not.", unknown, py::arg("day"));
  def_look(network, "any_time", with_selection(&any_time),
           "Every affiliation, whenever it held; `unknown` has no effect here.",
           py::arg_v("unknown", "include"));
}

void bind_series(py::class_<Network>& network) {
  const py::arg unknown("unknown");
  def_look(network, "rolling", with_selection(&rolling),
           "Windows of one width (\"2 years\", \"6 months\", \"30 days\"), a step apart, from "
           "`first` to before `until`: label to View. Windows that would reach beyond are left "
           "out.",
           unknown, py::arg("first"), py::arg("until"), py::arg("width"), py::arg("step"));
  def_look(network, "phases", with_selection(&phases),
           "One view for each named phase, {name: (first, until)}: name to View.", unknown,
           py::arg("named"));
  def_look(network, "cumulative", with_selection(&cumulative),
           "Everything that had begun by `first`, a step later ... to `last`: day to View.",
           unknown, py::arg("first"), py::arg("last"), py::arg("step"));
  def_look(network, "snapshots", with_selection(&snapshots),
           "What held on `first`, a step later ... to `last`: day to View.", unknown,
           py::arg("first"), py::arg("last"), py::arg("step"), py::arg("past_happenings") = true);
  def_look(network, "before_after", with_selection(&before_after),
           "The views before and after a day, which itself belongs to the time after. Say what to "
           "compare: `later` compares what held on the eve with what held on that later day; "
           "`width` (\"2 years\") compares the two windows that touch at the day.\n"
           "Meaning and cautions: citynet/view/before_after.hpp",
           unknown, py::arg("day"), py::arg("later") = py::none(), py::arg("width") = py::none(),
           py::arg("past_happenings") = true);
}

}  // namespace

void bind_looks(py::module_& m) {
  using view::BeforeAfter;
  py::class_<BeforeAfter>(m, "BeforeAfter", "A network before and after a day.")
      .def_readonly("before", &BeforeAfter::before)
      .def_readonly("after", &BeforeAfter::after)
      .def(
          "__iter__",
          [](const BeforeAfter& b) -> py::typing::Iterator<View> {
            return py::iter(py::make_tuple(b.before, b.after));
          },
          "before, after = net.before_after(...)")
      .def("__repr__", [](const BeforeAfter& b) {
        return "<BeforeAfter: " + std::to_string(b.before.census().kept) +
               " affiliations before, " + std::to_string(b.after.census().kept) + " after>";
      });
  py::class_<Network> network = m.attr("Network");
  bind_periods(network);
  bind_series(network);
  network
      .def("select", py::overload_cast<const Network&, const Selection&>(&view::select),
           py::arg("selection"), "Looks at the network through a selection.")
      .def(
          "replay",
          [](const Network& n, const std::string& json) { return present::replay(n, json); },
          py::arg("json"),
          "Makes the view again that View.to_json saved; DataError if it was of other data.");
}

}  // namespace citynet::bindings
