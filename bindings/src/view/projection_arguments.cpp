#include "view/projection_arguments.hpp"

#include "support/numbers.hpp"

namespace citynet::bindings {
namespace {

view::Scheme scheme_of(const std::string& word) {
  using view::Scheme;
  return chosen<Scheme>("scheme", word,
                        {{"count", Scheme::count},
                         {"binary", Scheme::binary},
                         {"ratio", Scheme::ratio},
                         {"newman", Scheme::newman},
                         {"hyperbolic", Scheme::hyperbolic},
                         {"resource_allocation", Scheme::resource_allocation},
                         {"jaccard", Scheme::jaccard},
                         {"min_overlap", Scheme::min_overlap},
                         {"cosine", Scheme::cosine},
                         {"pearson", Scheme::pearson},
                         {"yule_q", Scheme::yule_q},
                         {"tf_idf", Scheme::tf_idf},
                         {"directed_share", Scheme::directed_share},
                         {"pathsim", Scheme::pathsim}});
}

}  // namespace

std::optional<view::TimeOverlap> ProjectionArguments::time_overlap() const {
  using view::OverlapBound;
  using view::OverlapMeasure;
  if (!overlap) {
    if (!bound && !window) return std::nullopt;
    throw base::InvalidArgument("overlap", "None",
                                "a bound or a window belongs to an overlap in time: indicator, "
                                "days or share_of_union");
  }
  view::TimeOverlap made;
  made.measure = chosen<OverlapMeasure>("overlap", *overlap,
                                        {{"indicator", OverlapMeasure::indicator},
                                         {"days", OverlapMeasure::days},
                                         {"share_of_union", OverlapMeasure::share_of_union}});
  if (bound) {
    made.bound = chosen<OverlapBound>(
        "bound", *bound, {{"lower", OverlapBound::lower}, {"upper", OverlapBound::upper}});
  }
  if (window) made.window = {day_of(window->first), day_of(window->second)};
  return made;
}

view::ProjectionOptions ProjectionArguments::options(bool graded) const {
  using view::CellUse;
  using view::EqualTies;
  view::ProjectionOptions made;
  if (const auto* word = std::get_if<std::string>(&scheme)) {
    made.scheme = scheme_of(*word);
  } else {
    made.scheme = view::Scheme::own;
    made.own = std::get<1>(scheme);
  }
  made.cells = cells    ? chosen<CellUse>("cells", *cells,
                                       {{"presence", CellUse::presence}, {"grade", CellUse::grade}})
               : graded ? CellUse::grade
                        : CellUse::presence;
  made.minimum = minimum;
  made.top = count_of("top", top);
  made.equal_ties = chosen<EqualTies>(
      "equal_ties", equal_ties,
      {{"keep_all", EqualTies::keep_all}, {"lowest_vertex", EqualTies::lowest_vertex}});
  made.overlap = time_overlap();
  made.run = run_control(threads, progress);
  return made;
}

}  // namespace citynet::bindings
