#include <pybind11/stl.h>

#include "citynet/present/portfolio_tables.hpp"
#include "citynet/view/two_mode.hpp"
#include "measure/account_properties.hpp"
#include "measure/group_arguments.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/numbers.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using view::TwoMode;

/// A result with the incidence it is of, so that its tables name the columns.
template <class Result>
struct OfIncidence {
  Result result;
  TwoMode incidence;

  [[nodiscard]] present::Table table() const { return present::to_table(result, incidence); }
};

template <class Result>
using ClassOf = py::class_<OfIncidence<Result>>;

template <class Result>
void def_tables(ClassOf<Result>& type, const char* rows) {
  using Self = OfIncidence<Result>;
  type.def_readonly("incidence", &Self::incidence)
      .def("table", &Self::table, (std::string(rows) + ", as a Table.").c_str())
      .def(
          "to_pandas", [](const Self& s) { return to_pandas(s.table()); },
          (std::string(rows) + ", as a pandas.DataFrame.").c_str())
      .def("_repr_html_", [](const Self& s) { return to_html(s.table()); })
      .def("__len__", [](const Self& s) { return s.table().row_count(); })
      .def("__repr__", [](const Self& s) { return present::to_text(s.table(), 10); });
  def_account(type, [](const Self& s) -> const measure::Account& { return s.result.account; });
}

constexpr auto kGroupsText =
    "Groups are the name of an attribute (\"country\"), a dict from keys, or one group each;\n"
    "who has none is of unknown group.";

void bind_overlap(py::module_& m) {
  using Self = OfIncidence<measure::Overlap>;
  ClassOf<measure::Overlap> type(m, "Overlap", "What columns of an incidence have in common.");
  type.def_property_readonly(
      "duplicates",
      [](const Self& s) {
        std::vector<std::vector<std::string>> keys;
        for (const auto& group : s.result.duplicates) {
          auto& names = keys.emplace_back();
          for (const auto column : group) names.push_back(s.incidence.target_key(column));
        }
        return keys;
      },
      "Columns with the same actors, as lists of keys.");
  def_tables<measure::Overlap>(type, "One row per pair of columns that share somebody");
  const measure::OverlapOptions defaults;
  def_quick(
      m, "overlap",
      [](const TwoMode& incidence, std::int64_t least_shared, PythonProgress progress) {
        const measure::OverlapOptions options{count_of("least_shared", least_shared),
                                              run_control(1, std::move(progress))};
        return Self{without_gil([&] { return measure::overlap(incidence, options); }), incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("least_shared") = defaults.least_shared,
      py::arg("progress") = py::none(),
      "Which networks have the same cities, and which are a part of another.\n\n"
      "Formulas and cost: citynet/measure/portfolio/overlap.hpp");
}

void bind_coverage(py::module_& m) {
  using Self = OfIncidence<measure::Coverage>;
  ClassOf<measure::Coverage> type(m, "Coverage", "How many actors each column adds.");
  def_tables<measure::Coverage>(type, "One row per column in the greedy order");
  def_quick(
      m, "coverage",
      [](const TwoMode& incidence, PythonProgress progress) {
        const measure::CoverageOptions options{run_control(1, std::move(progress))};
        return Self{without_gil([&] { return measure::coverage(incidence, options); }), incidence};
      },
      py::arg("incidence"), py::kw_only(), py::arg("progress") = py::none(),
      "How many cities each network adds to those that others reach already.\n\n"
      "Order, guarantee and source: citynet/measure/portfolio/coverage.hpp");
}

void bind_concentration(py::module_& m) {
  using Self = OfIncidence<measure::Concentration>;
  ClassOf<measure::Concentration> type(m, "Concentration",
                                       "How the actors of each column are spread over groups.");
  def_tables<measure::Concentration>(type, "One row per column");
  def_quick(
      m, "concentration",
      [](const TwoMode& incidence, const GroupsLike& actor_groups) {
        return Self{measure::concentration(incidence, actor_groups_of(incidence, actor_groups)),
                    incidence};
      },
      py::arg("incidence"), py::arg("actor_groups"),
      (std::string("Whether a network is of one country or of many: Herfindahl and Blau.\n\n") +
       kGroupsText + "\nFormulas: citynet/measure/portfolio/concentration.hpp")
          .c_str());
}

void bind_gaps(py::module_& m) {
  using Result = measure::Gaps;
  py::class_<Result> type(m, "Gaps", "Which groups of actors are in which groups of columns.");
  type.def_property_readonly(
          "missing",
          [](const Result& r) {
            std::vector<std::pair<std::string, std::string>> pairs;
            for (const auto& pair : r.groups) {
              if (pair.is_gap()) pairs.emplace_back(pair.actor_group, pair.target_group);
            }
            return pairs;
          },
          "The gaps: pairs of groups without any cell between them.")
      .def_readonly("unlabelled_actors", &Result::unlabelled_actors)
      .def_readonly("unlabelled_targets", &Result::unlabelled_targets)
      .def(
          "table", [](const Result& r) { return present::to_table(r); },
          "One row per pair of groups, as a Table.")
      .def(
          "to_pandas", [](const Result& r) { return to_pandas(present::to_table(r)); },
          "One row per pair of groups, as a pandas.DataFrame.")
      .def("_repr_html_", [](const Result& r) { return to_html(present::to_table(r)); })
      .def("__len__", [](const Result& r) { return r.groups.size(); })
      .def("__repr__", [](const Result& r) { return present::to_text(present::to_table(r), 10); });
  def_account(type, [](const Result& r) -> const measure::Account& { return r.account; });
  def_quick(
      m, "gaps",
      [](const TwoMode& incidence, const GroupsLike& actor_groups,
         const std::optional<GroupsLike>& target_groups, const OptionalWords& expected_actor_groups,
         const OptionalWords& expected_target_groups) {
        const measure::GapsOptions options{word_set(expected_actor_groups),
                                           word_set(expected_target_groups)};
        const auto of_targets =
            target_groups ? target_groups_of(incidence, *target_groups) : measure::Groups{};
        return measure::gaps(incidence, actor_groups_of(incidence, actor_groups), of_targets,
                             options);
      },
      py::arg("incidence"), py::arg("actor_groups"), py::arg("target_groups") = py::none(),
      py::kw_only(), py::arg("expected_actor_groups") = py::none(),
      py::arg("expected_target_groups") = py::none(),
      (std::string("Which countries no network reaches, and which topics none of their cities has."
                   "\n\n") +
       kGroupsText +
       "\nexpected_...: groups looked for though nobody has them.\n"
       "Meaning: citynet/measure/portfolio/gaps.hpp")
          .c_str());
}

}  // namespace

void bind_portfolio(py::module_& m) {
  bind_overlap(m);
  bind_coverage(m);
  bind_concentration(m);
  bind_gaps(m);
}

}  // namespace citynet::bindings
