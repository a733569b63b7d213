#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/present/correlation.hpp"
#include "citynet/present/joint_ranking.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "present/side_by_side.hpp"
#include "support/frames.hpp"
#include "support/numbers.hpp"
#include "support/numpy.hpp"
#include "support/subscript.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using present::Correlation;
using present::CorrelationMethod;
using present::JointlyRankedVertex;
using present::JointRanking;

void bind_joint_ranking(py::module_& m) {
  py::class_<JointlyRankedVertex>(m, "JointlyRankedVertex",
                                  "One line of a ranking by several measures.")
      .def_readonly("key", &JointlyRankedVertex::key)
      .def_readonly("name", &JointlyRankedVertex::name)
      .def_property_readonly(
          "ranks",
          [](const JointlyRankedVertex& row) {
            std::vector<std::optional<std::size_t>> ranks;
            for (const auto rank : row.ranks) {
              ranks.push_back(rank == 0 ? std::nullopt : std::optional(rank));
            }
            return ranks;
          },
          "The place under each measure; None where the score is undefined.")
      .def_readonly("scores", &JointlyRankedVertex::scores, "The score under each measure.")
      .def("__repr__", [](const JointlyRankedVertex& row) {
        std::string text = "<" + row.name;
        for (std::size_t i = 0; i < row.ranks.size(); ++i) text += " " + row.rank_text(i);
        return text + ">";
      });
  py::class_<JointRanking>(m, "JointRanking", "Who comes first, by several measures.")
      .def_readonly("measures", &JointRanking::measures)
      .def_readonly("rows", &JointRanking::rows, "The lines, in the order of the first measure.")
      .def_readonly("total", &JointRanking::total, "Vertices in all, shown or not.")
      .def(
          "table", [](const JointRanking& r) { return present::to_table(r); },
          "The same as a Table: key, name, and for each measure its rank and its value.")
      .def(
          "to_pandas", [](const JointRanking& r) { return to_pandas(present::to_table(r)); },
          "A pandas.DataFrame.")
      .def("__len__", [](const JointRanking& r) { return r.rows.size(); })
      .def(
          "__iter__",
          [](const JointRanking& r) { return py::make_iterator(r.rows.begin(), r.rows.end()); },
          py::keep_alive<0, 1>())
      .def("_repr_html_", [](const JointRanking& r) { return to_html(present::to_table(r)); })
      .def("__repr__",
           [](const JointRanking& r) { return present::to_text(present::to_table(r)); });

  const present::JointRankingOptions defaults;
  m.def(
      "ranking",
      [](const py::Args<Scores>& scores, std::int64_t top, bool any_of, double tie_tolerance,
         const std::optional<std::vector<std::string>>& names) {
        const SideBySide several(scores, names);
        return present::rank(several.graph(), several.scores(),
                             {count_of("top", top), any_of, tie_tolerance});
      },
      py::kw_only(), py::arg("top") = defaults.top, py::arg("any_of") = defaults.any_of,
      py::arg("tie_tolerance") = defaults.tie_tolerance, py::arg("names") = py::none(),
      R"(Who comes first by several measures at once: the table of centralities a paper prints.

top: who is among the first ranks of any measure (any_of=False: of all); 0 shows everyone. A rank
counts all vertices. names: what to call the measures, where two have the same name.
Formula, cost and source: citynet/present/joint_ranking.hpp)");
}

std::size_t position(const Correlation& correlation, const std::string& measure) {
  const auto& names = correlation.measures;
  const auto found = std::find(names.begin(), names.end(), measure);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  throw UnknownKey("measure", measure, "the name of one of the measures that were compared");
}

/// k rows of k values that look at the memory of the result.
template <class T>
py::array_t<T> square(const std::vector<T>& values, std::size_t k, const py::object& owner) {
  const auto size = static_cast<py::ssize_t>(k);
  py::array_t<T> array({size, size}, values.data(), owner);
  array.attr("setflags")(py::arg("write") = false);
  return array;
}

void bind_correlation(py::module_& m) {
  py::class_<Correlation>(m, "Correlation", "How far several measures say the same.")
      .def_property_readonly("method",
                             [](const Correlation& c) { return std::string(to_string(c.method)); })
      .def_readonly("measures", &Correlation::measures)
      .def_property_readonly(
          "values",
          [](const py::object& self) {
            const auto& c = self.cast<const Correlation&>();
            return square(c.values, c.measures.size(), self);
          },
          "One row and one column per measure, read-only; NaN where undefined.")
      .def_property_readonly(
          "count",
          [](const py::object& self) {
            const auto& c = self.cast<const Correlation&>();
            return square(c.count, c.measures.size(), self);
          },
          "On how many vertices each two measures are both defined.")
      .def(
          "__getitem__",
          [](const Correlation& c, const std::pair<std::string, std::string>& measures) {
            return c.at(position(c, measures.first), position(c, measures.second));
          },
          py::arg("measures"), "Of two measures: correlation[\"degree\", \"closeness\"].")
      .def(
          "table", [](const Correlation& c) { return present::to_table(c); },
          "The same as a Table.")
      .def(
          "to_pandas", [](const Correlation& c) { return to_pandas(present::to_table(c)); },
          "A pandas.DataFrame.")
      .def("_repr_html_", [](const Correlation& c) { return to_html(present::to_table(c)); })
      .def("__repr__", [](const Correlation& c) { return present::to_text(present::to_table(c)); });

  const present::CorrelationOptions defaults;
  m.def(
      "correlation",
      [](const py::Args<Scores>& scores, const std::string& method, double tie_tolerance,
         const std::optional<std::vector<std::string>>& names) {
        const auto chosen_method =
            chosen<CorrelationMethod>("method", method,
                                      {{"pearson", CorrelationMethod::pearson},
                                       {"spearman", CorrelationMethod::spearman},
                                       {"kendall", CorrelationMethod::kendall}});
        const SideBySide several(scores, names);
        return present::correlation(several.scores(), {chosen_method, tie_tolerance});
      },
      py::kw_only(), py::arg("method") = std::string(to_string(defaults.method)),
      py::arg("tie_tolerance") = defaults.tie_tolerance, py::arg("names") = py::none(),
      R"(Whether measures say the same of the cities: correlation of every two of them.

method: "pearson", "spearman" or "kendall" (tau-b). Each two are compared on the vertices where both
are defined; undefined for a measure that is the same everywhere. names: what to call them.
Formula, cost and source: citynet/present/correlation.hpp)");
}

}  // namespace

void bind_comparisons(py::module_& m) {
  bind_joint_ranking(m);
  bind_correlation(m);
}

}  // namespace citynet::bindings
