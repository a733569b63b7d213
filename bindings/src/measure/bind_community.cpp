#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "citynet/measure/community/constant_potts.hpp"
#include "citynet/measure/community/leiden.hpp"
#include "citynet/measure/community/modularity.hpp"
#include "measure/choices.hpp"
#include "measure/results.hpp"
#include "module.hpp"
#include "support/numbers.hpp"
#include "support/progress.hpp"
#include "support/quick_call.hpp"

namespace citynet::bindings {
namespace {

using view::Graph;

measure::CommunityObjective objective_of(const std::string& word) {
  using measure::CommunityObjective;
  return chosen<CommunityObjective>("objective", word,
                                    {{"modularity", CommunityObjective::modularity},
                                     {"constant_potts", CommunityObjective::constant_potts}});
}

constexpr auto kMembershipRule = "one whole number per vertex, 0 or more";

}  // namespace

void bind_community(py::module_& m) {
  const measure::LeidenOptions leiden;
  def_quick(
      m, "leiden",
      [](const Graph& graph, const std::string& objective, double resolution,
         const std::string& ties, std::uint64_t seed, std::size_t max_rounds,
         std::size_t quiet_rounds, PythonProgress progress) {
        const measure::LeidenOptions options{objective_of(objective),
                                             resolution,
                                             tie_use_of(ties),
                                             seed,
                                             max_rounds,
                                             quiet_rounds,
                                             run_control(1, std::move(progress))};
        return CommunitiesResult{without_gil([&] { return measure::leiden(graph, options); }),
                                 graph};
      },
      py::arg("graph"), py::kw_only(), py::arg("objective") = "modularity",
      py::arg("resolution") = leiden.resolution, py::arg("ties") = "presence",
      py::arg("seed") = leiden.seed, py::arg("max_rounds") = leiden.max_rounds,
      py::arg("quiet_rounds") = leiden.quiet_rounds, py::arg("progress") = py::none(),
      R"(Groups of cities with more ties inside than between them.

objective: "modularity" or "constant_potts". ties: "presence" or "strength". Needs igraph.
Formula, cost and source: citynet/measure/community/leiden.hpp)");
  def_quick(
      m, "modularity",
      [](const Graph& graph, const ArrayLike& membership, double resolution,
         const std::string& ties) {
        const measure::ModularityOptions options{resolution, tie_use_of(ties), {}};
        const auto groups = whole_numbers("membership", membership, kMembershipRule);
        return measure::modularity(graph, groups, options).value;
      },
      py::arg("graph"), py::arg("membership"), py::kw_only(), py::arg("resolution") = 1.0,
      py::arg("ties") = "presence",
      R"(How many more ties run inside the communities than chance would put there.

membership: one number per vertex. NaN without edges.
Formula, cost and source: citynet/measure/community/modularity.hpp)");
  def_quick(
      m, "constant_potts",
      [](const Graph& graph, const ArrayLike& membership, double resolution,
         const std::string& ties) {
        const measure::ConstantPottsOptions options{resolution, tie_use_of(ties), {}};
        const auto groups = whole_numbers("membership", membership, kMembershipRule);
        return measure::constant_potts(graph, groups, options).value;
      },
      py::arg("graph"), py::arg("membership"), py::kw_only(), py::arg("resolution") = 1.0,
      py::arg("ties") = "presence",
      R"(Quality of a division under the constant Potts model, which has no resolution limit.

Formula, cost and source: citynet/measure/community/constant_potts.hpp)");
}

}  // namespace citynet::bindings
