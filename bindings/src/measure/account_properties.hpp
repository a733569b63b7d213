#pragma once

#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <map>
#include <optional>
#include <string>

#include "measure/results.hpp"

namespace citynet::bindings {

[[nodiscard]] inline std::map<std::string, std::string> convention_map(
    const measure::Account& account) {
  std::map<std::string, std::string> map;
  for (const auto& [subject, choice] : account.conventions) map.emplace(subject, choice);
  return map;
}

using IterationDict = pybind11::typing::Dict<pybind11::str, pybind11::float_>;

[[nodiscard]] inline std::optional<IterationDict> iteration_dict(const measure::Account& account) {
  using namespace pybind11::literals;
  if (!account.iteration) return std::nullopt;
  const auto& [steps, residual, tolerance] = *account.iteration;
  return pybind11::dict("steps"_a = steps, "residual"_a = residual, "tolerance"_a = tolerance);
}

template <class Result, class... Options, class Account>
void def_account(pybind11::class_<Result, Options...>& type, Account account) {
  type.def_property_readonly(
          "measure", [account](const Result& r) { return account(r).measure; },
          "Its name in words; in column names spaces are underscores.")
      .def_property_readonly(
          "status",
          [account](const Result& r) { return std::string(to_string(account(r).status)); },
          "exact, converged, not_converged, not_unique or undefined.")
      .def_property_readonly(
          "note", [account](const Result& r) { return account(r).note; },
          "Why it is not exact or not unique, in a sentence; else empty.")
      .def_property_readonly(
          "conventions", [account](const Result& r) { return convention_map(account(r)); },
          "The choices the literature makes in different ways, and how they were made here.")
      .def_property_readonly(
          "iteration", [account](const Result& r) { return iteration_dict(account(r)); },
          "Steps, residual and tolerance of an iterative method, or None.")
      .def_property_readonly(
          "seed", [account](const Result& r) { return account(r).seed; }, "Of the random numbers.")
      .def_property_readonly(
          "near_ties", [account](const Result& r) { return account(r).near_ties; },
          "Comparisons of path lengths too close to call in double arithmetic; None where lengths "
          "compare exactly.")
      .def_property_readonly(
          "engine", [account](const Result& r) { return account(r).engine; }, "Who computed it.");
}

}  // namespace citynet::bindings
