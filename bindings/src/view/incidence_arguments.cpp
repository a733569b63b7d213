#include "view/incidence_arguments.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"
#include "support/progress.hpp"

namespace citynet::bindings {

std::optional<view::Grading> GradingArguments::grading() const {
  if (!role_scores && !other_roles && !stated_grades && !collapse) return std::nullopt;
  using view::Collapse;
  view::Grading made;
  if (role_scores) made.role_scores = *role_scores;
  made.other_roles = other_roles;
  if (stated_grades) made.stated_grades = *stated_grades;
  if (collapse) {
    made.collapse = chosen<Collapse>("collapse", *collapse,
                                     {{"max", Collapse::max},
                                      {"sum", Collapse::sum},
                                      {"first", Collapse::first},
                                      {"count", Collapse::count},
                                      {"binary", Collapse::binary}});
  }
  return made;
}

view::Represented represented_of(const std::string& word) {
  return chosen<view::Represented>(
      "represented", word,
      {{"as_city", view::Represented::as_city}, {"apart", view::Represented::apart}});
}

bool IncidenceArguments::is_onto_targets() const {
  if (side) {
    return chosen<bool>("side", *side, {{"actors", false}, {"targets", true}});
  }
  const auto kinds = kinds_of("through", through);
  return !model::can_act(kind_of("onto", onto)) ||
         std::any_of(kinds.begin(), kinds.end(),
                     [](model::EntityKind kind) { return !model::can_be_joined(kind); });
}

view::TwoMode IncidenceArguments::incidence_of(const view::View& view,
                                               const base::RunControl& run) const {
  view::TwoModeOptions options;
  options.represented = represented_of(represented);
  options.grading = grades.grading();
  auto kinds = kinds_of("through", through);
  if (!is_onto_targets()) {
    options.actors = kind_of("onto", onto);
    options.through = std::move(kinds);
    return without_gil([&] { return view::two_mode(view, options, run); });
  }
  if (kinds.size() > 1) {
    throw base::InvalidArgument("through", std::to_string(kinds.size()) + " kinds",
                                "what was joined is tied through one kind of actor at a time");
  }
  options.actors = kinds.empty() ? model::EntityKind::city : *kinds.begin();
  options.through = {kind_of("onto", onto)};
  return without_gil([&] {
    return view::two_mode(view, options, base::stage(run, 0, 0.8))
        .transposed(base::stage(run, 0.8, 1));
  });
}

}  // namespace citynet::bindings
