#pragma once

#include <map>
#include <optional>
#include <string>

#include "citynet/view/two_mode.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

/// The scores of roles as callers write them; any of them asks for grades.
struct GradingArguments {
  std::optional<std::map<std::string, double>> role_scores;
  std::optional<double> other_roles;
  std::optional<bool> stated_grades;
  std::optional<std::string> collapse;

  [[nodiscard]] std::optional<view::Grading> grading() const;
};

/// What stands in the rows and in the columns, as callers write it.
struct IncidenceArguments {
  std::string onto;
  OptionalWords through;
  std::optional<std::string> side;
  std::string represented;
  GradingArguments grades;

  /// Made without the GIL.
  [[nodiscard]] view::TwoMode incidence_of(const view::View& view,
                                           const base::RunControl& run) const;

 private:
  [[nodiscard]] bool is_onto_targets() const;
};

[[nodiscard]] view::Represented represented_of(const std::string& word);

inline constexpr auto kOntoText =
    "onto: the kind of the vertices. through: kinds of what they share; None means all.\n"
    "side: whether the vertices are \"actors\" or the \"targets\" that were joined; None takes "
    "actors,\n"
    "unless onto cannot act or through cannot be joined (onto=\"event\", or onto=\"network\" with\n"
    "through=\"city\"); targets are tied through one kind of actor, cities if none is named.\n"
    "represented: \"as_city\" counts what a municipal unit does as done by its city, \"apart\" "
    "leaves it to itself.\n"
    "role_scores, other_roles, stated_grades, collapse: how much a cell is, as "
    "citynet/view/grading.hpp says;\n"
    "collapse is \"max\", \"sum\", \"first\", \"count\" or \"binary\". Without any of them there "
    "are no grades.";

}  // namespace citynet::bindings
