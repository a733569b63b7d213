#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "citynet/view/view.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

using OptionalDays = std::optional<std::pair<DayLike, DayLike>>;

/// The arguments that every look at a network takes in Python.
struct SelectionArguments {
  std::string unknown;
  OptionalWords through, actor_kinds, roles, without_roles;
  std::optional<double> least_grade, most_grade;
  OptionalWords countries, target_countries, actors, without_actors, targets, without, statuses,
      sources, without_sources;
  std::string least_certainty;
  std::int64_t without_largest, least_actor_degree, least_target_degree;
  OptionalDays observed;

  /// For any time; the look replaces the period.
  [[nodiscard]] view::Selection selection() const;
};

/// A function of a network, a selection and the `Leading` arguments, as a method that takes the
/// arguments of a selection by name; they are the same for all and stand here once.
template <class Result, class... Leading>
auto with_selection(Result (*make)(const model::Network&, view::Selection, Leading...)) {
  return [make](const model::Network& self, Leading... leading, const std::string& unknown,
                const OptionalWords& through, const OptionalWords& actor_kinds,
                const OptionalWords& roles, const OptionalWords& without_roles,
                std::optional<double> least_grade, std::optional<double> most_grade,
                const OptionalWords& countries, const OptionalWords& target_countries,
                const OptionalWords& actors, const OptionalWords& without_actors,
                const OptionalWords& targets, const OptionalWords& without,
                const OptionalWords& statuses, const OptionalWords& sources,
                const OptionalWords& without_sources, const std::string& least_certainty,
                std::int64_t without_largest, std::int64_t least_actor_degree,
                std::int64_t least_target_degree, const OptionalDays& observed) {
    const SelectionArguments asked{unknown,
                                   through,
                                   actor_kinds,
                                   roles,
                                   without_roles,
                                   least_grade,
                                   most_grade,
                                   countries,
                                   target_countries,
                                   actors,
                                   without_actors,
                                   targets,
                                   without,
                                   statuses,
                                   sources,
                                   without_sources,
                                   least_certainty,
                                   without_largest,
                                   least_actor_degree,
                                   least_target_degree,
                                   observed};
    return make(self, asked.selection(), leading...);
  };
}

constexpr auto kSelectionText = R"(

unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
through: kinds of what is joined (network, project, event ...). countries, target_countries: of
the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
and unknown. without_largest: how many targets with the most actors to leave out.
least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
before when the data looked. Every other filter that is None keeps all.
Rules in full: citynet/view/selection.hpp)";

/// Adds the method to the class of networks, with its leading arguments and those of a selection.
template <class Method, class Unknown, class... LeadingArguments>
void def_look(pybind11::class_<model::Network>& network, const char* name, Method method,
              const std::string& doc, const Unknown& unknown, const LeadingArguments&... leading) {
  namespace py = pybind11;
  network.def(name, method, leading..., py::kw_only(), unknown, py::arg("through") = py::none(),
              py::arg("actor_kinds") = py::none(), py::arg("roles") = py::none(),
              py::arg("without_roles") = py::none(), py::arg("least_grade") = py::none(),
              py::arg("most_grade") = py::none(), py::arg("countries") = py::none(),
              py::arg("target_countries") = py::none(), py::arg("actors") = py::none(),
              py::arg("without_actors") = py::none(), py::arg("targets") = py::none(),
              py::arg("without") = py::none(), py::arg("statuses") = py::none(),
              py::arg("sources") = py::none(), py::arg("without_sources") = py::none(),
              py::arg("least_certainty") = "common", py::arg("without_largest") = 0,
              py::arg("least_actor_degree") = 0, py::arg("least_target_degree") = 0,
              py::arg("observed") = py::none(), (doc + kSelectionText).c_str());
}

}  // namespace citynet::bindings
