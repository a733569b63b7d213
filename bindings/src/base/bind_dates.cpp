#include <pybind11/stl.h>

#include "citynet/base/date_interval.hpp"
#include "citynet/base/edtf.hpp"
#include "module.hpp"
#include "support/equality.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using base::Bound;
using base::DateInterval;
using base::PartialDate;
using base::Truth;

/// True, False, or None for "the sources do not say".
std::optional<bool> answer(Truth truth) {
  if (truth == Truth::unknown) return std::nullopt;
  return truth == Truth::yes;
}

const char* kind_word(Bound::Kind kind) {
  switch (kind) {
    case Bound::Kind::unknown: return "unknown";
    case Bound::Kind::open: return "open";
    case Bound::Kind::dated: return "dated";
  }
  return "unknown";
}

/// Equal when they say the same.
template <class Class>
void def_value(Class& type) {
  using Value = typename Class::type;
  def_equality(
      type, [](const Value& a, const Value& b) { return a == b; },
      [](const Value& value) { return std::hash<std::string>{}(base::to_edtf(value)); });
}

void bind_partial_date(py::module_& m) {
  py::class_<PartialDate> date(
      m, "PartialDate", "A date as a source gives it: a day, month, quarter, season or year.");
  def_value(date);
  date.def_static("parse", &base::parse_edtf_date, py::arg("text"),
                  "Reads EDTF: 2014, 2014-03, 2014-03-21, 2014-34 (second quarter), 2014?, 2014~.")
      .def_property_readonly(
          "earliest", [](const PartialDate& d) { return to_python(d.earliest()); },
          "First day the words allow, a datetime.date.")
      .def_property_readonly(
          "latest", [](const PartialDate& d) { return to_python(d.latest()); },
          "Last day the words allow.")
      .def_property_readonly(
          "earliest_possible",
          [](const PartialDate& d) { return to_python(d.earliest_possible()); },
          "The same, widened where the source is uncertain or approximate.")
      .def_property_readonly(
          "latest_possible", [](const PartialDate& d) { return to_python(d.latest_possible()); },
          "The same, widened where the source is uncertain or approximate.")
      .def_property_readonly(
          "precision", [](const PartialDate& d) { return std::string(to_string(d.precision())); },
          "day, month, quarter, season or year.")
      .def_property_readonly("is_uncertain", &PartialDate::is_uncertain, "Marked with ? or %.")
      .def_property_readonly("is_approximate", &PartialDate::is_approximate, "Marked with ~ or %.")
      .def("__str__", [](const PartialDate& d) { return base::to_edtf(d); })
      .def("__repr__",
           [](const PartialDate& d) { return "PartialDate('" + base::to_edtf(d) + "')"; });
}

void bind_bound(py::module_& m) {
  py::class_<Bound> bound(m, "Bound", "One end of an interval: unknown, open, or a date.");
  def_value(bound);
  bound
      .def_property_readonly(
          "kind", [](const Bound& b) { return std::string(kind_word(b.kind)); },
          "unknown, open or dated.")
      .def_readonly("date", &Bound::date, "The PartialDate when the kind is dated, else None.")
      .def_readonly("planned", &Bound::planned, "Announced, not confirmed to have happened.")
      .def("__str__", [](const Bound& b) { return base::to_edtf(b); })
      .def("__repr__", [](const Bound& b) {
        return std::string("Bound(") + kind_word(b.kind) +
               (b.date ? ", " + base::to_edtf(*b.date) : "") + (b.planned ? ", planned" : "") + ")";
      });
}

}  // namespace

void bind_dates(py::module_& m) {
  bind_partial_date(m);
  bind_bound(m);
  py::class_<DateInterval> interval(
      m, "DateInterval",
      "When something held, as far as the sources tell. Questions answer True, False, or None "
      "where the sources do not decide.");
  def_value(interval);
  interval
      .def_static("parse", &base::parse_edtf, py::arg("text"),
                  "Reads EDTF: a date, start/end, start/.. (still going on), start/ (end unknown).")
      .def_property_readonly("start", &DateInterval::start, "The first end, a Bound.")
      .def_property_readonly("end", &DateInterval::end, "The second end, a Bound.")
      .def_property_readonly("is_single_date", &DateInterval::is_single_date,
                             "One date, not a start and an end.")
      .def(
          "contains",
          [](const DateInterval& i, const DayLike& day) { return answer(i.contains(day_of(day))); },
          py::arg("day"), "Did it hold on this day (datetime.date or YYYY-MM-DD)?")
      .def(
          "overlaps",
          [](const DateInterval& i, const DayLike& first, const DayLike& until) {
            return answer(i.overlaps(day_of(first), day_of(until)));
          },
          py::arg("first"), py::arg("until"),
          "Did it hold on at least one day from `first` to before `until`?")
      .def(
          "began_by",
          [](const DateInterval& i, const DayLike& day) { return answer(i.began_by(day_of(day))); },
          py::arg("day"), "Had it begun on or before this day?")
      .def(
          "ended_before",
          [](const DateInterval& i, const DayLike& day) {
            return answer(i.ended_before(day_of(day)));
          },
          py::arg("day"), "Had it ended before this day?")
      .def("__str__", [](const DateInterval& i) { return base::to_edtf(i); })
      .def("__repr__",
           [](const DateInterval& i) { return "DateInterval('" + base::to_edtf(i) + "')"; });
}

}  // namespace citynet::bindings
