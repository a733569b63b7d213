#include <pybind11/functional.h>
#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/base/stage.hpp"
#include "citynet/present/overview.hpp"
#include "citynet/view/meta_path.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/projection_blocks.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/numbers.hpp"
#include "support/quick_call.hpp"
#include "view/incidence_arguments.hpp"
#include "view/projection_arguments.hpp"

namespace citynet::bindings {
namespace {

using view::PairSums;
using view::Projection;
using view::ProjectionOptions;

py::typing::Dict<py::str, py::int_> account_dict(const Projection& projection) {
  using namespace py::literals;
  const auto& account = projection.account;
  return py::dict("possible"_a = account.possible, "met"_a = account.met,
                  "stored"_a = account.stored, "out_not_together"_a = account.out_not_together,
                  "out_undefined"_a = account.out_undefined,
                  "out_not_positive"_a = account.out_not_positive,
                  "out_below_minimum"_a = account.out_below_minimum,
                  "out_beyond_top"_a = account.out_beyond_top);
}

std::optional<std::string> overlap_word(const Projection& p) {
  if (!p.options.overlap) return std::nullopt;
  return std::string(to_string(p.options.overlap->measure));
}

std::optional<std::string> bound_word(const Projection& p) {
  if (!p.options.overlap) return std::nullopt;
  return std::string(to_string(*p.options.overlap->bound));
}

void bind_projection_record(py::module_& m) {
  py::class_<Projection>(m, "Projection", "How a graph was projected, and what was not stored.")
      .def_property_readonly(
          "scheme", [](const Projection& p) { return std::string(to_string(p.options.scheme)); })
      .def_property_readonly(
          "cells", [](const Projection& p) { return std::string(to_string(p.options.cells)); },
          "Whether cells counted by presence or by grade.")
      .def_property_readonly("minimum", [](const Projection& p) { return p.options.minimum; })
      .def_property_readonly("top", [](const Projection& p) { return p.options.top; })
      .def_property_readonly("overlap", &overlap_word, "How time together was measured, or None.")
      .def_property_readonly("bound", &bound_word, "lower, upper, or None.")
      .def_property_readonly(
          "account", &account_dict,
          "Where every pair went: met = stored + all that are out. For directed schemes a pair\n"
          "counts twice.")
      .def(
          "account_table", [](const Projection& p) { return present::to_table(p.account); },
          "The account as a Table.")
      .def(
          "describe", [](const Projection& p) { return view::describe(p); },
          "In plain words, for a methods section.")
      .def("_repr_html_",
           [](const Projection& p) {
             return to_html(view::describe(p), present::to_table(p.account));
           })
      .def("__repr__", [](const Projection& p) { return "<Projection: " + describe(p) + ">"; });
}

void bind_pair_sums(py::module_& m) {
  py::class_<PairSums>(m, "PairSums",
                       "What a function of one's own is told of two vertices that share something.")
      .def_readonly("first", &PairSums::first, "The number of the vertex; first < second.")
      .def_readonly("second", &PairSums::second)
      .def_readonly("shared", &PairSums::shared, "How many things they share.")
      .def_readonly("product", &PairSums::product, "Sum of the products of their cells.")
      .def_readonly("smaller", &PairSums::smaller, "Sum of the smaller of their cells.")
      .def_readonly("newman", &PairSums::newman, "Sum of the products, each divided by k - 1.")
      .def_readonly("hyperbolic", &PairSums::hyperbolic, "Sum of the products, each divided by k.")
      .def_readonly("first_sum", &PairSums::first_sum, "Sum of all cells of the first.")
      .def_readonly("second_sum", &PairSums::second_sum)
      .def_readonly("first_squares", &PairSums::first_squares, "Sum of their squares.")
      .def_readonly("second_squares", &PairSums::second_squares)
      .def_readonly("rows", &PairSums::rows, "How many vertices there are.")
      .def_readonly("columns", &PairSums::columns, "How many things there are to share.");
}

constexpr auto kProjectText = R"(

The strength of a tie says how much two share: by default the number of networks, projects, events.
scheme: "count", "binary", "ratio", "newman", "hyperbolic", "resource_allocation", "jaccard",
"min_overlap", "cosine", "pearson", "yule_q", "tf_idf", "directed_share", "pathsim", or a function
of a PairSums that gives a number (many times slower). Directed: resource_allocation,
directed_share. Only strengths above 0 become ties.
cells: "presence" or "grade"; None takes grades if this call asks for them. binary and yule_q refuse
grades.
minimum: weaker ties are not stored. top: of each vertex only its strongest ties are; 0 keeps all.
equal_ties: of ties as strong as the last of them "keep_all" or those to the "lowest_vertex".
overlap: counts what two share only while both were in it, as an "indicator", in "days" or as a
"share_of_union"; then bound says what partial and unknown dates mean, "lower" (what is sure) or
"upper" (what is not ruled out), and window = (first, until) cuts open ends, by default at the period
of the view.
graph.projection says what was not stored.
)";

using NumberArray = py::array_t<view::Vertex>;
using StrengthArray = py::array_t<double>;
using UseBlock = std::function<void(const NumberArray&, const StrengthArray&)>;

/// Hands copies to Python: the block's own memory serves the next one.
void hand_over(const view::TieBlock& block, const UseBlock& use) {
  const py::gil_scoped_acquire held;
  const auto count = static_cast<py::ssize_t>(block.ties.size());
  use(NumberArray({count, py::ssize_t{2}},
                  block.ties.empty() ? nullptr : &block.ties.front().source),
      StrengthArray(count, block.strengths.data()));
}

Projection project_in_blocks(const view::TwoMode& incidence, const UseBlock& use,
                             std::int64_t ties_at_once, const SchemeLike& scheme,
                             const std::optional<std::string>& cells, double minimum,
                             std::int64_t top, const std::string& equal_ties,
                             const std::optional<std::string>& overlap,
                             const std::optional<std::string>& bound,
                             const std::optional<std::pair<DayLike, DayLike>>& window, int threads,
                             const PythonProgress& progress) {
  const ProjectionArguments how{scheme,  cells, minimum, top,     equal_ties,
                                overlap, bound, window,  threads, progress};
  const auto options = how.options(false);
  const view::BlockOptions blocks{count_of("ties_at_once", ties_at_once)};
  const auto take = [&](const view::TieBlock& block) { hand_over(block, use); };
  return without_gil([&] { return view::project_in_blocks(incidence, take, options, blocks); });
}

void bind_projection_blocks(py::module_& m) {
  const ProjectionOptions defaults;
  m.def(
      "project_in_blocks", &project_in_blocks, py::arg("incidence"), py::arg("use"), py::kw_only(),
      py::arg("ties_at_once") = static_cast<std::int64_t>(view::BlockOptions{}.ties_at_once),
      py::arg("scheme") = "count", py::arg("cells") = py::none(),
      py::arg("minimum") = defaults.minimum, py::arg("top") = defaults.top,
      py::arg("equal_ties") = "keep_all", py::arg("overlap") = py::none(),
      py::arg("bound") = py::none(), py::arg("window") = py::none(),
      py::arg("threads") = base::RunControl{}.threads, py::arg("progress") = py::none(),
      "Projects block after block of rows, for results that do not fit into memory.\n\n"
      "Calls use(ties, strengths) for each block: two columns of vertex numbers and one strength "
      "per\ntie, in ascending order; one after the other they are graph.edges and graph.strengths "
      "of\ncitynet.project with the same options. Write what should last to a file. Returns how "
      "it was\nprojected, with the account of all pairs.\n\n"
      "ties_at_once: how many are held, or as many as one row has if that is more; 16 bytes "
      "each.\nminimum works while projecting. top is refused for undirected schemes, where a "
      "later row may\nkeep a tie.\nCost and promises: citynet/view/projection_blocks.hpp");
}

}  // namespace

void bind_projection(py::module_& m) {
  const ProjectionOptions defaults;
  bind_projection_record(m);
  bind_pair_sums(m);
  bind_projection_blocks(m);
  py::class_<view::Graph> graph = m.attr("Graph");
  graph.def_property_readonly(
      "projection",
      [](const view::Graph& g) -> std::optional<Projection> {
        if (g.projection() == nullptr) return std::nullopt;
        return *g.projection();
      },
      "How it was projected and what was not stored, or None when it was built from arrays.");

  m.def(
      "project",
      [](const view::View& view, const std::string& onto, const OptionalWords& through,
         const SchemeLike& scheme, const std::optional<std::string>& cells, double minimum,
         std::int64_t top, const std::string& equal_ties, const std::optional<std::string>& overlap,
         const std::optional<std::string>& bound,
         const std::optional<std::pair<DayLike, DayLike>>& window,
         const std::optional<std::string>& side, const std::string& represented,
         const std::optional<std::map<std::string, double>>& role_scores,
         std::optional<double> other_roles, std::optional<bool> stated_grades,
         const std::optional<std::string>& collapse, int threads, const PythonProgress& progress) {
        const IncidenceArguments rows{
            onto, through, side, represented, {role_scores, other_roles, stated_grades, collapse}};
        const ProjectionArguments how{scheme,  cells, minimum, top,     equal_ties,
                                      overlap, bound, window,  threads, progress};
        auto options = how.options(rows.grades.grading().has_value());
        const auto run = options.run;
        const auto incidence = rows.incidence_of(view, base::stage(run, 0, 0.5));
        options.run = base::stage(run, 0.5, 1);
        return without_gil([&] { return view::project(incidence, options); });
      },
      py::arg("view"), py::arg("onto") = "city", py::arg("through") = py::none(), py::kw_only(),
      py::arg("scheme") = "count", py::arg("cells") = py::none(),
      py::arg("minimum") = defaults.minimum, py::arg("top") = defaults.top,
      py::arg("equal_ties") = "keep_all", py::arg("overlap") = py::none(),
      py::arg("bound") = py::none(), py::arg("window") = py::none(), py::arg("side") = py::none(),
      py::arg("represented") = "as_city", py::arg("role_scores") = py::none(),
      py::arg("other_roles") = py::none(), py::arg("stated_grades") = py::none(),
      py::arg("collapse") = py::none(), py::arg("threads") = base::RunControl{}.threads,
      py::arg("progress") = py::none(),
      (std::string("Ties two actors for each network, project, event ... they share.") +
       kProjectText + kOntoText + "\nFormulas, cost and cautions: citynet/view/projection.hpp")
          .c_str());
  def_quick(
      m, "project",
      [](const view::TwoMode& incidence, const SchemeLike& scheme,
         const std::optional<std::string>& cells, double minimum, std::int64_t top,
         const std::string& equal_ties, const std::optional<std::string>& overlap,
         const std::optional<std::string>& bound,
         const std::optional<std::pair<DayLike, DayLike>>& window, int threads,
         const PythonProgress& progress) {
        const ProjectionArguments how{scheme,  cells, minimum, top,     equal_ties,
                                      overlap, bound, window,  threads, progress};
        const auto options = how.options(false);
        return without_gil([&] { return view::project(incidence, options); });
      },
      py::arg("incidence"), py::kw_only(), py::arg("scheme") = "count",
      py::arg("cells") = py::none(), py::arg("minimum") = defaults.minimum,
      py::arg("top") = defaults.top, py::arg("equal_ties") = "keep_all",
      py::arg("overlap") = py::none(), py::arg("bound") = py::none(),
      py::arg("window") = py::none(), py::arg("threads") = base::RunControl{}.threads,
      py::arg("progress") = py::none(),
      "The same from an incidence: ties its rows; cells count by presence unless \"grade\" is "
      "asked for.");
  m.def(
      "meta_path",
      [](const view::View& view, const std::vector<std::string>& kinds,
         const std::string& represented, bool through_facts) {
        std::vector<model::EntityKind> path;
        for (const auto& word : kinds) path.push_back(kind_of("kinds", word));
        const view::MetaPathOptions options{represented_of(represented), through_facts};
        return without_gil([&] { return view::meta_path(view, path, options); });
      },
      py::arg("view"), py::arg("kinds"), py::kw_only(), py::arg("represented") = "as_city",
      py::arg("through_facts") = view::MetaPathOptions{}.through_facts,
      "The first half of a path through kinds, such as [\"city\", \"project\", \"topic\", "
      "\"project\", \"city\"],\nas a TwoMode from where it starts to where it turns round; "
      "grades count paths.\n\n"
      "Project it with cells=\"grade\" and scheme=\"count\" (number of paths) or \"pathsim\".\n"
      "through_facts: whether a fact ties its participants (a winner to a category).\n"
      "Definition and cost: citynet/view/meta_path.hpp");
}

}  // namespace citynet::bindings
