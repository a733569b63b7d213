#include <pybind11/stl.h>

#include "citynet/model/what_if.hpp"
#include "module.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using namespace model;
using OptionalDay = std::optional<DayLike>;

std::optional<base::Day> optional_day(const OptionalDay& day) {
  if (!day) return std::nullopt;
  return day_of(*day);
}

template <class One>
void def_repr(py::class_<One>& type) {
  type.def("__repr__", [](const One& one) { return "<" + to_string(Hypothesis(one)) + ">"; });
}

Collapse collapse_of(const std::string& word) {
  return chosen<Collapse>(
      "collapse", word,
      {{"one_per_role", Collapse::one_per_role}, {"keep_spells", Collapse::keep_spells}});
}

}  // namespace

void bind_what_if(py::module_& m) {
  py::class_<Joins> joins(m, "Joins", "A hypothesis: an actor joins a target.");
  joins.def(
      py::init([](std::string actor, std::string target, std::string role, const OptionalDay& on) {
        return Joins{std::move(actor), std::move(target), std::move(role), optional_day(on)};
      }),
      py::arg("actor"), py::arg("target"), py::kw_only(), py::arg("role") = Joins{}.role,
      py::arg("on") = py::none(), "on: the first day; None means at all times.");
  def_repr(joins);
  py::class_<Leaves> leaves(m, "Leaves", "A hypothesis: an actor leaves a target, in all roles.");
  leaves.def(py::init([](std::string actor, std::string target, const OptionalDay& on) {
               return Leaves{std::move(actor), std::move(target), optional_day(on)};
             }),
             py::arg("actor"), py::arg("target"), py::kw_only(), py::arg("on") = py::none(),
             "on: the day before is the last; None means it never was in it.");
  def_repr(leaves);
  py::class_<Dissolves> dissolves(m, "Dissolves", "A hypothesis: a network ceases to be.");
  dissolves.def(py::init([](std::string target, const OptionalDay& on) {
                  return Dissolves{std::move(target), optional_day(on)};
                }),
                py::arg("target"), py::kw_only(), py::arg("on") = py::none(),
                "on: the day before is the last; None means it never was.");
  def_repr(dissolves);
  py::class_<Merges> merges(m, "Merges", "A hypothesis: one network merges into another.");
  merges.def(
      py::init([](std::string from, std::string into, const OptionalDay& on,
                  const std::string& collapse) {
        return Merges{std::move(from), std::move(into), optional_day(on), collapse_of(collapse)};
      }),
      py::arg("from_"), py::arg("into"), py::kw_only(), py::arg("on") = py::none(),
      py::arg("collapse") = "one_per_role",
      "on: from this day on; None means the two always were one. collapse: what becomes of "
      "an\nactor in both in the same role, \"one_per_role\" or \"keep_spells\".");
  def_repr(merges);

  py::class_<Network> network = m.attr("Network");
  network
      .def(
          "what_if",
          [](const Network& n, const std::vector<Hypothesis>& hypotheses) {
            return model::what_if(n, hypotheses);
          },
          py::arg("hypotheses"),
          "The network as it would be under the hypotheses (Joins, Leaves, Dissolves, Merges), one "
          "after the other;\nit says that it is hypothetical, and this one stays as it is.\n"
          "What days and mergers mean: citynet/model/what_if.hpp")
      .def_property_readonly(
          "hypotheses",
          [](const Network& n) {
            return std::vector<std::string>(n.hypotheses().begin(), n.hypotheses().end());
          },
          "What was assumed to make it, in words; empty for data.");
}

}  // namespace citynet::bindings
